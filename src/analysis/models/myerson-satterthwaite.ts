import { requireNumbers } from './checks.js'

/** Expected figures of bilateral trade under private information, with value and cost uniform on [0, 1]. */
export interface BilateralTrade {
  /** Expected gains if every gain were realised. */
  readonly firstBest: number
  /** Greatest expected gains of any mechanism that is incentive compatible, individually rational and balanced. */
  readonly secondBest: number
  /** Second best over first best. */
  readonly ratio: number
  /** Probability of trade in the second best. */
  readonly tradeProbability: number
}

/**
 * Private information alone loses deals (Myerson and Satterthwaite 1983): with both types uniform on [0, 1] the best mechanism trades only if the value exceeds the cost by 1/4,
 * and keeps 27/32 of the gains. The linear equilibrium of the sealed-bid double auction attains it (Chatterjee and Samuelson 1983).
 */
export function myersonSatterthwaite(): BilateralTrade {
  return Object.freeze({ firstBest: 1 / 6, secondBest: 9 / 64, ratio: 27 / 32, tradeProbability: 9 / 32 })
}

/** One play of the sealed-bid double auction. */
export interface DoubleAuction {
  readonly bid: number
  readonly ask: number
  readonly trades: boolean
  /** Midway between bid and ask, or null without trade. */
  readonly price: number | null
}

/**
 * Equilibrium bid of a buyer: 2 value / 3 + 1/12 (Chatterjee and Samuelson 1983).
 * @param value - in [0, 1]
 */
export function buyerBid(value: number): number {
  requireNumbers({ value }, { from: 0, to: 1 })
  return (2 * value) / 3 + 1 / 12
}

/**
 * Equilibrium ask of a seller: 2 cost / 3 + 1/4 (Chatterjee and Samuelson 1983).
 * @param cost - in [0, 1]
 */
export function sellerAsk(cost: number): number {
  requireNumbers({ cost }, { from: 0, to: 1 })
  return (2 * cost) / 3 + 1 / 4
}

/**
 * The double auction at half-way price, both sides in the linear equilibrium: they trade if the value is at least the cost and 1/4, up to rounding.
 * @throws UsageError on a value or cost outside [0, 1]
 */
export function doubleAuction({ value, cost }: { readonly value: number; readonly cost: number }): DoubleAuction {
  const bid = buyerBid(value)
  const ask = sellerAsk(cost)
  const trades = bid >= ask
  return Object.freeze({ bid, ask, trades, price: trades ? (bid + ask) / 2 : null })
}
