/** A cell without a value, and why there is none. */
export interface Missing {
  readonly missing: string
}

/** What stands in a cell. */
export type Cell = string | number | Missing

/** How CSV is written. */
export interface CsvOptions {
  /** Puts a byte order mark first, which spreadsheets need to read other scripts than Latin. */
  readonly bom: boolean
  /** Puts an apostrophe before text that a spreadsheet would take for a formula. It alters that text. */
  readonly guard: boolean
  /** Writes numbers with all their digits. @defaultValue six decimals at most */
  readonly full?: boolean
}

/** A cell that is empty for a reason: a word such as `timeout`, `left`, `not_asked`. */
export function missing(reason: string): Missing {
  return { missing: reason }
}

/** A number, or the reason why there is none. */
export function numberOr(value: number | null | undefined, reason: string): Cell {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : missing(reason)
}

/** Text that spreadsheets run as a formula. */
const formula = /^[=+\-@\t\r]/

function plain(value: number): string {
  return String(Number(value.toFixed(6)) + 0)
}

function field(cell: Cell, { guard, full = false }: CsvOptions): string {
  if (typeof cell === 'number') return full ? String(cell + 0) : plain(cell)
  if (typeof cell === 'object') return ''
  const text = guard && formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows as CSV (RFC 4180): commas, CRLF, a header, quotes where they are needed, numbers with a point.
 * An empty cell is a missing value.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[], options: CsvOptions): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => field(cell, options)).join(','))
  return `${options.bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`
}

/** The cells of a CSV, header included. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare = '', end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0 && quoted === undefined && bare === '') break
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== ',') {
      rows.push(row)
      row = []
    }
  }
  return rows
}
