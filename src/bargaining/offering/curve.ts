import type { Offering } from './offering.js'
import { packageFor, utilityAt } from './scale.js'

/**
 * An offering whose aspiration depends on time alone.
 * @param level - aspiration by relative time, from 1, the party's best package, to 0, its worst; called with times in (0, 1)
 * @returns an offering that proposes what the others like best at that level, or, without a model, the least demanding package
 */
export function alongCurve(name: string, about: string, level: (time: number) => number): Offering {
  return {
    name,
    about,
    stochastic: false,
    target: (session) => utilityAt(session, level(session.time)),
    propose: (session, _, opponent) => packageFor(session, utilityAt(session, level(session.time)), opponent),
  }
}
