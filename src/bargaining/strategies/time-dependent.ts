import { power } from '../../model/power.js'
import type { GovernmentFacts } from '../../model/government.js'
import type { Session } from '../session.js'
import { defineStrategy } from '../strategy.js'
import type { Strategy } from '../strategy.js'

/** Below its aspiration by this much a party still counts an offer as reaching it. */
const slack = 1e-4

/** The utility to which a party aspires at the session's time: from its best down to no deal or its worst package, whichever is more, as `1 - t ** exponent`. */
export function aspiration({ time, best, worst }: Session, exponent: number): number {
  const level = 1 - power(time, exponent)
  return Math.max(worst, level * (best - worst) + worst - slack)
}

/**
 * A time-dependent tactic (Faratin, Sierra and Jennings 1998): an aspiration that falls with time alone;
 * it offers the package that just reaches the aspiration and accepts whatever does.
 * @param exponent - above 1 concedes late, 1 evenly, below 1 early; above 0
 */
export function timeDependent(facts: GovernmentFacts, exponent: number): Strategy {
  return defineStrategy({
    facts,
    accepts: (session) => session.standing !== null && session.utility(session.standing) >= aspiration(session, exponent),
    proposes: (session) => session.atLeast(aspiration(session, exponent)),
  })
}
