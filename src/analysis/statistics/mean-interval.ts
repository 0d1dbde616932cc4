import { requireNumber, requireWhole } from '../models/checks.js'
import { requireConfidence } from './checks.js'
import { intervalAround } from './interval.js'
import type { Interval } from './interval.js'
import { studentFactor } from './student.js'

/** Count, mean and unbiased variance of numbers; the `Spread` of many runs is one. */
export interface SampleMoments {
  readonly n: number
  /** Anything, NaN too, where `n` is 0. */
  readonly mean: number
  /** Sum of squared distances from the mean over n - 1; not read where `n` is below 2. */
  readonly variance: number
}

/** A mean and how well it is known. */
export interface MeanInterval {
  readonly method: 'student-t'
  readonly parameters: { readonly confidence: number }
  readonly n: number
  /** Null for no number. */
  readonly mean: number | null
  /** Null for fewer than two numbers, which say nothing about their spread. */
  readonly standardError: number | null
  /** Null for fewer than two numbers. */
  readonly interval: Interval | null
}

/** Lets moments pass that a sample can have. */
export function requireMoments(name: string, { n, mean, variance }: SampleMoments): void {
  requireWhole(`count of ${name}`, n, { from: 0 })
  if (n > 0) requireNumber(`mean of ${name}`, mean)
  if (n > 1) requireNumber(`variance of ${name}`, variance, { from: 0 })
}

/**
 * Interval of a mean by Student's t (1908). Exact for normal numbers, good for means of many.
 * @param confidence - strictly between 0 and 1
 * @throws UsageError on moments that no sample has
 */
export function meanInterval(moments: SampleMoments, confidence = 0.95): MeanInterval {
  requireMoments('the sample', moments)
  requireConfidence(confidence)
  const { n, mean, variance } = moments
  const standardError = n < 2 ? null : Math.sqrt(variance / n)
  return Object.freeze({
    method: 'student-t', parameters: Object.freeze({ confidence }), n, mean: n === 0 ? null : mean, standardError,
    interval: standardError === null ? null : intervalAround(mean, standardError === 0 ? 0 : studentFactor(confidence, n - 1) * standardError),
  })
}
