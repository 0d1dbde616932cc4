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

const parties = ['a', 'b', 'c']
const exchange = (most: number) => fc.array(fc.record({ from: fc.nat(2), step: fc.integer({ min: 1, max: 2 }) }), { maxLength: most })
  .map((list) => list.map(({ from, step }, i) => member(`d${i}`, parties[from]!, parties[(from + step) % 3]!, 1)))

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.length <= 1 ? [items] : items.flatMap((item, i) => orders(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]))
}

test('an order among three exposes nobody more than the best of all orders, in whatever order the people are named', () => {
  fc.assert(fc.property(exchange(6), fc.nat(2), fc.nat(), (people, gone, turn) => {
    const done = new Set(people.slice(0, gone).map(({ id }) => id))
    const rest = people.filter(({ id }) => !done.has(id))
    const best = Math.min(...orders(rest).map((order) => exposureAlong(people, order, done)))
    const order = sequence(people, done)
    expect(exposureAlong(people, order, done)).toBe(best)
    expect(order.map(({ id }) => id).sort()).toEqual(rest.map(({ id }) => id).sort())
    const turned = people.map((_, i) => people[(i + turn) % people.length]!)
    expect(exposureAlong(turned, sequence(turned, done), done)).toBe(best)
  }))
})

test('orders that looking one step ahead misses', () => {
  const around = [member('x', 'a', 'b', 1), member('z', 'c', 'a', 1), member('w', 'a', 'c', 1)]
  expect(exposureAlong(around, sequence(around))).toBe(0.5)
  const twice = [member('p', 'b', 'a', 1), member('q', 'b', 'c', 1), member('r', 'c', 'b', 1), member('s', 'b', 'a', 1)]
  for (const people of orders(twice)) expect(exposureAlong(people, sequence(people))).toBeLessThanOrEqual(0.7)
})

test('among orders that expose as little, whoever exposes least goes next, and then whoever stands first', () => {
  fc.assert(fc.property(exchange(6), (people) => {
    const order = sequence(people)
    const best = exposureAlong(people, order)
    const reaches = (begun: readonly Member[]): boolean => orders(people.filter((one) => !begun.includes(one))).some((rest) => exposureAlong(people, [...begun, ...rest]) <= best)
    order.forEach((next, i) => {
      const begun = order.slice(0, i)
      const exposure = (one: Member): number => greatestExposure(people, new Set([...begun, one].map(({ id }) => id)))
      const allowed = people.filter((one) => !begun.includes(one) && reaches([...begun, one]))
      const least = Math.min(...allowed.map(exposure))
      // People of the same way are alike, and cross in their order.
      const first = allowed.find((one) => exposure(one) === least)!
      expect([next.from, next.to]).toEqual([first.from, first.to])
    })
  }), { numRuns: 60 })
})

test('a crowd too large for the best order still crosses, each next one exposing least', () => {
  const crowd = Array.from({ length: 60 }, (_, i) => member(`d${i}`, parties[i % 3]!, parties[(i + 1 + (i % 2)) % 3]!, 1))
  const order = sequence(crowd)
  expect(new Set(order.map(({ id }) => id)).size).toBe(60)
  expect(exposureAlong(crowd, order)).toBeLessThan(0.3)
})
