import { power } from '../../model/power.js'
import type { Acceptance } from '../acceptance/acceptance.js'
import { composed } from '../compose.js'
import { alongCurve } from '../offering/curve.js'
import { levelOf } from '../offering/scale.js'
import type { Strategy } from '../strategy.js'

/**
 * A party that fears a breakdown: what a level is worth to it is `level ** (1 - aversion)`, constant relative risk aversion (Pratt 1964).
 * It gives up that worth evenly over time, and accepts whatever is worth as much to it as its own next offer at the risk that time runs out first.
 * @param aversion - relative risk aversion, in [0, 1)
 */
export function riskAverse(aversion = 0.5): Strategy {
  const worth = (level: number): number => power(Math.max(0, level), 1 - aversion)
  const acceptance: Acceptance = {
    name: 'certainty',
    about: 'Accepts what is worth its next offer at the risk that time runs out.',
    citation: 'Pratt 1964',
    accepts(session, plan) {
      const options = plan.next()
      if (!session.standing || !options) return false
      return worth(levelOf(session, session.utility(session.standing))) >= (1 - session.time) * worth(levelOf(session, session.utility(options)))
    },
  }
  return composed({
    name: 'risk-averse',
    about: 'Fears a breakdown: concedes early and takes a sure thing.',
    citation: 'Pratt 1964',
    family: 'time',
    offering: alongCurve('risk-averse', 'Gives up what a level is worth to it evenly over time.', (time) => power(1 - time, 1 / (1 - aversion))),
    acceptance,
  })
}
