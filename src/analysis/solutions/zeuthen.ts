import type { Point } from '../frontier/frontier.js'
import { nash } from './nash.js'
import { rationalPoints, solution } from './solution.js'
import type { SolutionConcept } from './solution.js'

/** The points in falling order of the first party's utility, without those that another one beats. */
function inOrder(points: readonly Point[]): readonly Point[] {
  const order = [...points].sort((a, b) => b.utilities[0]! - a.utilities[0]! || b.utilities[1]! - a.utilities[1]!)
  let highest = -Infinity
  return order.filter(({ utilities }) => {
    const rises = utilities[1]! > highest
    if (rises) highest = utilities[1]!
    return rises
  })
}

/** The share of what it asks for that a party would lose by giving in: the greatest risk of conflict that it can accept. */
function riskOf(asks: number, offered: number): number {
  return asks > 0 ? (asks - offered) / asks : 1
}

/**
 * Where the monotonic concession protocol ends under Zeuthen's rule (Zeuthen 1930; Harsanyi 1956; Rosenschein and Zlotkin 1994):
 * both start at their best point, and in each step the party that has more to lose by conflict, measured by its willingness to risk it,
 * makes the smallest concession. With equal risks the second party concedes, where the literature tosses a coin.
 * On a discrete Pareto set it ends at the greatest product of gains. For two parties; `null` for more, where two risks do not say who concedes.
 */
export const zeuthen: SolutionConcept = Object.freeze({
  name: 'Zeuthen',
  about: 'where concessions by the party less willing to risk conflict end',
  source: 'Zeuthen 1930; Harsanyi 1956; Rosenschein and Zlotkin 1994',
  of(points, disagreement) {
    const rational = rationalPoints(points, disagreement)
    if (disagreement.length !== 2 || rational.length === 0) return null
    const [none1, none2] = disagreement as [number, number]
    const way = inOrder(rational)
    const gains = ({ utilities }: Point): readonly [number, number] => [utilities[0]! - none1, utilities[1]! - none2]
    let [mine, theirs] = [0, way.length - 1]
    while (mine < theirs) {
      const [a, b] = [gains(way[mine]!), gains(way[theirs]!)]
      if (riskOf(a[0], b[0]) < riskOf(b[1], a[1])) mine++
      else theirs--
    }
    const end = way[mine]!
    const [first, second] = gains(end)
    const same = nash.of(points, disagreement)
    const tied = same?.tied.includes(end) ? same.tied : [end]
    return solution('Zeuthen', end, disagreement, first * second, tied)
  },
} satisfies SolutionConcept)
