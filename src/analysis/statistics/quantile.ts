/**
 * Quantile of sorted numbers at position p (n + 1), between neighbours in proportion, held at the ends
 * (definition 6 of Hyndman and Fan 1996): the one that fits bootstrap samples.
 * @param sorted - ascending, at least one
 * @param p - in [0, 1]
 */
export function quantileOf(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length
  const position = Math.min(n, Math.max(1, p * (n + 1)))
  const below = Math.floor(position)
  const low = sorted[below - 1]!
  const high = sorted[Math.min(n, below + 1) - 1]!
  return low === high ? low : low + (position - below) * (high - low)
}
