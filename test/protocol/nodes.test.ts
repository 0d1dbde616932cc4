import { and, createActor, not, or, setup, stateIn } from 'xstate'
import { expect, test } from 'vitest'
import { firstContext } from '../../src/model/context.js'
import type { ExchangeContext } from '../../src/model/context.js'
import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import { checkTable } from '../../src/protocol/checks/index.js'
import type { CheckName } from '../../src/protocol/checks/index.js'
import { candidatesFor, checksIn, heard, holds, isTaken } from '../../src/protocol/nodes.js'
import type { ExchangeSnapshot, Guard } from '../../src/protocol/nodes.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

type Asked = (args: { readonly context: ExchangeContext; readonly event: ExchangeEvent }) => boolean
const guards = Object.fromEntries(Object.entries(checkTable).map(([name, check]) => [name, (({ context, event }) => check(context, event)) satisfies Asked])) as { readonly [N in CheckName]: Asked }

// At the start everybody is at the table, and nobody has said that it is ready.
const yes = 'atTable'
const no = 'allReceptive'
const inside = stateIn('#odd.inner.here')
const outside = stateIn('#odd.inner.there')

/** Guards of every make, and whether they hold at the start. */
const made: { readonly [type: string]: readonly [guard: unknown, holds: boolean] } = {
  'talks.opened': [undefined, true],
  'talks.declined': [yes, true],
  'talks.ended': [no, false],
  'talks.suspended': [{ type: yes }, true],
  'talks.resumed': [{ type: no }, false],
  'party.left': [not(no), true],
  'backchannel.opened': [not(yes), false],
  'backchannel.frozen': [not({ type: no } as never), true],
  'backchannel.thawed': [and([yes, not(no)]), true],
  'backchannel.closed': [and([yes, no]), false],
  'statement.denied': [or([no, yes]), true],
  'statement.announced': [or([no, not(yes)]), false],
  'mediator.accepted': [inside, true],
  'mediator.declined': [outside, false],
  'proposal.accepted': [not(outside), true],
  'proposal.rejected': [not(inside), false],
  'proposal.withdrawn': [and([inside, yes]), true],
  'list.submitted': [or([outside, no]), false],
  'package.accepted': [and([outside, yes]), false],
  'package.rejected': [or([inside, no]), true],
  'package.reaffirmed': [and([]), true],
  'package.repudiated': [or([]), false],
}

const target = '#odd.inner.there' as const
const machine = setup({ types: { context: {} as ExchangeContext, events: {} as ExchangeEvent }, guards: guards as never }).createMachine({
  id: 'odd',
  context: firstContext(smallScenario()),
  type: 'parallel',
  states: {
    inner: {
      initial: 'here',
      on: { 'escrow.deposited': { target }, 'agreement.signed': { target }, 'handover.withheld': { target }, 'escrow.released': { target } },
      states: {
        here: {
          on: {
            ...Object.fromEntries(Object.entries(made).map(([type, [guard]]) => [type, { ...(guard === undefined ? {} : { guard }), target }])),
            'escrow.deposited': {},
            'agreement.signed': [{ guard: yes, target }, {}],
            'handover.withheld': [{ guard: no, target }, {}],
            'escrow.released': { guard: no, target },
          },
        },
        there: {},
      },
    },
    other: { on: { 'handover.performed': [{ guard: no }, { guard: yes, target }], 'phase.aborted': [{ guard: no, target }, { guard: not(yes), target }] } },
  } as never,
})

function eventOf(type: string): ExchangeEvent {
  return { type, by: 'p0' } as ExchangeEvent
}

const snapshot = createActor(machine).start().getSnapshot() as unknown as ExchangeSnapshot
const types = [...heard(snapshot)]

test('a guard of every make comes to what it says, told check by check', () => {
  for (const [type, [guard, expected]] of Object.entries(made)) expect(holds(guard as Guard | undefined, snapshot, eventOf(type)), type).toBe(expected)
  const told: unknown[] = []
  expect(holds(and([yes, or([no, outside]), not(yes)]) as unknown as Guard, snapshot, eventOf('talks.opened'), (...each) => told.push(each))).toBe(false)
  expect(told).toEqual([[yes, true], [no, false]])
})

test('the names of the checks in a guard', () => {
  const named = (guard: unknown): readonly string[] => checksIn(guard as Guard | undefined)
  expect([undefined, yes, { type: no }, inside, not(outside), and([yes, not(or([no, { type: yes } as never]))])].map(named)).toEqual([
    [], [yes], [no], ['in #odd.inner.here'], ['not in #odd.inner.there'], [yes, `not ${no}`, `not ${yes}`],
  ])
})

test('whether an event is taken is what XState says', () => {
  expect(types.length).toBe(Object.keys(made).length + 6)
  for (const type of types) {
    const { can } = snapshot as unknown as { readonly can: (event: ExchangeEvent) => boolean }
    const expected = can.call(snapshot, eventOf(type))
    // Asked twice: at first it is worked out, and then it is known.
    for (let time = 0; time < 2; time++) expect(isTaken(snapshot, eventOf(type), new Set()), type).toBe(expected)
    if (type in made) expect(expected, type).toBe(made[type]![1])
  }
})

test('what is granted is not asked', () => {
  const again = createActor(machine).start().getSnapshot() as unknown as ExchangeSnapshot
  const granted = (type: string): boolean => isTaken(again, eventOf(type), new Set([no]))
  expect(['talks.ended', 'talks.resumed', 'backchannel.closed', 'statement.announced', 'party.left', 'backchannel.opened', 'phase.aborted'].map(granted)).toEqual([true, true, true, true, false, false, true])
})

test('a state inside that hears an event and does nothing silences those around it', () => {
  const forbidding = (type: string): readonly boolean[] => candidatesFor(snapshot, type).map(({ forbidden }) => forbidden)
  expect([forbidding('escrow.deposited'), forbidding('agreement.signed'), forbidding('handover.performed'), forbidding('talks.opened'), forbidding('leak.occurred'), forbidding('escrow.released')]).toEqual([
    [true], [false, true], [true, false], [false], [], [false, false],
  ])
})
