import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { exposureAlong, exposureOf, greatestExposure, planRelease, sequence } from '../../src/model/release.js'
import type { Member } from '../../src/model/release.js'

// Two of a's for two of b's, in phases that are not in order, and one of c's that nobody answers.
const member = (id: string, from: string, to: string, phase: number): Member => ({ id, from, to, phase })
const members = [member('a2', 'a', 'b', 10), member('b1', 'b', 'a', 1), member('a1', 'a', 'b', 1), member('b2', 'b', 'a', 2), member('c1', 'c', 'a', 2)]

test('exposure is the share given less the share got, and nothing to a party that only gives or only gets', () => {
  const table: readonly (readonly [crossed: readonly string[], a: number, b: number])[] = [
    [[], 0, 0], [['a1'], 0.5, -0.5], [['a1', 'a2'], 1, -1], [['b1'], -1 / 3, 0.5], [['a1', 'b1'], 0.5 - 1 / 3, 0], [['b1', 'b2'], -2 / 3, 1], [['a1', 'a2', 'b1', 'b2', 'c1'], 0, 0],
  ]
  for (const [crossed, a, b] of table) {
    const set = new Set(crossed)
    expect([crossed, exposureOf('a', members, set), exposureOf('b', members, set)]).toEqual([crossed, a, b])
    expect([exposureOf('c', members, set), exposureOf('d', members, set)]).toEqual([0, 0])
    expect(greatestExposure(members, set)).toBe(Math.max(a, b, 0))
  }
  expect([greatestExposure([], new Set()), exposureAlong(members, []), exposureAlong(members, members)]).toEqual([0, 0, 1 - 1 / 3])
  expect(exposureAlong(members, [members[3]!], new Set(['b1']))).toBe(1)
})

test('whoever only gets is never exposed, however many cross', () => {
  const one = [member('a1', 'a', 'b', 1), member('a2', 'a', 'b', 1)]
  for (const crossed of [[], ['a1'], ['a1', 'a2']]) expect(['a', 'b'].map((party) => exposureOf(party, one, new Set(crossed)))).toEqual([0, 0])
})

test('the plan of each mode, and of the rest once some have crossed', () => {
  const plan = (mode: Parameters<typeof planRelease>[0], bound: number, done: readonly string[] = []): readonly string[] =>
    planRelease(mode, members, bound, new Set(done)).map(({ kind, members: ids }) => `${kind} ${ids.join('+')}`)
  const all = 'a2+b1+a1+b2+c1'
  expect([plan('simultaneous', 1), plan('synchronisedRemote', 1), plan('escrowed', 1)]).toEqual([[`together ${all}`], [`each ${all}`], [`escrow ${all}`]])
  expect([plan('simultaneous', 1, ['a1', 'c1']), plan('synchronisedRemote', 1, ['a2']), plan('escrowed', 1, ['b1', 'b2'])]).toEqual([['together a2+b1+b2'], ['each b1+a1+b2+c1'], ['escrow a2+a1+c1']])
  expect([plan('phased', 1), plan('phased', 1, ['b1', 'b2'])]).toEqual([['each b1+a1', 'each b2+c1', 'each a2'], ['each a1', 'each c1', 'each a2']])
  expect(plan('sequential', 0.5)).toEqual(['each c1', 'each a2', 'each b1', 'each a1', 'each b2'])
  expect([plan('sequential', 0.16), plan('sequential', 0.16, ['c1', 'a2', 'b1'])]).toEqual([[`together ${all}`], ['together a1+b2']])
  expect(plan('sequential', 0.5, ['c1', 'a2', 'b1'])).toEqual(['each a1', 'each b2'])
  for (const mode of ['simultaneous', 'synchronisedRemote', 'escrowed', 'phased', 'sequential'] as const) expect(plan(mode, 1, all.split('+'))).toEqual([])
})

test('an order takes each time the first of those who leave the greatest exposure least', () => {
  const parties = ['a', 'b', 'c']
  const rows = fc.array(fc.record({ from: fc.nat(2), step: fc.integer({ min: 1, max: 2 }) }), { maxLength: 6 })
    .map((list) => list.map(({ from, step }, i) => member(`d${i}`, parties[from]!, parties[(from + step) % 3]!, 1)))
  fc.assert(fc.property(rows, fc.nat(2), (people, gone) => {
    const done = new Set(people.slice(0, gone).map(({ id }) => id))
    const crossed = new Set(done)
    const exposure = (id: string): number => greatestExposure(people, new Set([...crossed, id]))
    for (const next of sequence(people, done)) {
      const rest = people.filter(({ id }) => !crossed.has(id))
      const least = Math.min(...rest.map(({ id }) => exposure(id)))
      expect(next).toBe(rest.find(({ id }) => exposure(id) === least))
      crossed.add(next.id)
    }
    expect([...crossed].sort()).toEqual(people.map(({ id }) => id).sort())
    expect(done.size).toBe(Math.min(gone, people.length))
  }))
})
