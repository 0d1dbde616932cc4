import type { LogEntry, Order, Refusal, SessionSetup } from '../room/contract.js'
import { decide, needed, openSession, roomFrom } from '../room/room.js'
import type { Room } from '../room/room.js'
import { startTimers } from '../room/timers.js'
import type { TimeKeeper, Timers } from '../room/timers.js'
import type { SessionFacts, Store } from './store.js'
import { newToken, readableCode, tokenHash } from './tokens.js'

/** What a sender is told of an order: carried out and on disk, or refused. */
export type Answer =
  | { readonly ok: string; readonly entries: readonly LogEntry[]; readonly token?: string }
  | { readonly refusal: Refusal }

/** The time, so that tests can have their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

/** How a session begins. */
export interface SessionStart {
  /** The setup of a session of an id: of a bare scenario by `usualSetup`, or of a lesson by `lessonSetup`. */
  readonly setup: (id: string) => SessionSetup
  /** Factor of the pace of all timers, for rehearsals. @defaultValue 1 */
  readonly speed?: number
}

function keeperAt(speed: number): TimeKeeper {
  return { setTimeout: (run, ms) => setTimeout(run, ms / speed), clearTimeout: (id) => clearTimeout(id as NodeJS.Timeout) }
}

const systemClock: Clock = { now: () => Date.now() }

/**
 * A session in play: one order after the other is decided, written to disk, and then told to everybody concerned.
 * Whatever was acknowledged survives the process.
 */
export class LiveSession {
  private queue: Promise<unknown> = Promise.resolve()
  private readonly listeners = new Set<(entries: readonly LogEntry[], before: Room) => void>()
  private readonly timers: Timers
  private ticks = 0
  private closed = false
  /** Hashes of tokens that opened a seat before it moved to another phone. */
  private readonly former = new Set<string>()

  private constructor(readonly facts: SessionFacts, private current: Room, private readonly store: Store, private readonly clock: Clock, private readonly speed: number) {
    this.timers = startTimers({ onDue: () => void this.tick(), clock: keeperAt(speed) })
    this.timers.follow(current, this.nowMs)
  }

  /** Begins a new session. */
  static async begin(store: Store, { setup, speed = 1 }: SessionStart, clock: Clock = systemClock): Promise<LiveSession> {
    const startedAtUtcMs = clock.now()
    const id = `${new Date(startedAtUtcMs).toISOString().slice(0, 16).replaceAll(/\D/g, '')}-${readableCode(4).toLowerCase()}`
    const planned = setup(id)
    const facts: SessionFacts = { id, code: readableCode(5), title: planned.title, startedAtUtcMs, consoleToken: newToken(), screenToken: newToken() }
    const { entries, room } = openSession(planned, { startedAtUtcMs })
    await store.begin(facts)
    await store.append(id, entries)
    return new LiveSession(facts, room, store, clock, speed)
  }

  /** Goes on with a session from its log; the time in which the process was away is given back. */
  static async resume(store: Store, facts: SessionFacts, clock: Clock = systemClock, speed = 1): Promise<LiveSession> {
    const entries = await store.entries(facts.id)
    const session = new LiveSession(facts, roomFrom(entries), store, clock, speed)
    const last = new Map<string, string>()
    for (const { type, payload } of entries) {
      if (type !== 'seat.claimed' && type !== 'seat.moved') continue
      const before = last.get(payload.seat)
      if (before !== undefined) session.former.add(before)
      last.set(payload.seat, payload.tokenHash)
    }
    await session.submit({ door: 'host', command: { id: `restarted-${entries.length}`, type: 'restarted', sinceMs: entries.at(-1)?.tMs ?? 0 } })
    return session
  }

  /** Whether a token opened a seat that has moved to another phone since. */
  isFormer(hash: string): boolean {
    return this.former.has(hash)
  }

  get room(): Room {
    return this.current
  }

  /** Milliseconds since the session began, as its timers count them. */
  get nowMs(): number {
    return Math.max(this.current.tMs, Math.round((this.clock.now() - this.facts.startedAtUtcMs) * this.speed))
  }

  /** Carries an order out after all that came before it. */
  submit(order: Order): Promise<Answer> {
    const answer = this.queue.then(() => this.carryOut(order))
    this.queue = answer.catch(() => {})
    return answer
  }

  /** Calls back after every change, with the room as it was before. */
  onChange(listener: (entries: readonly LogEntry[], before: Room) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Lets what was begun end, and stops. */
  async close(): Promise<void> {
    this.closed = true
    this.timers.stop()
    await this.queue
  }

  private tick(): Promise<Answer> {
    this.ticks += 1
    return this.submit({ door: 'host', command: { id: `tick-${this.current.seq}-${this.ticks}`, type: 'tick' } })
  }

  private async carryOut(order: Order): Promise<Answer> {
    if (this.closed) return { refusal: { id: 'session/closed', message: 'The session is closed.' } }
    const made = Array.from({ length: needed(this.current, order).credentials }, () => ({ secret: readableCode(4), token: newToken() }))
    const decision = decide(this.current, order, this.nowMs, { credentials: made.map(({ secret, token }) => ({ secret, tokenHash: tokenHash(token) })) })
    if (decision.refusal) return { refusal: decision.refusal }
    await this.store.append(this.facts.id, decision.entries)
    const before = this.current
    this.current = decision.room
    for (const entry of decision.entries) if (entry.type === 'seat.moved') this.former.add(before.seats[entry.payload.seat]!.tokenHash)
    this.timers.follow(this.current, this.nowMs)
    if (decision.entries.length > 0) for (const listener of this.listeners) listener(decision.entries, before)
    const [first] = made
    return { ok: order.command.id, entries: decision.entries, ...(first && !decision.again && { token: first.token }) }
  }
}
