/** Means of equally long stretches of runs, in an amount of memory that does not grow with their number. Plain data. */
export interface Batches {
  /** Stretches that one mean covers: doubled whenever there are too many. */
  width: number
  /** Means, the first runs first. */
  readonly means: number[]
  /** What the mean under way holds so far: sum of the stretches' means, and their number. */
  readonly open: { sum: number; count: number }
}

/** Means that are kept at most; even, so that pairs can be joined. */
const most = 512

export function noBatches(): Batches {
  return { width: 1, means: [], open: { sum: 0, count: 0 } }
}

/** Takes in the mean of the next stretch (batch means: Conway 1963). */
export function addToBatches(batches: Batches, mean: number): void {
  const { means, open } = batches
  open.sum += mean
  open.count += 1
  if (open.count < batches.width) return
  means.push(open.sum / open.count)
  open.sum = 0
  open.count = 0
  if (means.length < most) return
  for (let i = 0; i < most / 2; i++) means[i] = (means[2 * i]! + means[2 * i + 1]!) / 2
  means.length = most / 2
  batches.width *= 2
}

/** The greatest even stretch in which a number of runs can be cut: at most 32 runs, and where possible ten stretches or more. */
export function stretchOf(runs: number): number {
  for (let length = Math.min(32, Math.max(1, Math.floor(runs / 10))); length > 1; length--) if (runs % length === 0) return length
  return 1
}

/** The means of several cells over the same runs: as wide as the widest, as many as the fewest. */
export function alignedMeans(cells: readonly Batches[]): readonly (readonly number[])[] {
  const width = Math.max(...cells.map((cell) => cell.width))
  const widened = cells.map(({ width: own, means }) => {
    const joined = width / own
    return Array.from({ length: Math.floor(means.length / joined) }, (_, i) => means.slice(i * joined, (i + 1) * joined).reduce((sum, mean) => sum + mean, 0) / joined)
  })
  const length = Math.min(...widened.map((means) => means.length))
  return widened.map((means) => means.slice(0, length))
}
