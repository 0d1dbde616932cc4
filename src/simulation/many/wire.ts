import type { Statistics } from './statistics.js'

type Wired = { readonly $map: readonly (readonly [unknown, unknown])[] } | { readonly $number: string }

/** Maps and the numbers that JSON lacks, the negative zero too, as objects. */
function wired(_: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] } satisfies Wired
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return { $number: Object.is(value, -0) ? '-0' : String(value) } satisfies Wired
  return value
}

function unwired(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('$map' in value) return new Map((value as Extract<Wired, { $map: unknown }>).$map)
  if ('$number' in value) return Number((value as Extract<Wired, { $number: unknown }>).$number)
  return value
}

/** Plain data with maps and infinite numbers as text, for other machines and for a file. */
export function wireText(value: unknown): string {
  return JSON.stringify(value, wired)
}

/** What {@link wireText} wrote. */
export function fromWireText(text: string): unknown {
  return JSON.parse(text, unwired)
}

/** Statistics that {@link wireText} wrote. */
export function statisticsFrom(text: string): Statistics {
  return fromWireText(text) as Statistics
}
