import { parseHTML } from 'linkedom'
import { expect } from 'vitest'
import type { DataTable } from '../../../src/report/data/data-table.js'
import type { ReportFigure } from '../../../src/report/experiments/report-figure.js'
import type { TextTable } from '../../../src/report/summary.js'

/** The document of a page. */
export function documentOf(html: string): Document {
  return parseHTML(html).document as unknown as Document
}

const texts = (all: Iterable<{ readonly textContent: string | null }>): readonly string[] => [...all].map(({ textContent }) => textContent ?? '')

/** Every mark tells a row of the twin, and every row of the twin has a mark, to the letter. */
export function expectTwin({ svg, twin: { columns, rows }, id }: ReportFigure): void {
  for (const row of rows) expect(row, id).toHaveLength(columns.length)
  const told = new Set(texts(documentOf(`<body>${svg}</body>`).querySelectorAll('title')).filter((title) => !title.endsWith('; never')))
  const whole = rows.map((row) => columns.flatMap((column, i) => (row[i] ? [`${column}: ${row[i]}`] : [])).join('; '))
  const matrix = rows.flatMap(([name, ...cells]) => cells.map((cell, i) => `${columns[0]}: ${name}; ${columns[i + 1]}: ${cell}`))
  expect(rows.length, id).toBeGreaterThan(0)
  expect([...told].toSorted(), id).toEqual([...new Set(id === 'pairs' || id === 'families' ? matrix : whole)].toSorted())
}

/** What every page must be, whatever stands in it. */
export function expectPage(html: string, again: string): void {
  const page = documentOf(html)
  expect(page.documentElement.getAttribute('lang')).toBe('en')
  expect(page.querySelector('title')!.textContent).not.toBe('')
  expect(page.querySelectorAll('script, link, img, iframe, object, form')).toHaveLength(0)
  expect(html).not.toMatch(/(?:src|href)="(?!#)|url\((?!#)|@import|\bon\w+=/i)
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(texts(page.querySelectorAll('nav a'))).toEqual(texts(page.querySelectorAll('h2')))
  for (const link of page.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href')!.slice(1))
  for (const section of page.querySelectorAll('section.figure')) {
    expect(section.querySelectorAll('.drawing svg[role=img][aria-label]')).toHaveLength(1)
    expect(section.querySelectorAll('[role=region][tabindex="0"] table')).toHaveLength(1)
    expect(section.querySelector('code')!.textContent).toBe(again)
    expect(section.querySelector('p')!.textContent).toMatch(/\.$/)
  }
  expect(html).not.toMatch(/\b(?:NaN|undefined|Infinity|null)\b/)
}

/** Tables as wide as their columns, each column once, each cell of its column's type or empty for a reason that the column names. */
export function expectTidy(tables: readonly DataTable[]): void {
  expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length)
  for (const { name, columns, rows } of tables) {
    expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length)
    expect(rows.length, name).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row, name).toHaveLength(columns.length)
      row.forEach((cell, i) => {
        const { type, missing, name: column } = columns[i]!
        if (typeof cell === 'object') expect(Object.keys(missing ?? {}), `${name}.${column}`).toContain(cell.missing)
        else expect(type === 'text' ? typeof cell === 'string' : Number.isFinite(cell), `${name}.${column}: ${cell}`).toBe(true)
        if (type === 'integer') expect(Number.isInteger(cell), `${name}.${column}: ${String(cell)}`).toBe(true)
      })
    }
  }
}

/** Tables of text as wide as their columns. */
export function expectRectangular(tables: readonly TextTable[]): void {
  for (const { columns, rows, title } of tables) for (const row of rows) expect(row, title).toHaveLength(columns.length)
}
