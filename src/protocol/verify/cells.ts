import type { Vector } from '../parts/parts.js'

/** How many numbers hold the facts of a record. */
export function packedWidth(record: readonly number[]): number {
  return Math.ceil(record.length / 4)
}

/** The number of a record's fact, for which a byte has to be enough. */
export function asByte(number: number): number {
  if (number > 255) throw new RangeError('a fact of a record took more than 256 values')
  return number
}

/** Where the number of a part stands in a key by itself: in which cell, and from which bit on; the mask has the bits. */
export interface Cell {
  readonly at: number
  readonly shift: number
  readonly mask: number
}

/** The cells of the facts that {@link pack} writes. */
export function packedCells(record: readonly number[], but: number, to: number): readonly (readonly [part: number, cell: Cell])[] {
  return record.filter((_, fact) => fact !== but).map((part, n) => [part, { at: to + (n >> 2), shift: 8 * (n & 3), mask: 255 << (8 * (n & 3)) }] as const)
}

/** Writes the facts of a record four to a number, but for one that is left out. */
export function pack(vector: Vector, record: readonly number[], but: number, key: Int32Array, to: number): void {
  let at = to
  let packed = 0
  let bits = 0
  for (let fact = 0; fact < record.length; fact++) {
    if (fact === but) continue
    packed |= asByte(vector[record[fact]!]!) << bits
    bits += 8
    if (bits < 32) continue
    key[at++] = packed
    packed = bits = 0
  }
  if (bits > 0) key[at] = packed
}
