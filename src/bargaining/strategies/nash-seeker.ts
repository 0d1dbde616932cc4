import { power } from '../../model/power.js'
import { windowAverage } from '../acceptance/window-average.js'
import { composed } from '../compose.js'
import { compromise } from '../offering/compromise.js'
import { packageFor } from '../offering/scale.js'
import { smith } from '../opponents/smith.js'
import type { Strategy } from '../strategy.js'

/**
 * Learns what the others want, and goes from its best package to the point with the greatest product of gains (Nash 1950), no further.
 * @param exponent - lateness of the way there, `t ** exponent`; above 0
 */
export function nashSeeker(exponent = 2): Strategy {
  return composed({
    name: 'nash-seeker',
    about: 'Concedes to the Nash point between its own and the estimated utility, no further.',
    citation: 'Nash 1950',
    family: 'solution',
    offering: {
      name: 'nash-seeker',
      about: 'Goes from its best package to the estimated Nash point.',
      stochastic: false,
      propose(session, _, opponent) {
        const point = opponent && compromise(session, opponent, (mine, theirs) => mine * theirs)
        const goal = point?.utility ?? session.worst
        return packageFor(session, session.best - power(session.time, exponent) * (session.best - goal), opponent)
      },
    },
    acceptance: windowAverage(),
    model: smith(),
  })
}
