import { requireWhole } from '../models/checks.js'
import { requireConfidence } from './checks.js'
import type { Interval } from './interval.js'
import { normalQuantile } from './normal.js'

/**
 * The score interval of a share (Wilson 1927), which stays within [0, 1] and holds for small counts.
 * @param successes - how many, a whole number from 0 to `n`
 * @param n - of how many; with 0 nothing is known, and the interval is [0, 1]
 * @param confidence - strictly between 0 and 1
 * @throws UsageError on numbers out of range
 */
export function wilson(successes: number, n: number, confidence = 0.95): Interval {
  requireWhole('n', n, { from: 0 })
  requireWhole('successes', successes, { from: 0, to: n })
  requireConfidence(confidence)
  if (n === 0) return Object.freeze({ low: 0, high: 1 })
  const z = normalQuantile((1 + confidence) / 2)
  const share = successes / n
  const square = (z * z) / n
  const centre = (share + square / 2) / (1 + square)
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n))
  return Object.freeze({ low: successes === 0 ? 0 : Math.max(0, centre - half), high: successes === n ? 1 : Math.min(1, centre + half) })
}
