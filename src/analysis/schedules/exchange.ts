import { mistake } from '../../errors.js'
import { requireNumber } from '../models/checks.js'

/** One person to hand over. */
export interface Handover {
  readonly id: string
  /** Cost to the side that gives, 0 or more. */
  readonly cost: number
  /** Worth to the side that gets, 0 or more, in that side's own unit. */
  readonly worth: number
}

/** One side of an exchange. All amounts are in the side's own unit of utility. */
export interface ExchangeSide {
  readonly id: string
  readonly gives: readonly Handover[]
  /** What it loses at once by a defection (a deposit, a sanction), 0 or more; 0 if not given. */
  readonly penalty?: number
  /** Worth of the cooperation after this exchange, lost by a defection, 0 or more; 0 if not given. */
  readonly future?: number
  /** How much it counts on what is still to come, in [0, 1]: the factor on the later phases and the future; 1 if not given. */
  readonly trust?: number
}

/** An exchange between two sides. */
export interface SafeExchangeProblem {
  readonly sides: readonly [ExchangeSide, ExchangeSide]
}

/** What one side weighs in one phase. */
export interface Temptation {
  /** Defecting: the cost that it keeps, and the worth that it gets in this phase in any case, less the penalty. */
  readonly defecting: number
  /** Going on: the worth that it gets in this phase, and by trust the net worth of the later phases and the future. */
  readonly goingOn: number
  /** Defecting less going on; above 0 it gains by defecting. */
  readonly gain: number
}

/** One phase: both sides hand over their chunk, each by itself. */
export interface SafePhase {
  /** Who is handed over by the first side and by the second, in the order of the problem; one of the two may be empty. */
  readonly chunks: readonly [readonly string[], readonly string[]]
  /** Of the first side and of the second; null for one that hands over nobody in this phase and so cannot withhold. */
  readonly temptations: readonly [Temptation | null, Temptation | null]
}

/** People of one side in numbers, indexed as in `gives`. */
export interface SideAmounts {
  readonly ids: readonly string[]
  readonly costs: readonly number[]
  /** To the other side. */
  readonly worths: readonly number[]
  readonly penalty: number
  readonly future: number
  readonly trust: number
}

/** The same of both. */
export type Amounts = readonly [SideAmounts, SideAmounts]

/** Reads and checks a problem. */
export function amountsOf({ sides }: SafeExchangeProblem): Amounts {
  if (!Array.isArray(sides) || sides.length !== 2) throw mistake({ given: 'the problem has not two sides', allowed: 'an exchange is planned between two', todo: 'give both sides' })
  const [a, b] = sides.map((side) => {
    const { id, gives, penalty = 0, future = 0, trust = 1 } = side
    requireNumber(`penalty of ${id}`, penalty, { from: 0 })
    requireNumber(`future of ${id}`, future, { from: 0 })
    requireNumber(`trust of ${id}`, trust, { from: 0, to: 1 })
    for (const person of gives) {
      requireNumber(`cost of ${person.id}`, person.cost, { from: 0 })
      requireNumber(`worth of ${person.id}`, person.worth, { from: 0 })
    }
    return { ids: gives.map((person) => person.id), costs: gives.map(({ cost }) => cost), worths: gives.map(({ worth }) => worth), penalty, future, trust }
  })
  const ids = [...a!.ids, ...b!.ids]
  if (new Set(ids).size !== ids.length) throw mistake({ given: 'a person is listed twice', allowed: 'everybody is handed over once', todo: 'list each id once' })
  return [a!, b!]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Gains up to this count as none: 1e-12 of all amounts together, which is what rounding may add.
 */
export function toleranceOf(amounts: Amounts): number {
  return 1e-12 * sum(amounts.flatMap(({ costs, worths, penalty, future }) => [...costs, ...worths, penalty, future]))
}

/** A chunk of each side, as indexes into its people. */
export type Chunks = readonly [readonly number[], readonly number[]]

/** Tells the phases of an order, with what each side weighs in each. */
export function phasesOf(amounts: Amounts, plan: readonly Chunks[]): readonly SafePhase[] {
  return plan.map((chunks, phase) => {
    const later = plan.slice(phase + 1)
    const temptations = ([0, 1] as const).map((side): Temptation | null => {
      const [own, other] = [amounts[side], amounts[1 - side]!]
      const [gives, gets] = [chunks[side], chunks[1 - side]!]
      if (gives.length === 0) return null
      const now = sum(gets.map((i) => other.worths[i]!))
      const still = sum(later.flatMap((next) => next[1 - side]!.map((i) => other.worths[i]!))) - sum(later.flatMap((next) => next[side].map((i) => own.costs[i]!)))
      const defecting = sum(gives.map((i) => own.costs[i]!)) + now - own.penalty
      const goingOn = now + own.trust * (still + own.future)
      return Object.freeze({ defecting, goingOn, gain: defecting - goingOn })
    })
    return Object.freeze({
      chunks: Object.freeze([Object.freeze(chunks[0].map((i) => amounts[0].ids[i]!)), Object.freeze(chunks[1].map((i) => amounts[1].ids[i]!))] as const),
      temptations: Object.freeze([temptations[0]!, temptations[1]!] as const),
    })
  })
}

/** The greatest gain from defecting in any phase; -Infinity if nobody is handed over. */
export function greatestGain(phases: readonly SafePhase[]): number {
  return phases.reduce((most, { temptations }) => temptations.reduce((high, temptation) => Math.max(high, temptation?.gain ?? -Infinity), most), -Infinity)
}
