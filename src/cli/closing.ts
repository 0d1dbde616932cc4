import type { Summary } from '../report/summary.js'
import { say, tables } from './print.js'
import type { Terminal } from './terminal.js'

/** Writes the closing data of a run. */
export function closing(terminal: Terminal, { outcome, tables: all, notes }: Summary): void {
  terminal.write(`\n${terminal.paint.strong(outcome)}\n`)
  tables(terminal, all)
  if (notes.length > 0) terminal.write('\n')
  for (const note of notes) say(terminal, note)
}
