import { defineStrategy } from '../strategy.js'
import type { Strategy } from '../strategy.js'
import type { Session } from '../session.js'
import { lastOffer } from '../offering/history.js'
import { levelOf, packageFor, utilityAt } from '../offering/scale.js'

/** Rounds in which it only demands its best. */
const patience = 3

/** The level that mirrors an offer: as far from the best as the offer is from the worst. */
function mirrored(session: Session, offered: number): number {
  return session.round < patience ? 1 : 1 - levelOf(session, offered)
}

/**
 * Naive tit-for-tat as simulation platforms play it (Mohammad, Nakadai and Greenwald 2021): as if what one side gains the other lost,
 * it gives up exactly as much of its own range as the other's last offer gives it, and so accepts at half way. The first three rounds it demands its best.
 */
export function naiveTitForTat(): Strategy {
  return defineStrategy({
    facts: {
      name: 'naive-tit-for-tat',
      about: 'Gives up as much as the last offer gives it.',
      stochastic: false,
      memory: 'offers',
      needsOpponentModel: false,
      citation: 'Mohammad, Nakadai and Greenwald 2021',
      bargaining: { family: 'behaviour', acceptance: 'aspiration', model: null },
    },
    accepts(session) {
      if (!session.standing) return false
      const level = levelOf(session, session.utility(session.standing))
      return level >= mirrored(session, session.utility(session.standing))
    },
    proposes(session) {
      const theirs = lastOffer(session, false)
      const level = theirs ? mirrored(session, session.utility(theirs.options)) : 1
      return packageFor(session, utilityAt(session, level), null)
    },
  })
}
