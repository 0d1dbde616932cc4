import { requireNumber, requireNumbers } from './checks.js'

/** A party that said in public what it wants. */
export interface PublicDemand {
  /** Cost per unit of utility that it accepts below its public demand, 0 or more. */
  readonly cost: number
  /** Utility of no deal. */
  readonly disagreement: number
  /** Utility that it demanded in public. */
  readonly demand: number
}

/**
 * The least utility that a party accepts once its audience punishes a retreat (Fearon 1994): accepting u is worth u - a max(0, demand - u), so u must be at least (d + a demand) / (1 + a).
 * Rises with the cost and with the demand, and is never above the demand unless no deal is; a demand below the disagreement utility binds nobody.
 * @throws UsageError on a negative cost or a number that is not finite
 */
export function audienceThreshold({ cost, disagreement, demand }: PublicDemand): number {
  requireNumber('cost', cost, { from: 0 })
  requireNumbers({ disagreement, demand })
  if (demand <= disagreement) return disagreement
  return Math.min(demand, (disagreement + cost * demand) / (1 + cost))
}
