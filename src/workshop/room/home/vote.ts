import type { PartyId, RatificationPlayer } from '../../../model/scenario.js'
import { movesOf } from '../../../model/move.js'
import { legalMoves } from '../../../protocol/moves.js'
import { isRunning } from '../clocks.js'
import { letBotsMove } from '../play/bots.js'
import { isOver, send } from '../play/send.js'
import { refuse } from '../refuse.js'
import type { Scribe } from '../scribe.js'
import type { Table } from '../state.js'
import { chairOf, homePlayers, peopleIn, yesAt } from './players.js'

/** Whether a player at home may vote now. */
export function mayVote({ run, clock }: Table, party: PartyId, player: string): boolean {
  if (!run || isOver(run) || !isRunning(clock) || !run.chart.context.package) return false
  return movesOf(legalMoves(run.chart, party, 'party'), 'ratification.granted').some((move) => move.player === player)
}

/** Somebody at home votes. */
export function voteAtHome(scribe: Scribe, seat: string, yes: boolean): void {
  const { place } = scribe.seat(seat)
  const table = place ? scribe.table(place.table) : undefined
  const chair = table && chairOf(table, { place })
  if (!table?.home || !chair) return refuse('home/not-at-home', 'Only the home front votes at home.')
  if (!mayVote(table, place!.party!, chair.player.id)) return refuse('home/nothing-to-vote-on', 'There is nothing to vote on now.')
  scribe.log('home.voted', { yes }, { table: table.id, audience: `side:${place!.party!}` })
}

/** How many members of a player say yes: by its people once all have voted, by approval where nobody sits; `null` while it waits. */
function yesOf(scribe: Scribe, table: Table, party: PartyId, player: RatificationPlayer): number | null {
  const people = peopleIn(scribe.room, table, party, player.id)
  if (people.length === 0) return yesAt(player, { approval: table.home![party]?.at(-1)?.approval ?? 0, threshold: scribe.room.setup.homeFront?.threshold ?? 50 })
  const votes = people.map(({ id }) => table.homeVotes[id])
  return votes.includes(undefined) ? null : Math.round((player.members * votes.filter((vote) => vote).length) / people.length)
}

function castFor(scribe: Scribe, tableId: string, party: PartyId, player: RatificationPlayer): boolean {
  const table = scribe.table(tableId)
  if (!mayVote(table, party, player.id)) return false
  const yes = yesOf(scribe, table, party, player)
  if (yes === null) return false
  const actor = peopleIn(scribe.room, table, party, player.id).length > 0 ? 'host' : 'bot:home'
  for (let member = 0; member < player.members && mayVote(scribe.table(tableId), party, player.id); member++) {
    const event = { type: member < yes ? 'ratification.granted' : 'ratification.refused', by: party, player: player.id }
    send(scribe, tableId, event, party, { actor })
  }
  return true
}

/** Home fronts that can decide do so, and bots answer; a chart that comes round to another package at once is followed for a while. */
export function settleHome(scribe: Scribe, tableId: string): void {
  for (let round = 0; round < 10; round++) {
    const table = scribe.table(tableId)
    if (!table.home || !table.run || isOver(table.run) || !isRunning(table.clock) || !table.run.chart.context.package) return
    const { scenario } = table.treatment
    const cast = scenario.parties.map(({ id }) => homePlayers(scenario, id).map((player) => castFor(scribe, tableId, id, player)).includes(true))
    if (!cast.includes(true)) return
    if (!isOver(scribe.table(tableId).run)) letBotsMove(scribe, tableId)
  }
}

/** The first vote that the home front of a side keeps the agreement waiting for, or `null`. */
export function homeWaitsFor(table: Table, party: PartyId): RatificationPlayer | null {
  if (!table.home) return null
  return homePlayers(table.treatment.scenario, party).find(({ id }) => mayVote(table, party, id)) ?? null
}
