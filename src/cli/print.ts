import Table from 'cli-table3'
import type { Chapter } from '../report/narrate.js'
import type { TextTable } from '../report/summary.js'
import { brokenInto } from '../report/words.js'
import type { Terminal } from './terminal.js'

const widest = 100
const narrowest = 30

/** Width of running text in characters. */
export function textWidth({ columns }: Pick<Terminal, 'columns'>): number {
  return Math.max(narrowest, Math.min(widest, columns))
}

/** A text broken into lines at spaces, each after an indent. */
export function wrap(text: string, width: number, indent = ''): string {
  return text.split('\n').map((paragraph) => brokenInto(paragraph, width - indent.length).map((line) => `${indent}${line}`).join('\n')).join('\n')
}

/** Writes a wrapped paragraph. */
export function say(terminal: Terminal, text: string, indent = ''): void {
  terminal.write(`${wrap(text, textWidth(terminal), indent)}\n`)
}

/** Writes a heading after an empty line. */
export function heading(terminal: Terminal, text: string): void {
  terminal.write(`\n${terminal.paint.strong(text)}\n`)
}

/** Writes a story, chapter by chapter. */
export function story(terminal: Terminal, chapters: readonly Chapter[]): void {
  for (const { title, paragraphs } of chapters) {
    heading(terminal, title)
    for (const { text } of paragraphs) say(terminal, text, '  ')
  }
}

function isNumber(cell: string): boolean {
  return /^-?[\d.]+( %)?$/.test(cell)
}

/** Writes tables, each under its title; columns of numbers stand to the right. */
export function tables(terminal: Terminal, all: readonly TextTable[]): void {
  for (const { title, columns, rows } of all) {
    heading(terminal, title)
    if (rows.length === 0) {
      terminal.write('  nobody\n')
      continue
    }
    const table = new Table({
      head: [...columns],
      colAligns: columns.map((_, i) => (rows.every((row) => isNumber(row[i] ?? '')) ? 'right' : 'left')),
      chars: { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: ' ', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
      style: { head: [], border: [], 'padding-left': 1, 'padding-right': 0 },
    })
    table.push(...rows.map((row) => [...row]))
    terminal.write(`${table.toString().split('\n').map((line) => line.trimEnd()).join('\n')}\n`)
  }
}

/** Writes one JSON value and nothing else. */
export function json(terminal: Terminal, value: unknown): void {
  terminal.write(`${JSON.stringify(value, null, 2)}\n`)
}
