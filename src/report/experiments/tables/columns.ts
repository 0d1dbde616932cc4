import type { Interval } from '../../../analysis/statistics/interval.js'
import { missing, numberOr } from '../../data/csv.js'
import type { Cell } from '../../data/csv.js'
import { dataTable } from '../../data/data-table.js'
import type { Column, DataTable } from '../../data/data-table.js'

/** A column of text. */
export function textColumn(name: string, description: string, reasons?: Column['missing']): Column {
  return { name, description, type: 'text', ...(reasons && { missing: reasons }) }
}

/** A column of numbers. */
export function numberColumn(name: string, description: string, reasons?: Column['missing']): Column {
  return { name, description, type: 'number', ...(reasons && { missing: reasons }) }
}

/** A column of whole numbers. */
export function wholeColumn(name: string, description: string): Column {
  return { name, description, type: 'integer' }
}

const unknown = { unknown: 'Too few numbers to say.' } as const

/** The columns of an interval. */
export const intervalColumns: readonly Column[] = [
  numberColumn('low', 'Lower end of the interval, with the confidence that the manifest names.', unknown),
  numberColumn('high', 'Upper end of the interval.', unknown),
]

/** The cells of an interval. */
export function intervalCells(interval: Interval | null): readonly Cell[] {
  return interval ? [interval.low, interval.high] : [missing('unknown'), missing('unknown')]
}

/** The columns of a contrast: an error and a p-value that may not be known. */
export const testColumns: readonly Column[] = [
  numberColumn('standard_error', 'Standard error.', unknown), ...intervalColumns, numberColumn('p', 'Two-sided p-value for no difference.', unknown),
]

/** The cells of a contrast. */
export function testCells({ standardError, interval, p }: { readonly standardError: number | null; readonly interval: Interval | null; readonly p: number | null }): readonly Cell[] {
  return [numberOr(standardError, 'unknown'), ...intervalCells(interval), numberOr(p, 'unknown')]
}

/** Tables in which something stands, each with its reasons for empty cells. */
export function filled(tables: readonly DataTable[]): readonly DataTable[] {
  return tables.filter(({ rows }) => rows.length > 0).map(dataTable)
}
