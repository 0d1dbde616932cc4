import { concerns, involvedIn } from './package.js'
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

type Writable<T> = { -readonly [K in keyof T]: T[K] }
/** A table that a step may change in place: a draft, or a run's own. */
export type OpenTable = Writable<Omit<BargainingTable, 'assented' | 'offers' | 'order'>> & { order: PartyId[]; assented: PartyId[]; offers: Offer[] }

/** A fresh table. */
export function openTable(agenda: Agenda, order: readonly PartyId[], rounds: number): OpenTable {
  return { agenda, order: [...order], round: 0, rounds, turn: 0, standing: null, assented: [], offers: [] }
}

/** The party whose turn it is. */
export function onTurn(table: BargainingTable): PartyId | undefined {
  return table.order[table.turn]
}

/** Relative time of a round, in (0, 1): `(round + 1) / (rounds + 1)`. */
export function relativeTime(table: Pick<BargainingTable, 'round' | 'rounds'>): number {
  return (table.round + 1) / (table.rounds + 1)
}

/** The party on turn does nothing; the next one concerned is on turn. */
export function passTurn(table: OpenTable): void {
  const concerned = table.standing && involvedIn(table.agenda, table.standing.options)
  for (let tries = 0; tries < table.order.length; tries++) {
    table.turn += 1
    if (table.turn >= table.order.length) {
      table.turn = 0
      table.round += 1
    }
    const party = table.order[table.turn]
    if (!concerned || (party !== undefined && concerned.includes(party) && !table.assented.includes(party))) break
  }
}

/** The party on turn offers a package. */
export function offer(table: OpenTable, by: PartyId, options: Options): void {
  table.offers.push({ by, options, round: table.round })
  table.standing = { by, options }
  table.assented = [by]
  passTurn(table)
}

/** The party on turn accepts the standing offer. */
export function accept(table: OpenTable, by: PartyId): void {
  table.assented.push(by)
  passTurn(table)
}

/** The party on turn rejects the standing offer; it is still on turn, to make its own. */
export function reject(table: OpenTable): void {
  table.standing = null
  table.assented = []
}

/** The standing offer falls, by refusal at home or by the loss of a person; whoever is on turn makes the next. */
export const voidStanding = reject

/** What is left of a table's agenda and packages without a party: nothing that it gives or gets, and no say of its in what is common. */
function narrow(table: OpenTable, party: PartyId): void {
  const { issues } = table.agenda
  const kept = issues.flatMap((issue, i) => (issue.kind === 'common' || !concerns(issue, party) ? [i] : []))
  const without = (options: Options): Options => kept.map((i) => options[i]!)
  table.agenda = { issues: kept.map((i) => issues[i]!).map((issue) => (issue.kind === 'common' ? { ...issue, parties: issue.parties.filter((other) => other !== party) } : issue)) }
  table.offers = table.offers.map((made) => ({ ...made, options: without(made.options) }))
  if (table.standing) table.standing = { ...table.standing, options: without(table.standing.options) }
}

/** A party that leaves has no turn any more, and takes along what concerned it; the standing offer falls if it was involved. */
export function leaveTable(table: OpenTable, party: PartyId): void {
  const index = table.order.indexOf(party)
  if (index < 0) return
  if (table.standing && (table.standing.by === party || involvedIn(table.agenda, table.standing.options).includes(party))) voidStanding(table)
  narrow(table, party)
  table.order.splice(index, 1)
  table.turn = table.turn > index ? table.turn - 1 : table.turn % Math.max(1, table.order.length)
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
