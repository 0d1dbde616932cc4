import { mistake } from '../../errors.js'
import { requireNumber, requireNumbers } from './checks.js'
import { sharesOf } from './shares.js'
import type { Shares } from './shares.js'

/** Worth of one unit received one period later, in units now; each in [0, 1]. */
export interface DiscountFactors {
  /** Of the party that proposes first. */
  readonly delta1: number
  readonly delta2: number
}

/**
 * The division of one unit in the subgame perfect equilibrium of alternating offers without end (Rubinstein 1982):
 * the first proposer gets (1 - delta2) / (1 - delta1 delta2), and the first offer is accepted.
 * @param factors - each in [0, 1], not both 1
 * @throws UsageError on factors outside the range
 */
export function rubinstein({ delta1, delta2 }: DiscountFactors): Shares {
  requireNumbers({ delta1, delta2 }, { from: 0, to: 1 })
  if (delta1 === 1 && delta2 === 1) throw mistake({ given: 'both discount factors are 1', allowed: 'with two parties that wait for free every division is an equilibrium', todo: 'make one factor less than 1' })
  return sharesOf((1 - delta2) / (1 - delta1 * delta2))
}

/** Rates of time preference and the length of a period, in the same unit of time. */
export interface DiscountRates {
  /** Rate of the party that proposes first, above 0. */
  readonly rate1: number
  /** Above 0. */
  readonly rate2: number
  /** Time between two offers, 0 or more; 0 is the limit. */
  readonly period: number
}

/**
 * Alternating offers without end, with factors exp(-rate × period) (Rubinstein 1982; the limit in Binmore, Rubinstein and Wolinsky 1986).
 * With ever shorter periods the advantage of the first mover vanishes, and the first proposer gets rate2 / (rate1 + rate2).
 * @throws UsageError on a rate that is not above 0 or a negative period
 */
export function rubinsteinByRates({ rate1, rate2, period }: DiscountRates): Shares {
  requireNumbers({ rate1, rate2 }, { above: 0 })
  requireNumber('period', period, { from: 0 })
  if (period === 0) return sharesOf(rate2 / (rate1 + rate2))
  return sharesOf(Math.expm1(-rate2 * period) / Math.expm1(-(rate1 + rate2) * period))
}
