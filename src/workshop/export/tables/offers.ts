import { missing, numberOr } from '../../../report/data/csv.js'
import type { Cell } from '../../../report/data/csv.js'
import { dataTable } from '../../../report/data/data-table.js'
import type { Column, DataTable } from '../../../report/data/data-table.js'
import { partyAt, sideOf } from '../source.js'
import type { Source } from '../source.js'

/** One row for each offer. */
export function offersTable({ tables, letters }: Source): DataTable {
  return dataTable({
    name: 'offers', description: 'Every offer, in order.', row: 'one offer',
    columns: [
      { name: 'offer_id', description: 'The offer.', type: 'text' },
      { name: 'table_id', description: 'The table.', type: 'text' },
      { name: 'seq', description: 'Entry of events.jsonl.', type: 'integer' },
      { name: 't_ms', description: 'When, since the start of the session.', type: 'integer', unit: 'ms' },
      { name: 'by', description: 'Side that made it.', type: 'text' },
      { name: 'to', description: 'Sides to whom it was made.', type: 'text' },
      { name: 'status', description: 'What became of it: signed, accepted (but never signed), rejected, countered (by another side), replaced (by its own side), open.', type: 'text' },
      ...letters.map((letter): Column => ({ name: `u${letter}`, description: `Worth to side ${letter}, on the first day and in calm relations.`, type: 'number', unit: `points of side ${letter}`, missing: { red_line: 'it crosses a red line of the side', not_at_table: 'the case has no such side, or it did not bargain' } })),
      { name: 'release_plan', description: 'Way of release, with the number of phases after a colon where there are several.', type: 'text' },
      { name: 'in_reply_to', description: 'The last offer of another side before it.', type: 'text', missing: { first: 'nobody else had made one' } },
    ],
    rows: tables.flatMap(({ table, offers }) => offers.map((offer): readonly Cell[] => [
      offer.id, table.id, offer.seq, offer.tMs, sideOf(table, offer.by), offer.to.map((party) => sideOf(table, party)).join(' '), offer.status,
      ...letters.map((letter) => {
        const worth = offer.utilities[partyAt(table.treatment.scenario, letter)?.id ?? '']
        return numberOr(worth, worth === Number.NEGATIVE_INFINITY ? 'red_line' : 'not_at_table')
      }),
      offer.plan, offer.replyTo ?? missing('first'),
    ])),
  })
}

/** One row for each thing that could be in an offer. */
export function offerItemsTable({ tables }: Source): DataTable {
  return dataTable({
    name: 'offeritems', description: 'What each offer held.', row: 'one offer and one person or term',
    columns: [
      { name: 'offer_id', description: 'The offer.', type: 'text' },
      { name: 'item_id', description: 'Person, concession or common issue, by its id in the case.', type: 'text' },
      { name: 'side', description: 'Side that would give it; all for what concerns everybody.', type: 'text' },
      { name: 'included', description: 'A person: 0 stays, 1 goes home, in a phased release the phase. A term: its level, 0 for none.', type: 'integer' },
    ],
    rows: tables.flatMap(({ table, offers }) => offers.flatMap(({ id, issues, options }) => issues.map((issue, i): readonly Cell[] => [id, issue.id, sideOf(table, issue.from), options[i] ?? 0]))),
  })
}

/** One row for each stay in a place of the formal track. */
export function statesTable({ tables }: Source): DataTable {
  return dataTable({
    name: 'states', description: 'The way of each table through the formal track.', row: 'one stay in one state',
    columns: [
      { name: 'table_id', description: 'The table.', type: 'text' },
      { name: 'state', description: 'State of the formal track.', type: 'text' },
      { name: 'enter_ms', description: 'When it was entered, since the start of the session.', type: 'integer', unit: 'ms' },
      { name: 'exit_ms', description: 'When it was left; the end of the table for the last.', type: 'integer', unit: 'ms', missing: { unfinished: 'the table was still there when the log ended' } },
    ],
    rows: tables.flatMap(({ table, facts }) => facts.stays.map(({ state, fromMs, toMs }, i): readonly Cell[] => [table.id, state, fromMs, i === facts.stays.length - 1 && facts.outcome === 'unfinished' ? missing('unfinished') : toMs])),
  })
}
