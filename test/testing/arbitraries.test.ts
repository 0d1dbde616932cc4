import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { domainOf, sizesOf } from '../../src/model/domain.js'
import { fitsAgenda } from '../../src/model/package.js'
import { admits } from '../../src/model/utility.js'
import { pureEngine } from '../../src/protocol/engine.js'
import { exchangeMachine } from '../../src/protocol/machine.js'
import { refusalOf } from '../../src/protocol/refusals.js'
import { initialSnapshot } from '../../src/protocol/step.js'
import { validateScenario } from '../../src/scenarios/index.js'
import { negotiate } from '../../src/simulation/negotiate.js'
import { events, governments, legalEvents, modelCommands, modelSetup, packages, preferences, scenarios } from '../../src/testing/arbitraries/index.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

/** The smallest value that breaks a claim, as the first counterexample shrinks to. */
function smallest<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean): T {
  const { counterexample } = fc.check(fc.property(arbitrary, holds), { seed: 1, numRuns: 1000 })
  return counterexample![0]
}

describe('scenarios', () => {
  test('are all valid as files', () => {
    fc.assert(fc.property(scenarios({ parties: 6, detainees: 8, issues: 2 }), (drawn) => {
      const checked = validateScenario(JSON.parse(JSON.stringify(drawn)))
      expect(checked.ok ? [] : checked.problems).toEqual([])
    }), { numRuns: 200 })
  })

  test('reach every mode of release, an absent party, a mediator, and interactions', () => {
    const drawn = fc.sample(scenarios(), { seed: 1, numRuns: 200 })
    expect(new Set(drawn.flatMap(({ rules }) => rules.modes)).size).toBe(5)
    expect(drawn.some(({ parties }) => parties.some(({ present }) => !present))).toBe(true)
    expect(drawn.some(({ mediator }) => mediator) && drawn.some(({ mediator }) => !mediator)).toBe(true)
    expect(drawn.some(({ parties }) => parties.some(({ secrets }) => secrets.preferences.interactions!.length > 0 && secrets.preferences.redLines!.length > 0))).toBe(true)
  })

  test('keep within their bounds', () => {
    fc.assert(fc.property(scenarios({ parties: 2, detainees: 3, concessions: 0, issues: 0, deadline: 7, additive: true }), ({ parties, detainees, concessions, issues, rules }) => {
      for (const { secrets } of parties) expect([secrets.preferences.interactions, secrets.preferences.redLines]).toEqual([[], []])
      expect([parties.length, detainees.length <= 3, concessions.length, issues!.length, rules.deadline <= 7]).toEqual([2, true, 0, 0, true])
    }), { numRuns: 50 })
  })

  test('shrink to two parties with one person each', () => {
    const least = smallest(scenarios(), ({ rules }) => rules.deadline < 9)
    expect([least.parties.length, least.detainees.length, least.concessions.length, least.issues!.length, least.rules.deadline, least.nature.leak]).toEqual([2, 2, 0, 0, 9, 0])
    expect(Object.values(least.parties[0]!.secrets.preferences.detainees)).toEqual([0, 0])
  })
})

test('preferences shrink to nothing but what matters', () => {
  const small = smallScenario()
  const { detainees, concessions, interactions } = smallest(preferences(small, 'p0'), (drawn) => drawn.detainees.d1! < 5)
  expect([detainees, concessions, interactions]).toEqual([{ d0: 0, d1: 5, d2: 0, d3: 0 }, { c0: [0, 0, 0] }, []])
})

test('packages fit their agenda, keep to the rules when asked, and shrink to the empty one', () => {
  fc.assert(fc.property(scenarios().chain((drawn) => fc.tuple(fc.constant(domainOf(drawn)), packages(drawn))), ([domain, options]) => {
    expect(fitsAgenda(domain.agenda, options)).toBe(true)
  }), { numRuns: 50 })
  const domain = domainOf(smallScenario())
  for (const options of fc.sample(packages(domain, { admitted: true }), { seed: 1, numRuns: 50 })) expect(admits(domain.rules, options)).toBe(true)
  expect(fc.sample(packages(domain), { seed: 1, numRuns: 50 }).every((options) => admits(domain.rules, options))).toBe(false)
  expect(smallest(packages(domain), () => false)).toEqual(sizesOf(domain).map(() => 0))
})

describe('events', () => {
  const numbers = fc.array(fc.nat(), { minLength: 20, maxLength: 40 })

  test('that are legal are taken, all along a walk', () => {
    let taken = 0
    fc.assert(fc.property(scenarios({ deadline: 20 }), numbers, (drawn, seeds) => {
      const engine = pureEngine(initialSnapshot(drawn))
      for (const seed of seeds) {
        if (engine.snapshot().status !== 'active') return
        const [event] = fc.sample(legalEvents(engine.snapshot()), { seed, numRuns: 1 })
        expect(engine.take(event).refusal).toBeNull()
        taken += 1
      }
    }), { numRuns: 15, seed: 1 })
    expect(taken).toBeGreaterThan(50)
  })

  test('of every sort: legal, out of place, and broken', () => {
    const start = initialSnapshot(smallScenario())
    const ids = fc.sample(events(start), { seed: 1, numRuns: 300 }).map((event) => refusalOf(start, event)?.id ?? 'legal')
    expect(ids.filter((id) => id === 'legal').length).toBeGreaterThan(150)
    expect(new Set(ids).size).toBeGreaterThan(3)
  })

  test('at the end are refused', () => {
    const engine = pureEngine(initialSnapshot(smallScenario()))
    engine.take({ type: 'talks.ended', by: 'p0' })
    expect(engine.snapshot().status).toBe('done')
    expect(() => legalEvents(engine.snapshot())).toThrow('the exchange is over')
    for (const event of fc.sample(events(engine.snapshot()), { seed: 1, numRuns: 20 })) expect(engine.take(event).refusal).not.toBeNull()
  })
})

test('governments play without a fault, and say who they are', () => {
  fc.assert(fc.property(governments(), governments(), fc.nat(), (p0, p1, seed) => {
    expect(negotiate(smallScenario({ deadline: 12 }), { p0, p1 }, { seed })).toMatchObject({ faults: [], refusals: [] })
  }), { numRuns: 8 })
  expect(fc.stringify(smallest(governments(), () => false))).toMatch(/^government\(\{ bargaining: boulware, exploration: open, .*statements: silent \}\)$/)
})

describe('model commands', () => {
  const small = smallScenario({ deadline: 20 })
  /** What was found: the commands that led to it, and what was said. */
  function found(machine: typeof exchangeMachine, numRuns: number): { readonly commands: readonly string[]; readonly error: string } | null {
    const property = fc.property(fc.commands(modelCommands(machine), { maxCommands: 60 }), (commands) => fc.modelRun(modelSetup(small, machine), commands))
    const { counterexample, errorInstance } = fc.check(property, { seed: 1, numRuns })
    return counterexample && { commands: [...counterexample[0]].map(String), error: String(errorInstance) }
  }

  test('find nothing in the machine itself', () => {
    expect(found(exchangeMachine, 15)).toBeNull()
  })

  test('find a machine whose days do not pass, in one command', () => {
    const timeless = exchangeMachine.provide({ actions: { advanceDay: () => {} } } as never)
    expect(found(timeless, 50)).toEqual({ commands: ['host clock.advanced'], error: expect.stringContaining('after host clock.advanced the machine is at negotiation.exploration and the chart at negotiation.exploration, but not in the same snapshot') })
  })

  test('find a machine that takes what is out of place', () => {
    const lax = exchangeMachine.provide({ guards: { notAtTable: () => true } } as never)
    const { commands, error } = found(lax, 100)!
    expect(commands).toEqual([expect.stringMatching(/^p[01] party\.joined$/)])
    expect(error).toContain('which is to be refused')
  })

  test('ask only what the machine hears, or what they are told to', () => {
    expect(modelCommands(exchangeMachine, { types: ['talks.opened'] })).toHaveLength(1)
    expect(modelCommands().length).toBeGreaterThan(40)
  })
})
