import { power } from '../../model/power.js'
import { requireNumber } from './checks.js'

/** A time-dependent concession. */
export interface Concession {
  /** Relative time, in [0, 1]. */
  readonly t: number
  /** Shape: below 1 concedes late (Boulware), above 1 early (conceder); above 0. */
  readonly beta: number
  /** Share conceded at the start, in [0, 1]; above 0 for the exponential form. */
  readonly k: number
}

/**
 * The share of the range conceded by time t, polynomial form: k + (1 - k) t^(1/beta) (Faratin, Sierra and Jennings 1998).
 * @returns in [k, 1], equal to the last bit on every engine
 * @throws UsageError on values outside their ranges
 */
export function polynomialAlpha({ t, beta, k }: Concession): number {
  requireNumber('t', t, { from: 0, to: 1 })
  requireNumber('beta', beta, { above: 0 })
  requireNumber('k', k, { from: 0, to: 1 })
  return k + (1 - k) * power(t, 1 / beta)
}

/**
 * The share of the range conceded by time t, exponential form: exp((1 - t)^beta ln k) (Faratin, Sierra and Jennings 1998), that is k to the power (1 - t)^beta.
 * @returns in [k, 1], equal to the last bit on every engine
 * @throws UsageError on values outside their ranges
 */
export function exponentialAlpha({ t, beta, k }: Concession): number {
  requireNumber('t', t, { from: 0, to: 1 })
  requireNumber('beta', beta, { above: 0 })
  requireNumber('k', k, { above: 0, to: 1 })
  return power(k, power(1 - t, beta))
}
