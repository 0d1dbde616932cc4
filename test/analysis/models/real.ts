import { fc } from '@fast-check/vitest'

/** Numbers spread evenly over a range, both ends included; the arbitrary of doubles draws mostly tiny ones. */
export function real(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1_000_000 }).map((step) => min + ((max - min) * step) / 1_000_000)
}
