import type { LogEntry } from '../../room/contract.js'
import { seatsIn } from '../../room/lookup.js'
import { numberOr } from '../../../report/data/csv.js'
import { missing } from '../../../report/data/csv.js'
import type { Cell } from '../../../report/data/csv.js'
import { dataTable } from '../../../report/data/data-table.js'
import type { DataTable } from '../../../report/data/data-table.js'
import { sideOf } from '../source.js'
import type { Source } from '../source.js'

/** How often a seat was gone, and for how long in all. */
function absences(log: readonly LogEntry[], seat: string, endMs: number): readonly [drops: number, awayMs: number] {
  let [drops, away, since]: [number, number, number | null] = [0, 0, null]
  for (const entry of log) {
    if (entry.type !== 'seat.presence' && entry.type !== 'seat.moved') continue
    if (entry.payload.seat !== seat) continue
    const gone = entry.type === 'seat.presence' && entry.payload.presence === 'gone'
    if (gone && since === null) [drops, since] = [drops + 1, entry.tMs]
    if (!gone && since !== null) [away, since] = [away + entry.tMs - since, null]
  }
  return [drops, away + (since === null ? 0 : endMs - since)]
}

/** One row for each person, and one for each side that a bot played from the start. */
export function seatsTable({ log, room, tables }: Source): DataTable {
  const joined = new Map(log.flatMap((entry) => (entry.type === 'seat.claimed' ? [[entry.payload.seat, entry.tMs] as const] : [])))
  const endMs = log.find(({ type }) => type === 'session.ended')?.tMs ?? room.tMs
  const people = seatsIn(room).map(({ id, place, language }): readonly Cell[] => {
    const at = place && tables.find(({ table }) => table.id === place.table)
    const role: Cell = !at || !place ? missing('not_placed') : place.kind === 'delegate' ? sideOf(at.table, place.party ?? undefined) : place.kind === 'home' ? `home_${sideOf(at.table, place.party ?? undefined)}` : place.kind
    const chair = place?.kind === 'mediator' ? at?.table.treatment.scenario.mediator?.id : place?.party
    const covered = chair && at?.facts.covered.includes(chair)
    return [id, place?.table ?? missing('not_placed'), role, covered ? 'covered' : 'human', language, numberOr(joined.get(id), 'not_recorded'), ...absences(log, id, endMs)]
  })
  const bots = tables.flatMap(({ table, facts }) => facts.bots.map((party): readonly Cell[] => [`bot-${table.id}-${sideOf(table, party)}`, table.id, sideOf(table, party), 'bot', missing('bot'), facts.startMs, 0, 0]))
  return dataTable({
    name: 'seats', description: 'Who sat where.', row: 'one person, or one side played by a bot from the start', rows: [...people, ...bots],
    columns: [
      { name: 'seat_id', description: 'Pseudonym of the seat; says nothing of the person.', type: 'text' },
      { name: 'table_id', description: 'The table.', type: 'text', missing: { not_placed: 'the person had no chair at the end' } },
      { name: 'role', description: 'Side by its letter, home_ and a letter for its home front, or mediator, spoiler, press, observer.', type: 'text', missing: { not_placed: 'the person had no chair at the end' } },
      { name: 'kind', description: 'human; covered: a person whose side a bot played for a while; bot; llm.', type: 'text' },
      { name: 'lang', description: 'Language of the phone, as a BCP 47 tag.', type: 'text', missing: { bot: 'a bot has none' } },
      { name: 'joined_ms', description: 'When the seat was taken, since the start of the session.', type: 'integer', unit: 'ms', missing: { not_recorded: 'no entry says so' } },
      { name: 'drops', description: 'How often its connection was lost.', type: 'integer' },
      { name: 'away_ms', description: 'How long it was lost in all.', type: 'integer', unit: 'ms' },
    ],
  })
}
