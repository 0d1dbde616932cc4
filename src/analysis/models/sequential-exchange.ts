import { mistake } from '../../errors.js'
import { requireNumber, requireNumbers, requireWhole } from './checks.js'

/** An exchange in rounds: in each the first party hands over one item, then the second. */
export interface SequentialExchange {
  /** Number of rounds, at least 1. */
  readonly rounds: number
  /** Worth to the first party of an item that it gets, 0 or more. */
  readonly worth1: number
  /** Cost to the first party of an item that it gives, 0 or more. */
  readonly cost1: number
  readonly worth2: number
  readonly cost2: number
  /** What the first party pays when it withholds and so ends the exchange, 0 or more. */
  readonly penalty1: number
  readonly penalty2: number
}

/** The equilibrium path. */
export interface SequentialExchangePath {
  /** Rounds in which both handed over. */
  readonly completed: number
  /** Who ends the exchange by withholding, or null if it runs to the end. */
  readonly defector: 'first' | 'second' | null
  /** Payoff of each over the whole path. */
  readonly payoffs: readonly [number, number]
}

/**
 * The subgame perfect equilibrium of an item-by-item exchange, by backward induction (in the manner of Rosenthal 1981): whoever would gain by keeping the last item keeps it,
 * and so the exchange unravels from its end unless the penalty covers that item. A party that is indifferent hands over.
 * @throws UsageError on values outside their ranges
 */
export function sequentialExchange(game: SequentialExchange): SequentialExchangePath {
  const { rounds, ...amounts } = game
  requireWhole('rounds', rounds, { from: 1, to: 1_000_000 })
  requireNumbers(amounts, { from: 0 })
  const { worth1, cost1, worth2, cost2, penalty1, penalty2 } = amounts
  let ahead: SequentialExchangePath = { completed: 0, defector: null, payoffs: [0, 0] }
  for (let round = rounds; round >= 1; round--) {
    const [next1, next2] = ahead.payoffs
    const second: SequentialExchangePath =
      next2 - cost2 >= -penalty2 ? { completed: ahead.completed + 1, defector: ahead.defector, payoffs: [next1 + worth1, next2 - cost2] } : { completed: 0, defector: 'second', payoffs: [0, -penalty2] }
    const [after1, after2] = second.payoffs
    ahead = after1 - cost1 >= -penalty1 ? { ...second, payoffs: [after1 - cost1, after2 + worth2] } : { completed: 0, defector: 'first', payoffs: [-penalty1, 0] }
  }
  return Object.freeze({ ...ahead, payoffs: Object.freeze(ahead.payoffs) })
}

/**
 * The least discount factor at which an exchange that is repeated without end sustains itself, both handing over in every period and stopping for good after a defection: cost / worth.
 * Handing over is worth (v - c) / (1 - delta), keeping once v (Friedman 1971).
 * @param worth - of what a party gets in a period, above 0
 * @param cost - of what it gives, from 0 to `worth`
 * @returns in [0, 1]
 */
export function repeatedExchangeThreshold({ worth, cost }: { readonly worth: number; readonly cost: number }): number {
  requireNumber('worth', worth, { above: 0 })
  requireNumber('cost', cost, { from: 0 })
  if (cost > worth) throw mistake({ given: `the cost ${cost} exceeds the worth ${worth}`, allowed: 'an exchange that loses cannot sustain itself', todo: 'pass a cost of at most the worth' })
  return cost / worth
}
