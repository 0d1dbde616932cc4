import { amountsOf, greatestGain, phasesOf, toleranceOf } from './exchange.js'
import type { SafeExchangeProblem, SafePhase } from './exchange.js'
import { greedyPlan } from './greedy.js'
import { latticePlan, mostInLattice } from './lattice.js'

/** A plan of release in phases, with what each side would gain by defecting. */
export interface SafeExchangePlan {
  /** `lattice`: all sets of people delivered were looked at. `greedy`: there were too many. */
  readonly method: 'lattice' | 'greedy'
  /** Whether `safe` and `exposure` are the best that any plan attains. A greedy plan is exact when it meets its bound, as a safe one always does. */
  readonly exactness: 'exact' | 'approximate'
  readonly parameters: {
    /** Of each side, with what was assumed where nothing was given. */
    readonly sides: readonly { readonly id: string; readonly penalty: number; readonly future: number; readonly trust: number }[]
    /** Gains up to this count as none. */
    readonly tolerance: number
  }
  /** True when no side gains by defecting in any phase. */
  readonly safe: boolean
  /** The greatest gain from defecting in any phase, in the unit of the side that would gain; 0 for a safe plan. */
  readonly exposure: number
  /** No plan has a lower exposure than this; equal to `exposure` if exact. */
  readonly bound: number
  readonly phases: readonly SafePhase[]
}

/**
 * An order and chunking in which nobody gains by defecting; if none exists, the one with the least exposure.
 *
 * In each phase each side hands over its chunk by itself, not knowing yet whether the other does. A side that withholds one person or more keeps their cost,
 * gets the other's chunk of that phase in any case, pays its penalty, and ends the exchange: it loses the later phases and the future.
 * A side that hands over goes on, and counts the net worth of the later phases and the future by its trust.
 * The gain is the first less the second, greatest when the whole chunk is withheld; a side that is indifferent hands over.
 * Each side compares in its own unit; the exposure is the greatest of all gains.
 *
 * Among plans that are safe (or least exposed) the one with the fewest phases is chosen, then the one with the least greatest gain, then always the same.
 * Up to 16 people this is exact; beyond, the order is found greedily and its verdict is checked against a bound.
 *
 * Source: safe exchange (Sandholm and Lesser 1995), with reputation as the future and trust in the manner of Ghosh and Ray (1996) and Watson (1999).
 * @throws UsageError on negative amounts, a trust outside [0, 1] or a person listed twice
 */
export function planSafeExchange(problem: SafeExchangeProblem): SafeExchangePlan {
  const amounts = amountsOf(problem)
  const tolerance = toleranceOf(amounts)
  const people = amounts[0].ids.length + amounts[1].ids.length
  const method = people <= mostInLattice ? 'lattice' : 'greedy'
  const { chunks, leastGain } = method === 'lattice' ? latticePlan(amounts) : greedyPlan(amounts)
  const phases = Object.freeze(phasesOf(amounts, chunks))
  const greatest = greatestGain(phases)
  const safe = greatest <= tolerance
  const exposure = safe ? 0 : greatest
  const exact = method === 'lattice' || safe || greatest <= leastGain + tolerance
  const sides = Object.freeze(problem.sides.map(({ id, penalty = 0, future = 0, trust = 1 }) => Object.freeze({ id, penalty, future, trust })))
  return Object.freeze({
    method,
    exactness: exact ? 'exact' : 'approximate',
    parameters: Object.freeze({ sides, tolerance }),
    safe,
    exposure,
    bound: exact ? exposure : Math.max(0, leastGain),
    phases,
  })
}
