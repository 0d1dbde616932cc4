import type { LogEntry } from '../contract/entries.js'
import { codeOf } from '../lookup.js'
import type { Room } from '../state.js'

type Line = Room['audit'][number]

/** Types that stand in the trail when the facilitator or the host is behind them. */
const kept = /^(session|stage|latecomers|cover|message|inject|vote\.(opened|closed)|debrief|screen\.names|audit|clock|seat\.(placed|unplaced|moved)|table\.(dayClosed|ended)|pulse\.asked|help\.lowered)/

function words(room: Room, { type, payload }: LogEntry): string {
  switch (type) {
    case 'stage.entered': return `stage: ${payload.stage}`
    case 'clock.set': return `clock ${payload.why}`
    case 'cover.set': return `a bot (${payload.strategy}) covers ${payload.party}`
    case 'cover.lifted': return `${payload.party} is played by its people again`
    case 'message.sent': return `message: ${payload.text}`
    case 'inject.planned': return `planned: ${payload.draft.kind}`
    case 'inject.delivered': return `delivered: ${room.injections.find(({ inject }) => inject === payload.inject)?.kind ?? payload.inject}. ${payload.effect}`
    case 'audit.pressed': return `pressed for ${room.seats[payload.seat] ? codeOf(room, room.seats[payload.seat]!) : payload.seat}: ${payload.command.type}`
    case 'seat.placed': return `${payload.seat} sits at ${payload.place.table}`
    case 'table.dayClosed': return `the day is closed (${payload.why})`
    case 'table.ended': return `ended: ${payload.outcome ?? 'unfinished'}`
    case 'vote.opened': return `vote: ${payload.question}`
    default: return type
  }
}

/** The line of the audit trail for an entry, or `null` for what is no act of the facilitator or the host. */
export function auditOf(room: Room, entry: LogEntry): Line | null {
  const { seq, tMs, actor, table, type } = entry
  if (!kept.test(type) || (actor !== 'facilitator' && actor !== 'host')) return null
  if (type === 'clock.set' && (entry.payload.why === 'day' || entry.payload.why === 'started')) return null
  return { seq, tMs, actor, table, text: words(room, entry) }
}
