import type { Domain } from '../../model/domain.js'
import type { Extremes } from '../extremes.js'
import type { Point } from '../frontier/frontier.js'

/** What opposition is measured on. */
export interface Situation {
  readonly domain: Domain
  /** Points of the domain's frontier. */
  readonly points: readonly Point[]
  /** Utility of no deal, by party. */
  readonly disagreement: readonly number[]
  /** Worst and best of a deal, by party. */
  readonly extremes: readonly Extremes[]
}

/** One of the measures by which a bargaining problem is called opposed. They share a name in the literature and differ in substance. */
export interface OppositionDefinition {
  readonly name: string
  /** What it measures and on which scale, in a sentence. */
  readonly about: string
  readonly source: string
  /** The measure; `null` where it is not defined, for one of the reasons that `about` names. */
  of(situation: Situation): number | null
}

/** Whether all utilities lie on the scale from 0 to 1, rounding aside. */
export function isUnitScale({ extremes }: Situation): boolean {
  return extremes.every(({ least, greatest }) => least >= -1e-9 && greatest <= 1 + 1e-9)
}

/** Distance of a point from the one where everybody has 1. */
export function distanceToOnes(utilities: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < utilities.length; i++) sum += (1 - utilities[i]!) * (1 - utilities[i]!)
  return Math.sqrt(sum)
}

/** The least distance of points from the one where everybody has 1, each party's utility first put on another scale. */
export function leastDistance(points: readonly Point[], scaled: (utility: number, party: number) => number): number | null {
  const least = points.reduce((near, { utilities }) => Math.min(near, distanceToOnes(utilities.map(scaled))), Infinity)
  return least < Infinity ? least : null
}
