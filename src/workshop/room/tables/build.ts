import { stream } from '../../../random.js'
import type { FacilitatorCommand } from '../contract/commands.js'
import { delegatesOf, numberFor, seatsAt, seatsIn, tablesIn } from '../lookup.js'
import type { Scribe } from '../scribe.js'
import type { Room, Table } from '../state.js'
import { homeChairs } from '../home/players.js'
import { soundSeed } from './chance.js'
import { seatingOf } from './plan.js'

/** Name of a table by its number from 1. */
export function tableName(number: number): string {
  return `T${String(number).padStart(2, '0')}`
}

/** Whether a table has home fronts, or a spoiler: all, or every other round of the versions of the case. */
function has(what: 'homeFront' | 'spoiler', { setup }: Room, number: number): boolean {
  const wish = setup[what]
  return wish !== undefined && (wish.tables === 'all' || Math.floor((number - 1) / setup.treatments.length) % 2 === 0)
}

/** The parties of the chairs at home, in the order in which they are filled: the first of each side, then the second. */
function chairsAtHome(room: Room, number: number): readonly string[] {
  const { setup } = room
  if (!setup.homeFront?.seats || !has('homeFront', room, number)) return []
  const { scenario } = setup.treatments[(number - 1) % setup.treatments.length]!
  const counts = scenario.parties.map(({ id }) => ({ id, chairs: homeChairs(scenario, id).length }))
  return Array.from({ length: Math.max(...counts.map(({ chairs }) => chairs)) }, (_, i) => counts.filter(({ chairs }) => chairs > i).map(({ id }) => id)).flat()
}

/** Takes a further table into the room. */
export function addTable(scribe: Scribe): string {
  const { setup, tables } = scribe.room
  const number = Object.keys(tables).length + 1
  const treatment = setup.treatments[(number - 1) % setup.treatments.length]!
  const seed = setup.chance === 'same' ? setup.seed : stream(setup.seed, `table/${number}`).below(2 ** 31)
  scribe.log('table.built', { treatment: treatment.id, seed: soundSeed(treatment.scenario, seed), ...(has('homeFront', scribe.room, number) && { homeFront: true }), ...(has('spoiler', scribe.room, number) && { spoiler: true }) }, { table: tableName(number), audience: 'public' })
  return tableName(number)
}

/** Builds all tables anew from those who are present. */
export function buildTables(scribe: Scribe, command: Extract<FacilitatorCommand, { readonly type: 'tables.build' }>): void {
  const { setup } = scribe.room
  const { scenario } = setup.treatments[0]!
  const parties = scenario.parties.map(({ id }) => id)
  const mediator = scenario.mediator !== undefined && command.mediators !== false
  const sitters = seatsIn(scribe.room).filter(({ excused, paper, presence }) => !excused && (paper || presence !== 'gone')).map(({ id, experienced }) => ({ seat: id, experienced }))
  const seating = seatingOf(sitters, {
    how: command.how,
    lists: command.lists ?? [],
    apart: command.apart ?? [],
    observers: command.observers ?? [],
    odd: command.odd ?? 'coDelegates',
    parties,
    mediator,
    most: command.most ?? 2 * parties.length + (mediator ? 1 : 0),
    tables: command.tables,
    home: (table) => chairsAtHome(scribe.room, table + 1),
    spoiler: (table) => setup.spoiler?.seats === true && has('spoiler', scribe.room, table + 1),
  }, stream(setup.seed, `seating/${scribe.room.seq}`))
  scribe.log('tables.cleared', {}, { audience: 'public' })
  const count = Math.max(1, ...seating.map(({ table }) => table + 1), command.tables ?? 1)
  for (let i = 0; i < count; i++) addTable(scribe)
  for (const { seat, table, place } of seating) scribe.log('seat.placed', { seat, place: { table: tableName(table + 1), ...place } }, { table: tableName(table + 1), audience: 'table' })
}

function people(room: Room, table: Table): number {
  return seatsAt(room, table.id).length
}

/** The table with the fewest people. */
function smallest(room: Room): Table | undefined {
  return [...tablesIn(room)].sort((a, b) => people(room, a) - people(room, b) || a.number - b.number)[0]
}

/** A chair of a party at which nobody sits, at a table that has not begun. */
function freeChair(room: Room): { readonly table: Table; readonly party: string } | undefined {
  for (const table of tablesIn(room)) {
    const party = table.run ? undefined : table.treatment.scenario.parties.find(({ id }) => delegatesOf(room, table.id, id).length === 0)
    if (party) return { table, party: party.id }
  }
  return undefined
}

/** Finds a place for somebody who comes after the tables were built: a free chair, else by the rule. */
export function placeLatecomer(scribe: Scribe, seat: string, open: (table: string) => void): void {
  const { room } = scribe
  if (tablesIn(room).length === 0) return
  const place = (table: string, kind: 'delegate' | 'observer', party: string | null): void =>
    scribe.log('seat.placed', { seat, place: { table, kind, party, number: numberFor(scribe.room, table, kind, party, seat) } }, { table, audience: 'table' })
  const free = freeChair(room)
  if (free) return place(free.table.id, 'delegate', free.party)
  const table = smallest(room)!
  if (room.latecomers === 'observer') return place(table.id, 'observer', null)
  if (room.latecomers === 'newTable') {
    const added = addTable(scribe)
    place(added, 'delegate', table.treatment.scenario.parties[0]!.id)
    return open(added)
  }
  const [party] = [...table.treatment.scenario.parties].sort((a, b) => delegatesOf(room, table.id, a.id).length - delegatesOf(room, table.id, b.id).length)
  place(table.id, 'delegate', party!.id)
}
