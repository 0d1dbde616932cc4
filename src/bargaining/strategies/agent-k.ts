import { power } from '../../model/power.js'
import type { Acceptance } from '../acceptance/acceptance.js'
import { composed } from '../compose.js'
import { bestReceived } from '../offering/history.js'
import { levelOf, utilityAt } from '../offering/scale.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/** What it hopes for at the end, on the scale of its own levels: the average offer, and beyond it as far as the offers spread. */
function hoped(session: Session): number {
  const levels = session.offers.filter(({ by }) => by !== session.me).map(({ options }) => levelOf(session, session.utility(options)))
  if (levels.length === 0) return 0
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length
  const variance = levels.reduce((sum, level) => sum + (level - mean) * (level - mean), 0) / levels.length
  // The width of an even spread of this variance.
  return Math.min(1, mean + (1 - mean) * Math.sqrt(12 * variance))
}

/**
 * Agent K, the winner of the competition of 2010: from the mean and the spread of what it is offered it estimates the most that the others will ever concede,
 * comes down towards that by the end, and accepts by chance, the more likely the later and the better (Kawaguchi, Fujita and Ito 2011).
 * The correction for uncooperative opponents, `ratio(t)`, is left out.
 * @param exponent - lateness of its compromise, `t ** exponent`; above 0
 */
export function agentK(exponent = 3): Strategy {
  const goal = (session: Session): number => 1 - (1 - hoped(session)) * power(session.time, exponent)
  const acceptance: Acceptance = {
    name: 'agent-k',
    about: 'Accepts by chance, the more likely the later and the better.',
    citation: 'Kawaguchi, Fujita and Ito 2011',
    accepts(session, _, own) {
      if (!session.standing) return false
      const offered = levelOf(session, session.utility(session.standing))
      const chance = power(session.time, 5) / 5 + (offered - hoped(session)) + (offered - goal(session))
      return own.random.next() < chance && chance >= 0.1
    },
  }
  return composed({
    name: 'agent-k',
    about: 'Comes down to the most that it expects to get, and accepts by chance.',
    citation: 'Kawaguchi, Fujita and Ito 2011',
    family: 'behaviour',
    offering: {
      name: 'agent-k',
      about: 'Offers any package at its level, or one received that reaches it.',
      stochastic: true,
      propose(session, own) {
        const target = utilityAt(session, goal(session))
        const offered = bestReceived(session)
        if (offered && offered.utility >= target) return offered.options
        return session.sample(own.random, target) ?? session.at(0)
      },
    },
    acceptance,
  })
}
