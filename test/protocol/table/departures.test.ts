import { assign, createMachine, initialTransition, raise, stateIn, transition } from 'xstate'
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { compileChart } from '../../../src/protocol/table/index.js'
import { compare } from './equal.js'

// What XState does that looks like a defect, each with the smallest machine that shows it.
// Where the outcome follows from the state, the table does the same; where it follows from how XState came there, the table refuses the machine.

interface Log {
  readonly context: { readonly log: readonly string[] }
}

const say = (word: string) => assign({ log: ({ context }: Log) => [...context.log, word] } as never)

function machine(config: object): AnyStateMachine {
  return createMachine({ id: 'm', context: { log: [] }, options: { maxIterations: 20 }, ...config } as never) as unknown as AnyStateMachine
}

function after(chart: AnyStateMachine, ...types: readonly string[]): AnyMachineSnapshot {
  let [snapshot] = initialTransition(chart) as unknown as [AnyMachineSnapshot]
  for (const type of types) [snapshot] = transition(chart, snapshot, { type }) as unknown as [AnyMachineSnapshot]
  return snapshot
}

function log({ context }: AnyMachineSnapshot): readonly string[] {
  return (context as Log['context']).log
}

function active({ _nodes }: AnyMachineSnapshot): readonly string[] {
  return (_nodes as AnyStateNode[]).map(({ id }) => id).sort()
}

function refusalOf(chart: AnyStateMachine): string {
  try {
    compileChart(chart)
    return 'compiled'
  } catch (error) {
    return (error as Error).message
  }
}

function sameAs(chart: AnyStateMachine, ...types: readonly string[]): void {
  expect(compare(chart, types.map((type) => ({ type })))).toMatchObject({ is: 'equal', events: types.length, threw: false })
}

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

afterAll(() => {
  vi.restoreAllMocks()
})

describe('refused, for the outcome depends on more than the state', () => {
  const region = (word: string, own: string, gone: object) => ({
    initial: 'idle',
    states: {
      idle: { on: { [own]: 'ready', both: 'ready' } },
      ready: { on: { [`${own}.back`]: 'idle' }, always: { guard: stateIn(gone as never), target: 'done', actions: say(word) } },
      done: {},
    },
  })

  test('transitions without event in two regions run in the order in which their states were entered', () => {
    const chart = machine({ type: 'parallel', states: { x: region('x', 'first', { go: 'yes' }), y: region('y', 'second', { go: 'yes' }), go: { initial: 'no', states: { no: { on: { go: 'yes' } }, yes: {} } } } })
    const [one, other] = [after(chart, 'first', 'second'), after(chart, 'second', 'first')]
    expect(one.value).toEqual(other.value)
    expect(log(transition(chart, one, { type: 'go' })[0] as AnyMachineSnapshot)).toEqual(['x', 'y'])
    expect(log(transition(chart, other, { type: 'go' })[0] as AnyMachineSnapshot)).toEqual(['y', 'x'])
    expect(refusalOf(chart)).toMatch(/can be due at once in different regions, but XState runs them in an order that depends on the path taken/)
  })

  test('of two that leave the parallel state the one whose region moved first wins', () => {
    const leaving = (own: string, end: string) => ({ initial: 'idle', states: { idle: { on: { [own]: 'ready' } }, ready: { always: { guard: stateIn('#m.p.go.yes'), target: `#m.${end}` } } } })
    const chart = machine({
      initial: 'p',
      states: { p: { type: 'parallel', states: { x: leaving('first', 'left'), y: leaving('second', 'right'), go: { initial: 'no', states: { no: { on: { go: 'yes' } }, yes: {} } } } }, left: {}, right: {} },
    })
    expect(after(chart, 'first', 'second', 'go').value).toBe('left')
    expect(after(chart, 'second', 'first', 'go').value).toBe('right')
    expect(refusalOf(chart)).toMatch(/in an order that depends on the path taken/)
  })

  test('one above a parallel state and one inside run in either order when neither leaves anything', () => {
    const chart = machine({
      type: 'parallel',
      always: { guard: ({ context }: Log) => context.log.length < 1, actions: say('above') },
      states: { x: { initial: 'a', states: { a: { always: { guard: ({ context }: Log) => context.log.length < 1, actions: say('inside') } } } }, y: {} },
    })
    expect(log(after(chart))).toEqual(['inside', 'above'])
    expect(refusalOf(chart)).toMatch(/in an order that depends on the path taken/)
  })
})

describe('refused, for no configuration comes of it', () => {
  test('the history of a parallel state, asked for from inside before there is any, leaves the state out', () => {
    const chart = machine({
      initial: 'p',
      states: { p: { type: 'parallel', states: { x: { initial: 'a', states: { a: { on: { back: '#m.p.h' } } } }, y: {}, h: { type: 'history', history: 'deep' } } } },
    })
    expect(active(after(chart, 'back'))).not.toContain('m.p')
    expect(refusalOf(chart)).toMatch(/leads to the history m\.p\.h from inside of what it restores/)
  })

  test('a history state that leads across a parallel state doubles the other regions', () => {
    const chart = machine({
      initial: 'c',
      states: {
        c: {
          initial: 'p',
          states: {
            h: { type: 'history', target: '#m.c.p.x.a' },
            p: { type: 'parallel', states: { x: { initial: 'a', on: { back: '#m.c.h' }, states: { a: {}, b: {} } }, y: { initial: 'a', states: { a: { on: { on: 'b' } }, b: {} } } } },
          },
        },
      },
    })
    expect(active(after(chart, 'on', 'back'))).toEqual(expect.arrayContaining(['m.c.p.y.a', 'm.c.p.y.b']))
    expect(refusalOf(chart)).toMatch(/from inside of what it restores/)
  })

  test('a leaf that restores itself leaves nothing, so that another region may leave everything in the same step', () => {
    const chart = machine({
      initial: 'p',
      states: {
        p: {
          type: 'parallel',
          states: { x: { initial: 'a', states: { a: { on: { go: '#m.p.x.h' } }, h: { type: 'history' } } }, y: { initial: 'a', states: { a: { on: { go: '#m.p' } } } } },
        },
      },
    })
    expect(active(after(chart, 'go'))).not.toContain('m.p.x')
    expect(refusalOf(chart)).toMatch(/from inside of what it restores/)
  })

  test('two targets in one compound state are both entered', () => {
    const chart = machine({ initial: 'a', states: { a: { on: { go: { target: ['b', 'c'] } } }, b: {}, c: {} } })
    expect(active(after(chart, 'go'))).toEqual(['m', 'm.b', 'm.c'])
    expect(refusalOf(chart)).toMatch(/leads to both m\.b and m\.c, but several targets lie in different regions/)
  })

  test('a target beside its own parent is entered beside the parent\'s first state', () => {
    const chart = machine({ initial: 'a', states: { a: { on: { go: { target: ['b', 'b.d'] } } }, b: { initial: 'c', states: { c: {}, d: {} } } } })
    expect(active(after(chart, 'go'))).toEqual(['m', 'm.b', 'm.b.c', 'm.b.d'])
    expect(refusalOf(chart)).toMatch(/leads to both m\.b and m\.b\.d/)
  })

  test('a history state that leads out of its parent enters what is active already', () => {
    const chart = machine({
      type: 'parallel',
      states: { x: { initial: 'a', states: { a: { on: { out: '#m.x.c.h' } }, b: {}, c: { initial: 'd', states: { d: {}, h: { type: 'history', target: '#m.x.b' } } } } }, y: { initial: 'a', states: { a: { on: { go: 'b' } }, b: {} } } },
    })
    expect(active(after(chart, 'go', 'out'))).toEqual(expect.arrayContaining(['m.y.a', 'm.y.b']))
    expect(refusalOf(chart)).toMatch(/it leads to a state inside its parent/)
  })
})

describe('matched, for the state decides it', () => {
  const loud = (id: string) => ({ entry: say(`enter ${id}`), exit: say(`exit ${id}`) })

  test('going back through history from inside enters the states between again without leaving them', () => {
    const chart = machine({
      initial: 'c',
      states: { c: { ...loud('c'), initial: 'd', states: { h: { type: 'history', history: 'deep' }, d: { ...loud('d'), initial: 'e', states: { e: { on: { on: 'f' } }, f: { on: { back: '#m.c.h' } } } } }, on: { out: '#m.o' } }, o: { on: { in: 'c.h' } } },
    })
    expect(log(after(chart, 'on', 'out', 'in', 'back')).slice(-1)).toEqual(['enter d'])
    sameAs(chart, 'on', 'out', 'in', 'back')
  })

  test('the regions beside a target are entered without their initial actions', () => {
    const chart = machine({ initial: 'a', states: { a: { on: { one: 'p.x', whole: 'p' } }, p: { type: 'parallel', states: { x: {}, y: { initial: { target: 'b', actions: say('first') }, states: { b: {} } } } } } })
    expect(log(after(chart, 'whole'))).toEqual(['first'])
    expect(log(after(chart, 'one'))).toEqual([])
    sameAs(chart, 'one')
    sameAs(chart, 'whole')
  })

  test('the root, when it is a target, is entered again without being left', () => {
    const chart = machine({ ...loud('m'), initial: 'a', states: { a: { on: { again: '#m' } } } })
    expect(log(after(chart, 'again'))).toEqual(['enter m', 'enter m'])
    sameAs(chart, 'again')
  })

  test('a chart that is done goes on taking events, and runs all exits after each', () => {
    const chart = machine({ ...loud('m'), initial: 'a', on: { late: { actions: say('late') } }, states: { a: { type: 'final' } } })
    expect(after(chart, 'late').status).toBe('done')
    expect(log(after(chart, 'late', 'late'))).toEqual(['enter m', 'exit m', 'late', 'exit m', 'late', 'exit m'])
    sameAs(chart, 'late', 'late')
  })

  test('the regions of a chart that is done are asked, and stand in its value, from the last to the first', () => {
    const over = (word: string) => ({ initial: 'a', states: { a: { type: 'final', on: { late: { actions: say(word) } } } } })
    const chart = machine({ type: 'parallel', states: { x: over('x'), y: over('y') } })
    expect(Object.keys(after(chart).value as object)).toEqual(['y', 'x'])
    expect(log(after(chart, 'late'))).toEqual(['y', 'x'])
    sameAs(chart, 'late')
  })

  test('a transition without event that changes nothing runs once after each event, also after one that nobody heard', () => {
    const chart = machine({ initial: 'a', states: { a: { always: { actions: function tell() {} } } } })
    const [, actions] = transition(chart, after(chart), { type: 'unheard' })
    expect(actions.map(({ type }) => type)).toEqual(['tell'])
    sameAs(chart, 'unheard')
  })

  test('a beginning with a star stands for the beginning alone, too', () => {
    const chart = machine({ initial: 'a', states: { a: { on: { 'list.*': 'b' } }, b: {} } })
    expect(after(chart, 'list').value).toBe('b')
    sameAs(chart, 'list')
  })

  test('a star hears what the chart tells itself', () => {
    const chart = machine({ initial: 'c', on: { '*': { actions: say('heard') } }, states: { c: { initial: 'd', states: { d: { type: 'final' } } } } })
    expect(log(after(chart))).toEqual(['heard'])
    sameAs(chart, 'x')
  })

  test('a guard that says no hands an event on to a wildcard, and to the states around', () => {
    const chart = machine({ initial: 'a', on: { x: { actions: say('around') } }, states: { a: { on: { x: { guard: () => false }, '*': { guard: () => false, actions: say('star') } } } } })
    expect(log(after(chart, 'x'))).toEqual(['around'])
    sameAs(chart, 'x')
  })

  test('events raised while a chart ends are lost', () => {
    const chart = machine({ initial: 'a', states: { a: { on: { end: 'b' } }, b: { type: 'final', entry: raise({ type: 'more' }) } }, on: { more: { actions: say('more') } } })
    expect(log(after(chart, 'end'))).toEqual([])
    sameAs(chart, 'end')
  })
})
