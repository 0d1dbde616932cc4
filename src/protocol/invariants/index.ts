import { custodianMovesAtHandover, lawfulTransfer, onePackage, oneState, onlyEdges, terminalAbsorbs, wholeWay } from './custody.js'
import { beliefsAreDistributions, noninterference, requestsPersist, samePast, trustFollowsDeeds } from './information.js'
import type { Invariant, Step, Violation } from './invariant.js'
import {
  abortRestores, allOrNone, canFinish, endsTogether, exactResume, exposureBounded, lawfulRelease, mayRefuse, oneOutcome, packageFixed, stagingDeliverable, wordsMoveNobody,
} from './process.js'

/** Every invariant that holds on each transition, by number. */
export const invariants: readonly Invariant[] = [
  oneState, onlyEdges, terminalAbsorbs, custodianMovesAtHandover, lawfulTransfer, wholeWay, onePackage,
  lawfulRelease, packageFixed, allOrNone, exposureBounded, abortRestores, exactResume, oneOutcome, wordsMoveNobody, stagingDeliverable, endsTogether, canFinish,
  samePast, noninterference, requestsPersist, beliefsAreDistributions, trustFollowsDeeds, mayRefuse,
]

/** Invariants that look at one step only and cost little; the others replay, restore or play on. */
export const cheapInvariants: readonly Invariant[] = invariants.filter(({ number }) => ![18, 19, 20].includes(number))

/** The first invariant that a step breaks, or `null`. */
export function violationOf(step: Step, trail: readonly Step[], which: readonly Invariant[] = invariants): Violation | null {
  for (const invariant of which) {
    const what = invariant.violation(step, trail)
    if (what !== null) return { invariant, what }
  }
  return null
}
