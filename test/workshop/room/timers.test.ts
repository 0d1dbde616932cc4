import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { seatedClock } from '../../../src/workshop/room/clocks.js'
import { nextDueMs } from '../../../src/workshop/room/room.js'
import { startTimers } from '../../../src/workshop/room/timers.js'
import type { TimeKeeper } from '../../../src/workshop/room/timers.js'
import type { ClockFacts } from '../../../src/workshop/room/contract/entries.js'
import type { Room } from '../../../src/workshop/room/room.js'
import { Driver } from './room-kit.js'

/** Time that passes only when it is told to. */
class FakeTime implements TimeKeeper {
  now = 0
  readonly pending = new Map<number, { readonly at: number; readonly run: () => void }>()
  private count = 0

  setTimeout(run: () => void, ms: number): number {
    this.pending.set((this.count += 1), { at: this.now + ms, run })
    return this.count
  }

  clearTimeout(id: unknown): void {
    this.pending.delete(id as number)
  }

  pass(ms: number): void {
    for (const end = this.now + ms; ;) {
      const [next] = [...this.pending].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)
      if (!next) {
        this.now = end
        return
      }
      this.pending.delete(next[0])
      this.now = Math.max(this.now, next[1].at)
      next[1].run()
    }
  }
}

function roomWith(clock: ClockFacts): Room {
  const { room } = new Driver().come(2)
  return { ...room, tables: { T01: { id: 'T01', clock } as never } }
}

const resting = fc.constantFrom<ClockFacts>({ ...seatedClock }, { ...seatedClock, state: 'frozen', leftMs: 5000, dayOn: true, dayLeftMs: 100 }, { ...seatedClock, state: 'stopped' })
const running = fc.record({ ends: fc.option(fc.integer({ min: 1, max: 5000 })), day: fc.option(fc.integer({ min: 1, max: 5000 })), warned: fc.boolean(), warns: fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 2 }) })
  .map(({ ends, day, warned, warns }) => (now: number): ClockFacts => ({
    state: warned ? 'warned' : 'running', endsAtMs: ends === null ? null : now + ends, warnings: warns.sort((a, b) => a - b).map((ms) => now + ms), leftMs: null, dayOn: day !== null, dayEndsAtMs: day === null ? null : now + day, dayLeftMs: null,
  }))

test.prop([fc.array(fc.record({ clock: fc.oneof(resting.map((facts) => () => facts), running), wait: fc.integer({ min: 0, max: 3000 }) }), { minLength: 1, maxLength: 12 })])('no timer outlives its state: only a clock that runs rings, and only at times of its own', (steps) => {
  const time = new FakeTime()
  const template = roomWith(seatedClock)
  let current: ClockFacts = seatedClock
  let rings = 0
  const timers = startTimers({ clock: time, onDue: () => {
    rings += 1
    expect(['running', 'warned']).toContain(current.state)
    expect([current.endsAtMs, current.dayEndsAtMs, ...current.warnings].some((at) => at !== null && at <= time.now)).toBe(true)
  } })
  for (const { clock, wait } of steps) {
    current = clock(time.now)
    timers.follow({ ...template, tables: { T01: { ...template.tables.T01!, clock: current } } }, time.now)
    if (current.state !== 'running' && current.state !== 'warned') expect(time.pending.size).toBe(0)
    const due = ['running', 'warned'].includes(current.state) && [current.endsAtMs, current.dayEndsAtMs, current.warnings[0] ?? null].some((at) => at !== null && at < time.now + wait)
    const before = rings
    time.pass(wait)
    expect(rings > before).toBe(due)
  }
  timers.stop()
  expect(time.pending.size).toBe(0)
  time.pass(1e7)
})

test('a room driven by its timers alone comes to its end, and a restart in the middle changes nothing', () => {
  const ended = [false, true].map((restarts) => {
    const driver = new Driver({ minutes: 60 }).play(2)
    const time = new FakeTime()
    const begin = () => startTimers({ clock: time, onDue: () => {
      driver.now = time.now
      driver.host({ type: 'tick' })
      timers.follow(driver.room, time.now)
    } })
    let timers = begin()
    timers.follow(driver.room, 0)
    time.pass(400_000)
    if (restarts) {
      timers.stop()
      expect(time.pending.size).toBe(0)
      driver.room = driver.refold()
      timers = begin()
      timers.follow(driver.room, time.now)
    }
    time.pass(2_000_000)
    expect(driver.room.tables.T01!.clock.state).toBe('stopped')
    expect(nextDueMs(driver.room)).toBeNull()
    const warnings = driver.log.filter(({ type, payload }) => type === 'clock.set' && 'why' in payload && payload.why === 'warned')
    expect(warnings.map(({ tMs }) => tMs)).toEqual([720_001, 840_001])
    return driver.log.map(({ tMs, type }) => [tMs, type])
  })
  expect(ended[1]).toEqual(ended[0])
})

test('between two rounds a table that runs out waits, and time of its own never ends it', () => {
  const driver = new Driver({ minutes: 75 }).play(2)
  driver.pass(3_000_000, 10_000)
  expect(driver.room.tables.T01!.clock).toMatchObject({ state: 'frozen', leftMs: 0 })
  driver.facilitator({ type: 'stage.go', stage: 'round2' })
  expect(driver.room.tables.T01!.clock.state).toBe('running')
  driver.pass(3_000_000, 10_000)
  expect(driver.room.tables.T01!.clock.state).toBe('stopped')
})
