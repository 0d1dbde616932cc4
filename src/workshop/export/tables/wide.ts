import type { SurveyForm } from '../../room/contract.js'
import { numberOr } from '../../../report/data/csv.js'
import type { Cell } from '../../../report/data/csv.js'
import { dataTable } from '../../../report/data/data-table.js'
import type { Column, DataTable } from '../../../report/data/data-table.js'
import { partyAt, sideOf } from '../source.js'
import type { Source } from '../source.js'
import { resultCells, resultColumns } from './tables.js'

const ratings = ['outcome', 'self', 'process', 'relationship'] as const satisfies readonly (keyof SurveyForm)[]

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** One row for each table with everything that has one value there, for those who work in a spreadsheet. */
export function wideTable(source: Source): DataTable {
  const { room: { setup }, letters } = source
  const none = { no_offer: 'the side made no offer', red_line: 'the offer crossed a red line of the side', not_asked: 'nobody gave an answer at this table' }
  const columns: readonly Column[] = [
    { name: 'session_id', description: 'The session.', type: 'text' },
    { name: 'scenario', description: 'The case.', type: 'text' },
    { name: 'seed', description: 'Seed of the session.', type: 'integer' },
    { name: 'minutes', description: 'Planned length of the session.', type: 'integer', unit: 'minutes' },
    ...resultColumns(source),
    { name: 'people', description: 'People at the table.', type: 'integer' },
    { name: 'offers', description: 'Offers made.', type: 'integer' },
    ...letters.map((letter): Column => ({ name: `offers_${letter}`, description: `Offers made by side ${letter}.`, type: 'integer' })),
    { name: 'first_by', description: 'Side that made the first offer, or empty.', type: 'text' },
    ...letters.flatMap((letter): Column[] => [
      { name: `first_u${letter}`, description: `Worth to side ${letter} of its own first offer.`, type: 'number', unit: `points of side ${letter}`, missing: none },
      { name: `last_u${letter}`, description: `Worth to side ${letter} of its own last offer.`, type: 'number', unit: `points of side ${letter}`, missing: none },
    ]),
    { name: 'messages', description: 'Messages written at the table.', type: 'integer' },
    { name: 'injects', description: 'Injections delivered there.', type: 'integer' },
    { name: 'breaches', description: 'Times people were kept back at a release.', type: 'integer' },
    { name: 'trust_said', description: 'Mean of all trust pulses.', type: 'number', unit: '0 to 10', missing: none },
    ...ratings.map((rating): Column => ({ name: `survey_${rating}`, description: `Mean rating of ${rating} in the closing survey.`, type: 'number', unit: '1 to 7', missing: none })),
  ]
  const rows = source.tables.map((each): readonly Cell[] => {
    const { table, facts, offers } = each
    const own = letters.map((letter) => offers.filter(({ by }) => by === partyAt(table.treatment.scenario, letter)?.id).map(({ by, utilities }) => utilities[by]!))
    const worth = (value: number | undefined): Cell => numberOr(value, value === undefined ? 'no_offer' : 'red_line')
    return [
      setup.id, table.treatment.scenario.id, setup.seed, setup.minutes,
      ...resultCells(source, each),
      facts.people, offers.length, ...own.map(({ length }) => length),
      offers[0] ? sideOf(table, offers[0].by) : '',
      ...own.flatMap((values) => [worth(values[0]), worth(values.at(-1))]),
      table.chat.length,
      facts.pins.filter(({ kind }) => kind === 'injection').length,
      facts.pins.filter(({ kind }) => kind === 'breach').length,
      numberOr(mean(facts.pulses.map(({ value }) => value * 10)), 'not_asked'),
      ...ratings.map((rating) => numberOr(mean(facts.surveys.map((survey) => survey[rating])), 'not_asked')),
    ]
  })
  return dataTable({ name: 'wide', description: 'Everything with one value per table, for spreadsheets.', row: 'one table', columns, rows })
}
