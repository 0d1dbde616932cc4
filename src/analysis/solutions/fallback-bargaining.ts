import type { Domain } from '../../model/domain.js'
import type { Point } from '../frontier/frontier.js'
import { listed } from '../listed.js'
import { checkParties, greatest, rationalPoints } from './solution.js'
import type { SolutionConcept } from './solution.js'

/** A party's rank of a package that is worth so much to it: one more than the number of packages that it likes better. */
export type RankOf = (party: number, utility: number) => number

function rankAmong(columns: readonly ArrayLike<number>[]): RankOf {
  const sorted = columns.map((column) => Float64Array.from(column).sort())
  return (party, utility) => {
    const column = sorted[party]!
    let [low, high] = [0, column.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (column[middle]! > utility) high = middle
      else low = middle + 1
    }
    return column.length - low + 1
  }
}

/**
 * Ranks over all packages that the rules and everybody's red lines admit, by listing them.
 * @param most - size of the largest space that is listed
 * @returns `null` where the space is too large to be listed: to count the packages that a party prefers is then out of reach
 */
export function ranksOver(domain: Domain, most?: number): RankOf | null {
  const all = listed(domain, most)
  return all && rankAmong(all.columns)
}

/**
 * Fallback bargaining with impasse: the parties fall back from their first choice in lockstep, to their second, third and further choices,
 * until some package is among those that all would take; nobody falls back below no deal (Brams and Kilgour 2001).
 * It takes the package whose worst rank is best, and needs the order of preferences alone.
 *
 * Packages between which a party is indifferent share the best rank of theirs. The value is the depth reached, below 0 for the sake of order.
 * @param rankOf - see {@link ranksOver}; ranks count everything that could have been chosen, not the frontier alone
 */
export function fallbackBargaining(rankOf: RankOf): SolutionConcept {
  const worst = ({ utilities }: Point): number => utilities.reduce((depth, utility, party) => Math.max(depth, rankOf(party, utility)), 0)
  return Object.freeze({
    name: 'fallback bargaining',
    about: 'the package whose worst rank among all packages is best',
    source: 'Brams and Kilgour 2001',
    of: (points, disagreement) => greatest('fallback bargaining', rationalPoints(points, disagreement), disagreement, (_, point) => -worst(point)),
  } satisfies SolutionConcept)
}

/**
 * Fallback bargaining as if nothing but the points given could be chosen: ranks count these alone.
 * On the frontier of two parties it is a point in the middle of the list. It needs no listing, but is another choice than over all packages.
 */
export const fallbackAmongPoints: SolutionConcept = Object.freeze({
  name: 'fallback bargaining among the points',
  about: 'the point whose worst rank among the points is best',
  source: 'Brams and Kilgour 2001',
  of(points, disagreement) {
    checkParties(points, disagreement)
    const rankOf = rankAmong(disagreement.map((_, party) => points.map(({ utilities }) => utilities[party]!)))
    const found = fallbackBargaining(rankOf).of(points, disagreement)
    return found && Object.freeze({ ...found, concept: 'fallback bargaining among the points' })
  },
} satisfies SolutionConcept)
