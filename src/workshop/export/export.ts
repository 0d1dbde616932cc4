import { mistake } from '../../errors.js'
import type { LogEntry } from '../room/contract.js'
import { chartsOf } from './charts.js'
import type { CsvOptions } from '../../report/data/csv.js'
import { csvOf } from '../../report/data/csv.js'
import { codebook, dataPath, dataSet } from './data-set.js'
import { debriefPage } from './debrief-page.js'
import { descriptionOf, optionsIn } from './description.js'
import { eventSchema, eventsOf, logOf } from './events.js'
import { sourceOf } from './source.js'
import { withhold } from './withhold.js'
import type { WithholdOptions } from './withhold.js'

/** How a session is exported. */
export interface ExportOptions extends CsvOptions, WithholdOptions {
  /** Runs of bots laid beside the class in the chart of bots; 0 leaves it out. */
  readonly bots: number
  /** Licence of the data set, as its address or its name; empty for none. */
  readonly licence: string
}

/** Texts by path, with slashes, relative to the folder of the export. */
export interface ExportFiles {
  readonly [path: string]: string
}

const usual: ExportOptions = { bom: false, guard: false, texts: 'consented', bots: 60, licence: '' }

/** Files that may be shown to everybody; the others hold the values of all sides. */
export const publicFiles: readonly string[] = ['debrief.html']

async function filesOf(log: readonly LogEntry[], options: ExportOptions): Promise<ExportFiles> {
  const source = sourceOf(log)
  const tables = dataSet(source)
  const charts = await chartsOf(source, options.bots, true)
  return {
    'dataset_description.json': descriptionOf(source, tables, options),
    'events.jsonl': eventsOf(log),
    'events.schema.json': `${JSON.stringify(eventSchema, null, 2)}\n`,
    'codebook.csv': codebook(source, tables, options),
    ...Object.fromEntries(tables.map((table) => [dataPath(source, table), csvOf(table.columns.map(({ name }) => name), table.rows, options)])),
    ...Object.fromEntries(charts.map(({ chart }) => [`charts/${chart.id}.svg`, chart.svg])),
    'debrief.html': debriefPage(source, await chartsOf(source, options.bots, false)),
  }
}

/**
 * Everything that is given away of a session: the tidy data set (one row for each observation, in the layout of Psych-DS),
 * the log without secrets, the charts as SVG, and a debrief page that stands alone. A function of the log alone.
 * What is left out is told at {@link withhold}.
 * @param log - all entries of the session
 * @throws UsageError when the log is not whole
 */
export async function exportSession(log: readonly LogEntry[], options: Partial<ExportOptions> = {}): Promise<ExportFiles> {
  const wish = { ...usual, ...options }
  // Read again what is written, so that nothing else can have entered the files.
  return filesOf(logOf(eventsOf(withhold(log, wish))), wish)
}

/**
 * Makes every file of an export again from its `events.jsonl`, with the options that its description records.
 * @returns all files as they should be, and the paths of those that are otherwise or not there
 * @throws UsageError when there is no `events.jsonl`
 */
export async function remake(files: ExportFiles): Promise<{ readonly files: ExportFiles; readonly differs: readonly string[] }> {
  const events = files['events.jsonl']
  if (events === undefined) throw mistake({ given: 'an export without events.jsonl', allowed: 'everything is made of that file', todo: 'export the session again' })
  const description = files['dataset_description.json']
  const made = await filesOf(logOf(events), { ...usual, ...(description === undefined ? {} : optionsIn(description)) })
  return { files: made, differs: Object.entries(made).flatMap(([path, text]) => (files[path] === text ? [] : [path])) }
}
