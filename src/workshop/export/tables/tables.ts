import { frontier } from '../../../analysis/frontier/frontier.js'
import { solutionConcepts } from '../../../analysis/solutions/index.js'
import { valueLeft } from '../../../analysis/value-left.js'
import type { TableFacts } from '../../debrief/facts.js'
import { noDealOf } from '../../debrief/plane.js'
import { missing, numberOr } from '../../../report/data/csv.js'
import type { Cell } from '../../../report/data/csv.js'
import { dataTable } from '../../../report/data/data-table.js'
import type { Column, DataTable } from '../../../report/data/data-table.js'
import { partyAt } from '../source.js'
import type { Source } from '../source.js'

const noDeal = { no_deal: 'the table signed nothing' }

/**
 * How far a deal is from the Nash solution: 1 less the share of the greatest product of gains that it reaches.
 * `null` without a deal, or where no package pleases all.
 */
function nashGap(table: TableFacts): number | null {
  if (!table.dealUtilities) return null
  const none = noDealOf(table)
  const best = solutionConcepts.find(({ name }) => name === 'Nash')?.of(frontier(table.domain).points, none)
  if (!best) return null
  const product = (utilities: readonly number[]): number => (utilities.some((value, i) => value < none[i]!) ? 0 : utilities.reduce((all, value, i) => all * (value - none[i]!), 1))
  const most = product(best.point.utilities)
  return most > 0 ? Math.max(0, 1 - product(table.dealUtilities) / most) : null
}

/** Columns and cells of what a table came to; the wide file has them too. */
export function resultColumns({ letters }: Source): readonly Column[] {
  return [
    { name: 'table_id', description: 'The table.', type: 'text' },
    { name: 'treatment', description: 'The version of the case that it played.', type: 'text' },
    { name: 'outcome', description: 'completed, partiallyCompleted (broken at the release), collapsed (no deal), expired (stopped by the clock) or unfinished.', type: 'text' },
    ...letters.map((letter): Column => ({ name: `u${letter}`, description: `Worth to side ${letter} of the deal as signed, by the values of its brief.`, type: 'number', unit: `points of side ${letter}`, missing: { ...noDeal, not_at_table: 'the case has no such side, or it did not bargain' } })),
    ...letters.map((letter): Column => ({ name: `d${letter}`, description: `Worth to side ${letter} of no deal.`, type: 'number', unit: `points of side ${letter}`, missing: { not_at_table: 'the case has no such side' } })),
    { name: 'nash_gap', description: 'Distance from the Nash solution: 1 less the share of the greatest product of gains that the deal reaches.', type: 'number', unit: 'share, 0 to 1', missing: { ...noDeal, no_zopa: 'no package is better than no deal for all' } },
    ...letters.map((letter): Column => ({ name: `left_${letter}`, description: `How much more side ${letter} could have had at nobody's cost.`, type: 'number', unit: `points of side ${letter}`, missing: { ...noDeal, not_at_table: 'the case has no such side, or it did not bargain' } })),
    { name: 'duration_ms', description: 'From the first moment of play to the end of the table.', type: 'integer', unit: 'ms' },
    { name: 'bots', description: 'Number of sides played by bots from the start.', type: 'integer' },
    { name: 'covered', description: 'Number of sides and mediators that a bot covered for a while.', type: 'integer' },
  ]
}

/** The cells under {@link resultColumns}. */
export function resultCells(source: Source, { table, facts }: Source['tables'][number]): readonly Cell[] {
  const { scenario } = table.treatment
  const left = facts.deal ? valueLeft(facts.domain, facts.deal).most : null
  const bargained = (values: readonly number[] | null, letter: string): Cell => {
    const party = partyAt(scenario, letter)
    const place = facts.domain.parties.findIndex(({ id }) => id === party?.id)
    if (!party || (values && place < 0)) return missing('not_at_table')
    return values ? numberOr(values[place], 'no_deal') : missing('no_deal')
  }
  return [
    facts.id, facts.treatment, facts.outcome,
    ...source.letters.map((letter) => bargained(facts.dealUtilities, letter)),
    ...source.letters.map((letter) => numberOr(partyAt(scenario, letter)?.secrets.preferences.reservation, 'not_at_table')),
    numberOr(nashGap(facts), facts.dealUtilities ? 'no_zopa' : 'no_deal'),
    ...source.letters.map((letter) => bargained(left, letter)),
    facts.endMs - facts.startMs, facts.bots.length, facts.covered.length,
  ]
}

/** One row for each table. */
export function tablesTable(source: Source): DataTable {
  return dataTable({ name: 'tables', description: 'What each table came to.', row: 'one table', columns: resultColumns(source), rows: source.tables.map((each) => resultCells(source, each)) })
}
