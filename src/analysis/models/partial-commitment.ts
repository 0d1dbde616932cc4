import { requireNumbers } from './checks.js'
import { sharesOf } from './shares.js'
import type { Shares } from './shares.js'

/** How dear it is to go back on a stated demand. */
export interface RevocationCosts {
  /** Cost to the first party per unit that it accepts below its stated demand, 0 or more. */
  readonly cost1: number
  readonly cost2: number
}

/**
 * Bargaining with partial commitment (Muthoo 1996): both state a demand, and accepting less costs in proportion to the gap.
 * In the unique equilibrium both state just what they get, (1 + k1) / (2 + k1 + k2) and the rest: a dearer retreat is strength.
 * @throws UsageError on a negative cost
 */
export function partialCommitment({ cost1, cost2 }: RevocationCosts): Shares {
  requireNumbers({ cost1, cost2 }, { from: 0 })
  return sharesOf((1 + cost1) / (2 + cost1 + cost2))
}
