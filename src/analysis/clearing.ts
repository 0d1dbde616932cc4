import { scale } from './clearing/amounts.js'
import { canonicalOptimum, optimum } from './clearing/canonical.js'
import { cyclesOf } from './clearing/cycles.js'
import { checkProblem } from './clearing/problem.js'
import type { CheckedProblem, ClearingOptions, ClearingProblem } from './clearing/problem.js'
import { programOf } from './clearing/program.js'
import type { Clearing } from './clearing/program.js'
import { settle } from './clearing/settle.js'
import { solver } from './clearing/solver.js'

export type { ClearingOptions, ClearingProblem, Country, PossibleRelease } from './clearing/problem.js'

/** One release of a result. */
export interface ClearedRelease {
  readonly id: string
  readonly holder: string
  readonly destination: string
}

/** What the result means for one country. */
export interface ClearedCountry {
  readonly id: string
  readonly takesPart: boolean
  /** Worth received less cost given, before payments. */
  readonly gain: number
  /** Received, or paid if below 0. */
  readonly payment: number
  /** Gain and payment less the disagreement value; 0 for a country that stays out. */
  readonly surplus: number
}

/** Releases that stand by themselves: connected through their countries, or those of one pair in a bilateral result. */
export interface ClearedDeal {
  readonly countries: readonly string[]
  /** Ids of the people. */
  readonly released: readonly string[]
}

/** The best exchange. */
export interface ClearingResult {
  readonly method: 'integer program'
  /** `approximate` if the amounts have too many digits to be whole numbers of a small unit: they were rounded against every release. */
  readonly exactness: 'exact' | 'approximate'
  readonly parameters: {
    readonly deals: 'multilateral' | 'bilateral'
    readonly sidePayments: boolean
    readonly maxCycle: number | null
    readonly clubs: readonly (readonly string[])[] | null
    /** The unit of calculation: 1, 0.1, 0.01 … if exact. */
    readonly unit: number
  }
  /** Worth less cost of all releases, less the disagreement values of those who take part. */
  readonly surplus: number
  /** No exchange has a greater surplus than this; equal to it if exact. */
  readonly bound: number
  /** In the order of the problem. */
  readonly released: readonly ClearedRelease[]
  /** In the order of the problem. */
  readonly countries: readonly ClearedCountry[]
  readonly deals: readonly ClearedDeal[]
  /** People of each cycle, along the cycle, if cycles are limited; one of perhaps several ways to take the releases apart. */
  readonly cycles: readonly (readonly string[])[] | null
}

function pairsOf({ arcs }: CheckedProblem): readonly (readonly number[])[] {
  const pairs = new Map<string, number[]>()
  arcs.forEach(({ from, to }, i) => {
    const key = from < to ? `${from} ${to}` : `${to} ${from}`
    pairs.set(key, [...(pairs.get(key) ?? []), i])
  })
  return [...pairs.values()]
}

async function solveClearing(given: ClearingProblem, options: ClearingOptions, deals: 'multilateral' | 'bilateral'): Promise<ClearingResult> {
  const { sidePayments = false, clubs = null } = options
  const problem = checkProblem(given, options)
  const { arcs, ids } = problem
  const maxCycle = options.maxCycle === undefined ? null : deals === 'bilateral' ? 2 : options.maxCycle
  const scaled = scale(problem)
  const groups = deals === 'bilateral' ? pairsOf(problem) : arcs.length > 0 ? [arcs.map((_, i) => i)] : []
  const clearingOf = (amounts: Clearing['amounts']): Clearing => ({ problem, amounts, groups, sidePayments, cycles })
  const cycles = maxCycle === null ? null : cyclesOf(problem, maxCycle)
  const solve = arcs.length > 0 ? await solver() : null
  const program = programOf(clearingOf(scaled.cautious))
  const values = solve ? canonicalOptimum(solve, program, arcs.length).values : program.uppers

  const facts = scaled.exact
    ? { amounts: scaled.cautious, perOne: scaled.perOne, allowance: 0 }
    : { amounts: { worths: arcs.map(({ worth }) => worth), costs: arcs.map(({ cost }) => cost), disagreements: problem.disagreements }, perOne: 1, allowance: 1 / scaled.perOne }
  const { perOne } = facts
  const settled = settle(clearingOf(facts.amounts), values, facts.allowance)
  const surplus = settled.surplus / perOne
  const bound = scaled.exact || !solve ? surplus : Math.max(surplus, optimum(solve, programOf(clearingOf(scaled.hopeful))).value / scaled.perOne)
  return Object.freeze({
    method: 'integer program',
    exactness: scaled.exact ? 'exact' : 'approximate',
    parameters: Object.freeze({ deals, sidePayments, maxCycle, clubs: clubs && Object.freeze(clubs.map((club) => Object.freeze([...club]))), unit: 1 / scaled.perOne }),
    surplus,
    bound,
    released: Object.freeze(arcs.filter((_, i) => values[i] === 1).map(({ id, from, to }) => Object.freeze({ id, holder: ids[from]!, destination: ids[to]! }))),
    countries: Object.freeze(
      ids.map((id, i) => {
        const [gain, payment, takesPart] = [settled.gains[i]!, settled.payments[i]!, settled.takesPart[i]!]
        return Object.freeze({ id, takesPart, gain: gain / perOne, payment: payment / perOne, surplus: takesPart ? (gain + payment - facts.amounts.disagreements[i]!) / perOne : 0 })
      }),
    ),
    deals: Object.freeze(settled.deals.map(({ countries, releases }) => Object.freeze({ countries: Object.freeze(countries.map((i) => ids[i]!)), released: Object.freeze(releases.map((i) => arcs[i]!.id)) }))),
    cycles: settled.cycles && Object.freeze(settled.cycles.map((cycle) => Object.freeze(cycle.map((i) => arcs[i]!.id)))),
  })
}

/**
 * The exchange among several countries with the greatest total surplus, in which every country that takes part has at least its disagreement value.
 *
 * Without side payments that holds for what it receives and gives; with them it holds after payments, which are then just enough to cover the deficits
 * and are taken from the greatest surpluses within the same deal. Among equally good exchanges the one that releases the people listed earlier is chosen.
 *
 * Source: clearing of exchanges as an integer program over cycles (Abraham, Blum and Sandholm 2007), in the manner of kidney exchange (Roth, Sönmez and Ünver 2004), with side payments and disagreement values.
 * @param problem - amounts from 0 to 1e12, with at most 10,000,000 smallest decimal units in all to be exact
 * @throws UsageError on a problem that does not hold together, over 20,000 cycles, or if the optional package `highs` is missing
 */
export function clearing(problem: ClearingProblem, options: ClearingOptions = {}): Promise<ClearingResult> {
  return solveClearing(problem, options, 'multilateral')
}

/**
 * The best set of deals between two countries each, every one good for both of its sides by itself, under the same rules; with side payments, only within the pair.
 * Of cycles only those of two are possible: limited to cycles, a pair exchanges one for one.
 * A country in several deals has its disagreement value in each, but loses it only once in the total.
 * @throws UsageError as {@link clearing}
 */
export function bilateralClearing(problem: ClearingProblem, options: ClearingOptions = {}): Promise<ClearingResult> {
  return solveClearing(problem, options, 'bilateral')
}
