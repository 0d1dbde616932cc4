import type { RatificationPlayer } from './scenario.js'

/** Votes of one player at home. */
export interface Tally {
  readonly yes: number
  readonly no: number
}

/** Votes at home, by player. */
export type RatificationLedger = { readonly [player: string]: Tally }
export type RatificationStatus = 'pending' | 'granted' | 'refused'

/** Nobody has voted. */
export function freshVotes(players: readonly RatificationPlayer[]): RatificationLedger {
  return Object.fromEntries(players.map(({ id }) => [id, { yes: 0, no: 0 }]))
}

/** What a player's votes come to: granted at the quorum, refused once the quorum is out of reach. */
export function playerStatus(player: RatificationPlayer, votes: RatificationLedger): RatificationStatus {
  const { yes, no } = votes[player.id] ?? { yes: 0, no: 0 }
  if (yes >= player.quorum) return 'granted'
  return no > player.members - player.quorum ? 'refused' : 'pending'
}

/** Whether a party's players have all said yes, or one has said no. */
export function ratificationStatus(players: readonly RatificationPlayer[], votes: RatificationLedger): RatificationStatus {
  const statuses = players.map((player) => playerStatus(player, votes))
  if (statuses.includes('refused')) return 'refused'
  return statuses.includes('pending') ? 'pending' : 'granted'
}

/** The ledger after one vote; more votes than members are not counted. */
export function vote(player: RatificationPlayer, votes: RatificationLedger, yes: boolean): RatificationLedger {
  const tally = votes[player.id] ?? { yes: 0, no: 0 }
  if (tally.yes + tally.no >= player.members) return votes
  return { ...votes, [player.id]: yes ? { ...tally, yes: tally.yes + 1 } : { ...tally, no: tally.no + 1 } }
}
