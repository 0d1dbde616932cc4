import type { Detainee, PartyId, Scenario } from '../../model/scenario.js'
import type { Treatment } from './contract/things.js'
import type { Place } from './contract/things.js'
import type { Room, Seat, Table } from './state.js'

/** Letters of the parties, in the order in which they move: `A`, `B` and so on. */
export function letterOf(treatment: Treatment, party: PartyId): string {
  return String.fromCharCode(65 + Math.max(0, treatment.scenario.parties.findIndex(({ id }) => id === party)))
}

/** What stands on a seat card: `T07-B`, `T07-B2` for a co-delegate, `T07-AH` for the home front of A, `T07-M`, `T07-S` for a spoiler, `T07-P`, `T07-O`; `P17` without a table. */
export function codeOf(room: Room, seat: Seat): string {
  const { place } = seat
  const table = place && room.tables[place.table]
  if (!place || !table) return `P${seat.number}`
  const letter = { delegate: letterOf(table.treatment, place.party ?? ''), mediator: 'M', home: `${letterOf(table.treatment, place.party ?? '')}H`, spoiler: 'S', press: 'P', observer: 'O' }[place.kind]
  return `${table.id}-${letter}${place.number === 1 ? '' : place.number}`
}

/** The seat of a code, in whatever case it is typed. */
export function seatByCode(room: Room, code: string): Seat | undefined {
  const wanted = code.trim().toUpperCase()
  return Object.values(room.seats).find((seat) => codeOf(room, seat) === wanted || `P${seat.number}` === wanted)
}

/** All seats in the order in which they were claimed. */
export function seatsIn(room: Room): readonly Seat[] {
  return Object.values(room.seats)
}

/** All tables in order. */
export function tablesIn(room: Room): readonly Table[] {
  return Object.values(room.tables)
}

/** Everybody at a table. */
export function seatsAt(room: Room, table: string): readonly Seat[] {
  return seatsIn(room).filter(({ place }) => place?.table === table)
}

/** The people who speak for a party. */
export function delegatesOf(room: Room, table: string, party: PartyId): readonly Seat[] {
  return seatsAt(room, table).filter(({ place }) => place?.kind === 'delegate' && place.party === party)
}

/** The people in a mediator's chair. */
export function mediatorsAt(room: Room, table: string): readonly Seat[] {
  return seatsAt(room, table).filter(({ place }) => place?.kind === 'mediator')
}

/** Whether a person plays an actor now: somebody sits there, and no bot covers. */
export function isPlayedByPerson(room: Room, table: Table, actor: string): boolean {
  if (actor === 'nature' || table.covered[actor]) return false
  return peopleOf(room, table, actor).length > 0
}

/** The people who speak for an actor: a party's delegates, or those in the mediator's chair. */
export function peopleOf(room: Room, table: Table, actor: string): readonly Seat[] {
  return actor === table.treatment.scenario.mediator?.id ? mediatorsAt(room, table.id) : delegatesOf(room, table.id, actor)
}

/** The bot that plays a party, or the mediator, where nobody sits: a strategy by its name, or `mediator`. */
export function usualBot(room: Room, { treatment }: Table, party: string): string {
  const { bots } = room.setup
  if (party === treatment.scenario.mediator?.id) return 'mediator'
  return bots[Math.max(0, treatment.scenario.parties.findIndex(({ id }) => id === party)) % bots.length] ?? 'boulware'
}

/** The party that somebody speaks for at the table; `null` for everybody else, those at home too. */
export function sideOf({ place }: Pick<Seat, 'place'>): PartyId | null {
  return place?.kind === 'delegate' ? place.party : null
}

/** Actor of the chart whom a seat speaks for, or `null`. */
export function actorOf(room: Room, { place }: Seat): string | null {
  if (!place) return null
  if (place.kind === 'delegate') return place.party
  return place.kind === 'mediator' ? (room.tables[place.table]?.treatment.scenario.mediator?.id ?? null) : null
}

/** The next free number of a place at a table, for a seat that may sit there already. */
export function numberFor(room: Room, table: string, kind: Place['kind'], party: PartyId | null, seat: string): number {
  const taken = seatsAt(room, table).flatMap(({ id, place }) => (id !== seat && place?.kind === kind && place.party === party ? [place.number] : []))
  let number = 1
  while (taken.includes(number)) number += 1
  return number
}

/** The earliest time at which a tick has something to do, or `null`. */
export function nextDueMs(room: Room): number | null {
  if (room.ended) return null
  const times = [
    ...tablesIn(room).flatMap(({ clock }) => [clock.warnings[0], clock.endsAtMs, clock.dayEndsAtMs]),
    ...room.injections.map(({ status, when }) => (status === 'planned' && typeof when === 'object' && 'atMs' in when ? when.atMs : null)),
  ].filter((time): time is number => time !== null && time !== undefined)
  return times.length === 0 ? null : Math.min(...times)
}

/** The person in custody whose health news is about when nobody is named: the first who is not well, or the first of all. */
export function fragileIn({ detainees }: Pick<Scenario<unknown>, 'detainees'>): Detainee | undefined {
  return detainees.find(({ welfare }) => welfare !== 'stable') ?? detainees[0]
}
