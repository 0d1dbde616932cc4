import type { Package, UtilityFunction } from '../../model/utility.js'
import type { Session } from '../session.js'

/** Where a utility lies between the party's worst (0) and best (1) package that it would sign; 1 where there is no room between them. */
export function levelOf({ worst, best }: Pick<Session, 'worst' | 'best'>, utility: number): number {
  if (best > worst) return (utility - worst) / (best - worst)
  return utility >= best ? 1 : 0
}

/** The utility at a level between the party's worst (0) and best (1) package that it would sign; never beyond either. */
export function utilityAt({ worst, best }: Pick<Session, 'worst' | 'best'>, level: number): number {
  return level >= 1 ? best : Math.min(best, Math.max(worst, worst + level * (best - worst)))
}

/** What rounding may cost on the way to a level and back, as a share of the party's room. */
const slack = 1e-9

/**
 * A package that reaches a utility: the one that an estimate of the others likes best, or, without an estimate, the least demanding.
 * The party's best package where rounding leaves none.
 */
export function packageFor(session: Session, utility: number, estimate: UtilityFunction | null): Package | undefined {
  const target = Math.min(session.best, Math.max(session.worst, utility - slack * (session.best - session.worst)))
  return (estimate ? session.bestFor(estimate, target) : session.atLeast(target)) ?? session.at(0)
}

/** Whether a moment counts as the end: from a time on, and in the last round in any case. */
export function isLate({ time, round, rounds }: Pick<Session, 'time' | 'round' | 'rounds'>, from: number): boolean {
  return time >= from || round >= rounds - 1
}
