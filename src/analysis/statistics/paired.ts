import { mean, sampleVariance } from 'simple-statistics'
import { requireWhole } from '../models/checks.js'
import { requireConfidence, requireFinite, requireSameLength } from './checks.js'
import type { Interval } from './interval.js'
import { meanInterval } from './mean-interval.js'
import { studentTwoSided } from './student.js'

/** How two cells differ that saw the same random numbers. */
export interface PairedComparison {
  readonly method: 'paired-t'
  readonly parameters: { readonly confidence: number }
  /** Number of pairs. */
  readonly n: number
  /** Mean of the first less mean of the second. */
  readonly difference: number
  /** Null for one pair, as are the interval and p. */
  readonly standardError: number | null
  readonly interval: Interval | null
  /** Two-sided, for no difference. Where all pairs differ by the same, 1 if that is 0 and else 0. */
  readonly p: number | null
  /**
   * What the pairing gained: the variance that the difference would have with independent cells over the one it has.
   * 4 means that independent cells would need four times the runs. Null where the pairs do not vary, or for one pair.
   */
  readonly gain: number | null
}

/**
 * Compares two cells under common random numbers: batch i of both used the same seeds.
 *
 * Source: the paired t-test (Student 1908) on batch means, as in Law 2015, chapters 10 and 11.
 * @param a - batch means of the first, at least one
 * @param b - batch means of the second, as many and in the same order of seeds
 * @throws UsageError on lists of different lengths, empty lists or numbers that are not finite
 */
export function pairedComparison(a: readonly number[], b: readonly number[], confidence = 0.95): PairedComparison {
  requireWhole('number of pairs', a.length, { from: 1 })
  requireSameLength('the two lists of batch means', [a, b])
  requireFinite('the first batch means', a)
  requireFinite('the second batch means', b)
  requireConfidence(confidence)
  const differences = a.map((value, i) => value - b[i]!)
  const n = differences.length
  const variance = n < 2 ? 0 : sampleVariance(differences)
  const difference = mean(differences)
  const { standardError, interval } = meanInterval({ n, mean: difference, variance }, confidence)
  const known = standardError !== null
  return Object.freeze({
    method: 'paired-t', parameters: Object.freeze({ confidence }), n, difference, standardError, interval,
    p: known ? (difference === 0 ? 1 : studentTwoSided(difference / standardError, n - 1)) : null,
    gain: known && variance > 0 ? (sampleVariance([...a]) + sampleVariance([...b])) / variance : null,
  })
}
