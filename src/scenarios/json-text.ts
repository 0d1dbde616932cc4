import { printable } from './problem.js'
import type { Problem } from './problem.js'

/** Longest text that is read, in UTF-16 code units: 1 MB. */
export const longestFile = 2 ** 20

/** What a text says as JSON, or why it says nothing. */
export type ReadJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem }

function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n')
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`
}

/** Engines name the position of a mistake, or not, and in different words. */
function whereIn(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return ` at ${placeIn(text, Number(position))}`
  return /end of JSON input|unterminated/i.test(message) ? ` at ${placeIn(text, text.length)}` : ''
}

/** Reads JSON; never throws. A byte order mark at the start is passed over. */
export function readJson(text: unknown): ReadJson {
  if (typeof text !== 'string') return { ok: false, problem: { path: '', given: `a value of type ${typeof text}`, allowed: 'the text of a JSON file' } }
  if (text.length > longestFile) {
    return { ok: false, problem: { path: '', given: `a text of ${text.length} characters`, allowed: `a text of at most 1 MB, which is ${longestFile} characters` } }
  }
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  try {
    return { ok: true, value: JSON.parse(body) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, problem: { path: '', given: `a text that is not JSON${whereIn(body, message)} (${printable(message).slice(0, 120)})`, allowed: 'the text of a JSON file' } }
  }
}
