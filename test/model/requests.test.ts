import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { custodyStates } from '../../src/model/custody.js'
import type { CustodyState } from '../../src/model/custody.js'
import type { RequestTerms } from '../../src/model/events/fields.js'
import { firstContext } from '../../src/model/context.js'
import { candidates, namedIn, sameTerms, settled, wanted } from '../../src/model/requests.js'
import type { Request } from '../../src/model/requests.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

// Of three parties in a ring: d0 and d3 are p0's and would go to p1, d1 and d4 p1's to p2, d2 and d5 p2's to p0.
const base = smallScenario({ parties: 3, detainees: 6 })
// d3 is held by p0 too, but would go to p2.
const scenario = { ...base, detainees: base.detainees.map((person) => (person.id === 'd3' ? { ...person, destination: 'p2' } : person)) }

const asked: readonly (readonly [terms: RequestTerms, by: string, people: readonly string[], wanted: number, named: readonly string[]])[] = [
  [{ kind: 'named', detainee: 'd2' }, 'p0', ['d2'], 1, ['d2']],
  [{ kind: 'named', detainee: 'd9' }, 'p0', [], 1, ['d9']],
  [{ kind: 'pickFromList', holder: 'p2', detainees: ['d5', 'd2'], count: 2 }, 'p0', ['d2', 'd5'], 2, ['d5', 'd2']],
  [{ kind: 'pickFromList', holder: 'p2', detainees: ['d5'], count: 1 }, 'p0', ['d5'], 1, ['d5']],
  [{ kind: 'count', holder: 'p0', count: 2 }, 'p1', ['d0'], 2, []],
  [{ kind: 'count', holder: 'p0', count: 1 }, 'p2', ['d3'], 1, []],
  [{ kind: 'count', holder: 'p1', count: 1 }, 'p0', [], 1, []],
  [{ kind: 'category', holder: 'p2', category: 'civilian', count: 1 }, 'p0', ['d2'], 1, []],
  [{ kind: 'category', holder: 'p2', category: 'soldier', count: 3 }, 'p0', ['d5'], 3, []],
  [{ kind: 'category', holder: 'p1', category: 'soldier', count: 1 }, 'p0', [], 1, []],
  [{ kind: 'category', holder: 'p2', category: 'civilian', count: 1 }, 'p1', [], 1, []],
]

test.each(asked)('%j of %s could be met with %j, wants %i and names %j', (terms, by, people, number, named) => {
  expect(candidates(scenario, by, terms).map(({ id }) => id)).toEqual(people)
  expect([wanted(terms), namedIn(terms)]).toEqual([number, named])
})

test('two terms ask for the same if every field is the same, in whatever order a list names people', () => {
  const all: readonly RequestTerms[] = [
    ...asked.map(([terms]) => terms), { kind: 'pickFromList', holder: 'p2', detainees: ['d2', 'd3'], count: 2 }, { kind: 'pickFromList', holder: 'p2', detainees: ['d2', 'd5', 'd3'], count: 2 },
    { kind: 'pickFromList', holder: 'p2', detainees: ['d2', 'd5'], count: 1 }, { kind: 'pickFromList', holder: 'p0', detainees: ['d2', 'd5'], count: 2 }, { kind: 'category', holder: 'p2', category: 'soldier', count: 1 },
  ]
  const key = (terms: RequestTerms): string => JSON.stringify(terms.kind === 'pickFromList' ? { ...terms, detainees: [...terms.detainees].sort() } : terms)
  for (const one of all) for (const two of all) expect([one, two, sameTerms(one, two)]).toEqual([one, two, key(one) === key(two)])
  expect(sameTerms({ kind: 'pickFromList', holder: 'p2', detainees: ['d5', 'd2'], count: 2 }, { kind: 'pickFromList', holder: 'p2', detainees: ['d2', 'd5'], count: 2 })).toBe(true)
})

const terms: RequestTerms = { kind: 'pickFromList', holder: 'p2', detainees: ['d2', 'd5'], count: 2 }
const open: Request = { id: 'r1', by: 'p0', terms, status: 'open' }
const at = (...states: readonly [CustodyState, CustodyState]) =>
  Object.fromEntries(Object.entries(firstContext(scenario).detainees).map(([id, record]) => [id, { ...record, state: id === 'd2' ? states[0] : id === 'd5' ? states[1] : 'held' }]))
const everybody = (): boolean => true

test('a request of two is met when both have crossed, moot when both are beyond reach, and else open', () => {
  const crossed = ['transferred', 'confirmed', 'disputed']
  const gone = ['deceased', 'releasedOtherwise']
  for (const one of custodyStates) {
    for (const two of custodyStates) {
      const wanting = [one, two].every((state) => crossed.includes(state)) ? 'met' : [one, two].every((state) => gone.includes(state)) ? 'moot' : 'open'
      expect([one, two, settled(open, scenario, at(one, two), everybody)]).toEqual([one, two, { ...open, status: wanting }])
    }
  }
})

test('a request is moot when its author or the holders have left, unless it is met', () => {
  for (const [away, states, status] of [
    ['p0', ['held', 'held'], 'moot'], ['p2', ['held', 'held'], 'moot'], ['p1', ['held', 'held'], 'open'],
    ['p0', ['confirmed', 'confirmed'], 'met'], ['p2', ['confirmed', 'transferred'], 'met'], ['p2', ['confirmed', 'held'], 'moot'],
  ] as const) {
    expect([away, settled(open, scenario, at(states[0], states[1]), (party) => party !== away).status]).toEqual([away, status])
  }
})

test('what was settled once stays so, and an open request that stays open is the same object', () => {
  fc.assert(fc.property(fc.constantFrom('met', 'withdrawn', 'moot'), fc.constantFrom(...custodyStates), fc.boolean(), (status, state, present) => {
    const old = { ...open, status } as Request
    expect(settled(old, scenario, at(state, state), () => present)).toBe(old)
  }))
  expect(settled(open, scenario, at('held', 'staged'), everybody)).toBe(open)
})

test('a person who is in no ledger can neither meet a request nor keep it open', () => {
  expect(settled(open, scenario, {}, everybody).status).toBe('moot')
})
