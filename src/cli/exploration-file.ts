import { mistake, show } from '../errors.js'
import type { SavedSearch } from '../protocol/verify/index.js'

const numbers = ['before', 'by', 'starts', 'ends'] as const

/** An exploration that broke off, as the text of a file. */
export function explorationText(saved: SavedSearch): string {
  const packed = numbers.map((name) => [name, Buffer.from(saved[name].buffer, saved[name].byteOffset, saved[name].byteLength).toString('base64')])
  return `${JSON.stringify({ ...saved, ...Object.fromEntries(packed) })}\n`
}

/** What an exploration goes on from, from the text of a file. */
export function explorationFrom(text: string, file: string): SavedSearch {
  try {
    const found = JSON.parse(text) as SavedSearch & { readonly [name: string]: unknown }
    const unpacked = numbers.map((name) => [name, new Int32Array(Uint8Array.from(Buffer.from(found[name] as unknown as string, 'base64')).buffer)])
    if (typeof found.of !== 'string' || !Array.isArray(found.events) || !Array.isArray(found.violations)) throw new TypeError('something is missing')
    return { ...found, ...Object.fromEntries(unpacked) } as SavedSearch
  } catch {
    throw mistake({ given: `${show(file)} was given to --resume`, allowed: 'it is no exploration that broke off', todo: 'write one with: demarche verify --limit 100000 --checkpoint FILE' })
  }
}
