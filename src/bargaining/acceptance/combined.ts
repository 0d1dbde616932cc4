import { isLate, utilityAt } from '../offering/scale.js'
import type { Session } from '../session.js'
import type { Acceptance } from './acceptance.js'
import { next } from './next.js'

/** Parameters of {@link combined}. */
export interface CombinedOptions {
  /** Relative time from which less is enough, in (0, 1); the last round counts as late in any case. @defaultValue 0.95 */
  readonly from?: number
  /** What is enough then, between the party's worst (0) and best (1) package. @defaultValue 0.5 */
  readonly level?: number
}

/** AC_combi with any threshold for the end: AC_next, or late and enough. */
export function combinedWith(name: string, about: string, from: number, enough: (session: Session) => number): Acceptance {
  const early = next()
  return {
    name,
    about,
    citation: 'Baarslag, Hindriks and Jonker 2013',
    accepts: (session, plan, own) =>
      session.standing !== null && (early.accepts(session, plan, own) || (isLate(session, from) && session.utility(session.standing) >= enough(session))),
  }
}

/** AC_combi: accepts like AC_next, and late in the bargaining also what reaches a fixed level (Baarslag, Hindriks and Jonker 2013). */
export function combined({ from = 0.95, level = 0.5 }: CombinedOptions = {}): Acceptance {
  return combinedWith('combined', 'Accepts what is worth as much as its own next offer, and late also what reaches a fixed level.', from, (session) => utilityAt(session, level))
}
