import type { LogEntry } from './contract/entries.js'
import { seatsAt } from './lookup.js'
import type { Room } from './state.js'

/** Whose pages some entries may have changed. The console's is always among them. */
export interface Touched {
  readonly seats: 'all' | ReadonlySet<string>
  readonly screen: boolean
}

/** Types that concern one seat alone, beside the console: what people write for themselves. */
const ownAffairs: ReadonlySet<string> = new Set([
  'seat.claimed', 'seat.moved', 'seat.set', 'quiz.answered', 'plan.saved', 'practice.offered', 'practice.accepted', 'pulse.given', 'belief.given', 'help.raised', 'help.lowered', 'survey.given', 'rule.written', 'tactic.ticked', 'vote.cast',
])

/** Types that only the console shows, or nobody. */
const behind: ReadonlySet<string> = new Set(['table.noted', 'table.refused', 'table.fault', 'inject.planned', 'inject.undone', 'latecomers.set', 'screen.ready', 'audit.pressed'])

/** Types that move what the projector shows, when they are about one table or seat. */
const onScreen: ReadonlySet<string> = new Set(['table.event', 'table.ended', 'table.opened', 'clock.set', 'press.said', 'spoiler.acted', 'seat.placed', 'seat.unplaced', 'seat.presence', 'seat.claimed', 'seat.moved', 'seat.named', 'plan.saved', 'survey.given', 'rule.written', 'screen.names'])

function ofActor({ actor, payload }: LogEntry): readonly string[] {
  return [...(actor.startsWith('seat:') ? [actor.slice(5)] : []), ...('seat' in payload && typeof payload.seat === 'string' ? [payload.seat] : [])]
}

function seatsOf(before: Room, after: Room, entry: LogEntry): 'all' | readonly string[] {
  const { type, table, payload } = entry
  if (behind.has(type)) return []
  if (ownAffairs.has(type)) return ofActor(entry)
  if (type === 'message.sent') return payload.seats
  if (type === 'inject.delivered') {
    // What is thrown in moves approval at home, whoever reads it.
    const atTable = table !== null && after.tables[table]?.home ? seatsAt(after, table).map(({ id }) => id) : []
    return [...payload.cards.flatMap(({ seats }) => seats), ...atTable]
  }
  if (type === 'seat.named' || (type === 'seat.presence' && table === null)) return ofActor(entry)
  if (type === 'screen.names') return []
  if (table === null || type === 'table.built') return 'all'
  return [...seatsAt(before, table), ...seatsAt(after, table)].map(({ id }) => id).concat(ofActor(entry))
}

/** Whose pages have to be made anew after a decision; pages of all others are as they were, but for their `seq`. */
export function touchedBy(before: Room, after: Room, entries: readonly LogEntry[]): Touched {
  const lists = entries.map((entry) => seatsOf(before, after, entry))
  const screen = entries.some(({ type, table, audience }) => onScreen.has(type) || (table === null && audience === 'public') || type === 'tables.cleared' || type === 'table.built')
  return { seats: lists.includes('all') ? 'all' : new Set(lists.flatMap((list) => list)), screen }
}
