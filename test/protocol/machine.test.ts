import { createActor, createMachine } from 'xstate'
import type { AnyStateNode } from 'xstate'
import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { eventTypes } from '../../src/model/events/catalogue.js'
import { exchangeMachine } from '../../src/protocol/machine.js'
import { restored } from '../../src/protocol/invariants/information.js'
import { pureEngine } from '../../src/protocol/engine.js'
import { initialSnapshot, take } from '../../src/protocol/step.js'
import { cooperativeEvent } from '../../src/protocol/invariants/cooperate.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import { variedOptions, variedScenario } from './walks.js'

function nodes(node: AnyStateNode = exchangeMachine.root): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodes)]
}

test('every state and every transition says what it is', () => {
  for (const node of nodes()) {
    if (node.type !== 'history') expect(node.description, node.id).toMatch(/\.$/)
    if (node.type !== 'history') expect(node.meta, node.id).toHaveProperty('kind')
    for (const transition of [...node.transitions.values()].flat().concat(node.always ?? [])) {
      const forbidden = transition.target === undefined && transition.actions.length === 0
      if (!forbidden) expect(transition.description ?? (transition.eventType || 'always'), `${node.id} ${transition.eventType}`).toBeTruthy()
    }
  }
})

test('the chart uses only what a table can hold: no invoke, no spawn, no delay, one recipe per transition', () => {
  for (const node of nodes()) {
    expect(node.config.invoke, node.id).toBeUndefined()
    expect(node.config.after, node.id).toBeUndefined()
    expect(node.entry.concat(node.exit), node.id).toEqual([])
    for (const transition of [...node.transitions.values()].flat().concat(node.always ?? [])) {
      expect(transition.actions.filter((action) => typeof action === 'string' || 'type' in (action as object)).length, `${node.id} ${transition.eventType}`).toBeLessThanOrEqual(1)
    }
  }
})

test('every event of the catalogue is heard somewhere, and nothing else', () => {
  const types = new Set(nodes().flatMap((node) => [...node.transitions.keys()]))
  types.delete('xstate.done.state.exchange.formal')
  expect([...types].sort()).toEqual([...eventTypes].sort())
})

test('the same value and context, reached by different ways or through JSON, react alike', () => {
  fc.assert(fc.property(fc.nat(9999), (seed) => {
    const scenario = variedScenario(seed)
    const engine = pureEngine(initialSnapshot(scenario))
    randomWalk(scenario, seed, { ...variedOptions(seed), steps: 30, invariants: [], engine })
    const one = engine.snapshot()
    if (one.status !== 'active') return
    const two = restored(one)
    const event = cooperativeEvent(one)
    if (!event) return
    expect(JSON.stringify(take(two, event).snapshot)).toBe(JSON.stringify(take(one, event).snapshot))
  }), { numRuns: 60 })
})

test('a live actor without input starts, and ends at once with nobody at the table', () => {
  expect(createActor(exchangeMachine, { input: undefined as never }).start().getSnapshot().context.outcome).toBe('collapsed')
})

test('the machine is an ordinary XState machine', () => {
  expect(exchangeMachine).toBeInstanceOf(createMachine({}).constructor)
})
