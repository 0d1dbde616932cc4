import { fc } from '@fast-check/vitest'
import { createActor } from 'xstate'
import { expect, test } from 'vitest'
import { strategies } from '../../src/bargaining/catalogue.js'
import type { Government } from '../../src/model/government.js'
import { resolveScenario } from '../../src/model/resolve.js'
import { liveEngine } from '../../src/protocol/engine.js'
import { exchangeMachine } from '../../src/protocol/machine.js'
import { negotiate, negotiateAsync, openNegotiation, resumeNegotiation, step } from '../../src/simulation/negotiate.js'
import { governmentWith } from '../../src/governments/government.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const scenario = smallScenario({ deadline: 30 })
const pair = fc.record({ a: fc.constantFrom(...strategies), b: fc.constantFrom(...strategies), seed: fc.integer() })

test('the same scenario, governments and seed give the same bytes', () => {
  fc.assert(fc.property(pair, ({ a, b, seed }) => {
    const [one, two] = [0, 1].map(() => negotiate(scenario, { p0: a, p1: b }, { seed }).transcript.toString())
    expect(one).toBe(two)
  }), { numRuns: 15 })
})

test('steps, promises, a live actor and a stored run give the bytes of a run at once', async () => {
  await fc.assert(fc.asyncProperty(pair, fc.nat(120), async ({ a, b, seed }, cut) => {
    const whole = negotiate(scenario, { p0: a, p1: b }, { seed }).transcript.toString()
    const late = (strategy: typeof a): Government => {
      const inner = governmentWith({ bargaining: strategy }, {})
      return { facts: inner.facts, decide: async (view, moves, own) => inner.decide(view, moves, own) }
    }
    const patient = await negotiateAsync(scenario, { p0: late(a), p1: late(b) }, { seed })
    expect(patient.transcript.toString()).toBe(whole)

    const actor = createActor(exchangeMachine, { input: { scenario: resolveScenario(scenario, seed) } }).start()
    const live = openNegotiation(scenario, { p0: a, p1: b }, { seed }, liveEngine(actor))
    while (step(live));
    expect(live.transcript()).toBe(whole)
    expect(actor.getSnapshot().status).toBe('done')

    const begun = openNegotiation(scenario, { p0: a, p1: b }, { seed })
    for (let n = 0; n < cut && step(begun); n++);
    const stored = JSON.stringify(begun.state())
    const resumed = resumeNegotiation(scenario, { p0: a, p1: b }, JSON.parse(stored) as ReturnType<typeof begun.state>)
    while (step(resumed));
    expect(resumed.transcript()).toBe(whole)
  }), { numRuns: 12 })
})

test('one more draw by one actor moves no stream of another', () => {
  const thirsty: Government = {
    facts: strategies[0]!.facts,
    decide(view, moves, own) {
      own.random.next()
      own.stream('more').next()
      return governmentWith({ bargaining: strategies[0]! }, {}).decide(view, moves, own)
    },
  }
  const events = (government: Government): string => JSON.stringify(negotiate(scenario, { p0: government, p1: strategies[1]! }, { seed: 3 }).transcript.lines.slice(1))
  expect(events(thirsty)).toBe(events(governmentWith({ bargaining: strategies[0]! }, {})))
})

test('the result is frozen, all the way down', () => {
  const result = negotiate(scenario, { p0: strategies[0]!, p1: strategies[1]! }, { seed: 3 })
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    expect(Object.isFrozen(value)).toBe(true)
    Object.values(value).forEach(walk)
  }
  walk(result)
})
