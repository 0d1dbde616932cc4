import { addToHistogram, mergeHistograms, quantilesOf } from './histogram.js'
import type { Histogram } from './histogram.js'
import { addToMoments, mergeMoments, noMoments } from './moments.js'
import type { Moments } from './moments.js'

/** A sample that is being taken. Plain data. */
export interface Sample {
  readonly moments: Moments
  readonly histogram: Histogram
}

/** How a number is spread over many runs. Where `n` is 0 the other numbers are NaN. */
export interface Spread {
  readonly n: number
  readonly mean: number
  /** Unbiased; 0 for one number. */
  readonly variance: number
  readonly min: number
  readonly max: number
  /** Approximate: off by the relative error that the simulation states. */
  readonly quantiles: { readonly p5: number; readonly p25: number; readonly p50: number; readonly p75: number; readonly p95: number }
}

export function noSample(): Sample {
  return { moments: noMoments(), histogram: new Map() }
}

export function addToSample({ moments, histogram }: Sample, value: number): void {
  addToMoments(moments, value)
  addToHistogram(histogram, value)
}

export function mergeSamples(into: Sample, from: Sample): void {
  mergeMoments(into.moments, from.moments)
  mergeHistograms(into.histogram, from.histogram)
}

/** What a sample says. */
export function spreadOf({ moments: { n, mean, squares, min, max }, histogram }: Sample): Spread {
  const known = (value: number): number => (n === 0 ? NaN : value)
  const [p5, p25, p50, p75, p95] = quantilesOf(histogram, [0.05, 0.25, 0.5, 0.75, 0.95]).map((value) => Math.max(min, Math.min(max, value))) as [number, number, number, number, number]
  return {
    n, mean: known(mean), variance: known(n > 1 ? squares / (n - 1) : 0), min: known(min), max: known(max),
    quantiles: { p5: known(p5), p25: known(p25), p50: known(p50), p75: known(p75), p95: known(p95) },
  }
}
