/**
 * How many numbers fell into each bucket of fixed relative width (Masson, Rim and Lee 2019), by the bucket's key.
 * Keys are cut from the bits of a number rather than from its logarithm, so every engine sorts alike; counts are whole,
 * so merging is exact in any order. There are at most 36,000 buckets.
 */
export type Histogram = Map<number, number>

/** Sizes below `2 ** smallest` count as 0, those from `2 ** greatest` as just below it. */
const [smallest, greatest] = [-30, 40]
/** Bits of the upper half of a number below its exponent that are not looked at. */
const ignored = 12

/** Greatest relative error of a quantile; whole numbers below 512 have none. */
export const relativeError = 2 ** (ignored - 20)

const bits = new DataView(new ArrayBuffer(8))

function upperHalf(size: number): number {
  bits.setFloat64(0, size)
  return bits.getUint32(0)
}

const firstKey = upperHalf(2 ** smallest) >>> ignored
const lastKey = (upperHalf(2 ** greatest) >>> ignored) - 1

/** The key of the bucket of a number; greater for a greater number, and 0 for nought. */
function keyOf(value: number): number {
  const size = Math.abs(value)
  if (size < 2 ** smallest) return 0
  const key = Math.min(upperHalf(size) >>> ignored, lastKey) - firstKey + 1
  return value < 0 ? -key : key
}

/** The number of a bucket that is nearest to 0. */
function valueOf(key: number): number {
  if (key === 0) return 0
  bits.setUint32(0, (Math.abs(key) + firstKey - 1) << ignored)
  bits.setUint32(4, 0)
  const size = bits.getFloat64(0)
  return key < 0 ? -size : size
}

export function addToHistogram(histogram: Histogram, value: number, count = 1): void {
  const key = keyOf(value)
  histogram.set(key, (histogram.get(key) ?? 0) + count)
}

export function mergeHistograms(into: Histogram, from: Histogram): void {
  for (const [key, count] of from) into.set(key, (into.get(key) ?? 0) + count)
}

/**
 * Quantiles: for each share the number whose rank, from 0, is the share of `n - 1` rounded down.
 * @param shares - in [0, 1], rising
 * @returns one number for each share, off by {@link relativeError} at most; NaN where there are no numbers
 */
export function quantilesOf(histogram: Histogram, shares: readonly number[]): readonly number[] {
  const buckets = [...histogram].sort(([a], [b]) => a - b)
  const n = buckets.reduce((sum, [, count]) => sum + count, 0)
  let at = 0
  let seen = 0
  return shares.map((share) => {
    const rank = Math.floor(share * (n - 1))
    while (at < buckets.length && seen + buckets[at]![1] <= rank) seen += buckets[at++]![1]
    return at < buckets.length ? valueOf(buckets[at]![0]) : NaN
  })
}
