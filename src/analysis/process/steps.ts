import { roundingShare } from '../solutions/solution.js'
import { pairsOf } from './offer.js'
import type { ProcessOffer } from './offer.js'

/** Kinds of steps, by what they do to the party's own utility and to the other's. */
export const stepKinds = ['fortunate', 'selfish', 'concession', 'unfortunate', 'nice', 'silent'] as const
export type StepKind = (typeof stepKinds)[number]

/** A party's step from one of its offers to its next, as it looks towards one other party. */
export interface Step {
  readonly by: string
  readonly towards: string
  /** Rounds of the two offers. */
  readonly from: number
  readonly to: number
  /** Change of the party's own utility. */
  readonly own: number
  /** Change of the other party's utility. */
  readonly other: number
  readonly kind: StepKind
}

/** Steps of one party towards another, counted. */
export interface StepCount {
  readonly by: string
  readonly towards: string
  readonly steps: number
  readonly counts: { readonly [K in StepKind]: number }
  /**
   * Sensitivity to the other's preferences: steps that do not hurt it for nothing (fortunate, nice, concession)
   * over the others (selfish, unfortunate, silent); `null` without any of the latter. Above 1 is sensitive.
   */
  readonly sensitivity: number | null
}

/**
 * The kind of a step (Hindriks, Jonker and Tykhonov 2007): fortunate if both gain, selfish if the party gains and the other does not, a concession if the party
 * loses and the other does not, unfortunate if the other loses and the party does not gain, nice if only the other gains, silent if nothing changes.
 */
export function stepKind(own: number, other: number): StepKind {
  if (own > 0) return other > 0 ? 'fortunate' : 'selfish'
  if (other < 0) return 'unfortunate'
  if (own < 0) return 'concession'
  return other > 0 ? 'nice' : 'silent'
}

function change(before: number, after: number): number {
  const moved = after - before
  return Math.abs(moved) <= roundingShare * Math.max(Math.abs(before), Math.abs(after)) ? 0 : moved
}

/** Every step of every party towards every other. What rounding alone can do counts as no change. */
export function stepsOf(offers: readonly ProcessOffer[], parties: readonly string[]): readonly Step[] {
  return Object.freeze(parties.flatMap((by, me) => pairsOf(offers, by).flatMap(([first, second]) => {
    const own = change(first.utilities[me]!, second.utilities[me]!)
    return parties.flatMap((towards, they) => {
      if (they === me) return []
      const other = change(first.utilities[they]!, second.utilities[they]!)
      return [Object.freeze({ by, towards, from: first.round, to: second.round, own, other, kind: stepKind(own, other) })]
    })
  })))
}

/** Counts steps by kind, for each party towards each other. */
export function countSteps(steps: readonly Step[], parties: readonly string[]): readonly StepCount[] {
  return Object.freeze(parties.flatMap((by) => parties.filter((id) => id !== by).map((towards) => {
    const mine = steps.filter((step) => step.by === by && step.towards === towards)
    const count = (kind: StepKind): number => mine.filter((step) => step.kind === kind).length
    const counts = Object.freeze(Object.fromEntries(stepKinds.map((kind) => [kind, count(kind)])) as { [K in StepKind]: number })
    const against = counts.selfish + counts.unfortunate + counts.silent
    return Object.freeze({ by, towards, steps: mine.length, counts, sensitivity: against === 0 ? null : (counts.fortunate + counts.nice + counts.concession) / against })
  })))
}
