import { mistake } from '../../errors.js'
import type { Point } from '../frontier/frontier.js'

/** What a solution concept chooses. Frozen. */
export interface Solution {
  /** Name of the concept. */
  readonly concept: string
  /** The point chosen: of those with the greatest value the one listed first. */
  readonly point: Point
  /** Utility above the disagreement point, by party. */
  readonly gains: readonly number[]
  /** What the concept makes as great as possible, at the point. */
  readonly value: number
  /** Number of points that share the value, 1 if the choice is unique. */
  readonly ties: number
  /** Those points, in the order given, the chosen one among them; values that differ by rounding alone count as shared. */
  readonly tied: readonly Point[]
}

/** A way to choose one point of those possible, given what happens without a deal. */
export interface SolutionConcept {
  readonly name: string
  /** What it chooses, in a sentence. */
  readonly about: string
  /** Author and year. */
  readonly source: string
  /**
   * Chooses among points that are at or above the disagreement point for everybody.
   * @param points - those of a Pareto frontier, for any number of parties
   * @param disagreement - utility of no deal, by party: gains are counted from here and from nowhere else
   * @returns `null` if no point is individually rational, or the concept does not apply
   * @throws UsageError when the disagreement point is not of as many parties as the points
   */
  of(points: readonly Point[], disagreement: readonly number[]): Solution | null
}

/** Values closer than this share of the greatest amount count as equal: what rounding can do in a short sum or product. */
export const roundingShare = 1e-12

/** Checks that a disagreement point is of the points' parties. */
export function checkParties(points: readonly Point[], disagreement: readonly number[]): void {
  const [first] = points
  if (disagreement.length > 0 && disagreement.every(Number.isFinite) && (!first || first.utilities.length === disagreement.length)) return
  throw mistake({
    given: `the disagreement point [${disagreement.join(', ')}]${first ? ` for points of ${first.utilities.length} parties` : ''}`,
    allowed: 'one finite utility of no deal for each party',
    todo: 'give the reservation values in the order of the parties',
  })
}

/** Whether a point is at or above the disagreement point for everybody. */
export function isRational({ utilities }: Point, disagreement: readonly number[]): boolean {
  for (let i = 0; i < disagreement.length; i++) if (!(utilities[i]! >= disagreement[i]!)) return false
  return true
}

/** The points that are at or above the disagreement point for everybody. */
export function rationalPoints(points: readonly Point[], disagreement: readonly number[]): readonly Point[] {
  checkParties(points, disagreement)
  return points.filter((point) => isRational(point, disagreement))
}

/** The greatest gain of each party among some points, 0 or more. */
export function idealGains(points: readonly Point[], disagreement: readonly number[]): readonly number[] {
  return disagreement.map((none, i) => points.reduce((most, { utilities }) => Math.max(most, utilities[i]! - none), 0))
}

/** The record of a choice. */
export function solution(concept: string, point: Point, disagreement: readonly number[], value: number, tied: readonly Point[]): Solution {
  return Object.freeze({
    concept,
    point,
    gains: Object.freeze(disagreement.map((none, i) => point.utilities[i]! - none)),
    value,
    ties: tied.length,
    tied: Object.freeze(tied),
  })
}

/**
 * The rational point with the greatest score; of those with exactly the same the one listed first.
 * @param score - of the gains by party; the array is the same one at every call
 */
export function greatest(concept: string, rational: readonly Point[], disagreement: readonly number[], score: (gains: readonly number[], point: Point) => number): Solution | null {
  const gains = disagreement.map(() => 0)
  const values = new Float64Array(rational.length)
  let [best, scale] = [-1, 0]
  for (let k = 0; k < rational.length; k++) {
    const { utilities } = rational[k]!
    for (let i = 0; i < gains.length; i++) gains[i] = utilities[i]! - disagreement[i]!
    const value = score(gains, rational[k]!)
    values[k] = value
    if (Math.abs(value) > scale) scale = Math.abs(value)
    if (best < 0 || value > values[best]!) best = k
  }
  if (best < 0) return null
  const least = values[best]! - scale * roundingShare
  return solution(concept, rational[best]!, disagreement, values[best]!, rational.filter((_, k) => values[k]! >= least))
}
