import { levelOf } from '../offering/scale.js'
import type { Acceptance } from './acceptance.js'

/** Parameters of {@link next}, on the scale from the party's worst (0) to its best (1) package. */
export interface NextOptions {
  /** Factor on what is offered; above 0. @defaultValue 1 */
  readonly alpha?: number
  /** Added to what is offered, in [-1, 1]. @defaultValue 0 */
  readonly beta?: number
}

/**
 * AC_next: accepts what is worth as much as what the party would offer next, `alpha * u + beta >= u'`
 * (Baarslag, Hindriks and Jonker 2013).
 */
export function next({ alpha = 1, beta = 0 }: NextOptions = {}): Acceptance {
  return {
    name: 'next',
    about: 'Accepts what is worth as much as its own next offer.',
    citation: 'Baarslag, Hindriks and Jonker 2013',
    accepts(session, plan) {
      const options = plan.next()
      if (!session.standing || !options) return false
      const [offered, mine] = [session.utility(session.standing), session.utility(options)]
      if (alpha === 1 && beta === 0) return offered >= mine
      return alpha * levelOf(session, offered) + beta >= levelOf(session, mine)
    },
  }
}
