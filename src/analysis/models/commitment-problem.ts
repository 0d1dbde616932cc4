import { requireNumber, requireNumbers } from './checks.js'

/** Two parties divide one unit in every period; the first grows stronger after the first period. */
export interface PowerShift {
  /** Probability that the rising party wins a conflict in the first period, in [0, 1]. */
  readonly strength1: number
  /** The same in every later period, in [0, 1]. */
  readonly strength2: number
  /** Cost of a conflict to the declining party, once, 0 or more. */
  readonly cost: number
  /** Discount factor of both, in [0, 1). */
  readonly delta: number
}

/** What the declining party compares. */
export interface CommitmentProblem {
  /** Present value of a conflict now. */
  readonly conflict: number
  /** Present value of the best peace that the rising party can promise credibly: all of the first period, then what a conflict would then bring. */
  readonly peace: number
  /** True when no credible promise keeps the declining party from a conflict now. */
  readonly breakdown: boolean
}

/**
 * Talks break down over a shift of power although a deal would be better for both (Fearon 1995): the stronger of tomorrow cannot bind itself today.
 * A conflict decides all periods from now on, so it is worth (1 - p1) / (1 - delta) - c now, and peace at most 1 + delta ((1 - p2) / (1 - delta) - c);
 * it breaks out if delta p2 - p1 > c (1 - delta)^2.
 * @throws UsageError on values outside their ranges
 */
export function commitmentProblem({ strength1, strength2, cost, delta }: PowerShift): CommitmentProblem {
  requireNumbers({ strength1, strength2 }, { from: 0, to: 1 })
  requireNumber('cost', cost, { from: 0 })
  requireNumber('delta', delta, { from: 0, below: 1 })
  const conflict = (1 - strength1) / (1 - delta) - cost
  const peace = 1 + delta * ((1 - strength2) / (1 - delta) - cost)
  return Object.freeze({ conflict, peace, breakdown: delta * strength2 - strength1 > cost * (1 - delta) * (1 - delta) })
}
