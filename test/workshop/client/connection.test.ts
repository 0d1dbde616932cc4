import { createActor, fromCallback, SimulatedClock } from 'xstate'
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { backOffMs, connectionMachine } from '../../../src/workshop/client/connection/connection.js'
import type { AnyCommand, ClientDoor, WireOrder, WireReport } from '../../../src/workshop/client/connection/contract.js'
import { consolePage, seatPage } from '../../../src/workshop/room/room.js'
import { openMock } from './mock.js'

function start(token: string | null = 'secret', stored: string | null = null) {
  const sent: WireOrder[] = []
  const opened: string[] = []
  let report: (event: WireReport) => void = () => {}
  let text = stored
  const wire = fromCallback<WireOrder, { readonly door: ClientDoor; readonly token: string }>(({ input, sendBack, receive }) => {
    opened.push(input.token)
    report = sendBack
    receive((order) => sent.push(order))
  })
  const clock = new SimulatedClock()
  const keep = { read: () => text, write: (next: string) => { text = next } }
  const actor = createActor(connectionMachine.provide({ actors: { wire } }), { input: { door: 'seat', token, keep, chance: () => 0.5 }, clock }).start()
  const ids = (): readonly string[] => sent.flatMap((order) => (order.type === 'carry' ? [order.command.id] : []))
  return { actor, clock, sent, opened, ids, report: (event: WireReport) => report(event), stored: () => text }
}

const help = (id: string): AnyCommand => ({ id, type: 'help.lower' })

describe('a command', () => {
  test('made without a connection waits, is kept, and goes out once there is one', () => {
    const { actor, ids, report, stored } = start()
    actor.send({ type: 'send', command: help('a') })
    expect(ids()).toEqual([])
    expect(actor.getSnapshot().context.outbox).toEqual([{ command: help('a'), status: 'waiting' }])
    expect(stored()).toContain('"a"')
    report({ type: 'wire.up' })
    expect(ids()).toEqual(['a'])
    expect(actor.getSnapshot().context.outbox[0]?.status).toBe('sending')
  })

  test('leaves the box only by an answer, and the store with it', () => {
    const { actor, report, stored } = start()
    report({ type: 'wire.up' })
    actor.send({ type: 'send', command: help('a') })
    actor.send({ type: 'send', command: help('b') })
    report({ type: 'wire.answer', id: 'a', answer: { ok: 'a' } })
    expect(actor.getSnapshot().context).toMatchObject({ outbox: [{ command: help('b') }], lastSent: 'a' })
    expect(stored()).not.toContain('"a"')
  })

  test('goes out again after each reconnection with the id that it had', () => {
    const { actor, clock, ids, opened, report } = start()
    report({ type: 'wire.up' })
    actor.send({ type: 'send', command: help('a') })
    report({ type: 'wire.down' })
    expect(actor.getSnapshot().context.outbox[0]?.status).toBe('waiting')
    clock.increment(backOffMs(1, 0.5))
    report({ type: 'wire.up' })
    expect(ids()).toEqual(['a', 'a'])
    expect(opened).toEqual(['secret', 'secret'])
  })

  test('without an answer is late, and a tap sends it once more', () => {
    const { actor, ids, report } = start()
    report({ type: 'wire.up' })
    actor.send({ type: 'send', command: help('a') })
    report({ type: 'wire.silence', id: 'a' })
    expect(actor.getSnapshot().context.outbox[0]?.status).toBe('late')
    actor.send({ type: 'retry', id: 'a' })
    expect(ids()).toEqual(['a', 'a'])
    expect(actor.getSnapshot().context.outbox).toHaveLength(1)
  })

  test('that is refused says why until it was read', () => {
    const { actor, report } = start()
    report({ type: 'wire.up' })
    actor.send({ type: 'send', command: help('a') })
    report({ type: 'wire.answer', id: 'a', answer: { refusal: { id: 'x/y', message: 'Not now.' } } })
    expect(actor.getSnapshot().context).toMatchObject({ outbox: [], refused: [{ id: 'a', type: 'help.lower', message: 'Not now.' }], lastSent: null })
    actor.send({ type: 'read', id: 'a' })
    expect(actor.getSnapshot().context.refused).toEqual([])
  })

  test('outlives a reload of the same seat, not of another', () => {
    const stored = JSON.stringify({ token: 'secret', commands: [help('a')] })
    const again = start('secret', stored)
    again.report({ type: 'wire.up' })
    expect(again.ids()).toEqual(['a'])
    const other = start('other', stored)
    other.report({ type: 'wire.up' })
    expect(other.ids()).toEqual([])
    expect(start('secret', 'no json').actor.getSnapshot().context.outbox).toEqual([])
  })

  property.prop([fc.array(fc.constantFrom('up', 'down', 'send', 'answer', 'late', 'retry', 'time'), { maxLength: 60 })])('is never lost and never sent under another id, whatever the network does', (steps) => {
    const { actor, clock, ids, report } = start()
    const made: string[] = []
    const answered = new Set<string>()
    for (const step of steps) {
      const oldest = actor.getSnapshot().context.outbox[0]?.command.id
      const isLive = actor.getSnapshot().matches({ open: 'live' })
      if (step === 'send') actor.send({ type: 'send', command: help(`c${made.push('') - 1}`) })
      else if (step === 'time') clock.increment(8000)
      else if (step === 'retry' && oldest) actor.send({ type: 'retry', id: oldest })
      else if (step === 'up') report({ type: 'wire.up' })
      else if (step === 'down') report({ type: 'wire.down' })
      else if (isLive && oldest && step === 'late') report({ type: 'wire.silence', id: oldest })
      else if (isLive && oldest && step === 'answer') {
        answered.add(oldest)
        report({ type: 'wire.answer', id: oldest, answer: { ok: oldest } })
      }
    }
    const all = made.map((_, index) => `c${index}`)
    expect(actor.getSnapshot().context.outbox.map(({ command }) => command.id)).toEqual(all.filter((id) => !answered.has(id)))
    expect(ids().every((id) => all.includes(id))).toBe(true)
    clock.increment(8000)
    report({ type: 'wire.up' })
    expect(all.every((id) => ids().includes(id))).toBe(true)
  })
})

describe('a connection', () => {
  test('without a token waits for one', () => {
    const { actor, opened } = start(null)
    expect(actor.getSnapshot().value).toBe('keyless')
    actor.send({ type: 'enter', token: 'mine' })
    expect(opened).toEqual(['mine'])
  })

  test.each([['wire.moved', 'moved'], ['wire.gone', 'gone'], ['wire.shut', 'shut']] as const)('that hears %s is %s and tries no more by itself', (type, state) => {
    const { actor, clock, opened, report } = start()
    report({ type: 'wire.up' })
    report({ type })
    clock.increment(600_000)
    actor.send({ type: 'nudge' })
    expect(actor.getSnapshot().value).toBe(state)
    expect(opened).toHaveLength(1)
    actor.send({ type: 'enter', token: 'new' })
    expect(opened).toEqual(['secret', 'new'])
  })

  test('that waits tries at once when the device says that the network is back', () => {
    const { actor, opened, report } = start()
    report({ type: 'wire.down' })
    actor.send({ type: 'nudge' })
    expect(opened).toHaveLength(2)
  })

  test('shows no page older than the one at hand, unless it is of another session', () => {
    const mock = openMock('two-for-two')
    const seat = mock.claim()
    const [old, newer] = [seatPage(mock.room(), seat), (mock.claim(), seatPage(mock.room(), seat))]
    const { actor, report } = start()
    const show = (page: typeof old): unknown => {
      report({ type: 'wire.page', received: { page, nowMs: 0, atMs: 0 } })
      return actor.getSnapshot().context.received?.page
    }
    report({ type: 'wire.up' })
    expect(show(newer)).toBe(newer)
    expect(show(old)).toBe(newer)
    const other = { ...old, session: { ...old.session, id: 'other' } }
    expect(show(other)).toBe(other)
  })

  test('carries a question and keeps its answer by key', () => {
    const mock = openMock('two-for-two')
    const { actor, sent, report } = start()
    report({ type: 'wire.up' })
    actor.send({ type: 'ask', key: 'table:T01', name: 'table', body: { table: 'T01' } })
    expect(sent).toEqual([{ type: 'ask', key: 'table:T01', name: 'table', body: { table: 'T01' } }])
    report({ type: 'wire.told', key: 'table:T01', value: consolePage(mock.room()) })
    expect(actor.getSnapshot().context.told['table:T01']).toMatchObject({ door: 'facilitator' })
  })

  property.prop([fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })])('waits between 250 ms and 7.5 s, never the same for everybody', (attempts, chance) => {
    const wait = backOffMs(attempts, chance)
    expect(wait).toBeGreaterThanOrEqual(250)
    expect(wait).toBeLessThanOrEqual(7500)
    expect(backOffMs(attempts, 0.99) - backOffMs(attempts, 0)).toBeGreaterThan(400)
  })
})
