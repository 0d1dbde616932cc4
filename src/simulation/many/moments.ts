/** Count, mean and spread of the numbers seen so far, in constant memory. Plain data. */
export interface Moments {
  n: number
  mean: number
  /** Sum of the squared distances from the mean. */
  squares: number
  min: number
  max: number
}

export function noMoments(): Moments {
  return { n: 0, mean: 0, squares: 0, min: Infinity, max: -Infinity }
}

/** Takes one more number in (Welford 1962). */
export function addToMoments(moments: Moments, value: number): void {
  moments.n += 1
  const distance = value - moments.mean
  moments.mean += distance / moments.n
  moments.squares += distance * (value - moments.mean)
  moments.min = Math.min(moments.min, value)
  moments.max = Math.max(moments.max, value)
}

/**
 * Takes in what others have seen (Chan, Golub and LeVeque 1983). Associative but for rounding:
 * whoever wants the same last digit merges the same parts in the same order.
 */
export function mergeMoments(into: Moments, from: Moments): void {
  if (from.n === 0) return
  const n = into.n + from.n
  const distance = from.mean - into.mean
  into.mean += distance * (from.n / n)
  into.squares += from.squares + distance * distance * ((into.n * from.n) / n)
  into.n = n
  into.min = Math.min(into.min, from.min)
  into.max = Math.max(into.max, from.max)
}
