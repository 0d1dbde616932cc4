import * as fc from 'fast-check'
import type { RandomStream } from '../../random.js'

const range = 2 ** 20

/** A stream whose numbers a test has drawn, and therefore shrinks: towards ever the least. */
export function drawnStream(draws: readonly number[]): RandomStream {
  let at = 0
  const next = (): number => (draws.length === 0 ? 0 : draws[at++ % draws.length]! / range)
  return {
    next,
    below: (n) => Math.floor(next() * n),
    pick: (items) => items[Math.floor(next() * items.length)],
    chance: (p) => next() < p,
    state: () => [at],
  }
}

/** Numbers for a {@link drawnStream}. */
export const draws: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(range - 1), { minLength: 1, maxLength: 12 })
