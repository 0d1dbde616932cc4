import { definePolicy } from '../policy.js'
import type { Policy } from '../policy.js'
import { castVote, surplusShare } from './ratification.js'

/**
 * Cabinet members and electors vote one by one, each with a reservation value of its own around the party's (Putnam 1988).
 * @param spread - how far theirs lie apart, as a share of the best conceivable surplus, in [0, 1]
 */
export function byCabinet(spread = 0.15): Policy {
  return definePolicy('by-cabinet', 'Members vote one by one, each with its own idea of the least that is acceptable.', (view, moves, own) =>
    castVote(view, moves, ['cabinet', 'electorate'], () => surplusShare(view) >= (own.stream('cabinet').next() * 2 - 1) * spread), true)
}
