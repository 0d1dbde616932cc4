import { mistake } from '../../errors.js'
import type { RandomStream } from '../../random.js'
import { requireWhole } from '../models/checks.js'
import { requireConfidence } from './checks.js'
import type { Interval } from './interval.js'
import { normalCdf, normalQuantile } from './normal.js'
import { quantileOf } from './quantile.js'

/** How a bootstrap reads its interval off the resamples. */
export type BootstrapMethod = 'bca' | 'percentile'

/** What can be chosen about a bootstrap. */
export interface BootstrapOptions {
  /** `bca` if not given. */
  readonly method?: BootstrapMethod
  /** Resamples, a whole number from 1; 2000 if not given. */
  readonly resamples?: number
  /** Strictly between 0 and 1; 0.95 if not given. */
  readonly confidence?: number
}

/** A statistic with its bootstrap interval. */
export interface Bootstrap {
  readonly method: BootstrapMethod
  readonly parameters: { readonly resamples: number; readonly confidence: number }
  readonly n: number
  /** The statistic of the sample itself. */
  readonly estimate: number
  readonly interval: Interval
  /** z0 of Efron 1987, in standard deviations; null for `percentile`. */
  readonly bias: number | null
  /** a of Efron 1987, by the jackknife; null for `percentile`. */
  readonly acceleration: number | null
}

/** Acceleration by leaving out one at a time; 0 where that changes nothing. */
function accelerationOf<T>(sample: readonly T[], statistic: (sample: readonly T[]) => number): number {
  const values = sample.map((_, i) => statistic(sample.toSpliced(i, 1)))
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length
  let [squares, cubes] = [0, 0]
  for (const value of values) {
    const distance = centre - value
    squares += distance * distance
    cubes += distance * distance * distance
  }
  const scale = 6 * squares * Math.sqrt(squares)
  return scale > 0 ? cubes / scale : 0
}

/**
 * Interval of any statistic by resampling with replacement.
 *
 * `percentile` takes the quantiles of the resampled statistic (Efron 1979). `bca` moves them by the bias and the acceleration (Efron 1987);
 * it computes the statistic once more for every element left out, and so needs one that is defined for n - 1 elements.
 * A resample equal to the estimate counts half as below it, and the share below is kept half a resample away from 0 and 1.
 *
 * @param sample - at least two elements, of any type: rows can be resampled as a whole
 * @param statistic - a pure function that gives a finite number for every resample
 * @param random - one draw for each element of each resample
 * @throws UsageError on fewer than two elements, on options out of range and on a statistic that is not finite
 */
export function bootstrap<T>(sample: readonly T[], statistic: (sample: readonly T[]) => number, random: RandomStream, { method = 'bca', resamples = 2000, confidence = 0.95 }: BootstrapOptions = {}): Bootstrap {
  requireWhole('number of elements', sample.length, { from: 2 })
  requireWhole('resamples', resamples, { from: 1 })
  requireConfidence(confidence)
  const finite = (values: readonly T[]): number => {
    const value = statistic(values)
    if (!Number.isFinite(value)) throw mistake({ given: `the statistic of a resample came to ${value}`, allowed: 'it must be finite for every resample', todo: 'choose a statistic that is defined when elements repeat or fail' })
    return value
  }
  const estimate = finite(sample)
  const n = sample.length
  const values = new Float64Array(resamples)
  for (let b = 0; b < resamples; b++) values[b] = finite(sample.map(() => sample[random.below(n)]!))
  values.sort()
  const edges = [(1 - confidence) / 2, (1 + confidence) / 2] as const
  const parameters = Object.freeze({ resamples, confidence })
  const between = (low: number, high: number): Interval => Object.freeze({ low: quantileOf(values, low), high: quantileOf(values, high) })
  if (method === 'percentile') return Object.freeze({ method, parameters, n, estimate, interval: between(...edges), bias: null, acceleration: null })
  let below = 0
  for (const value of values) below += value < estimate ? 1 : value === estimate ? 0.5 : 0
  const bias = normalQuantile(Math.min(resamples - 0.5, Math.max(0.5, below)) / resamples)
  const acceleration = accelerationOf(sample, finite)
  const [low, high] = edges.map((edge) => {
    const shifted = bias + normalQuantile(edge)
    const squeeze = 1 - acceleration * shifted
    return squeeze > 0 ? normalCdf(bias + shifted / squeeze) : shifted > 0 ? 1 : 0
  }) as [number, number]
  return Object.freeze({ method, parameters, n, estimate, interval: between(low, high), bias, acceleration })
}
