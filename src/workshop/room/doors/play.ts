import { fitsAgenda } from '../../../model/package.js'
import type { SeatCommand } from '../contract/commands.js'
import { isRunning } from '../clocks.js'
import { mayLeak } from '../home/leaks.js'
import { isHomeVote } from '../home/players.js'
import { actorOf, codeOf, isPlayedByPerson, peopleOf, seatsAt, usualBot } from '../lookup.js'
import { letBotsMove } from '../play/bots.js'
import { decidesHandover } from '../play/day.js'
import { botNames } from '../play/players.js'
import { isOver, objection, send } from '../play/send.js'
import { refuse } from '../refuse.js'
import type { Scribe } from '../scribe.js'
import type { Table } from '../state.js'

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { readonly type: T }>

/** The table of a seat. */
export function tableOf(scribe: Scribe, seat: string): Table {
  const { place } = scribe.seat(seat)
  return place ? scribe.table(place.table) : refuse('seat/no-table', 'You have no table yet.')
}

function running(scribe: Scribe, seat: string): Table {
  const table = tableOf(scribe, seat)
  if (!table.run) return refuse('table/not-begun', 'The talks have not begun.')
  if (isOver(table.run)) return refuse('table/over', 'The talks are over.')
  if (!isRunning(table.clock)) return refuse('table/frozen', 'The table stands still for the moment.')
  return table
}

function speaker(scribe: Scribe, seat: string, table: Table): string {
  const actor = actorOf(scribe.room, scribe.seat(seat))
  if (actor === null) return refuse('seat/watches', 'You watch this table and make no moves.')
  if (table.covered[actor]) return refuse('cover/bot-plays', 'A bot covers for your side. Take the seat back first.')
  return actor
}

function checkLength(given: { readonly [field: string]: unknown }): void {
  if (JSON.stringify(given).length > 4000) refuse('play/too-long', 'The move is too long.')
}

/** Sends a person's move to the chart; those whom nobody plays answer at once. */
export function move(scribe: Scribe, seat: string, { move: given }: Of<'play.move'>): void {
  const table = running(scribe, seat)
  const actor = speaker(scribe, seat, table)
  checkLength(given)
  const { at: _at, visibility: _visibility, by: _by, ...event } = given
  if (isHomeVote(table, { ...event, by: actor })) refuse('home/decides', 'That vote is for those at home.')
  const refusal = objection(table.run!, { ...event, by: actor }, actor)
  if (refusal) refuse(refusal.id, refusal.message)
  send(scribe, table.id, { ...event, by: actor }, actor, { actor: `seat:${seat}`, seat })
  letBotsMove(scribe, table.id)
}

/** A party ends its day, or takes that back. */
export function setDay(scribe: Scribe, seat: string, ended: boolean): void {
  const table = running(scribe, seat)
  const party = speaker(scribe, seat, table)
  if (party === table.treatment.scenario.mediator?.id) refuse('day/mediator', 'A mediator has no day to end.')
  if (ended && decidesHandover(scribe.room, table, party)) refuse('handover/decide-first', 'Decide about the handover first: hand over, or keep your people.')
  if (table.run!.ended.includes(party) !== ended) scribe.log('table.dayEnded', { party, ended }, { table: table.id, audience: 'table' })
}

/** A bot is to cover for a side, or for the mediator, whose people are away; anybody at the table may ask. */
export function askCover(scribe: Scribe, seat: string, { party, strategy }: Of<'cover.ask'>): void {
  const table = tableOf(scribe, seat)
  const people = peopleOf(scribe.room, table, party)
  if (people.length === 0) refuse('cover/nobody-there', 'No person sits there.')
  if (!people.some(({ id }) => id === seat) && people.some(({ presence }) => presence === 'here')) refuse('cover/is-here', 'Somebody of that side is here.')
  cover(scribe, table, party, strategy, 'table')
}

/** A bot takes over a side, or the mediator's chair, at the next turn; at once, since bots are never in the middle of one. */
export function cover(scribe: Scribe, table: Table, party: string, strategy: string | undefined, asked: 'facilitator' | 'table'): void {
  const { mediator, parties } = table.treatment.scenario
  if (!parties.some(({ id }) => id === party) && party !== mediator?.id) refuse('cover/unknown-party', 'There is no such party at the table.')
  if (strategy !== undefined && (party === mediator?.id || !botNames.includes(strategy))) refuse('cover/unknown-bot', 'There is no such bot.')
  if (table.covered[party]) refuse('cover/already', 'A bot covers there already.')
  scribe.log('cover.set', { party, strategy: strategy ?? usualBot(scribe.room, table, party), asked }, { table: table.id, audience: 'table' })
  if (table.run && !isOver(table.run) && isRunning(table.clock)) letBotsMove(scribe, table.id)
}

/** People take their side, or the mediator's chair, back: when the day ends, or at once while nothing runs. */
export function uncover(scribe: Scribe, table: Table, party: string): void {
  const held = table.covered[party]
  if (!held) refuse('cover/none', 'No bot covers there.')
  const waits = table.run && !isOver(table.run) && isRunning(table.clock) && table.treatment.scenario.parties.some(({ id }) => isPlayedByPerson(scribe.room, table, id))
  if (!waits) scribe.log('cover.lifted', { party }, { table: table.id, audience: 'table' })
  else if (!held!.handsBack) scribe.log('cover.wanted', { party }, { table: table.id, audience: 'table' })
}

/** The own side, taken back. */
export function takeBack(scribe: Scribe, seat: string): void {
  const actor = actorOf(scribe.room, scribe.seat(seat))
  if (actor === null) refuse('seat/watches', 'You watch this table and play no side.')
  uncover(scribe, tableOf(scribe, seat), actor!)
}

/** A mediator shows a text to some sides before it suggests one. */
export function showDraft(scribe: Scribe, seat: string, { options, to, note }: Of<'draft.show'>): void {
  const table = running(scribe, seat)
  if (scribe.seat(seat).place?.kind !== 'mediator') refuse('draft/not-mediator', 'Only a mediator shows texts.')
  speaker(scribe, seat, table)
  const bargaining = table.run!.chart.context.table
  if (!bargaining || !fitsAgenda(bargaining.agenda, options)) refuse('draft/no-agenda', 'There is no such package on the agenda.')
  const parties = [...new Set(to)]
  if (!parties.every((id) => table.treatment.scenario.parties.some((party) => party.id === id))) refuse('draft/unknown-party', 'There is no such party.')
  scribe.log('draft.shown', { options, to: parties, note: note || null }, { table: table.id, audience: parties.length === table.treatment.scenario.parties.length ? 'table' : 'mediator' })
}

/** The channels in which a seat may speak. */
export function channelsOf(scribe: Pick<Scribe, 'room'>, seat: string): readonly string[] {
  const { place } = scribe.room.seats[seat]!
  if (!place) return []
  const { mediator, parties } = scribe.room.tables[place.table]!.treatment.scenario
  if (place.kind === 'mediator') return ['table', ...parties.map(({ id }) => `caucus:${id}`)]
  if (place.kind === 'home') return [`home:${place.party}`]
  if (place.kind !== 'delegate') return []
  const atHome = seatsAt(scribe.room, place.table).some((other) => other.place?.kind === 'home' && other.place.party === place.party)
  return ['table', `side:${place.party}`, ...(atHome ? [`home:${place.party}`] : []), ...(mediator ? [`caucus:${place.party}`] : [])]
}

/** Says something in a channel. */
export function say(scribe: Scribe, seat: string, { channel, text }: Of<'chat.say'>): void {
  const table = tableOf(scribe, seat)
  if (!channelsOf(scribe, seat).includes(channel)) refuse('chat/no-such-channel', 'You have no such channel.')
  const party = channel.split(':')[1]
  const audience = channel === 'table' ? 'table' as const : channel.startsWith('side:') || channel.startsWith('home:') ? `side:${party}` as const : 'mediator' as const
  scribe.log('chat.said', { channel, text }, { table: table.id, audience })
  mayLeak(scribe, table.id, channel)
}

/** What goes into the press feed; the press's own seat alone. */
export function report(scribe: Scribe, seat: string, { text }: Of<'press.say'>): void {
  const table = tableOf(scribe, seat)
  if (scribe.seat(seat).place?.kind !== 'press') refuse('press/not-press', 'Only the press writes for the press.')
  scribe.log('press.said', { text: `${codeOf(scribe.room, scribe.seat(seat))}: ${text}`, by: 'press' }, { table: table.id, audience: 'public' })
}
