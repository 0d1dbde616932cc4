import type { LogEntry } from '../contract/entries.js'
import type { Room } from '../state.js'

function votes(room: Room, vote: string, change: (vote: Room['votes'][number]) => Room['votes'][number]): Room {
  return { ...room, votes: room.votes.map((held) => (held.vote === vote ? change(held) : held)) }
}

function seatOf(actor: string): string {
  return actor.replace(/^seat:/, '')
}

/** What an entry does to the class as a whole: stages, votes, messages, injections, the debrief. */
export function foldClass(room: Room, entry: LogEntry): Room {
  const { seq, tMs, table, actor } = entry
  switch (entry.type) {
    case 'session.ended': return { ...room, ended: true }
    case 'screen.ready': return { ...room, screens: room.screens + 1 }
    case 'stage.entered': {
      const { stage, endsAtMs } = entry.payload
      return { ...room, stage, stageEndsAtMs: endsAtMs, stages: [...room.stages, { stage, enteredMs: tMs }] }
    }
    case 'stage.extended': return { ...room, stageEndsAtMs: entry.payload.endsAtMs }
    case 'latecomers.set': return { ...room, latecomers: entry.payload.rule }
    case 'message.sent': return { ...room, notices: [...room.notices, { seq, tMs, kind: 'message', seats: entry.payload.seats, text: entry.payload.text }] }
    case 'press.said': return { ...room, press: [...room.press, { seq, tMs, by: entry.payload.by, table, text: entry.payload.text }] }
    case 'inject.planned':
      return { ...room, injections: [...room.injections, { ...entry.payload.draft, inject: entry.payload.inject, status: 'planned', tables: [] }] }
    case 'inject.undone':
      return { ...room, injections: room.injections.map((held) => (held.inject === entry.payload.inject ? { ...held, status: 'undone' } : held)) }
    case 'inject.delivered': {
      const { inject, cards } = entry.payload
      return {
        ...room,
        injections: room.injections.map((held) => (held.inject === inject ? { ...held, status: 'delivered', tables: table ? [...held.tables, table] : held.tables } : held)),
        notices: [...room.notices, ...cards.map(({ seats, text }) => ({ seq, tMs, kind: 'injection' as const, seats, text, inject, table }))],
      }
    }
    case 'pulse.asked': return { ...room, pulses: [...room.pulses, entry.payload] }
    case 'vote.opened': return { ...room, votes: [...room.votes.filter(({ vote }) => vote !== entry.payload.vote), { ...entry.payload, open: true, cast: {} }] }
    case 'vote.cast': return votes(room, entry.payload.vote, (held) => ({ ...held, cast: { ...held.cast, [seatOf(actor)]: entry.payload.choice } }))
    case 'vote.closed': return votes(room, entry.payload.vote, (held) => ({ ...held, open: false }))
    case 'debrief.shown': return { ...room, debrief: entry.payload }
    case 'screen.names': return { ...room, namesOnScreen: entry.payload.shown }
    case 'help.raised': return { ...room, helpQueue: [...room.helpQueue.filter((id) => id !== seatOf(actor)), seatOf(actor)] }
    case 'help.lowered': return { ...room, helpQueue: room.helpQueue.filter((id) => id !== entry.payload.seat) }
    default: return room
  }
}
