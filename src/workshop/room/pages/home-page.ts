import type { HomeFrontPage } from '../contract/seat-page.js'
import { chairOf, homePlayers, peopleIn, yesAt } from '../home/players.js'
import type { HomeRole } from '../home/players.js'
import { mayVote } from '../home/vote.js'
import type { Room, Seat, Table } from '../state.js'
import { approvalRulesIn } from '../words/rules.js'
import { voiceOf } from '../words/spoken.js'
import type { Voice } from '../words/voice.js'

function roleWords(role: HomeRole, voice: Voice): string {
  return voice.home(`role_${role}`)
}

/** What a seat at home is called. */
export function homeTitle(table: Table, seat: Pick<Seat, 'place'>, language: string): string {
  const voice = voiceOf(table.treatment.scenario, language)
  const role = chairOf(table, seat)?.role
  return voice.home('title', { role: role ? roleWords(role, voice) : voice.home('homeFront'), side: voice.names.title(seat.place?.party ?? '') })
}

/** The brief of a seat at home. It holds no number of the side: what the delegation tells is its own affair. */
export function homeBrief(table: Table, seat: Pick<Seat, 'place'>, language: string): string | null {
  const chair = chairOf(table, seat)
  const party = seat.place?.party
  if (!chair || !party) return null
  const voice = voiceOf(table.treatment.scenario, language)
  const { id, members, quorum } = chair.player
  const player = voice.name(voice.names.player(party, id))
  return [
    voice.home(`brief_${chair.role}`, { side: voice.name(voice.names.title(party)) }), voice.home('whatYouSee'),
    members === 1 ? voice.home('oneVote', { player }) : voice.home('manyVotes', { player, quorum: voice.number(quorum), members: voice.number(members) }),
  ].join(' ')
}

/** The home front of a seat's own side, for its delegates and its people at home. */
export function homeFrontPage(room: Room, table: Table | undefined, seat: Seat): HomeFrontPage | null {
  const party = seat.place?.party
  const moods = party ? table?.home?.[party] : undefined
  const { homeFront } = room.setup
  if (!table || !party || !moods || !homeFront) return null
  const { scenario } = table.treatment
  const voice = voiceOf(scenario, seat.language)
  const { names } = voice
  const { approval } = moods.at(-1)!
  const { threshold } = homeFront
  const chair = chairOf(table, seat)
  const agreed = table.run?.chart.context.package
  const involved = agreed?.involved.includes(party) ? agreed : null
  return {
    side: names.title(party),
    approval,
    threshold,
    lines: moods.slice(1).slice(-30).reverse().map(({ seq, day, rule, change, approval: level }) => ({ seq, day, text: `${voice.rule(rule)}.`, change, approval: level })),
    rules: approvalRulesIn(voice),
    players: homePlayers(scenario, party).map((player) => ({
      player: player.id, name: names.player(party, player.id), members: player.members, quorum: player.quorum, wouldSayYes: yesAt(player, { approval, threshold }), people: peopleIn(room, table, party, player.id).length > 0,
    })),
    chair: chair && {
      role: roleWords(chair.role, voice),
      player: names.player(party, chair.player.id),
      package: involved ? voice.package(involved.agenda, involved.options) : null,
      vote: table.homeVotes[seat.id] ?? null,
      open: mayVote(table, party, chair.player.id),
    },
  }
}
