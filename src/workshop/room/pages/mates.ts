import type { Mate } from '../contract/play-page.js'
import { codeOf, delegatesOf, letterOf, mediatorsAt, seatsAt } from '../lookup.js'
import type { Room, Seat, Table } from '../state.js'
import { voiceOf } from '../words/spoken.js'
import { homeTitle } from './home-page.js'

/** Everybody at a table: the parties and the mediator, with people or bots in their chairs, those at home as far as the reader may know of them, a spoiler outside of the talks, then those who watch. */
export function matesAt(room: Room, table: Table, you: string | null): readonly Mate[] {
  const language = (you === null ? undefined : room.seats[you]?.language) ?? room.setup.language
  const voice = voiceOf(table.treatment.scenario, language)
  const { names } = voice
  const outsiders = voice.table('spoiler')
  const { parties, mediator } = table.treatment.scenario
  const mate = (seat: Seat, title: string, party: string | null): Mate => ({
    kind: party && table.covered[party] ? 'covered' : 'person',
    code: codeOf(room, seat),
    title,
    party,
    presence: seat.presence,
    you: seat.id === you,
    endedDay: party !== null && (table.run?.ended.includes(party) ?? false),
  })
  const bot = (title: string, party: string, code: string): Mate => ({ kind: 'bot', code, title, party, presence: null, you: false, endedDay: true })
  const chairs = parties.flatMap(({ id }) => {
    const people = delegatesOf(room, table.id, id)
    return people.length > 0 ? people.map((seat) => mate(seat, names.title(id), id)) : [bot(names.title(id), id, `${table.id}-${letterOf(table.treatment, id)}`)]
  })
  const brokers = mediatorsAt(room, table.id)
  const middle = mediator ? (brokers.length > 0 ? brokers.map((seat) => mate(seat, names.title(mediator.id), mediator.id)) : [bot(names.title(mediator.id), mediator.id, `${table.id}-M`)]) : []
  const spoilers = seatsAt(room, table.id).filter(({ place }) => place?.kind === 'spoiler')
  const outside = !table.spoiler ? [] : spoilers.length > 0 ? spoilers.map((seat) => mate(seat, outsiders, null)) : [{ ...bot(outsiders, '', `${table.id}-S`), party: null }]
  const watchers = seatsAt(room, table.id).filter(({ place }) => place?.kind === 'press' || place?.kind === 'observer')
  const side = you === null ? null : room.seats[you]?.place?.party ?? ''
  const atHome = seatsAt(room, table.id).filter(({ place }) => place?.kind === 'home' && (side === null || place.party === side))
  return [...chairs, ...middle, ...atHome.map((seat) => mate(seat, homeTitle(table, seat, language), null)), ...outside, ...watchers.map((seat) => mate(seat, seat.place!.kind === 'press' ? voice.table('press') : voice.table('observer'), null))]
}
