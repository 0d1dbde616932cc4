import type { Cell } from './csv.js'

/** A column of a file, as the codebook tells it. */
export interface Column {
  readonly name: string
  /** What it says, in one sentence. */
  readonly description: string
  readonly type: 'text' | 'integer' | 'number'
  readonly unit?: string
  /** Why it may be empty, by word. */
  readonly missing?: { readonly [reason: string]: string }
}

/** One file of the data set: one row for each observation. */
export interface DataTable {
  /** As it stands in the name of the file. */
  readonly name: string
  readonly description: string
  /** What one row is about. */
  readonly row: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

const reasons: Column = { name: 'missing_reason', description: 'Why cells of this row are empty: one word, or column:word for each when they differ.', type: 'text' }

function reasonOf(columns: readonly Column[], row: readonly Cell[]): Cell {
  const found = row.flatMap((cell, i) => (typeof cell === 'object' ? [[columns[i]!.name, cell.missing] as const] : []))
  const words = new Set(found.map(([, word]) => word))
  return words.size < 2 ? ([...words][0] ?? '') : found.map(([name, word]) => `${name}:${word}`).join(';')
}

/** A file with its column of reasons, where a cell may be empty. */
export function dataTable(table: DataTable): DataTable {
  const { columns, rows } = table
  if (columns.every((column) => !column.missing)) return table
  return { ...table, columns: [...columns, reasons], rows: rows.map((row) => [...row, reasonOf(columns, row)]) }
}
