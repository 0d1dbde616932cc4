import type { ChatChannel } from '../contract/play-page.js'
import { channelsOf } from '../doors/play.js'
import { namesIn } from '../play/run.js'
import type { Room, Table } from '../state.js'

function label(table: Table, channel: string, own: string | null, atHome: boolean): string {
  const names = namesIn(table.treatment.scenario)
  const [kind, party = ''] = channel.split(':')
  if (kind === 'table') return 'Everybody at the table'
  if (kind === 'side' || (kind === 'home' && atHome)) return 'Our delegation'
  if (kind === 'home') return 'Our home front'
  return own === party ? 'The mediator' : names.title(party)
}

/** The channels of a seat with what was said in them; those who watch hear the table. */
export function chatFor(room: Room, table: Table, seat: string): readonly ChatChannel[] {
  const { place } = room.seats[seat]!
  const channels = place?.kind === 'observer' ? ['table'] : channelsOf({ room }, seat)
  return channels.map((channel) => ({
    channel,
    label: label(table, channel, place?.party ?? null, place?.kind === 'home'),
    lines: table.chat.filter((said) => said.channel === channel).map(({ seq, tMs, from, label: speaker, text }) => ({ seq, tMs, from: speaker, own: from === `seat:${seat}`, text })),
  }))
}
