import { fc } from '@fast-check/vitest'
import type { RunFigures } from '../../../src/simulation/many/statistics.js'

const places = ['negotiation.exploration', 'negotiation.proposal', 'negotiation.vetting', 'completed', 'collapsed'] as const
const number = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
const utility = fc.record({ actual: number, noDeal: number, surplus: number })
const belief = fc.record({ before: fc.constant(0.5), after: fc.double({ min: 0, max: 1, noNaN: true }) })

/** What many runs might have come to. */
export const figures: fc.Arbitrary<readonly RunFigures[]> = fc.array(fc.record({
  seed: fc.nat(),
  outcome: fc.constantFrom('completed', 'partiallyCompleted', 'collapsed'),
  days: fc.nat(60),
  released: fc.array(fc.constant({} as never), { maxLength: 4 }),
  utilities: fc.record({ p0: utility, p1: utility }),
  trust: fc.record({ p0: fc.record({ p1: belief }), p1: fc.record({ p0: belief }) }),
  path: fc.array(fc.constantFrom(...places), { minLength: 1, maxLength: 8 }),
  refusals: fc.array(fc.constant({} as never), { maxLength: 1 }),
  faults: fc.array(fc.constant({ by: 'p0', id: 'actor/late' as const, message: 'late' }), { maxLength: 2 }),
}), { maxLength: 60 })
