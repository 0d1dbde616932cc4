import { mistake, show } from '../../errors.js'

/** Allowed numbers: `from` and `to` belong to the range, `above` and `below` do not. */
export interface Range {
  readonly from?: number
  readonly to?: number
  readonly above?: number
  readonly below?: number
}

function words({ from, to, above, below }: Range): string {
  const parts = [
    ...(from === undefined ? [] : [`at least ${from}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(to === undefined ? [] : [`at most ${to}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ]
  return ['a finite number', ...parts].join(', ')
}

/**
 * Lets a number pass that is finite and in the range.
 * @throws UsageError otherwise, with the name of the parameter
 */
export function requireNumber(name: string, value: number, range: Range = {}): void {
  const { from = -Infinity, to = Infinity, above = -Infinity, below = Infinity } = range
  if (Number.isFinite(value) && value >= from && value <= to && value > above && value < below) return
  throw mistake({ given: `${name} is ${typeof value === 'number' ? value : show(value)}`, allowed: `it must be ${words(range)}`, todo: 'pass a number in that range' })
}

/**
 * Lets a whole number pass that is in the range.
 * @throws UsageError otherwise, with the name of the parameter
 */
export function requireWhole(name: string, value: number, range: Range = {}): void {
  requireNumber(name, value, range)
  if (!Number.isInteger(value)) throw mistake({ given: `${name} is ${value}`, allowed: 'it must be a whole number', todo: 'round it first' })
}

/** Lets every named number pass that is in the same range. */
export function requireNumbers(values: { readonly [name: string]: number }, range: Range = {}): void {
  for (const [name, value] of Object.entries(values)) requireNumber(name, value, range)
}
