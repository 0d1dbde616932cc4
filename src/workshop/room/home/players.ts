import type { PartyId, RatificationPlayer, Scenario } from '../../../model/scenario.js'
import type { HomeFront } from '../contract/things.js'
import { seatsAt } from '../lookup.js'
import type { Room, Seat, Table } from '../state.js'

/** Who somebody at home speaks for. */
export type HomeRole = 'cabinet' | 'opposition' | 'military' | 'families'

/** Points between the first member of a player at home and the last. */
export const spread = 20

/**
 * What is usual where a lesson or a setup switches the home front on and says nothing else. Approval begins where a fair agreement still passes:
 * in 16 tables of bots of `two-for-two` nobody came home at 4 with it and at 2 without, where it begins at 60 at 11. With a spoiler it was 10.
 */
export const usualHomeFront: HomeFront = { tables: 'all', start: 72, threshold: 50, seats: true, leaks: { table: 0.005, caucus: 0.01, home: 0.02 } }

/** Players whose votes are the home front's: cabinets and electorates; the leader of a side that has neither. A court looks at the law. */
export function homePlayers({ parties }: Scenario<unknown>, party: PartyId): readonly RatificationPlayer[] {
  const players = parties.find(({ id }) => id === party)?.players ?? []
  const many = players.filter(({ kind }) => kind === 'cabinet' || kind === 'electorate')
  return many.length > 0 ? many : players.filter(({ kind }) => kind === 'leader')
}

const rolesIn: { readonly [K in RatificationPlayer['kind']]: readonly HomeRole[] } = {
  cabinet: ['cabinet', 'opposition', 'military'], electorate: ['families', 'opposition'], leader: ['cabinet'], court: [],
}

/** A chair at home: a role, and the player whose vote it has a part in. */
export interface HomeChair {
  readonly role: HomeRole
  readonly player: RatificationPlayer
}

/** The chairs of a side, in the order in which they are filled; never more in a player than it has members. */
export function homeChairs(scenario: Scenario<unknown>, party: PartyId): readonly HomeChair[] {
  return homePlayers(scenario, party).flatMap((player) => rolesIn[player.kind].slice(0, player.members).map((role) => ({ role, player })))
}

/** The chair of a seat at home; people beyond the last chair share it. */
export function chairOf({ treatment: { scenario } }: Table, { place }: Pick<Seat, 'place'>): HomeChair | null {
  if (place?.kind !== 'home' || !place.party) return null
  const chairs = homeChairs(scenario, place.party)
  return chairs[Math.min(place.number, chairs.length) - 1] ?? null
}

/** People who sit in a player at home and are not gone. */
export function peopleIn(room: Room, table: Table, party: PartyId, player: string): readonly Seat[] {
  return seatsAt(room, table.id).filter((seat) => seat.presence !== 'gone' && seat.place?.party === party && chairOf(table, seat)?.player.id === player)
}

/** Approval from which each member of a player says yes, the readiest first; the one in the middle at the threshold. */
export function memberThresholds({ members }: Pick<RatificationPlayer, 'members'>, threshold: number): readonly number[] {
  return Array.from({ length: members }, (_, i) => threshold + spread * ((i + 0.5) / members - 0.5))
}

/** How many members vote yes at an approval. */
export function yesAt(player: Pick<RatificationPlayer, 'members'>, { approval, threshold }: { readonly approval: number; readonly threshold: number }): number {
  return memberThresholds(player, threshold).filter((least) => approval >= least).length
}

/** Whether a vote at ratification is the home front's and not the delegates'. */
export function isHomeVote({ home, treatment: { scenario } }: Table, move: object): boolean {
  if (!home || !('type' in move) || (move.type !== 'ratification.granted' && move.type !== 'ratification.refused')) return false
  return 'by' in move && 'player' in move && homePlayers(scenario, String(move.by)).some(({ id }) => id === move.player)
}
