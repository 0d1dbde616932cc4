import { mistake } from '../../errors.js'
import { requireNumber, requireNumbers } from './checks.js'
import { sharesOf } from './shares.js'
import type { Shares } from './shares.js'

/** Alternating offers that chance may end. */
export interface BreakdownRisk {
  /** Probability that the talks end after a rejection, in [0, 1]; 0 is the limit of a vanishing risk. */
  readonly probability: number
  /** What each gets when they end, 0 or more, at most 1 together. */
  readonly breakdown1: number
  readonly breakdown2: number
}

/**
 * The division of one unit when patience is free and every rejection risks the end (Binmore, Rubinstein and Wolinsky 1986):
 * the first proposer gets (1 - b2 + (1 - p) b1) / (2 - p).
 * In the limit of no risk this is the Nash solution with the breakdown payoffs as the disagreement point.
 * @throws UsageError on values outside their ranges
 */
export function breakdownRisk({ probability, breakdown1, breakdown2 }: BreakdownRisk): Shares {
  requireNumber('probability', probability, { from: 0, to: 1 })
  requireNumbers({ breakdown1, breakdown2 }, { from: 0, to: 1 })
  if (breakdown1 + breakdown2 > 1) throw mistake({ given: `the breakdown payoffs sum to ${breakdown1 + breakdown2}`, allowed: 'there must be something to agree on: at most 1', todo: 'lower one of them' })
  return sharesOf((1 - breakdown2 + (1 - probability) * breakdown1) / (2 - probability))
}
