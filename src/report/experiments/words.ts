import type { Interval } from '../../analysis/statistics/interval.js'

/** How a measure is told: a share in per cent, a mean in its own units. */
export type Kind = 'share' | 'mean'

/** A number with three decimals at most and no minus before nought; nothing where there is none. */
export function told(value: number | null | undefined): string {
  return value === null || value === undefined || !Number.isFinite(value) ? '' : String(Math.round(value * 1000) / 1000 + 0)
}

/** A number of a measure as it is drawn: shares in per cent. */
export function drawnAs(kind: Kind, value: number): number {
  return kind === 'share' ? value * 100 : value
}

/** A number of a measure as people read it: `43.8 %`, `12.25`. */
export function inUnits(kind: Kind, value: number | null | undefined): string {
  const text = kind === 'share' && typeof value === 'number' ? told(Math.round(value * 1000) / 10) : told(value)
  return text === '' || kind === 'mean' ? text : `${text} %`
}

/** A share that is above nought, however small. */
export function shareWords(share: number): string {
  return share > 0 && share < 0.0005 ? '< 0.1 %' : inUnits('share', share)
}

/** A difference of a measure without its sign: `12.5 percentage points`, `3.2`. */
export function distance(kind: Kind, value: number): string {
  return kind === 'share' ? `${told(Math.round(Math.abs(value) * 1000) / 10)} percentage points` : told(Math.abs(value))
}

/** The unit of a measure's differences in the head of a column. */
export function unitOf(kind: Kind): string {
  return kind === 'share' ? ', percentage points' : ''
}

/** A difference in the cell of a column that names the unit. */
export function differenceCell(kind: Kind, value: number | null | undefined): string {
  return kind === 'share' && typeof value === 'number' ? told(Math.round(value * 1000) / 10) : told(value)
}

/** `95 %`, `99.9 %`. */
export function confidenceWords(confidence: number): string {
  return `${told(confidence * 100)} %`
}

/** `1.2 to 3.4`, in the units of the measure; nothing where there is none. */
export function intervalWords(kind: Kind, interval: Interval | null): string {
  return interval ? `${differenceCell(kind, interval.low)} to ${differenceCell(kind, interval.high)}` : ''
}

/** A p-value in a cell. */
export function pCell(p: number | null): string {
  return p === null ? '' : p < 0.001 ? '< 0.001' : told(p)
}

/** A p-value in a sentence: `p = 0.012`, `p < 0.001`. */
export function pWords(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${told(p)}`
}

/** A count with its noun in figures: `1 run`, `1,280 runs`. */
export function figures(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** A whole number in groups of three digits. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** The letter of a number from 0: `a` to `z`, then `aa`. */
export function letterOf(n: number): string {
  return n < 26 ? String.fromCharCode(97 + n) : `${letterOf(Math.floor(n / 26) - 1)}${letterOf(n % 26)}`
}
