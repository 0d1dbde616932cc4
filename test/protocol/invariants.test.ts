import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { cheapInvariants, invariants, violationOf } from '../../src/protocol/invariants/index.js'
import type { Step } from '../../src/protocol/invariants/invariant.js'
import { strategies } from '../../src/bargaining/catalogue.js'
import { government } from '../../src/governments/government.js'
import { policies } from '../../src/governments/temperament.js'
import { pureEngine } from '../../src/protocol/engine.js'
import { initialSnapshot } from '../../src/protocol/step.js'
import { openNegotiation, step } from '../../src/simulation/negotiate.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import { smallScenario } from '../../src/testing/small-scenario.js'
import { variedOptions, variedScenario } from './walks.js'
import { drawnStream } from '../../src/testing/arbitraries/drawn.js'

test('the invariants are numbered 1 to 22, each once, and say what they hold', () => {
  const numbers = invariants.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (let number = 1; number <= 22; number++) expect(numbers).toContain(number)
  for (const { about, name } of invariants) expect(`${name}: ${about}`).toMatch(/^\w+: [A-Z].*\.$/)
})

const choices = fc.array(fc.nat(2 ** 20 - 1), { minLength: 20, maxLength: 400 })

test('no walk of legal, illegal and malformed events breaks an invariant', () => {
  fc.assert(fc.property(fc.nat(9999), choices, (family, drawn) => {
    const { violation } = randomWalk(variedScenario(family), drawnStream(drawn), { ...variedOptions(family), steps: 80, invariants: cheapInvariants })
    expect(violation && [violation.invariant.name, violation.what, violation.events]).toBeNull()
  }), { numRuns: 400 })
})

test('nor the invariants that replay, restore or play on', () => {
  fc.assert(fc.property(fc.nat(9999), choices, (family, drawn) => {
    const { violation } = randomWalk(variedScenario(family), drawnStream(drawn), { ...variedOptions(family), steps: 25 })
    expect(violation && [violation.invariant.name, violation.what, violation.events]).toBeNull()
  }), { numRuns: 25 })
})

test('no whole run of any government in the catalogue breaks an invariant', () => {
  const policy = <S extends keyof typeof policies>(slot: S) => fc.constantFrom(...policies[slot])
  const any = fc.record({
    bargaining: fc.constantFrom(...strategies), exploration: policy('exploration'), listing: policy('listing'), vetting: policy('vetting'),
    compliance: policy('compliance'), statements: policy('statements'),
  }).map((options) => government(options))
  fc.assert(fc.property(any, any, any, fc.integer({ min: 2, max: 3 }), fc.nat(6), fc.integer(), (a, b, c, parties, detainees, seed) => {
    const scenario = smallScenario({ parties, detainees: parties + Math.min(5, detainees), deadline: 25 })
    const cast = { p0: a, p1: b, ...(parties === 3 ? { p2: c } : {}) }
    const engine = pureEngine(initialSnapshot(scenario))
    const trail: Step[] = []
    const run = openNegotiation(scenario, cast, { seed }, {
      snapshot: engine.snapshot,
      take(event) {
        const before = engine.snapshot()
        const taken = engine.take(event)
        if (!taken.refusal) {
          const step_ = { before, event: event as never, after: taken.snapshot }
          const violation = violationOf(step_, trail, cheapInvariants)
          if (violation) throw new Error(`invariant ${violation.invariant.number}: ${violation.what}`)
          trail.push(step_)
        }
        return taken
      },
    })
    while (step(run));
    expect(run.done).toBe(true)
    expect(run.lines.filter(({ kind }) => kind === 'fault' || kind === 'refusal')).toEqual([])
  }), { numRuns: 40 })
})
