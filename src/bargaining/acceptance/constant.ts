import { levelOf } from '../offering/scale.js'
import type { Acceptance } from './acceptance.js'

/**
 * AC_const: accepts what reaches a fixed level (Baarslag, Hindriks and Jonker 2013).
 * @param level - between the party's worst (0) and best (1) package, in [0, 1]
 */
export function constant(level = 0.8): Acceptance {
  return {
    name: 'constant',
    about: 'Accepts what reaches a fixed level.',
    citation: 'Baarslag, Hindriks and Jonker 2013',
    accepts: (session) => session.standing !== null && levelOf(session, session.utility(session.standing)) >= level,
  }
}
