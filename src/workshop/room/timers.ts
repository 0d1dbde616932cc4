import { assign, createActor, setup } from 'xstate'
import type { ActorRefFrom } from 'xstate'
import { seatedClock } from './clocks.js'
import type { ClockFacts } from './contract/entries.js'
import { tablesIn } from './lookup.js'
import type { Room } from './state.js'

/** The longest delay that a host's timer knows. A timer set so is switched off by its guard. */
const never = 2 ** 31 - 1

interface TimerContext {
  readonly clock: ClockFacts
  /** The time of the session at which the clock was set. */
  readonly now: number
  readonly onDue: () => void
}

function after(at: number | null | undefined, now: number): number {
  // A millisecond more: a host's timer may ring early, and what is not due yet would be passed over.
  return at === null || at === undefined ? never : Math.min(never, Math.max(0, at - now) + 1)
}

const timing = setup({
  types: {
    context: {} as TimerContext,
    input: {} as TimerContext,
    events: {} as { readonly type: 'set'; readonly clock: ClockFacts; readonly now: number },
  },
  delays: {
    warning: ({ context: { clock, now } }) => after(clock.warnings[0], now),
    end: ({ context: { clock, now } }) => after(clock.endsAtMs, now),
    day: ({ context: { clock, now } }) => after(clock.dayEndsAtMs, now),
  },
  guards: {
    warns: ({ context }) => context.clock.warnings.length > 0,
    ends: ({ context }) => context.clock.endsAtMs !== null,
    hasDay: ({ context }) => context.clock.dayEndsAtMs !== null,
    isRunning: ({ context }) => context.clock.state === 'running',
    isWarned: ({ context }) => context.clock.state === 'warned',
    isFrozen: ({ context }) => context.clock.state === 'frozen',
    isStopped: ({ context }) => context.clock.state === 'stopped',
  },
  actions: { tell: ({ context }) => context.onDue() },
})

const rings = {
  warning: { guard: 'warns', actions: 'tell' },
  end: { guard: 'ends', actions: 'tell' },
  day: { guard: 'hasDay', actions: 'tell' },
} as const

/**
 * A table's wall clock around the chart, which has none. Its delays belong to states, so that leaving a state cancels them;
 * what they are is computed from the absolute times of the log, so that a restart restores them. It decides nothing: it only rings.
 */
export const clockMachine = timing.createMachine({
  id: 'clock',
  context: ({ input }) => input,
  initial: 'setting',
  on: { set: { target: '.setting', reenter: true, actions: assign(({ event: { clock, now } }) => ({ clock, now })) } },
  states: {
    setting: {
      always: [
        { guard: 'isRunning', target: 'running' },
        { guard: 'isWarned', target: 'warned' },
        { guard: 'isFrozen', target: 'frozen' },
        { guard: 'isStopped', target: 'stopped' },
        { target: 'seated' },
      ],
    },
    seated: {},
    running: { after: rings },
    warned: { after: rings },
    frozen: {},
    stopped: {},
  },
})

/** How time is kept; a test gives its own. */
export interface TimeKeeper {
  setTimeout(run: () => void, ms: number): unknown
  clearTimeout(id: unknown): void
}

/** The timers of a room. */
export interface Timers {
  /** Brings every timer up to date: call it after every decision, also after a tick that led to nothing, and after a restart. */
  follow(room: Room, now: number): void
  /** Cancels everything. */
  stop(): void
}

interface Kept {
  readonly actor: ActorRefFrom<typeof clockMachine>
  clock: ClockFacts
  rang: boolean
}

/** When the next injection by the minute is due, as a clock of its own. */
function injectionsClock({ injections }: Room): ClockFacts {
  const times = injections.flatMap(({ status, when }) => (status === 'planned' && typeof when === 'object' && 'atMs' in when ? [when.atMs] : []))
  return times.length === 0 ? seatedClock : { ...seatedClock, state: 'running', endsAtMs: Math.min(...times) }
}

function sameClock(a: ClockFacts, b: ClockFacts): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/**
 * Starts the timers of a room: an XState actor for each table, and one for injections by the minute.
 * @param onDue - something is due: send the host's `tick`
 * @param clock - how time is kept; the host's own timers when absent
 */
export function startTimers({ onDue, clock }: { readonly onDue: () => void; readonly clock?: TimeKeeper }): Timers {
  const kept = new Map<string, Kept>()
  const set = (id: string, facts: ClockFacts, now: number): void => {
    const found = kept.get(id)
    if (found) {
      if (!found.rang && sameClock(found.clock, facts)) return
      found.clock = facts
      found.rang = false
      return found.actor.send({ type: 'set', clock: facts, now })
    }
    const entry = {} as { kept?: Kept }
    const ring = (): void => {
      if (entry.kept) entry.kept.rang = true
      onDue()
    }
    const actor = createActor(clockMachine, { input: { clock: facts, now, onDue: ring }, ...(clock ? { clock: clock as never } : {}) })
    entry.kept = { actor, clock: facts, rang: false }
    kept.set(id, entry.kept)
    actor.start()
  }
  return {
    follow(room, now) {
      if (room.ended) return this.stop()
      for (const table of tablesIn(room)) set(table.id, table.clock, now)
      for (const [id, { actor }] of kept) {
        if (id === 'injections' || room.tables[id]) continue
        actor.stop()
        kept.delete(id)
      }
      set('injections', injectionsClock(room), now)
    },
    stop() {
      for (const { actor } of kept.values()) actor.stop()
      kept.clear()
    },
  }
}
