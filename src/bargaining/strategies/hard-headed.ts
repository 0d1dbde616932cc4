import { power } from '../../model/power.js'
import type { Acceptance } from '../acceptance/acceptance.js'
import { composed } from '../compose.js'
import { bestReceived, lastOffer } from '../offering/history.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import { frequency } from '../opponents/frequency.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/** Parameters of {@link hardHeaded}. */
export interface HardHeadedOptions {
  /** Level that it goes down to, between its worst (0) and best (1) package. @defaultValue 0.585 */
  readonly least?: number
  /** Steepness of the end: it has conceded `t ** exponent` of its way; above 0. @defaultValue 10 */
  readonly exponent?: number
}

/** Utility of the least demanding of its own offers. */
function leastAsked(session: Session): number {
  return session.offers.reduce((least, { by, options }) => (by === session.me ? Math.min(least, session.utility(options)) : least), Infinity)
}

const acceptance: Acceptance = {
  name: 'hard-headed',
  about: 'Accepts what beats the least that it ever asked for, or its next offer.',
  citation: 'van Krimpen, Looije and Hajizadeh 2013',
  accepts(session, plan) {
    if (!session.standing) return false
    const offered = session.utility(session.standing)
    const options = plan.next()
    return offered >= leastAsked(session) || (options !== undefined && offered >= session.utility(options))
  },
}

/**
 * HardHeaded, the winner of the competition of 2011: it concedes next to nothing until the very end, never goes below a level of its own,
 * and among the packages at its level offers the one that a frequency model likes best; what the others offered at that level it offers back
 * (van Krimpen, Looije and Hajizadeh 2013).
 */
export function hardHeaded({ least = 0.585, exponent = 10 }: HardHeadedOptions = {}): Strategy {
  const level = (time: number): number => 1 - power(time, exponent) * (1 - least)
  return composed({
    name: 'hard-headed',
    about: 'Holds out to the end, and spends its patience on what the others like best.',
    citation: 'van Krimpen, Looije and Hajizadeh 2013',
    family: 'learning',
    offering: {
      name: 'hard-headed',
      about: 'Holds its level, and offers what the others like best at it.',
      stochastic: false,
      propose(session, _, opponent) {
        const target = utilityAt(session, level(session.time))
        const offered = bestReceived(session)
        if (offered && lastOffer(session, true) && offered.utility >= target) return offered.options
        return packageFor(session, target, opponent)
      },
    },
    acceptance,
    model: frequency(),
  })
}
