import { memberThresholds } from '../../room/home/players.js'
import { publishedRules } from '../../room/home/rules.js'
import type { Cell } from '../../../report/data/csv.js'
import { dataTable } from '../../../report/data/data-table.js'
import type { DataTable } from '../../../report/data/data-table.js'
import { sideOf } from '../source.js'
import type { Source } from '../source.js'

const rules = publishedRules.map(({ id, text, points }) => `${id} (${points}): ${text}`).join('; ')
const [readiest, hardest] = memberThresholds({ members: 2 }, 0) as [number, number]

/** One row for each time something moved approval at home, at the tables that had home fronts. */
export function approvalTable({ tables }: Source): DataTable {
  return dataTable({
    name: 'approval', description: 'Approval of each side at home, by the published rules; no row at tables without home fronts.', row: 'one change of approval of one side',
    columns: [
      { name: 'approval_id', description: 'The change.', type: 'text' },
      { name: 'table_id', description: 'The table.', type: 'text' },
      { name: 'side', description: 'Side by its letter.', type: 'text' },
      { name: 'seq', description: 'Entry of events.jsonl that moved it.', type: 'integer' },
      { name: 't_ms', description: 'When, since the start of the session.', type: 'integer', unit: 'ms' },
      { name: 'day', description: 'Day of the talks.', type: 'integer', unit: 'days' },
      { name: 'rule', description: `What moved it; start for the first row of a side. The rules, with their points: ${rules}.`, type: 'text' },
      { name: 'change', description: 'Points of the rule, before the ends of the scale cut them off.', type: 'integer', unit: 'points' },
      { name: 'approval', description: 'Approval after it, from 0 to 100.', type: 'integer', unit: 'points' },
      { name: 'threshold', description: `Approval from which the member in the middle votes yes where nobody sits; of two members, one does at ${-readiest} less and one at ${hardest} more, and the members of a larger body stand evenly on a scale of ${2 * (hardest - readiest)} points.`, type: 'integer', unit: 'points' },
    ],
    rows: tables.flatMap(({ table, facts: { approval } }) => (approval?.moods ?? []).map(({ party, seq, tMs, day, rule, change, approval: level }, i): readonly Cell[] => [
      `${table.id}-${i + 1}`, table.id, sideOf(table, party), seq, tMs, day, rule, change, level, approval!.threshold,
    ])),
  })
}
