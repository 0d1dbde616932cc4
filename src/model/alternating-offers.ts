import { involvedIn } from './package.js'
import type { Agenda } from './package.js'
import type { Options, PartyId } from './scenario.js'

/** One package that somebody put on the table. */
export interface Offer {
  readonly by: PartyId
  readonly options: Options
  /** Round in which it was made, from 0. */
  readonly round: number
}

/**
 * The stacked alternating offers protocol (Aydogan, Festen, Hindriks, Jonker 2017).
 * In each round each party in order first answers the standing offer, and makes its own only if it rejects.
 */
export interface BargainingTable {
  readonly agenda: Agenda
  readonly order: readonly PartyId[]
  readonly round: number
  readonly rounds: number
  /** Index in `order` of the party whose turn it is. */
  readonly turn: number
  readonly standing: { readonly by: PartyId; readonly options: Options } | null
  /** Who has assented to the standing offer, its maker first. */
  readonly assented: readonly PartyId[]
  readonly offers: readonly Offer[]
}

/** A fresh table. */
export function openTable(agenda: Agenda, order: readonly PartyId[], rounds: number): BargainingTable {
  return { agenda, order, round: 0, rounds, turn: 0, standing: null, assented: [], offers: [] }
}

/** The party whose turn it is. */
export function onTurn(table: BargainingTable): PartyId | undefined {
  return table.order[table.turn]
}

/** Relative time of a round, in (0, 1): `(round + 1) / (rounds + 1)`. */
export function relativeTime(table: Pick<BargainingTable, 'round' | 'rounds'>): number {
  return (table.round + 1) / (table.rounds + 1)
}

function nextTurn(table: BargainingTable): BargainingTable {
  const concerned = table.standing && involvedIn(table.agenda, table.standing.options)
  let { turn, round } = table
  for (let tries = 0; tries < table.order.length; tries++) {
    turn += 1
    if (turn >= table.order.length) [turn, round] = [0, round + 1]
    const party = table.order[turn]
    if (!concerned || (party !== undefined && concerned.includes(party) && !table.assented.includes(party))) break
  }
  return { ...table, turn, round }
}

/** The party on turn offers a package. */
export function offer(table: BargainingTable, by: PartyId, options: Options): BargainingTable {
  const made = { by, options: [...options] }
  return nextTurn({ ...table, standing: made, assented: [by], offers: [...table.offers, { ...made, round: table.round }] })
}

/** The party on turn accepts the standing offer. */
export function accept(table: BargainingTable, by: PartyId): BargainingTable {
  return nextTurn({ ...table, assented: [...table.assented, by] })
}

/** The party on turn rejects the standing offer; it is still on turn, to make its own. */
export function reject(table: BargainingTable): BargainingTable {
  return { ...table, standing: null, assented: [] }
}

/** The standing offer falls, by refusal at home or by the loss of a person; whoever is on turn makes the next. */
export const voidStanding = reject

/** A party that leaves has no turn any more; the standing offer falls if it was concerned. */
export function leaveTable(table: BargainingTable, party: PartyId): BargainingTable {
  const index = table.order.indexOf(party)
  if (index < 0) return table
  const order = table.order.filter((id) => id !== party)
  const turn = table.turn > index ? table.turn - 1 : table.turn % Math.max(1, order.length)
  const concerned = table.standing && (table.standing.by === party || involvedIn(table.agenda, table.standing.options).includes(party))
  return { ...(concerned ? voidStanding(table) : table), order, turn }
}

/** The package that everybody concerned has assented to, if there is one. */
export function agreedOptions(table: BargainingTable): Options | null {
  if (!table.standing) return null
  const { options } = table.standing
  return involvedIn(table.agenda, options).every((party) => table.assented.includes(party)) ? options : null
}

/** Whether the rounds are used up without agreement. */
export function isExhausted(table: BargainingTable): boolean {
  return table.round >= table.rounds && agreedOptions(table) === null
}
