import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { exposureAlong, greatestExposure, planRelease, sequence } from '../../src/model/release.js'
import type { Member } from '../../src/model/release.js'
import { releaseModes } from '../../src/model/scenario.js'

const parties = ['a', 'b', 'c']
const members = fc.array(fc.record({ from: fc.nat(2), step: fc.integer({ min: 1, max: 2 }), phase: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map(({ from, step, phase }, i): Member => ({ id: `d${i}`, from: parties[from]!, to: parties[(from + step) % 3]!, phase })))

test('a plan of any mode moves everybody still to cross exactly once', () => {
  fc.assert(fc.property(members, fc.constantFrom(...releaseModes), fc.double({ min: 0.1, max: 1, noNaN: true }), fc.nat(3), (people, mode, bound, gone) => {
    const done = new Set(people.slice(0, gone).map(({ id }) => id))
    const planned = planRelease(mode, people, bound, done).flatMap((phase) => phase.members)
    expect([...planned].sort()).toEqual(people.map(({ id }) => id).filter((id) => !done.has(id)).sort())
  }))
})

test('a sequential plan keeps exposure within the bound, or lets everybody cross together', () => {
  fc.assert(fc.property(members, fc.double({ min: 0.1, max: 1, noNaN: true }), (people, bound) => {
    const plan = planRelease('sequential', people, bound)
    if (plan.some(({ kind }) => kind === 'together')) return void expect(plan).toHaveLength(1)
    const crossed = new Set<string>()
    for (const { members: ids } of plan) expect(greatestExposure(people, new Set(ids.map((id) => crossed.add(id)).flatMap((set) => [...set])))).toBeLessThanOrEqual(bound)
  }))
})

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.length <= 1 ? [items] : items.flatMap((item, i) => orders(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]))
}

test('between two parties the planned order exposes nobody more than the best of all orders', () => {
  const two = fc.array(fc.boolean(), { minLength: 2, maxLength: 6 })
    .map((flags) => flags.map((first, i): Member => ({ id: `d${i}`, from: first ? 'a' : 'b', to: first ? 'b' : 'a', phase: 1 })))
  fc.assert(fc.property(two, (people) => {
    const best = Math.min(...orders(people).map((order) => exposureAlong(people, order)))
    expect(exposureAlong(people, sequence(people))).toBeCloseTo(best, 9)
  }), { numRuns: 60 })
})
