import type { Point } from './frontier/frontier.js'
import type { Solution } from './solutions/solution.js'

/** Straight-line distance between two lists of utilities, each party's difference divided by its scale. */
export function distance(a: readonly number[], b: readonly number[], scale?: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    const d = (a[i]! - b[i]!) / (scale?.[i] ?? 1)
    sum += d * d
  }
  return Math.sqrt(sum)
}

/** A distance in the utilities as they are given, and one that does not depend on anybody's units. */
export interface Distance {
  readonly asGiven: number
  /** Each party's difference counted in its best rational gain; `null` if somebody has nothing to gain. */
  readonly normalised: number | null
}

/** Distance of a deal from the point of a solution. */
export interface SolutionDistance extends Distance {
  readonly concept: string
}

/** Distance of a deal from the nearest point of the frontier; 0 on it. */
export interface FrontierDistance extends Distance {
  /** Nearest in the utilities as given; of equal ones the first listed. */
  readonly nearest: Point
}

function usable(scale: readonly number[]): readonly number[] | null {
  return scale.every((gain) => gain > 0 && gain < Infinity) ? scale : null
}

/**
 * Distances of a deal from solutions.
 * @param utilities - of the deal, by party
 * @param scale - best rational gain of each party, in which the normalised distance is counted
 */
export function distancesOf(utilities: readonly number[], solutions: readonly Solution[], scale: readonly number[]): readonly SolutionDistance[] {
  const unit = usable(scale)
  return Object.freeze(solutions.map(({ concept, point }) =>
    Object.freeze({ concept, asGiven: distance(utilities, point.utilities), normalised: unit && distance(utilities, point.utilities, unit) })))
}

/**
 * Distance of a deal from the frontier.
 * @param scale - best rational gain of each party, in which the normalised distance is counted
 * @returns `null` if the frontier has no points
 */
export function frontierDistance(utilities: readonly number[], points: readonly Point[], scale: readonly number[]): FrontierDistance | null {
  const unit = usable(scale)
  let [nearest, asGiven, normalised]: [Point | null, number, number] = [null, Infinity, Infinity]
  for (const point of points) {
    const far = distance(utilities, point.utilities)
    if (far < asGiven) [nearest, asGiven] = [point, far]
    if (unit) normalised = Math.min(normalised, distance(utilities, point.utilities, unit))
  }
  return nearest && Object.freeze({ nearest, asGiven, normalised: unit && normalised })
}
