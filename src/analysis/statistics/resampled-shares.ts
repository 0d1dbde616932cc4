import type { RandomStream } from '../../random.js'
import { requireWhole } from '../models/checks.js'
import { requireConfidence } from './checks.js'
import type { Interval } from './interval.js'
import { nashAveraging } from './nash-averaging.js'
import { normalQuantile } from './normal.js'
import type { PayoffMatrix } from './payoff.js'
import { quantileOf } from './quantile.js'
import { replicator } from './replicator.js'
import type { ReplicatorOptions } from './replicator.js'

/** How a share moves with the error of the payoffs. */
export interface ResampledShare {
  /** The middle of what it came to in the resamples. */
  readonly interval: Interval
  /** Part of the resamples in which there was a share at all, in [0, 1]. */
  readonly present: number
}

/** What the error of the payoffs does to the shares of strategies. */
export interface ResampledShares {
  readonly method: 'parametric-bootstrap'
  readonly parameters: { readonly resamples: number; readonly confidence: number }
  readonly strategies: readonly string[]
  /** Shares of Nash averaging. */
  readonly nash: readonly ResampledShare[]
  /** Shares of the population in the end, by replicator dynamics. */
  readonly replicator: readonly ResampledShare[]
}

/** What can be chosen about the resamples. */
export interface ResampleOptions {
  /** A whole number from 1; 100 if not given. */
  readonly resamples?: number
  /** Strictly between 0 and 1; 0.95 if not given. */
  readonly confidence?: number
}

/** Only the end of a population is looked at. It gets there in the steps of the means' own: where it hangs in the balance, others lead elsewhere. */
const ends: ReplicatorOptions = { every: 10_000 }

/** Shares below this are none. */
const least = 1e-6

/**
 * How far Nash averaging and replicator dynamics hang on the error of the mean payoffs: a parametric bootstrap (Efron 1979) that draws
 * every mean anew from the normal distribution of its error, and reads both again. Cells are drawn as if they were independent. They are not
 * where both sides of a meeting come from the same runs, or runs share their chances; the intervals may then be too wide or too narrow.
 *
 * @param matrix - strategies and opponents the same, in the same order
 * @param random - one draw for each cell of each resample
 * @throws UsageError as `payoffMatrix`, on options out of range, and when strategies and opponents differ
 */
export function resampledShares(matrix: PayoffMatrix, random: RandomStream, { resamples = 100, confidence = 0.95 }: ResampleOptions = {}): ResampledShares {
  requireWhole('resamples', resamples, { from: 1 })
  requireConfidence(confidence)
  const { strategies, opponents, cells } = matrix
  const drawn = Array.from({ length: resamples }, () => {
    const resample: PayoffMatrix = {
      strategies, opponents,
      // Halfway between the steps of the stream, so that neither end of the distribution is drawn.
      cells: cells.map((row) => row.map((cell) => ({ ...cell, mean: cell.mean + Math.sqrt(cell.variance / cell.n) * normalQuantile((Math.floor(random.next() * 2 ** 32) + 0.5) / 2 ** 32) }))),
    }
    return { nash: nashAveraging(resample).shares, replicator: replicator(resample, ends).trajectory.at(-1)!.shares }
  })
  const read = (of: 'nash' | 'replicator'): readonly ResampledShare[] => Object.freeze(strategies.map((_, i) => {
    const values = Float64Array.from(drawn, (shares) => shares[of][i]!).sort()
    return Object.freeze({
      interval: Object.freeze({ low: quantileOf(values, (1 - confidence) / 2), high: quantileOf(values, (1 + confidence) / 2) }),
      present: values.reduce((sum, share) => sum + (share > least ? 1 : 0), 0) / resamples,
    })
  }))
  return Object.freeze({ method: 'parametric-bootstrap', parameters: Object.freeze({ resamples, confidence }), strategies: Object.freeze([...strategies]), nash: read('nash'), replicator: read('replicator') })
}
