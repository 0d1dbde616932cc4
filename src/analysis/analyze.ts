import { valueOf } from '../model/domain.js'
import type { Domain } from '../model/domain.js'
import type { Package } from '../model/utility.js'
import { distancesOf, frontierDistance } from './distance.js'
import type { FrontierDistance, SolutionDistance } from './distance.js'
import { distribution } from './distribution.js'
import type { Distribution } from './distribution.js'
import { extremes } from './extremes.js'
import type { Extremes } from './extremes.js'
import { frontier } from './frontier/frontier.js'
import type { Frontier, FrontierOptions } from './frontier/frontier.js'
import { oppositionDefinitions } from './opposition/index.js'
import type { ProcessOffer } from './process/offer.js'
import { processMeasures } from './process/process.js'
import type { ProcessMeasures } from './process/process.js'
import { fallbackBargaining, ranksOver, solutionConcepts } from './solutions/index.js'
import type { Solution, SolutionConcept } from './solutions/index.js'
import { checkParties, idealGains, isRational } from './solutions/solution.js'
import { valueLeft } from './value-left.js'
import type { ValueLeft } from './value-left.js'
import { zopa } from './zopa.js'
import type { Zopa } from './zopa.js'

/** What to analyse, and how. */
export interface AnalyzeOptions extends FrontierOptions {
  /** The package agreed on, or `null`. */
  readonly deal?: Package | null
  /** The offers of a bargaining in order, as {@link offersOf} makes them. */
  readonly offers?: readonly ProcessOffer[]
  /** Rounds that there could have been. */
  readonly rounds?: number
  /** Utility of no deal, by party. @defaultValue the reservations of the parties */
  readonly disagreement?: readonly number[]
  /** Size of the largest space that is listed package by package, for what cannot be known otherwise. @defaultValue 65,536 */
  readonly listing?: number
}

/** What one solution concept says of a domain. */
export interface SolutionReport {
  readonly concept: string
  readonly about: string
  readonly source: string
  readonly solution: Solution | null
  /** Why there is none; `null` if there is one. */
  readonly reason: string | null
}

/** One definition of opposition and its value. */
export interface OppositionReport {
  readonly name: string
  readonly about: string
  readonly source: string
  /** `null` where it is not defined. */
  readonly value: number | null
}

/** What a deal is worth against everything that was possible. */
export interface DealReport {
  readonly package: Package
  readonly utilities: readonly number[]
  /** Utility above no deal, by party. */
  readonly gains: readonly number[]
  readonly individuallyRational: boolean
  readonly fromSolutions: readonly SolutionDistance[]
  /** `null` if the frontier has no points. */
  readonly fromFrontier: FrontierDistance | null
  readonly valueLeft: ValueLeft
}

/** Everything there is to say of a bargaining problem, and of a deal and a course of talks in it. Frozen plain data. */
export interface Analysis {
  readonly domain: string
  readonly parties: readonly string[]
  readonly issues: Domain['labels']
  readonly disagreement: readonly number[]
  /** Worst and best of a deal, by party; `null` if no package is admitted. */
  readonly extremes: readonly Extremes[] | null
  readonly frontier: Frontier
  readonly zopa: Zopa
  readonly solutions: readonly SolutionReport[]
  readonly opposition: readonly OppositionReport[]
  /** `null` where the space is larger than `listing`. */
  readonly distribution: Distribution | null
  readonly deal: DealReport | null
  readonly process: ProcessMeasures | null
}

function reportOf(concept: SolutionConcept, points: Frontier['points'], disagreement: readonly number[], empty: boolean): SolutionReport {
  const { name, about, source } = concept
  const solution = concept.of(points, disagreement)
  const reason = solution ? null : empty ? 'no package is at least as good as no deal for everybody' : `not defined for ${disagreement.length} parties`
  return Object.freeze({ concept: name, about, source, solution, reason })
}

function solutionsOf(domain: Domain, points: Frontier['points'], disagreement: readonly number[], empty: boolean, listing: number): readonly SolutionReport[] {
  const ranks = ranksOver(domain, listing)
  const fallback = fallbackBargaining(ranks ?? (() => 1))
  const { name, about, source } = fallback
  return Object.freeze([
    ...solutionConcepts.map((concept) => reportOf(concept, points, disagreement, empty)),
    ranks
      ? reportOf(fallback, points, disagreement, empty)
      : Object.freeze({ concept: name, about, source, solution: null, reason: 'needs the rank of a package among all, and the space is too large to be listed' }),
  ])
}

/**
 * Analyses a bargaining problem: frontier, zone of possible agreement, solutions and opposition; with a deal its distances and the value it left on the table;
 * with offers the measures of the process.
 * @throws UsageError when the deal or the disagreement point do not fit the domain, or a utility is a function and the space is too large to be listed
 */
export function analyze(domain: Domain, options: AnalyzeOptions = {}): Analysis {
  const { deal = null, offers, rounds, disagreement = domain.parties.map(({ reservation }) => reservation), points: budget, listing = 2 ** 16 } = options
  const most: FrontierOptions = budget === undefined ? {} : { points: budget }
  const whole = frontier(domain, most)
  const { points } = whole
  checkParties(points, disagreement)
  const zone = zopa(points, disagreement)
  const range = extremes(domain)
  const solutions = solutionsOf(domain, points, disagreement, zone.empty, listing)
  const scale = idealGains(zone.points, disagreement)
  const dealReport = (agreed: Package): DealReport => {
    const left = valueLeft(domain, agreed, { ...most, frontier: whole })
    const utilities = Object.freeze(domain.parties.map(({ utility }) => valueOf(utility, agreed)))
    return Object.freeze({
      package: agreed,
      utilities,
      gains: Object.freeze(utilities.map((utility, i) => utility - disagreement[i]!)),
      individuallyRational: isRational({ utilities, package: agreed }, disagreement),
      fromSolutions: distancesOf(utilities, solutions.flatMap(({ solution }) => (solution ? [solution] : [])), scale),
      fromFrontier: frontierDistance(utilities, points, scale),
      valueLeft: left,
    })
  }
  return Object.freeze({
    domain: domain.name,
    parties: whole.parties,
    issues: Object.freeze(domain.labels.map(({ name, options: names }) => Object.freeze({ name, options: Object.freeze([...names]) }))),
    disagreement: Object.freeze([...disagreement]),
    extremes: range,
    frontier: whole,
    zopa: zone,
    solutions,
    opposition: Object.freeze(oppositionDefinitions.map(({ name, about, source, of }) =>
      Object.freeze({ name, about, source, value: range && points.length > 0 ? of({ domain, points, disagreement, extremes: range }) : null }))),
    distribution: distribution(domain, points, listing),
    deal: deal && dealReport(deal),
    process: offers ? processMeasures(domain, offers, { points, disagreement, deal, rounds }) : null,
  })
}
