import { createHash } from 'node:crypto'
import { mistake } from '../errors.js'
import { csvOf } from '../report/data/csv.js'
import type { DataTable } from '../report/data/data-table.js'
import { parquetOf } from '../report/data/parquet.js'
import { fromWireText, wireText } from '../simulation/many/wire.js'
import { version } from '../version.js'
import { save } from './files.js'
import type { Terminal } from './terminal.js'

/** Milliseconds between two times that the state is written down, at least. */
const pause = 2000
/** How many times as long as it takes to write is worked before it is written again. */
const share = 50

/** A folder in which long work goes on, and what it came to is laid down. */
export interface WorkFolder<S> {
  /** Where an earlier start left off. */
  readonly state: S | undefined
  /** Writes the state down, now and then. */
  keep(state: () => S): void
  /** Writes what was found, and forgets the state. */
  finish(found: Findings): Promise<readonly string[]>
}

/** What work came to. */
export interface Findings {
  readonly tables: readonly DataTable[]
  /** One page, opened in a browser. */
  readonly report: string
  /** What the manifest says beside versions and sums. */
  readonly about: { readonly [key: string]: unknown }
}

const sum = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/**
 * A folder for work that can be broken off.
 * @param fresh - begins anew even where a state was left
 */
export function workFolder<S extends { readonly hash: string }>(terminal: Terminal, folder: string, { fresh = false }: { readonly fresh?: boolean | undefined } = {}): WorkFolder<S> {
  const place = (name: string): string => `${folder}/${name}`
  const stateFile = place('state.json')
  let next = Date.now() + pause
  const stateOf = (): S | undefined => {
    if (fresh || !terminal.has(stateFile)) return undefined
    try {
      return fromWireText(terminal.read(stateFile)) as S
    } catch {
      throw mistake({ given: `${stateFile} was left by work that broke off`, allowed: 'it cannot be read', todo: 'begin anew with --new' })
    }
  }
  return {
    state: stateOf(),
    keep(state) {
      const began = Date.now()
      if (began < next) return
      terminal.replace(stateFile, wireText(state()))
      next = Date.now() + Math.max(pause, share * (Date.now() - began))
    },
    async finish({ tables, report, about }) {
      const files: (readonly [string, string | Uint8Array])[] = [['report.html', report]]
      for (const table of tables) {
        files.push([`${table.name}.csv`, csvOf(table.columns.map(({ name }) => name), table.rows, { bom: false, guard: false, full: true })])
        files.push([`${table.name}.parquet`, await parquetOf(table)])
      }
      for (const [name, content] of files) save(terminal, place(name), content)
      save(terminal, place('manifest.json'), `${JSON.stringify({
        demarche: version, ...about,
        tables: tables.map(({ name, description, row, columns }) => ({ name, description, row, columns })),
        files: Object.fromEntries(files.map(([name, content]) => [name, sum(content)])),
      }, null, 2)}\n`)
      terminal.remove(stateFile)
      return [...files.map(([name]) => name), 'manifest.json'].map(place)
    },
  }
}
