import { requireNumbers, requireWhole } from './checks.js'
import type { DiscountFactors } from './rubinstein.js'
import type { Shares } from './shares.js'

/** Alternating offers over a given number of periods. */
export interface FiniteGame extends DiscountFactors {
  /** Number of offers, at least 1; without agreement in the last, both get nothing. */
  readonly periods: number
}

/** The equilibrium of the finite game. */
export interface FiniteShares extends Shares {
  /** Share that the proposer of each period keeps in its equilibrium offer, from the first period to the last. */
  readonly proposerShares: readonly number[]
}

/**
 * The subgame perfect division of one unit with a last period, by backward induction (Stahl 1972):
 * the last proposer takes all, and every earlier one leaves the responder the discounted share that it would have as the next proposer.
 * @throws UsageError on factors outside [0, 1] or a number of periods that is not a whole number from 1
 */
export function rubinsteinFinite({ delta1, delta2, periods }: FiniteGame): FiniteShares {
  requireNumbers({ delta1, delta2 }, { from: 0, to: 1 })
  requireWhole('periods', periods, { from: 1, to: 1_000_000 })
  const proposerShares: number[] = [1]
  for (let period = periods - 1; period >= 1; period--) {
    const responder = period % 2 === 1 ? delta2 : delta1
    proposerShares.push(1 - responder * proposerShares[proposerShares.length - 1]!)
  }
  proposerShares.reverse()
  const first = proposerShares[0]!
  return Object.freeze({ first, second: 1 - first, proposerShares: Object.freeze(proposerShares) })
}
