import { packageWords } from '../../../report/package-words.js'
import type { HomeFrontPage } from '../contract/seat-page.js'
import { chairOf, homePlayers, peopleIn, yesAt } from '../home/players.js'
import type { HomeRole } from '../home/players.js'
import { publishedRules, ruleWords } from '../home/rules.js'
import { mayVote } from '../home/vote.js'
import { namesIn } from '../play/run.js'
import type { Room, Seat, Table } from '../state.js'

const titles: { readonly [R in HomeRole]: string } = { cabinet: 'Cabinet', opposition: 'Opposition', military: 'Military', families: 'Families' }

/** What a seat at home is called. */
export function homeTitle(table: Table, seat: Pick<Seat, 'place'>): string {
  const role = chairOf(table, seat)?.role
  return `${role ? titles[role] : 'Home front'}, ${namesIn(table.treatment.scenario).title(seat.place?.party ?? '')}`
}

const wants: { readonly [R in HomeRole]: string } = {
  cabinet: 'You want your people home, at a price that you can defend in the next election.',
  opposition: 'You want your people home too, but no agreement that makes the government look stronger than it was. Ask hard questions.',
  military: 'You want nobody let go who may do harm again, and nobody of yours left behind.',
  families: 'You want your people home, soon and alive. The price is for others to worry about, until it is asked of you.',
}

/** The brief of a seat at home. It holds no number of the side: what the delegation tells is its own affair. */
export function homeBrief(table: Table, seat: Pick<Seat, 'place'>): string | null {
  const chair = chairOf(table, seat)
  const party = seat.place?.party
  if (!chair || !party) return null
  const names = namesIn(table.treatment.scenario)
  const { name, members, quorum } = chair.player
  return `You are at home in ${names.title(party)}, and you speak for the ${titles[chair.role].toLowerCase()}. ${wants[chair.role]} You see how your side's public feels about the talks, the news, and what your delegation tells you; the others see nothing of it. When an agreement is put to you, you vote for the ${name}: ${members === 1 ? 'its one vote is yours' : `${quorum} of ${members} must say yes, and your vote decides the members' votes, in equal parts with whoever else sits at home`}. Without a yes it does not bind.`
}

/** The home front of a seat's own side, for its delegates and its people at home. */
export function homeFrontPage(room: Room, table: Table | undefined, seat: Seat): HomeFrontPage | null {
  const party = seat.place?.party
  const moods = party ? table?.home?.[party] : undefined
  const { homeFront } = room.setup
  if (!table || !party || !moods || !homeFront) return null
  const { scenario } = table.treatment
  const names = namesIn(scenario)
  const { approval } = moods.at(-1)!
  const { threshold } = homeFront
  const chair = chairOf(table, seat)
  const agreed = table.run?.chart.context.package
  const involved = agreed?.involved.includes(party) ? agreed : null
  return {
    side: names.title(party),
    approval,
    threshold,
    lines: moods.slice(1).slice(-30).reverse().map(({ seq, day, rule, change, approval: level }) => ({ seq, day, text: `${ruleWords(rule)}.`, change, approval: level })),
    rules: publishedRules,
    players: homePlayers(scenario, party).map((player) => ({
      player: player.id, name: player.name, members: player.members, quorum: player.quorum, wouldSayYes: yesAt(player, { approval, threshold }), people: peopleIn(room, table, party, player.id).length > 0,
    })),
    chair: chair && {
      role: titles[chair.role],
      player: chair.player.name,
      package: involved ? packageWords(involved.agenda, involved.options, names) : null,
      vote: table.homeVotes[seat.id] ?? null,
      open: mayVote(table, party, chair.player.id),
    },
  }
}
