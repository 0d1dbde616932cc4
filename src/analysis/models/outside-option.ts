import { requireNumber } from './checks.js'
import { rubinstein } from './rubinstein.js'
import type { DiscountFactors } from './rubinstein.js'
import type { Shares } from './shares.js'

/** Alternating offers without end whose second party may leave for something else when it answers an offer. */
export interface OutsideOption extends DiscountFactors {
  /** What the second party gets by leaving, in [0, 1]. */
  readonly outside2: number
}

/** The division, and whether the option moved it. */
export interface OutsideOptionShares extends Shares {
  /** True when the option is worth more than the bargaining share. */
  readonly binds: boolean
}

/**
 * The outside option principle (Binmore, Shaked and Sutton 1989): an option that is worth less than the party's bargaining share is no threat and changes nothing;
 * a better one gives the party exactly its worth. It is not split like a breakdown payoff.
 * @throws UsageError on values outside their ranges
 */
export function outsideOption({ delta1, delta2, outside2 }: OutsideOption): OutsideOptionShares {
  requireNumber('outside2', outside2, { from: 0, to: 1 })
  const { first, second } = rubinstein({ delta1, delta2 })
  const binds = outside2 > second
  return Object.freeze(binds ? { first: 1 - outside2, second: outside2, binds } : { first, second, binds })
}
