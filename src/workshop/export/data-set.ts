import { csvOf } from '../../report/data/csv.js'
import type { CsvOptions } from '../../report/data/csv.js'
import type { DataTable } from '../../report/data/data-table.js'
import type { Source } from './source.js'
import { approvalTable } from './tables/approval.js'
import { beliefsTable, pulsesTable, surveyTable } from './tables/answers.js'
import { injectsTable, messagesTable } from './tables/messages.js'
import { offerItemsTable, offersTable, statesTable } from './tables/offers.js'
import { seatsTable } from './tables/seats.js'
import { tablesTable } from './tables/tables.js'
import { wideTable } from './tables/wide.js'

const makers = [tablesTable, seatsTable, offersTable, offerItemsTable, messagesTable, pulsesTable, beliefsTable, injectsTable, approvalTable, statesTable, surveyTable, wideTable]

/** Every file of the data set, before it is written. */
export function dataSet(source: Source): readonly DataTable[] {
  return makers.map((make) => make(source))
}

/** Where a file stands. */
export function dataPath({ room }: Source, { name }: DataTable): string {
  return `data/session-${room.setup.id}_${name}_data.csv`
}

/** The codebook: every column of every file. */
export function codebook(source: Source, tables: readonly DataTable[], options: CsvOptions): string {
  return csvOf(['file', 'column', 'type', 'unit', 'description', 'missing'], tables.flatMap((table) => table.columns.map(({ name, type, unit = '', description, missing = {} }) => [
    dataPath(source, table), name, type, unit, description, Object.entries(missing).map(([word, why]) => `${word}: ${why}`).join('; '),
  ])), options)
}
