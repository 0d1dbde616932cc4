import type { Domain } from '../model/domain.js'
import type { Point } from './frontier/frontier.js'
import { listed } from './listed.js'
import { rationalPoints } from './solutions/solution.js'

/** From what to what a party's utility can lie. */
export interface UtilityRange {
  readonly from: number
  readonly to: number
}

/** The package that comes nearest to satisfying everybody where none does. */
export interface Shortfall {
  /** The point whose greatest shortfall is smallest; of equal ones the first listed. */
  readonly point: Point
  /** Utility that it lacks to no deal, by party; 0 for those who would agree. */
  readonly by: readonly number[]
  /** The greatest of these. */
  readonly greatest: number
}

/** The zone of possible agreement (Raiffa 1982): packages that are at least as good as no deal for everybody. Frozen. */
export interface Zopa {
  /** Whether there is no such package. */
  readonly empty: boolean
  /** Utility of no deal, by party. */
  readonly disagreement: readonly number[]
  /** The points of the frontier in the zone. */
  readonly points: readonly Point[]
  /** Utility of each party over these points; `null` if there are none. */
  readonly ranges: readonly UtilityRange[] | null
  /** How far the best package is from a deal; `null` if there is a zone, or no package at all. */
  readonly shortfall: Shortfall | null
}

function shortfallOf(points: readonly Point[], disagreement: readonly number[]): Shortfall | null {
  let [nearest, least]: [Point | null, number] = [null, Infinity]
  for (const point of points) {
    const greatest = disagreement.reduce((most, none, i) => Math.max(most, none - point.utilities[i]!), 0)
    if (greatest < least) [nearest, least] = [point, greatest]
  }
  return nearest && Object.freeze({ point: nearest, by: Object.freeze(disagreement.map((none, i) => Math.max(0, none - nearest.utilities[i]!))), greatest: least })
}

/**
 * The zone of possible agreement on a frontier. It is empty exactly if no package at all is individually rational.
 * @param points - of the frontier
 * @param disagreement - utility of no deal, by party
 */
export function zopa(points: readonly Point[], disagreement: readonly number[]): Zopa {
  const inside = rationalPoints(points, disagreement)
  const empty = inside.length === 0
  const ranges = disagreement.map((_, i) => inside.reduce(({ from, to }, { utilities }) => ({ from: Math.min(from, utilities[i]!), to: Math.max(to, utilities[i]!) }), { from: Infinity, to: -Infinity }))
  return Object.freeze({
    empty,
    disagreement: Object.freeze([...disagreement]),
    points: Object.freeze(inside),
    ranges: empty ? null : Object.freeze(ranges.map((range) => Object.freeze(range))),
    shortfall: empty ? shortfallOf(points, disagreement) : null,
  })
}

/**
 * Number of packages, on the frontier or not, that are at least as good as no deal for everybody.
 * @returns `null` where the space is too large to be listed
 */
export function rationalPackages(domain: Domain, disagreement: readonly number[]): { readonly rational: number; readonly admitted: number } | null {
  const all = listed(domain)
  if (!all) return null
  const rational = all.places.reduce((count, _, k) => count + (all.columns.every((column, i) => column[k]! >= disagreement[i]!) ? 1 : 0), 0)
  return { rational, admitted: all.places.length }
}
