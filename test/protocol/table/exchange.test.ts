import { isDeepStrictEqual } from 'node:util'
import { transition } from 'xstate'
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate'
import { expect, test } from 'vitest'
import { strategies } from '../../../src/bargaining/catalogue.js'
import type { ExchangeEvent } from '../../../src/model/events/catalogue.js'
import { resolveScenario } from '../../../src/model/resolve.js'
import type { ResolvedScenario } from '../../../src/model/scenario.js'
import { pureEngine } from '../../../src/protocol/engine.js'
import { exchangeMachine } from '../../../src/protocol/machine.js'
import { initialSnapshot } from '../../../src/protocol/step.js'
import { exchangeRun, exchangeTable, tableEngine } from '../../../src/protocol/table/index.js'
import { scenario, scenarioNames } from '../../../src/scenarios/index.js'
import { negotiate, openNegotiation, step } from '../../../src/simulation/negotiate.js'
import { randomWalk } from '../../../src/testing/random-walk.js'
import { variedOptions, variedScenario } from '../walks.js'
import { compare, sides } from './equal.js'

const machine = exchangeMachine as unknown as AnyStateMachine

/** Events that the chart took on a walk, from the scenario's start. */
function walked(resolved: ResolvedScenario, seed: number): readonly ExchangeEvent[] {
  return randomWalk(resolved, seed, { ...variedOptions(seed), invariants: [] }).steps.map(({ event }) => event)
}

/** The events of a whole run, played with two of the strategies. */
function played(name: string, seed: number): readonly ExchangeEvent[] {
  const cast = Object.fromEntries(scenario(name).parties.map(({ id }, i) => [id, strategies[(seed + i) % strategies.length]!]))
  return negotiate(scenario(name), cast, { seed }).transcript.lines.flatMap((line) => (line.kind === 'event' ? [line.event] : []))
}

test('walks over the exchange are the same in the table, in a batch and in XState, after every event', () => {
  let events = 0
  for (let seed = 0; seed < 60; seed++) {
    const small = variedScenario(seed)
    const found = compare(machine, walked(small, seed), { scenario: small })
    expect(found, `seed ${seed}`).toMatchObject({ is: 'equal', threw: false })
    if (found.is === 'equal') events += found.events
  }
  expect(events).toBeGreaterThan(3000)
})

test.each(scenarioNames)('whole runs of %s are the same, after every event', (name) => {
  for (let seed = 0; seed < 2; seed++) {
    const events = played(name, seed)
    const found = compare(machine, events, { scenario: resolveScenario(scenario(name), seed) })
    expect(found, `seed ${seed}`).toMatchObject({ is: 'equal', threw: false, events: events.length })
  }
})

test('events that the chart does not take, and refused ones, are the same too', () => {
  const small = variedScenario(5)
  const table = exchangeTable()
  const foreign = walked(variedScenario(8), 8)
  let [own] = table.initial({ scenario: small })
  const run = exchangeRun(small)
  let theirs = initialSnapshot(small)
  for (const [n, event] of walked(small, 5).entries()) {
    // Between any two legal events, one from another exchange: of a stranger, out of turn or not heard.
    for (const each of [foreign[n % foreign.length]!, event]) {
      theirs = transition(exchangeMachine, theirs, each)[0]
      ;[own] = table.step(own, each)
      run.send(each)
      const off = sides(theirs as unknown as AnyMachineSnapshot, own).find(([, one, other]) => !isDeepStrictEqual(one, other))
      expect(off, `${n} ${each.type}`).toBeUndefined()
      expect(isDeepStrictEqual(run.context, theirs.context), `${n} ${each.type} in a batch`).toBe(true)
    }
  }
})

test('the engine of the table walks under every invariant, and the pure one follows it event by event', () => {
  for (let seed = 0; seed < 3; seed++) {
    const small = variedScenario(seed)
    const walk = randomWalk(small, seed, { ...variedOptions(seed), steps: 40, engine: tableEngine(initialSnapshot(small)) })
    expect(walk.violation).toBeNull()
    const pure = pureEngine(initialSnapshot(small))
    for (const { event, after } of walk.steps) {
      expect(pure.take(event).refusal, event.type).toBeNull()
      expect(JSON.stringify(after)).toBe(JSON.stringify(pure.snapshot()))
    }
  }
})

test.each(scenarioNames)('a negotiation of %s on the table gives the transcript of one on XState', (name) => {
  const cast = Object.fromEntries(scenario(name).parties.map(({ id }, i) => [id, strategies[i]!]))
  const run = openNegotiation(scenario(name), cast, { seed: 4 }, tableEngine(initialSnapshot(resolveScenario(scenario(name), 4))))
  while (step(run));
  expect(run.transcript()).toBe(negotiate(scenario(name), cast, { seed: 4 }).transcript.toString())
})

test('a batch writes in place, and two runs share nothing that it writes to', () => {
  const small = variedScenario(1)
  const events = walked(small, 1)
  const [one, other] = [exchangeRun(small), exchangeRun(small)]
  const fresh = structuredClone(other.context)
  const { context } = one
  for (const event of events) one.send(event)
  expect(one.context).toBe(context)
  expect(one.context).not.toEqual(fresh)
  expect(other.context).toEqual(fresh)
  expect(small).toEqual(variedScenario(1))
})

test('an immutable step changes no snapshot, shares what stays the same, and gives back a snapshot to which nothing happened', () => {
  const small = variedScenario(2)
  const table = exchangeTable()
  let [snapshot] = table.initial({ scenario: small })
  for (const event of walked(small, 2)) {
    const before = structuredClone(snapshot.context)
    const [next] = table.step(snapshot, event)
    expect(isDeepStrictEqual(snapshot.context, before)).toBe(true)
    expect(next.context.scenario).toBe(snapshot.context.scenario)
    expect(table.step(next, { type: 'clock.resumed', by: 'nobody' } as never)[0]).toBe(next)
    snapshot = next
  }
})
