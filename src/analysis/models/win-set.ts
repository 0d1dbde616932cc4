import { requireNumbers } from './checks.js'

/** What those who ratify demand at each table, as shares of one unit. */
export interface WinSetDemands {
  /** Least share for the first party that its side ratifies, in [0, 1]. */
  readonly demand1: number
  /** The same for the second party. */
  readonly demand2: number
  /** Share of the first party that the negotiators would agree on if nobody had to ratify, in [0, 1]; 1/2 if not given. */
  readonly unconstrained?: number
}

/** Deals that both sides ratify, as shares of the first party. */
export interface WinSet {
  readonly low: number
  readonly high: number
  /** The deal in the win-set nearest to the unconstrained one, or null if the win-set is empty. */
  readonly agreement: number | null
}

/**
 * The overlap of two win-sets in one dimension (Putnam 1988; tied hands after Schelling 1960): a side that ratifies little narrows the win-set and, while it is not empty, moves the deal its way.
 * @throws UsageError on values outside [0, 1]
 */
export function winSet({ demand1, demand2, unconstrained = 0.5 }: WinSetDemands): WinSet {
  requireNumbers({ demand1, demand2, unconstrained }, { from: 0, to: 1 })
  const low = demand1
  const high = 1 - demand2
  return Object.freeze({ low, high, agreement: low > high ? null : Math.min(Math.max(unconstrained, low), high) })
}
