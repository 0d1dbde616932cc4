import { missing, numberOr } from '../../../report/data/csv.js'
import type { Cell } from '../../../report/data/csv.js'
import { dataTable } from '../../../report/data/data-table.js'
import type { DataTable } from '../../../report/data/data-table.js'
import type { Source } from '../source.js'
import { textLength } from '../withhold.js'

/** One row for each message of the chat. */
export function messagesTable({ log }: Source): DataTable {
  return dataTable({
    name: 'messages', description: 'What was written at the tables; words only of people who consented.', row: 'one message',
    columns: [
      { name: 'message_id', description: 'The message.', type: 'text' },
      { name: 'table_id', description: 'The table.', type: 'text', missing: { no_table: 'it was said to nobody\'s table' } },
      { name: 'seq', description: 'Entry of events.jsonl.', type: 'integer' },
      { name: 't_ms', description: 'When, since the start of the session.', type: 'integer', unit: 'ms' },
      { name: 'seat_id', description: 'Who wrote it; facilitator for the teacher.', type: 'text' },
      { name: 'channel', description: 'table, side:<party>, home:<party>, caucus:<party> with the mediator, or press.', type: 'text' },
      { name: 'length', description: 'Number of characters.', type: 'integer' },
      { name: 'text', description: 'The words.', type: 'text', missing: { no_consent: 'the writer did not consent to give words away' } },
    ],
    rows: log.flatMap((entry): (readonly Cell[])[] => {
      if (entry.type !== 'chat.said' && entry.type !== 'press.said') return []
      const { seq, tMs, table, actor, payload } = entry
      const withheld = 'length' in payload
      return [[`m${seq}`, table ?? missing('no_table'), seq, tMs, actor.replace('seat:', ''), 'channel' in payload ? payload.channel : 'press', textLength(payload), withheld ? missing('no_consent') : payload.text]]
    }),
  })
}

/** One row for each delivery of an injection, and one for each that was never delivered. */
export function injectsTable({ log, room }: Source): DataTable {
  const trigger = (when: (typeof room.injections)[number]['when']): string => (when === 'now' ? 'now' : 'atMs' in when ? `minute:${when.atMs / 60_000}` : `state:${when.state}`)
  return dataTable({
    name: 'injects', description: 'What was thrown in.', row: 'one injection at one table',
    columns: [
      { name: 'inject_id', description: 'The injection and, after an at sign, the table where it was delivered.', type: 'text' },
      { name: 't_ms', description: 'When it was delivered, since the start of the session.', type: 'integer', unit: 'ms', missing: { undone: 'it was taken back', not_due: 'its time or state never came' } },
      { name: 'scope', description: 'all, tables or seats: whom it was meant for.', type: 'text' },
      { name: 'type', description: 'leak, poll, attack, health, bridge, deadline or own.', type: 'text' },
      { name: 'trigger', description: 'now (pressed), minute:<n> of the session, or state:<name>.', type: 'text' },
    ],
    rows: room.injections.flatMap(({ inject, scope, kind, when, status }) => {
      const words: readonly Cell[] = [scope === 'all' ? 'all' : 'tables' in scope ? `tables ${scope.tables.join(' ')}` : `seats ${scope.seats.join(' ')}`, kind, trigger(when)]
      const delivered = log.filter((entry) => entry.type === 'inject.delivered' && entry.payload.inject === inject)
      return delivered.length === 0
        ? [[inject, numberOr(null, status === 'undone' ? 'undone' : 'not_due'), ...words]]
        : delivered.map(({ table, tMs }): readonly Cell[] => [table ? `${inject}@${table}` : inject, tMs, ...words])
    }),
  })
}
