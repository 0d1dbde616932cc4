import { evaluate } from '../../model/utility.js'
import type { Package, UtilityFunction } from '../../model/utility.js'
import type { Session } from '../session.js'
import { levelOf, packageFor, utilityAt } from './scale.js'

/** A package on the frontier between the party's own utility and its estimate of the others'. */
export interface Compromise {
  readonly options: Package
  /** Own utility, today. */
  readonly utility: number
  /** Own utility between the worst (0) and the best (1) package. */
  readonly level: number
  /** Estimated utility of the others, 1 at the most that they can get from the party. */
  readonly estimated: number
}

/** What a package is worth to both sides, each on a scale from 0 to 1. */
export interface Scales {
  readonly of: (options: Package) => Compromise
}

/**
 * Puts both sides on a scale, on which 1 for the others is the most that the estimate sees in a package worth no deal or more to the party.
 * @param zero - the estimate that counts as 0: what no deal is worth to them nobody but they can know
 */
export function scalesOf(session: Session, estimate: UtilityFunction, zero: number): Scales | null {
  const cheap = packageFor(session, session.worst, estimate)
  if (!cheap) return null
  const range = evaluate(estimate, cheap) - zero
  return {
    of(options) {
      const utility = session.utility(options)
      return { options, utility, level: levelOf(session, utility), estimated: range > 0 ? (evaluate(estimate, options) - zero) / range : 1 }
    },
  }
}

/** Levels of the first, even search, and steps of the second around its best. */
const evenSteps = 32
const nearSteps = 8

/**
 * The package that scores most along the frontier between the party's own utility and an estimate of the others':
 * an even search over own levels, and a finer one around the best. An estimate is no truth, so nothing finer is asked of it.
 * What the party's best package leaves the others counts as their 0.
 * @param score - of own and estimated level, both in [0, 1]; falling in neither
 */
export function compromise(session: Session, estimate: UtilityFunction, score: (own: number, estimated: number) => number): Compromise | null {
  const dear = packageFor(session, session.best, estimate)
  const scales = dear && scalesOf(session, estimate, evaluate(estimate, dear))
  if (!scales) return null
  let best: Compromise | null = null
  let most = -Infinity
  const look = (level: number): void => {
    const options = packageFor(session, utilityAt(session, level), estimate)
    if (!options) return
    const found = scales.of(options)
    const worth = score(found.level, found.estimated)
    if (worth > most) [best, most] = [found, worth]
  }
  for (let step = evenSteps; step >= 0; step--) look(step / evenSteps)
  const middle = (best as Compromise | null)?.level ?? 0
  for (let step = nearSteps; step >= -nearSteps; step--) look(Math.min(1, Math.max(0, middle + step / (evenSteps * nearSteps))))
  return best
}
