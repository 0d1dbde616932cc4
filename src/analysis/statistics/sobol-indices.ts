import { mistake } from '../../errors.js'
import type { RandomStream } from '../../random.js'
import { requireNumber, requireWhole } from '../models/checks.js'
import { requireConfidence, requireFinite, requireSameLength } from './checks.js'
import type { Interval } from './interval.js'
import { quantileOf } from './quantile.js'

/** Where to compute a model for its Sobol' indices. */
export interface SobolIndexPoints {
  readonly a: readonly (readonly number[])[]
  readonly b: readonly (readonly number[])[]
  /** For each factor the points of `a` with the coordinate of that factor from `b`. */
  readonly ab: readonly (readonly (readonly number[])[])[]
}

/** What the model came to at those points. */
export interface SobolIndexOutputs {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly ab: readonly (readonly number[])[]
}

/** What can be chosen about the estimation. */
export interface SobolIndexOptions {
  /** Bootstrap resamples of rows, a whole number from 1; 1000 if not given. */
  readonly resamples?: number
  /** Strictly between 0 and 1; 0.95 if not given. */
  readonly confidence?: number
}

/** How much of the variance one factor accounts for. Estimates, which may leave [0, 1] by their error. */
export interface FactorIndices {
  /** By itself: the share that would go if the factor were known. */
  readonly first: number
  readonly firstInterval: Interval
  /** With all its interactions: the share that would stay if only this factor were unknown. */
  readonly total: number
  readonly totalInterval: Interval
}

/** Variance-based sensitivity of a model. */
export interface SobolIndices {
  readonly method: 'saltelli-2010 and jansen-1999'
  readonly parameters: { readonly resamples: number; readonly confidence: number }
  /** Rows of `a`; the model was computed (factors + 2) times as often. */
  readonly n: number
  readonly mean: number
  readonly variance: number
  /** In the order of the factors; null where the output does not vary, and nothing accounts for it. */
  readonly factors: readonly FactorIndices[] | null
}

/**
 * Parts points of 2k dimensions into the two samples of k factors and their crossings (Saltelli et al. 2010).
 * @param points - of a Sobol' sequence or a Latin hypercube; the first k coordinates go to `a`, the others to `b`
 * @throws UsageError on an odd number of dimensions, or points of different dimensions
 */
export function sobolIndexPoints(points: readonly (readonly number[])[]): SobolIndexPoints {
  requireSameLength('the points', points)
  const dimensions = points[0]?.length ?? 0
  if (dimensions % 2 === 1) throw mistake({ given: `the points have ${dimensions} dimensions`, allowed: 'their number must be even, two for each factor', todo: 'sample twice as many dimensions as there are factors' })
  const k = dimensions / 2
  const a = points.map((point) => Object.freeze(point.slice(0, k)))
  const b = points.map((point) => Object.freeze(point.slice(k)))
  const ab = Array.from({ length: k }, (_, factor) => Object.freeze(a.map((point, row) => Object.freeze(point.with(factor, b[row]![factor]!)))))
  return Object.freeze({ a: Object.freeze(a), b: Object.freeze(b), ab: Object.freeze(ab) })
}

/** Indices of all factors over some rows, or null where the output does not vary: first-order ones, then total ones. */
function indicesOver(rows: ArrayLike<number>, { a, b, ab }: SobolIndexOutputs): readonly number[] | null {
  const n = rows.length
  let sum = 0
  for (let r = 0; r < n; r++) sum += a[rows[r]!]! + b[rows[r]!]!
  const centre = sum / (2 * n)
  let squares = 0
  for (let r = 0; r < n; r++) {
    const [da, db] = [a[rows[r]!]! - centre, b[rows[r]!]! - centre]
    squares += da * da + db * db
  }
  const variance = squares / (2 * n)
  if (!(variance > 0)) return null
  const [first, total]: [number[], number[]] = [[], []]
  for (const crossed of ab) {
    let [products, jumps] = [0, 0]
    for (let r = 0; r < n; r++) {
      const row = rows[r]!
      const jump = crossed[row]! - a[row]!
      products += (b[row]! - centre) * jump
      jumps += jump * jump
    }
    first.push(products / n / variance)
    total.push(jumps / (2 * n) / variance)
  }
  return [...first, ...total]
}

/**
 * First-order and total Sobol' indices (Sobol' 1993, Homma and Saltelli 1996) with percentile bootstrap intervals over rows.
 * First-order indices by the estimator of Saltelli et al. 2010, table 2 (b), on outputs less their mean; total ones by that of Jansen 1999.
 * The intervals take rows as independent draws; for points of a Sobol' sequence they are wider than need be.
 *
 * @param outputs - at least two rows
 * @param random - one draw for each row of each resample
 * @throws UsageError on lists of different lengths, numbers that are not finite and options out of range
 */
export function sobolIndices(outputs: SobolIndexOutputs, random: RandomStream, { resamples = 1000, confidence = 0.95 }: SobolIndexOptions = {}): SobolIndices {
  const { a, b, ab } = outputs
  const n = a.length
  requireWhole('number of rows', n, { from: 2 })
  requireSameLength('the lists of outputs', [a, b, ...ab])
  for (const [name, list] of [['a', a], ['b', b], ...ab.map((crossed, i) => [`ab ${i}`, crossed] as const)] as const) requireFinite(name, list)
  requireWhole('resamples', resamples, { from: 1 })
  requireConfidence(confidence)
  const both = [...a, ...b]
  const mean = both.reduce((sum, value) => sum + value, 0) / both.length
  const variance = both.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / both.length
  requireNumber('variance of the outputs', variance)
  const estimate = indicesOver(a.map((_, i) => i), outputs)
  const header = { method: 'saltelli-2010 and jansen-1999', parameters: Object.freeze({ resamples, confidence }), n, mean, variance } as const
  if (estimate === null) return Object.freeze({ ...header, factors: null })
  const seen = estimate.map((): number[] => [])
  const rows = new Uint32Array(n)
  for (let resample = 0; resample < resamples; resample++) {
    for (let r = 0; r < n; r++) rows[r] = random.below(n)
    // A resample of one value over and over says nothing about shares of variance.
    indicesOver(rows, outputs)?.forEach((index, i) => seen[i]!.push(index))
  }
  const intervals = seen.map((values, i): Interval => {
    const sorted = values.length > 0 ? Float64Array.from(values).sort() : [estimate[i]!]
    return Object.freeze({ low: quantileOf(sorted, (1 - confidence) / 2), high: quantileOf(sorted, (1 + confidence) / 2) })
  })
  const k = ab.length
  return Object.freeze({
    ...header,
    factors: Object.freeze(ab.map((_, i) => Object.freeze({ first: estimate[i]!, firstInterval: intervals[i]!, total: estimate[k + i]!, totalInterval: intervals[k + i]! }))),
  })
}
