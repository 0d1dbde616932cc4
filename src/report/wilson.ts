/** An interval of a share, in [0, 1]. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The normal quantile of a two-sided 95 % interval. */
const z = 1.959963984540054

/**
 * The 95 % score interval of a share (Wilson 1927), which stays within [0, 1] and holds for small counts.
 * @param count - how many, from 0 to `total`
 * @param total - of how many; with 0 nothing is known, and the interval is all of [0, 1]
 */
export function wilson(count: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 }
  const share = count / total
  const square = (z * z) / total
  const centre = (share + square / 2) / (1 + square)
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
