import type { Offer } from '../../model/alternating-offers.js'
import type { Session } from '../session.js'
import { defineStrategy } from '../strategy.js'
import type { Strategy } from '../strategy.js'

/** How much the others' offers have come towards us since their first, in our own utility; 0 or more. */
function concededToUs(session: Session, theirs: readonly Offer[]): number {
  const [first] = theirs
  if (!first) return 0
  const start = session.utility(first.options)
  return Math.max(0, ...theirs.map(({ options }) => session.utility(options) - start))
}

/**
 * Tit-for-tat over concessions: it gives up as much of its own utility as the other side has given it,
 * a behaviour-dependent tactic (Faratin, Sierra and Jennings 1998, after Axelrod 1984).
 * @param kindness - share of its room that it concedes unasked over time, in [0, 1], so that two of its kind can meet
 */
export function titForTat(kindness = 0.5): Strategy {
  const target = (session: Session): number => {
    const theirs = session.offers.filter(({ by }) => by !== session.me)
    const room = session.best - session.reservation
    return session.best - concededToUs(session, theirs) - kindness * session.time * room
  }
  return defineStrategy({
    facts: {
      name: 'tit-for-tat',
      about: 'Concedes as much as the other side concedes to it, and a little unasked.',
      stochastic: false,
      memory: 'offers',
      needsOpponentModel: false,
      citation: 'Faratin, Sierra and Jennings 1998',
      bargaining: { family: 'behaviour', acceptance: 'aspiration', model: null },
    },
    accepts: (session) => session.standing !== null && session.utility(session.standing) >= Math.max(session.reservation, target(session)),
    proposes: (session) => session.atLeast(Math.min(session.best, target(session))),
  })
}
