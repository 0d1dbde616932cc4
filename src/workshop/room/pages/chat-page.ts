import type { ChatChannel } from '../contract/play-page.js'
import { channelsOf } from '../doors/play.js'
import type { Room, Table } from '../state.js'
import { voiceOf } from '../words/spoken.js'
import type { Voice } from '../words/voice.js'

function label(voice: Voice, channel: string, own: string | null, atHome: boolean): string {
  const [kind, party = ''] = channel.split(':')
  if (kind === 'table') return voice.table('channelTable')
  if (kind === 'side' || (kind === 'home' && atHome)) return voice.table('channelSide')
  if (kind === 'home') return voice.table('channelHome')
  return own === party ? voice.table('channelMediator') : voice.names.title(party)
}

/** The channels of a seat with what was said in them; those who watch hear the table. */
export function chatFor(room: Room, table: Table, seat: string): readonly ChatChannel[] {
  const { place, language } = room.seats[seat]!
  const voice = voiceOf(table.treatment.scenario, language)
  const channels = place?.kind === 'observer' ? ['table'] : channelsOf({ room }, seat)
  return channels.map((channel) => ({
    channel,
    label: label(voice, channel, place?.party ?? null, place?.kind === 'home'),
    lines: table.chat.filter((said) => said.channel === channel).map(({ seq, tMs, from, label: speaker, text }) => ({ seq, tMs, from: speaker, own: from === `seat:${seat}`, text })),
  }))
}
