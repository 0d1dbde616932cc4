import { mistake } from '../../errors.js'
import type { EntryOf, LogEntry } from './contract/entries.js'
import { auditOf } from './fold/audit.js'
import { foldClass } from './fold/class.js'
import { foldSeat } from './fold/seat.js'
import { foldTable } from './fold/table.js'
import type { Room } from './state.js'

/** Commands of one sender whose ids are kept. */
const idsKept = 64

function senderOf(cause: string): readonly [sender: string, id: string] {
  const at = cause.indexOf('/')
  return [cause.slice(0, at), cause.slice(at + 1)]
}

/** The room at the first entry of a log. */
function firstRoom({ payload: { setup }, tMs }: EntryOf<'session.opened'>): Room {
  return {
    seq: 1,
    tMs,
    setup,
    ended: false,
    stage: 'lobby',
    stageEndsAtMs: null,
    stages: [{ stage: 'lobby', enteredMs: tMs }],
    seats: {},
    tables: {},
    latecomers: 'coDelegate',
    notices: [],
    press: [],
    injections: setup.injections.map((draft, i) => ({ ...draft, inject: `lesson-${i + 1}`, status: 'planned', tables: [] })),
    pulses: [],
    votes: [],
    debrief: { step: 0, reveal: 0, tables: [] },
    namesOnScreen: false,
    screens: 0,
    helpQueue: [],
    audit: [],
    seen: {},
  }
}

/**
 * The room after one more entry of its log. Pure; the old room stays as it was.
 * @throws UsageError when the entry is not the next one
 */
export function apply(room: Room | null, entry: LogEntry): Room {
  if (entry.type === 'session.opened') return firstRoom(entry)
  if (!room || entry.seq !== room.seq) {
    throw mistake({ given: `entry ${entry.seq} was applied to a room at ${room?.seq ?? 'no entry'}`, allowed: 'entries come in order and without gaps, session.opened first', todo: 'fold the whole log with roomFrom()' })
  }
  const [sender, id] = senderOf(entry.cause)
  const ids = room.seen[sender] ?? []
  const seen = ids.at(-1) === id ? room.seen : { ...room.seen, [sender]: [...ids, id].slice(-idsKept) }
  const audit = auditOf(room, entry)
  const next = { ...room, seq: room.seq + 1, tMs: entry.tMs, seen, audit: audit ? [audit, ...room.audit].slice(0, 100) : room.audit }
  return foldTable(foldSeat(foldClass(next, entry), entry), entry)
}

/**
 * The room that a log leads to.
 * @throws UsageError when the log is empty or has gaps
 */
export function roomFrom(entries: readonly LogEntry[]): Room {
  const room = entries.reduce<Room | null>(apply, null)
  if (room) return room
  throw mistake({ given: 'a log without entries', allowed: 'a log begins with session.opened', todo: 'open a session with openSession()' })
}
