import type { LogEntry } from '../contract/entries.js'
import type { Room, Seat } from '../state.js'

function change(room: Room, id: string, fields: (seat: Seat) => Partial<Seat>): Room {
  const seat = room.seats[id]
  return seat ? { ...room, seats: { ...room.seats, [id]: { ...seat, ...fields(seat) } } } : room
}

/** A seat just claimed. */
function fresh(room: Room, { seat, secret, tokenHash, language, paper }: { readonly seat: string; readonly secret: string; readonly tokenHash: string; readonly language: string; readonly paper: boolean }): Seat {
  return {
    id: seat, number: Object.keys(room.seats).length + 1, secret, tokenHash, language, paper,
    name: null, readingSize: 1, consent: null, experienced: false, excused: false, presence: 'here', help: null, place: null, plan: null, quiz: {},
    practice: { offers: [], accepted: false }, pulses: {}, beliefs: { before: {}, after: {} }, survey: null, rule: null, tactics: {},
  }
}

/** What an entry does to a seat; that of its sender, unless it names another. */
export function foldSeat(room: Room, entry: LogEntry): Room {
  const own = (fields: (seat: Seat) => Partial<Seat>): Room => change(room, entry.actor.replace(/^seat:/, ''), fields)
  switch (entry.type) {
    case 'seat.claimed': return { ...room, seats: { ...room.seats, [entry.payload.seat]: fresh(room, entry.payload) } }
    case 'seat.moved': return change(room, entry.payload.seat, () => ({ tokenHash: entry.payload.tokenHash, presence: 'here' }))
    case 'seat.named': return change(room, entry.payload.seat, () => ({ name: entry.payload.name || null }))
    case 'seat.set': {
      const { seat, ...fields } = entry.payload
      return change(room, seat, () => fields)
    }
    case 'seat.presence': return change(room, entry.payload.seat, () => ({ presence: entry.payload.presence }))
    case 'seat.placed': return change(room, entry.payload.seat, () => ({ place: entry.payload.place }))
    case 'seat.unplaced': return change(room, entry.payload.seat, () => ({ place: null }))
    case 'tables.cleared': return { ...room, seats: Object.fromEntries(Object.entries(room.seats).map(([id, seat]) => [id, { ...seat, place: null }])) }
    case 'quiz.answered': {
      const { question, answer, right } = entry.payload
      return own(({ quiz }) => ({ quiz: { ...quiz, [question]: { given: answer, right, tries: (quiz[question]?.tries ?? 0) + 1 } } }))
    }
    case 'plan.saved': return own(() => ({ plan: entry.payload }))
    case 'practice.offered': return own(({ practice }) => ({ practice: { ...practice, offers: [...practice.offers, entry.payload.options] } }))
    case 'practice.accepted': return own(({ practice }) => ({ practice: { ...practice, accepted: true } }))
    case 'pulse.given': {
      const { pulse, about, value } = entry.payload
      return own(({ pulses }) => ({ pulses: { ...pulses, [pulse]: { ...pulses[pulse], [about]: value } } }))
    }
    case 'belief.given': {
      const { when, about, guess } = entry.payload
      return own(({ beliefs }) => ({ beliefs: { ...beliefs, [when]: { ...beliefs[when], [about]: guess } } }))
    }
    case 'help.raised': return own(() => ({ help: { sinceMs: entry.tMs, text: entry.payload.text } }))
    case 'help.lowered': return change(room, entry.payload.seat, () => ({ help: null }))
    case 'survey.given': return own(() => ({ survey: entry.payload }))
    case 'rule.written': return own(() => ({ rule: entry.payload.text }))
    case 'tactic.ticked': return own(({ tactics }) => {
      const key = `${entry.payload.tactic}/${entry.payload.party}`
      return { tactics: { ...tactics, [key]: (tactics[key] ?? 0) + 1 } }
    })
    default: return room
  }
}
