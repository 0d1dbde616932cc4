import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { isEventType } from '../../src/model/events/catalogue.js'
import { resolveScenario } from '../../src/model/resolve.js'
import { pureEngine } from '../../src/protocol/engine.js'
import { initialSnapshot } from '../../src/protocol/step.js'
import { tableEngine } from '../../src/protocol/table/index.js'
import { scenario, scenarioNames } from '../../src/scenarios/index.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import { variedScenario } from '../protocol/walks.js'
import { paired } from './reducer/paired.js'
import { pairedWalk } from './reducer/walk.js'
import { eventRates } from './events.js'
import { playedStreams, streamsOf } from './streams.js'

const walks = 300

test('the reducer takes what the chart takes and stands where the chart stands, after every event of a walk', () => {
  const reached = new Set<string>()
  let [compared, taken] = [0, 0]
  // Each number chooses one event, so that a walk shrinks by leaving choices out.
  const choices = fc.array(fc.noShrink(fc.nat()), { maxLength: 160, size: 'max' })
  fc.assert(fc.property(fc.nat(9999), choices, (seed, numbers) => {
    const engine = pairedWalk(seed, numbers, pureEngine, (place) => reached.add(place))
    compared += engine.compared
    taken += engine.taken
  }), { numRuns: walks, seed: 1, interruptAfterTimeLimit: 90_000 })
  expect(taken).toBeGreaterThan(10_000)
  expect(compared - taken).toBeGreaterThan(2000)
  for (const place of [
    'negotiation.exploration', 'negotiation.proposal', 'negotiation.listExchange', 'negotiation.vetting', 'negotiation.agreement.packaging',
    'negotiation.agreement.ratification', 'negotiation.agreement.enjoined', 'negotiation.release.staging', 'negotiation.release.verification',
    'negotiation.release.handover', 'negotiation.release.confirmation', 'negotiation.repackaging', 'suspended', 'breach',
    'completed', 'partiallyCompleted', 'collapsed',
  ]) expect(reached).toContain(place)
})

test.each(scenarioNames)('the reducer follows walks over %s', (name) => {
  const resolved = resolveScenario(scenario(name), 1)
  for (let seed = 0; seed < 4; seed++) {
    const engine = paired(tableEngine(initialSnapshot(resolved)), resolved)
    randomWalk(resolved, seed, { spoil: 0.3, invariants: [], engine })
    expect(engine.taken).toBeGreaterThan(0)
  }
})

test.each(scenarioNames)('the reducer follows runs of %s played by strategies', (name) => {
  for (const { scenario: resolved, events } of playedStreams(name, 3, 1)) {
    const engine = paired(tableEngine(initialSnapshot(resolved)), resolved)
    for (const event of events) engine.take(event)
    expect(engine.taken).toBe(events.length)
    expect(engine.snapshot().status).toBe('done')
  }
})

test('recorded streams are the same every time, taken by the reducer throughout, and carry their share of illegal events', () => {
  const small = variedScenario(3)
  const legal = streamsOf(small, 8, 5)
  expect(streamsOf(small, 8, 5)).toEqual(legal)
  expect(streamsOf(small, 8, 6)).not.toEqual(legal)
  expect(legal).toHaveLength(8)
  for (const events of legal) {
    const engine = paired(tableEngine(initialSnapshot(small)), small)
    for (const event of events) engine.take(event)
    expect(engine.taken).toBe(events.length)
    expect(events.every(({ type }) => isEventType(type))).toBe(true)
  }
  const mixed = streamsOf(small, 40, 5, { illegal: 0.25 })
  let [all, refused] = [0, 0]
  for (const events of mixed) {
    const engine = paired(tableEngine(initialSnapshot(small)), small)
    for (const event of events) engine.take(event)
    all += events.length
    refused += events.length - engine.taken
  }
  expect(refused / all).toBeCloseTo(0.25, 1)
})

test('all contenders of the benchmark end every stream alike', () => {
  for (const of of ['walks', 'played'] as const) {
    const rates = eventRates({ of, streams: 4, rounds: 1, milliseconds: 1 })
    expect(Object.values(rates).every((rate) => rate > 0)).toBe(true)
  }
})
