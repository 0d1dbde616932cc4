import type { Interval } from '../../../analysis/statistics/interval.js'
import type { OfferSpread } from '../../../simulation/many/offers.js'
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

/** The columns of an offer by its number. */
export const offerColumns: readonly Column[] = [
  wholeColumn('offer', 'Number of the offer, from 1.'), wholeColumn('n', 'Runs that came to it.'),
  ...([5, 25, 50, 75, 95] as const).map((share) => numberColumn(`p${share}`, `The ${share} % quantile, to within a sixty-fourth.`)),
]

/** The cells of the n-th offer, from 0. */
export function offerCells({ n: runs, quantiles: { p5, p25, p50, p75, p95 } }: OfferSpread, n: number): readonly Cell[] {
  return [n + 1, runs, p5, p25, p50, p75, p95]
}

/** Tables in which something stands, each with its reasons for empty cells. */
export function filled(tables: readonly DataTable[]): readonly DataTable[] {
  return tables.filter(({ rows }) => rows.length > 0).map(dataTable)
}
