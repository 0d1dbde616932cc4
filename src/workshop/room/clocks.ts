import type { ClockFacts } from './contract/entries.js'
import type { ClockPage } from './contract/clock.js'

/** How long before the end a table is warned, in ms. */
export const warningsBefore = [180_000, 60_000] as const

/** The clock of a table before play. */
export const seatedClock: ClockFacts = { state: 'seated', endsAtMs: null, warnings: [], leftMs: null, dayOn: false, dayEndsAtMs: null, dayLeftMs: null }

/** The clock of a table at which all is over. */
export const stoppedClock: ClockFacts = { ...seatedClock, state: 'stopped' }

function due(endsAtMs: number | null, now: number): readonly number[] {
  return endsAtMs === null ? [] : warningsBefore.map((before) => endsAtMs - before).filter((at) => at > now)
}

/** `warned` once the first warning is behind. */
function stateOf(endsAtMs: number | null, now: number): 'running' | 'warned' {
  return endsAtMs !== null && endsAtMs - warningsBefore[0] <= now ? 'warned' : 'running'
}

function until(clock: ClockFacts, endsAtMs: number | null, now: number): ClockFacts {
  return { ...clock, state: stateOf(endsAtMs, now), endsAtMs, warnings: due(endsAtMs, now), leftMs: null }
}

/** Whether play goes on. */
export function isRunning({ state }: ClockFacts): boolean {
  return state === 'running' || state === 'warned'
}

/** A clock that starts now. */
export function started(ms: number | null, dayMs: number | null, now: number): ClockFacts {
  const day = { dayOn: dayMs !== null, dayEndsAtMs: dayMs === null ? null : now + dayMs, dayLeftMs: null }
  return until({ ...seatedClock, ...day }, ms === null ? null : now + ms, now)
}

/** Everything stands still; what is left is kept. */
export function frozen(clock: ClockFacts, now: number): ClockFacts {
  if (!isRunning(clock)) return clock
  const left = (at: number | null): number | null => (at === null ? null : Math.max(0, at - now))
  return { ...clock, state: 'frozen', endsAtMs: null, warnings: [], leftMs: left(clock.endsAtMs), dayEndsAtMs: null, dayLeftMs: left(clock.dayEndsAtMs) }
}

/** Everything goes on with what was left. */
export function unfrozen(clock: ClockFacts, now: number): ClockFacts {
  if (clock.state !== 'frozen') return clock
  const at = (left: number | null): number | null => (left === null ? null : now + left)
  return until({ ...clock, dayEndsAtMs: at(clock.dayLeftMs), dayLeftMs: null }, at(clock.leftMs), now)
}

/** More time, or less; never less than none. */
export function extended(clock: ClockFacts, ms: number, now: number): ClockFacts {
  if (clock.state === 'frozen') return { ...clock, leftMs: clock.leftMs === null ? null : Math.max(0, clock.leftMs + ms) }
  return clock.endsAtMs === null ? clock : until(clock, Math.max(now, clock.endsAtMs + ms), now)
}

/** A timer switched off, or on with so many ms. */
export function switched(clock: ClockFacts, timer: 'round' | 'day', ms: number | null, now: number): ClockFacts {
  const isFrozen = clock.state === 'frozen'
  if (timer === 'day') return { ...clock, dayOn: ms !== null, dayEndsAtMs: ms === null || isFrozen ? null : now + ms, dayLeftMs: ms !== null && isFrozen ? ms : null }
  return isFrozen ? { ...clock, leftMs: ms } : until(clock, ms === null ? null : now + ms, now)
}

/** The warning that is due was given. */
export function warned(clock: ClockFacts, now: number): ClockFacts {
  return { ...clock, state: 'warned', warnings: clock.warnings.filter((at) => at > now) }
}

/** A new day begins. */
export function nextDay(clock: ClockFacts, dayMs: number | null, now: number): ClockFacts {
  return { ...clock, dayEndsAtMs: clock.dayOn && dayMs !== null && isRunning(clock) ? now + dayMs : null, dayLeftMs: clock.state === 'frozen' && clock.dayOn ? dayMs : null }
}

/** Time that the process was away is given back. */
export function shifted(clock: ClockFacts, awayMs: number, now: number): ClockFacts {
  if (!isRunning(clock)) return clock
  const later = (at: number | null): number | null => (at === null ? null : at + awayMs)
  return until({ ...clock, dayEndsAtMs: later(clock.dayEndsAtMs) }, later(clock.endsAtMs), now)
}

/** A clock as a page shows it. */
export function clockPage(clock: ClockFacts): ClockPage {
  return {
    state: clock.state,
    endsAtMs: clock.endsAtMs,
    warnAtMs: clock.warnings[0] ?? null,
    frozen: clock.state === 'frozen',
    leftMs: clock.leftMs,
    day: clock.dayOn ? { endsAtMs: clock.dayEndsAtMs, leftMs: clock.dayLeftMs } : null,
  }
}
