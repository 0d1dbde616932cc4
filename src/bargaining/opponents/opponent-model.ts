import type { Offer } from '../../model/alternating-offers.js'
import type { Json, Own } from '../../model/government.js'
import type { UtilityFunction } from '../../model/utility.js'
import { additive } from '../../model/utility.js'
import type { Session } from '../session.js'

/** How a party learns another's preferences from its offers. Beliefs are plain data, kept in the actor's own notes and stored with the run. */
export interface OpponentModel {
  /** Lower-case, with hyphens. */
  readonly name: string
  /** One sentence on what it does. */
  readonly about: string
  /** Author and year of the model. */
  readonly citation?: string
  /** What is believed of a party before its first offer. */
  start(session: Session): Json
  /** What is believed after one more offer of the party. */
  learn(belief: Json, offer: Offer, session: Session): Json
  /** Estimated utility of each option of each issue, in [0, 1] over packages: only differences count. */
  estimate(belief: Json, session: Session): readonly (readonly number[])[]
}

/** What the notes keep of one party: how many of the table's offers were looked at, and what came of it. */
interface Kept {
  readonly seen: number
  readonly belief: Json
}

const estimates = new WeakMap<object, UtilityFunction>()

/** The beliefs of an actor about every other party, brought up to date with the offers made. */
export function beliefsOf(model: OpponentModel, session: Session, own: Own): { readonly [party: string]: Json } {
  const notes = (own.memory.beliefs ?? {}) as unknown as { readonly [party: string]: Kept }
  const { offers } = session
  const kept = Object.fromEntries(session.others.map((party): readonly [string, Kept] => {
    const known = notes[party]
    if (known?.seen === offers.length) return [party, known]
    const { seen, belief } = known ?? { seen: 0, belief: model.start(session) }
    const mine = offers.slice(seen).filter(({ by }) => by === party)
    if (known && mine.length === 0) return [party, { seen: offers.length, belief }]
    return [party, { seen: offers.length, belief: mine.reduce((so, offer) => model.learn(so, offer, session), belief) }]
  }))
  own.memory.beliefs = kept as unknown as Json
  return Object.fromEntries(Object.entries(kept).map(([party, { belief }]) => [party, belief]))
}

function mean(all: readonly (readonly (readonly number[])[])[]): readonly (readonly number[])[] {
  const [first] = all
  if (!first || all.length === 1) return first ?? []
  return first.map((table, i) => table.map((_, option) => all.reduce((sum, tables) => sum + tables[i]![option]!, 0) / all.length))
}

/** The estimated utility of the others: of one opponent, or the mean over several. The same object for as long as the beliefs stand. */
export function estimateOf(model: OpponentModel, session: Session, own: Own): UtilityFunction {
  const beliefs = Object.values(beliefsOf(model, session, own))
  const [first] = beliefs
  const key = beliefs.length === 1 && typeof first === 'object' && first !== null ? first : null
  const known = key && estimates.get(key)
  if (known) return known
  const made = additive(mean(beliefs.map((belief) => model.estimate(belief, session))).map((table) => Float64Array.from(table)))
  if (key) estimates.set(key, made)
  return made
}
