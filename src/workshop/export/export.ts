import { mistake } from '../../errors.js'
import type { LogEntry } from '../room/contract.js'
import { chartsOf } from './charts.js'
import type { CsvOptions } from '../../report/data/csv.js'
import { csvOf } from '../../report/data/csv.js'
import { codebook, dataPath, dataSet } from './data-set.js'
import { debriefPage } from './debrief-page.js'
import { descriptionOf, optionsIn } from './description.js'
import { eventSchema, eventsOf, logOf } from './events.js'
import { painter } from './png.js'
import type { Painter } from './png.js'
import { sourceOf } from './source.js'
import { withhold } from './withhold.js'
import type { WithholdOptions } from './withhold.js'

/** How a session is exported. */
export interface ExportOptions extends CsvOptions, WithholdOptions {
  /** Runs of bots laid beside the class in the chart of bots; 0 leaves it out. */
  readonly bots: number
  /** Licence of the data set, as its address or its name; empty for none. */
  readonly licence: string
  /** Whether each chart is there as a PNG too. Without the optional packages that draw them it is not, whatever was asked for; the description says which. */
  readonly png: boolean
}

/** Files by path, with slashes, relative to the folder of the export: texts, and the bytes of pictures whose path ends in `.png`. */
export interface ExportFiles {
  readonly [path: string]: string | Uint8Array
}

const usual: ExportOptions = { bom: false, guard: false, texts: 'consented', bots: 60, licence: '', png: true }

/** Files that may be shown to everybody; the others hold the values of all sides. */
export const publicFiles: readonly string[] = ['debrief.html']

async function filesOf(log: readonly LogEntry[], options: ExportOptions, paint: Painter | null): Promise<ExportFiles> {
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
    ...(paint && Object.fromEntries(charts.map(({ chart }) => [`charts/${chart.id}.png`, paint(chart.svg)]))),
    'debrief.html': debriefPage(source, await chartsOf(source, options.bots, false)),
  }
}

/**
 * Everything that is given away of a session: the tidy data set (one row for each observation, in the layout of Psych-DS),
 * the log without secrets, the charts as SVG and as PNG, and a debrief page that stands alone. A function of the log alone.
 * Where the optional packages that draw PNGs are not installed, the export goes on without them, and its description says so.
 * What is left out is told at {@link withhold}.
 * @param log - all entries of the session
 * @throws UsageError when the log is not whole
 */
export async function exportSession(log: readonly LogEntry[], options: Partial<ExportOptions> = {}): Promise<ExportFiles> {
  const wish = { ...usual, ...options }
  const paint = wish.png ? await painter() : null
  // Read again what is written, so that nothing else can have entered the files.
  return filesOf(logOf(eventsOf(withhold(log, wish))), { ...wish, png: paint !== null }, paint)
}

function textIn(files: ExportFiles, path: string): string | undefined {
  const file = files[path]
  return typeof file === 'string' ? file : undefined
}

function isSame(file: string | Uint8Array | undefined, made: string | Uint8Array): boolean {
  if (typeof file === 'string' || typeof made === 'string') return file === made
  return file !== undefined && file.length === made.length && made.every((byte, at) => byte === file[at])
}

/** The painter for an export that holds PNGs. */
async function painterFor({ png }: ExportOptions): Promise<Painter | null> {
  if (!png) return null
  const paint = await painter()
  if (!paint) throw mistake({ given: 'an export with PNGs', allowed: 'the optional packages that draw them are not here', todo: 'install them with: npm install @resvg/resvg-wasm dejavu-fonts-ttf' })
  return paint
}

/**
 * Makes every file of an export again from its `events.jsonl`, with the options that its description records.
 * @returns all files as they should be, and the paths of those that are otherwise or not there
 * @throws UsageError when there is no `events.jsonl`, or when there are PNGs and the optional packages that draw them are not installed
 */
export async function remake(files: ExportFiles): Promise<{ readonly files: ExportFiles; readonly differs: readonly string[] }> {
  const events = textIn(files, 'events.jsonl')
  if (events === undefined) throw mistake({ given: 'an export without events.jsonl', allowed: 'everything is made of that file', todo: 'export the session again' })
  const description = textIn(files, 'dataset_description.json')
  // Descriptions that say nothing of PNGs are of exports without.
  const options = { ...usual, ...(description !== undefined && { png: false, ...optionsIn(description) }) }
  const made = await filesOf(logOf(events), options, await painterFor(options))
  return { files: made, differs: Object.entries(made).flatMap(([path, file]) => (isSame(files[path], file) ? [] : [path])) }
}
