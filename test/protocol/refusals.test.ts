import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { permissions } from '../../src/protocol/permissions.js'
import { checkRefusals, generalRefusals, refusalIds, refusalOf } from '../../src/protocol/refusals.js'
import { formalState, initialSnapshot, take } from '../../src/protocol/step.js'
import { pureEngine } from '../../src/protocol/engine.js'
import { cooperate } from '../../src/protocol/invariants/cooperate.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import { smallScenario } from '../../src/testing/small-scenario.js'
import { variedOptions, variedScenario } from './walks.js'

test('every check of a permission stands for a refusal', () => {
  for (const names of Object.values(permissions)) for (const name of names) expect(checkRefusals, name).toHaveProperty(name)
})

test('ids read subject/reason, and each has one meaning', () => {
  for (const { id } of refusalIds) expect(id).toMatch(/^[a-z-]+\/[a-z-]+$/)
  expect(new Set(refusalIds.map(({ id }) => id)).size).toBe(refusalIds.length)
})

test('whatever is sent, the answer is a next state or a refusal, never a throw, and a refusal changes nothing', () => {
  fc.assert(fc.property(fc.nat(999), fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }), (seed, junk) => {
    const engine = pureEngine(initialSnapshot(variedScenario(seed)))
    randomWalk(variedScenario(seed), seed, { ...variedOptions(seed), steps: 20, invariants: [], engine })
    const before = engine.snapshot()
    for (const event of [junk, { type: junk }, { type: 'package.offered', by: 'p0', options: junk }, { type: 'list.requested', by: 'p0', terms: junk }, { type: 'talks.opened', by: junk }]) {
      const { snapshot, refusal } = take(before, event)
      expect(snapshot).toBe(before)
      expect(refusal?.id).toMatch(/\//)
    }
  }), { numRuns: 100 })
})

test('refusals say who sent what, and why it was not taken', () => {
  const engine = pureEngine(initialSnapshot(smallScenario()))
  const said = (event: unknown): readonly (string | undefined)[] => [refusalOf(engine.snapshot(), event)?.id, refusalOf(engine.snapshot(), event)?.message]
  expect(said({ type: 'talks.oppened', by: 'p0' })).toEqual(['event/unknown', 'p0 sent talks.oppened, but no event has this type: type was "talks.oppened", allowed is a type of the event catalogue.'])
  expect(said({ type: 'talks.opened', by: 'p7' })).toEqual(['event/malformed', 'p7 sent talks.opened, but the event is not whole: by was "p7", allowed is the id of the party that sends it.'])
  expect(said({ type: 'talks.opened', by: 'p0', detainee: 'd0' })[0]).toBe('event/malformed')
  expect(said({ type: 'agreement.signed', by: 'p0' })[0]).toBe(generalRefusals.unheard.id)
  cooperate(engine, 'negotiation.agreement.packaging')
  expect(said({ type: 'package.offered', by: 'p1', options: [0, 0, 0, 0, 0] })[0]).toBe('package/not-your-turn')
  expect(said({ type: 'package.offered', by: 'p0', options: [1, 0, 0, 0, 0] })[0]).toBe('package/not-valid')
  expect(said({ type: 'package.offered', by: 'p0', options: [1, 0, 1] })[0]).toBe('event/malformed')
  cooperate(engine)
  expect(said({ type: 'talks.ended', by: 'p0' })[0]).toBe('process/over')
  expect(formalState(engine.snapshot())).toBe('completed')
})

test('terms of a request are plain data of their own kind, and the same request is not made twice in other words', () => {
  const start = initialSnapshot(smallScenario({}))
  const listed = { kind: 'pickFromList', holder: 'p0', detainees: ['d0', 'd2'], count: 1 }
  const sent = (terms: unknown) => take(start, { type: 'list.requested', by: 'p1', terms })
  const wrong: readonly unknown[] = [
    Object.create({ kind: 'named', detainee: 'd0' }), { kind: 'named', detainee: 'd0', note: 1n }, { kind: 'named', detainee: 'd0', run: () => 0 },
    { kind: 'constructor' }, { ...listed, kind: 'count' }, { kind: 'count', holder: 'p0' }, { ...listed, detainees: ['d0', 1n] },
  ]
  for (const terms of wrong) expect(sent(terms).refusal?.id).toBe('event/malformed')
  const again: readonly (readonly [object, object])[] = [
    [listed, { count: 1, detainees: ['d2', 'd0'], holder: 'p0', kind: 'pickFromList' }],
    [{ kind: 'count', holder: 'p0', count: 2 }, { count: 2, kind: 'count', holder: 'p0' }],
    [{ kind: 'category', holder: 'p0', category: 'civilian', count: 1 }, { count: 1, category: 'civilian', kind: 'category', holder: 'p0' }],
    [{ kind: 'named', detainee: 'd0' }, { detainee: 'd0', kind: 'named' }],
  ]
  for (const [once, twice] of again) {
    const { snapshot, refusal } = sent(once)
    expect(refusal).toBeNull()
    expect(take(snapshot, { type: 'list.requested', by: 'p1', terms: twice }).refusal?.id).toBe('list/requested-already')
  }
})
