import { readFileSync } from 'node:fs'
import { and, assign, createMachine, emit, enqueueActions, log, not, or, raise, sendTo, setup, spawnChild, stateIn } from 'xstate'
import type { AnyStateMachine } from 'xstate'
import { expect, test } from 'vitest'
import { compileChart } from '../../../src/protocol/table/index.js'

// The table reads more of XState than its documentation promises. All of it is named here, so that another version of XState fails here first.

const update = (): object => ({})
const machine = setup({ guards: { named: () => true }, actions: { named: assign(update) } }).createMachine({
  id: 'm',
  context: {},
  options: { maxIterations: 7 },
  initial: 'a',
  states: {
    a: {
      entry: { type: 'named' },
      exit: 'named',
      tags: 'red',
      always: { guard: not('named'), target: 'c' },
      on: { go: { guard: 'named', target: '#m.c', reenter: true, actions: 'named' }, none: {} },
    },
    c: { initial: { target: 'd', actions: 'named' }, onDone: 'a', states: { d: { type: 'final', output: { n: 1 } }, h: { type: 'history', history: 'deep', target: 'd' }, s: { type: 'history' } } },
  },
})
const root = machine.root
const a = root.states.a!
const c = root.states.c!

test('the version of XState is the one that the table was made for, and nothing else can be installed', () => {
  const wanted = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { readonly dependencies: { readonly xstate: string } }
  expect(wanted.dependencies.xstate, 'read the new version, compare on random charts (npm run soak:charts), and say so here').toBe('5.33.3')
})

test('state nodes: node.id, key, type, parent, states, order, history, tags, entry, exit, output, config, always, initial', () => {
  expect([root.id, a.id, a.key, a.type, a.parent === root, a.order > root.order, c.order > a.order]).toEqual(['m', 'm.a', 'a', 'atomic', true, true, true])
  expect([c.type, c.states.d!.type, c.states.h!.type, c.states.h!.history, c.states.s!.history, a.history]).toEqual(['compound', 'final', 'history', 'deep', false, false])
  expect([a.tags, a.entry, a.exit]).toEqual([['red'], [{ type: 'named' }], ['named']])
  expect(c.states.d!.output).toEqual({ n: 1 })
  expect(c.states.h!.config).toMatchObject({ target: 'd' })
  expect([c.initial.target, c.initial.actions]).toEqual([[c.states.d], ['named']])
  expect(a.always).toHaveLength(1)
  expect(a.config).not.toHaveProperty('invoke')
})

test('transitions: node.transitions is a Map by descriptor of lists with target, source, reenter, guard, actions', () => {
  expect([...a.transitions.keys()]).toEqual(['go', 'none'])
  expect([...c.transitions.keys()]).toEqual(['xstate.done.state.m.c'])
  const [go] = a.transitions.get('go')!
  expect([go!.target, go!.source === a, go!.reenter, go!.guard, go!.actions]).toEqual([[c], true, true, 'named', ['named']])
  const [none] = a.transitions.get('none')!
  expect([none!.target, none!.actions]).toEqual([undefined, []])
})

test('actions: functions with a type and resolve; assign.assignment, raise.event and delay, emit.event, log.value and label', () => {
  const parts = (action: unknown): { readonly [key: string]: unknown } => action as { readonly [key: string]: unknown }
  for (const [action, type] of [[assign(update), 'assign'], [raise({ type: 'x' }), 'raise'], [emit({ type: 'x' }), 'emit'], [log('x'), 'log'], [enqueueActions(() => undefined), 'enqueueActions'], [sendTo('x', { type: 'x' }), 'sendTo'], [spawnChild('x' as never), 'spawnChild']] as const) {
    expect(parts(action).type).toBe(`xstate.${type}`)
    expect(parts(action)).toHaveProperty('resolve')
  }
  expect(parts(assign(update)).assignment).toBe(update)
  expect({ ...parts(raise({ type: 'x' }, { delay: 1 })) }).toMatchObject({ event: { type: 'x' }, delay: 1 })
  expect(parts(emit({ type: 'x' })).event).toEqual({ type: 'x' })
  expect({ ...parts(log('x', 'y')) }).toMatchObject({ value: 'x', label: 'y' })
})

test('guards: functions with a check, the same for all of a kind, with guards or stateValue', () => {
  const parts = (guard: unknown): { readonly [key: string]: unknown } => guard as { readonly [key: string]: unknown }
  for (const [one, other] of [[and(['x']), and(['y'])], [or(['x']), or(['y'])], [not('x'), not('y')], [stateIn('x'), stateIn('y')]]) {
    expect(parts(one).check).toBeTypeOf('function')
    expect(parts(one).check).toBe(parts(other).check)
  }
  expect(parts(and(['x', 'y'])).guards).toEqual(['x', 'y'])
  expect(parts(not('x')).guards).toEqual(['x'])
  expect(parts(stateIn('#x')).stateValue).toBe('#x')
})

test('the machine: config.context, options.maxIterations, implementations, resolveState; snapshots: _nodes and historyValue', () => {
  expect(machine.config.context).toEqual({})
  expect(machine.options.maxIterations).toBe(7)
  expect(machine.implementations.guards).toHaveProperty('named')
  expect(machine.implementations.actions).toHaveProperty('named')
  const snapshot = machine.resolveState({ value: { c: 'd' }, context: {}, historyValue: { 'm.c.h': [c.states.d as never] } })
  expect((snapshot._nodes as readonly { readonly id: string }[]).map(({ id }) => id).sort()).toEqual(['m', 'm.c', 'm.c.d'])
  expect(snapshot.historyValue).toEqual({ 'm.c.h': [c.states.d] })
})

const refused: readonly (readonly [what: string, config: object, sentence: RegExp])[] = [
  ['invoke', { invoke: { src: 'x' } }, /the state m invokes an actor, but a table has no actors: /],
  ['after', { initial: 'a', states: { a: { after: { 10: 'a' } } } }, /the state m\.a has a transition after a delay, but a table knows no time: /],
  ['a raise with a delay', { entry: raise({ type: 'x' }, { delay: 5 }) }, /uses raise with a delay/],
  ['sendTo', { entry: sendTo('x', { type: 'x' }) }, /uses sendTo, but/],
  ['spawnChild', { entry: spawnChild('x' as never) }, /uses spawnChild, but/],
  ['enqueueActions', { entry: enqueueActions(() => undefined) }, /uses enqueueActions, but/],
  ['a guard that nobody gave', { on: { x: { guard: 'absent', actions: 'y' } } }, /the guard "absent" of the chart m is not implemented, but/],
  ['a guard with a check of its own', { on: { x: { guard: Object.assign(() => true, { check: () => true }) } } }, /has a guard with a check of its own, but/],
  ['a guard that asks for no state', { on: { x: { guard: stateIn('#nowhere') } } }, /a guard asks for the state #nowhere, but the chart m has no such state/],
  ['an id twice', { initial: 'a', states: { a: { id: 'z' }, b: { id: 'z' } } }, /two states of the chart m have the id z, but/],
  ['a final state with states inside', { initial: 'a', states: { a: { type: 'final', initial: 'b', states: { b: {} } } } }, /the state m\.a of the chart m is final and has states inside, but/],
]

test.each(refused)('%s is refused in one sentence', (_, config, sentence) => {
  const chart = createMachine({ id: 'm', ...config } as never) as unknown as AnyStateMachine
  expect(() => compileChart(chart)).toThrow(sentence)
  expect(() => compileChart(chart)).toThrow(/^[^\n]*\.$/)
})

test('an assignment that asks for an actor is told that there is none', () => {
  const chart = createMachine({ id: 'm', context: {}, on: { x: { actions: assign(({ self }) => ({ self })) }, y: { actions: assign(({ spawn }) => ({ child: spawn('z' as never) })) } } } as never) as unknown as AnyStateMachine
  const table = compileChart(chart)
  const [snapshot] = table.initial()
  for (const type of ['x', 'y']) expect(() => table.step(snapshot, { type } as never)).toThrow(/asked for an actor, but a table has none/)
})

test('events that are reserved for actors are refused', () => {
  const table = compileChart(machine as unknown as AnyStateMachine)
  const [snapshot] = table.initial()
  for (const type of ['*', 'xstate.init', 'xstate.stop', 'xstate.error.actor.x']) expect(() => table.step(snapshot, { type } as never)).toThrow(/is reserved for actors|was sent, but/)
})

test('types that nobody knows leave nothing behind', () => {
  const table = compileChart(createMachine({ id: 'm', on: { 'a.*': {}, x: {} } }) as unknown as AnyStateMachine)
  const [snapshot] = table.initial()
  for (let n = 0; n < 50; n++) {
    table.step(snapshot, { type: `stranger${n}` } as never)
    table.step(snapshot, { type: `a.${n}` } as never)
  }
  expect(snapshot.control.selectors.size).toBe(2)
})
