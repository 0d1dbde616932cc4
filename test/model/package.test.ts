import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { firstContext } from '../../src/model/context.js'
import { custodyStates } from '../../src/model/custody.js'
import { agendaOf, concerns, contentsOf, fitsAgenda, holdersIn, involvedIn, isValidPackage, packageRules, releasedBy } from '../../src/model/package.js'
import type { Agenda, Issue } from '../../src/model/package.js'
import { exposureAlong, planRelease } from '../../src/model/release.js'
import type { Member } from '../../src/model/release.js'
import { admits } from '../../src/model/utility.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const person = (id: string, from: string, to: string, size = 2): Issue => ({ kind: 'detainee', id, size, from, to })
const agenda: Agenda = { issues: [
  person('x', 'a', 'b', 3), { kind: 'concession', id: 'z', size: 3, from: 'c', to: 'a' }, person('y', 'b', 'a', 3), { kind: 'common', id: 'date', size: 2, parties: ['a', 'b'] }, person('w', 'a', 'b', 3),
] }

test('an agenda has those cleared, the concessions among those present, and the common issues for all present', () => {
  const scenario = {
    ...smallScenario({ parties: 3, detainees: 6, concessions: 2 }),
    concessions: [
      { id: 'c0', name: 'C0', by: 'p0', to: 'p1', levels: ['no', 'yes'] }, { id: 'c1', name: 'C1', by: 'p2', to: 'p0', levels: ['no', 'half', 'full'] },
      { id: 'c2', name: 'C2', by: 'p1', to: 'p2', levels: ['no', 'yes'] },
    ],
    issues: [{ id: 'price', name: 'Price', options: { from: 1, to: 5, step: 1 } }],
  }
  const ledger = Object.fromEntries(Object.entries(firstContext(scenario).detainees).map(([id, record], i) => [id, { ...record, state: i % 2 === 0 ? 'cleared' as const : 'nominated' as const }]))
  const people = (size: number): readonly Issue[] => [person('d0', 'p0', 'p1', size), person('d2', 'p2', 'p0', size), person('d4', 'p1', 'p2', size)]
  const c0: Issue = { kind: 'concession', id: 'c0', size: 2, from: 'p0', to: 'p1' }
  const price = (parties: readonly string[]): Issue => ({ kind: 'common', id: 'price', size: 5, parties })
  const all = ['p0', 'p1', 'p2']
  expect(agendaOf(scenario, ledger, { mode: 'phased', phases: 3 }, (party) => party !== 'p2').issues).toEqual([...people(4), c0, price(['p0', 'p1'])])
  expect(agendaOf(scenario, ledger, { mode: 'sequential', phases: 3 }, (party) => all.includes(party)).issues).toEqual([
    ...people(2), c0, { kind: 'concession', id: 'c1', size: 3, from: 'p2', to: 'p0' }, { kind: 'concession', id: 'c2', size: 2, from: 'p1', to: 'p2' }, price(all),
  ])
  expect(agendaOf({ ...scenario, issues: undefined }, {}, { mode: 'phased', phases: 1 }, () => false).issues).toEqual([])
})

test('a package of an agenda is a list of one index per issue, each below its size', () => {
  const fits: readonly unknown[] = [[0, 0, 0, 0, 0], [2, 2, 2, 1, 2], [1, 0, 1, 0, 2]]
  const not: readonly unknown[] = [
    [0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [3, 0, 0, 0, 0], [0, 0, 0, 2, 0], [-1, 0, 0, 0, 0], [0, 0.5, 0, 0, 0], ['0', 0, 0, 0, 0], [NaN, 0, 0, 0, 0],
    '00000', null, undefined, Uint8Array.of(0, 0, 0, 0, 0), { length: 5, 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 },
  ]
  expect([...fits, ...not].map((options) => fitsAgenda(agenda, options))).toEqual([...fits.map(() => true), ...not.map(() => false)])
})

test('who is released, who is involved, whom an issue concerns and how many release', () => {
  const table: readonly (readonly [options: readonly number[], released: readonly string[], involved: readonly string[], holders: number])[] = [
    [[0, 0, 0, 0, 0], [], ['a', 'b'], 0],
    [[2, 0, 0, 1, 1], ['x', 'w'], ['a', 'b'], 1],
    [[1, 2, 1, 0, 0], ['x', 'y'], ['a', 'b', 'c'], 2],
    [[0, 1, 0, 0, 0], [], ['c', 'a', 'b'], 0],
    [[0, 0, 1, 0, 0], ['y'], ['b', 'a'], 1],
  ]
  for (const [options, released, involved, holders] of table) {
    expect([options, releasedBy(agenda, options), involvedIn(agenda, options), holdersIn(agenda, options)]).toEqual([options, released, involved, holders])
  }
  expect(agenda.issues.map((issue) => ['a', 'b', 'c', 'd'].filter((party) => concerns(issue, party)).join(''))).toEqual(['ab', 'ac', 'ab', 'ab', 'ab'])
})

test('with a common issue of all at its head an agenda always involves them all, in that issue\'s order', () => {
  const price: Issue = { kind: 'common', id: 'price', size: 2, parties: ['b', 'a'] }
  const date: Issue = { kind: 'common', id: 'date', size: 2, parties: ['a'] }
  const always: Agenda = { issues: [price, person('x', 'a', 'b'), date] }
  for (const options of [[0, 0, 0], [1, 1, 1]]) expect(involvedIn(always, options)).toEqual(['b', 'a'])
  const wider: Agenda = { issues: [price, person('x', 'a', 'c')] }
  expect([[0, 0], [0, 1]].map((options) => involvedIn(wider, options))).toEqual([['b', 'a'], ['b', 'a', 'c']])
  const other: Agenda = { issues: [price, { kind: 'common', id: 'date', size: 2, parties: ['c', 'a'] }, person('x', 'd', 'a')] }
  expect([[0, 0, 0], [0, 0, 1]].map((options) => involvedIn(other, options))).toEqual([['b', 'a', 'c'], ['b', 'a', 'c', 'd']])
  expect([involvedIn({ issues: [] }, []), involvedIn({ issues: [person('x', 'a', 'b'), price] }, [1, 0])]).toEqual([[], ['a', 'b']])
})

test('what a package contains, for people to read', () => {
  expect(contentsOf(agenda, [2, 1, 0, 1, 1])).toEqual({
    released: [{ id: 'x', from: 'a', to: 'b', phase: 2 }, { id: 'w', from: 'a', to: 'b', phase: 1 }],
    concessions: [{ id: 'z', from: 'c', to: 'a', level: 1 }],
    settled: [{ id: 'date', option: 1 }],
  })
  expect(contentsOf(agenda, [])).toEqual({ released: [], concessions: [], settled: [{ id: 'date', option: 0 }] })
})

const consents = ['unasked', 'asked', 'given', 'refused', 'waived'] as const
const record = fc.record({ state: fc.oneof(fc.constant('cleared' as const), fc.constantFrom(...custodyStates)), consent: fc.constantFrom(...consents) })
const packages = fc.tuple(...agenda.issues.map(({ size }) => fc.nat(size - 1)))

test('a package may be signed if two parties release somebody and all released are cleared and consent; the rules admit the same', () => {
  const blank = firstContext(smallScenario()).detainees.d0!
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('x', 'y', 'w', 'z'), record), packages, (facts, options) => {
    const ledger = Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, { ...blank, ...fact }]))
    const released = ['x', '', 'y', '', 'w'].filter((id, i) => id !== '' && options[i] !== 0)
    const fine = released.every((id) => ledger[id]?.state === 'cleared' && ['given', 'waived'].includes(ledger[id].consent))
    const wanted = fine && released.includes('y') && released.length > 1
    expect(isValidPackage(agenda, options, ledger)).toBe(wanted)
    const rules = packageRules(agenda, ledger, { mode: 'sequential', phases: 1 }, 1)
    expect(admits(rules, options)).toBe(wanted)
    expect(rules.every(({ forbids, most }) => forbids && most === 0)).toBe(true)
  }), { numRuns: 400 })
})

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.length <= 1 ? [items] : items.flatMap((item, i) => orders(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]))
}

test('released one by one, a package is admitted if some order keeps everybody\'s exposure within the bound', () => {
  const two: Agenda = { issues: [...[0, 1].map((n) => person(`x${n}`, 'a', 'b')), { kind: 'common', id: 'date', size: 2, parties: ['a', 'b'] }, ...[0, 1, 2].map((n) => person(`y${n}`, 'b', 'a'))] }
  const blank = { ...firstContext(smallScenario()).detainees.d0!, state: 'cleared' as const, consent: 'given' as const }
  const ledger = Object.fromEntries(two.issues.map(({ id }) => [id, blank]))
  for (const bound of [0.3, 0.4, 0.5, 0.6, 0.7, 0.99]) {
    for (let n = 0; n < 64; n++) {
      const options = two.issues.map((_, i) => (n >> i) & 1)
      const members = two.issues.flatMap((issue, i): readonly Member[] => (issue.kind === 'detainee' && options[i] ? [{ id: issue.id, from: issue.from, to: issue.to, phase: 1 }] : []))
      const valid = isValidPackage(two, options, ledger)
      const least = Math.min(...orders(members).map((order) => exposureAlong(members, order)))
      for (const mode of ['sequential', 'simultaneous'] as const) {
        const rules = packageRules(two, ledger, { mode, phases: 1 }, bound)
        if (!rules.every(({ forbids, most }) => forbids && most === 0)) expect(rules).toBeNull()
        const admitted = admits(rules, options)
        expect([bound, options, mode, admitted]).toEqual([bound, options, mode, valid && (mode === 'simultaneous' || least <= bound)])
      }
    }
  }
})

test('in a ring of three a package is admitted if its people can be planned one by one', () => {
  const ring: Agenda = { issues: [person('x', 'a', 'b'), person('y', 'b', 'c'), person('z', 'c', 'a'), person('w', 'a', 'c'), { kind: 'concession', id: 'k', size: 2, from: 'a', to: 'b' }] }
  const blank = { ...firstContext(smallScenario()).detainees.d0!, state: 'cleared' as const, consent: 'given' as const }
  const ledger = Object.fromEntries(ring.issues.map(({ id }) => [id, blank]))
  for (const bound of [0.2, 0.5, 0.9]) {
    for (let n = 0; n < 32; n++) {
      const options = ring.issues.map((_, i) => (n >> i) & 1)
      const members = ring.issues.flatMap((issue, i): readonly Member[] => (issue.kind === 'detainee' && options[i] ? [{ id: issue.id, from: issue.from, to: issue.to, phase: 1 }] : []))
      const planned = planRelease('sequential', members, bound).every(({ kind }) => kind === 'each')
      expect([bound, options, admits(packageRules(ring, ledger, { mode: 'sequential', phases: 1 }, bound), options)]).toEqual([bound, options, isValidPackage(ring, options, ledger) && planned])
    }
  }
})

test('an agenda without persons has no rules, and nobody who is fine has one of their own', () => {
  const clause: Agenda = { issues: [{ kind: 'common', id: 'date', size: 2, parties: ['a', 'b'] }, { kind: 'concession', id: 'z', size: 2, from: 'a', to: 'b' }] }
  expect(packageRules(clause, {}, { mode: 'sequential', phases: 1 }, 0.5)).toEqual([])
  const blank = { ...firstContext(smallScenario()).detainees.d0!, state: 'cleared' as const, consent: 'given' as const }
  const count = (ledger: Parameters<typeof packageRules>[1], mode: 'phased' | 'sequential', bound: number): number => packageRules(agenda, ledger, { mode, phases: 1 }, bound).length
  const fine = { x: blank, y: blank, w: blank }
  expect([count(fine, 'phased', 0.5), count(fine, 'sequential', 1), count(fine, 'sequential', 0.5), count({ x: blank, y: blank }, 'phased', 1), count({}, 'phased', 1)]).toEqual([1, 1, 2, 2, 4])
})
