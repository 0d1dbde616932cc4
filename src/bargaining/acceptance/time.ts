import { isLate } from '../offering/scale.js'
import type { Acceptance } from './acceptance.js'

/**
 * AC_time: accepts anything that beats no deal from a time on (Baarslag, Hindriks and Jonker 2013), and its own best package always.
 * @param from - relative time, in (0, 1); the last round counts as late in any case
 */
export function time(from = 0.9): Acceptance {
  return {
    name: 'time',
    about: 'Accepts anything from a time on.',
    citation: 'Baarslag, Hindriks and Jonker 2013',
    accepts: (session) => session.standing !== null && (isLate(session, from) || session.utility(session.standing) >= session.best),
  }
}
