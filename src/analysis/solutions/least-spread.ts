import { greatest, idealGains, rationalPoints } from './solution.js'
import type { SolutionConcept } from './solution.js'

/**
 * The smallest difference between the greatest and the smallest share of the best gain that a party has at any point, rational or not.
 * On a frontier without gaps whose best points are rational it is the Kalai-Smorodinsky solution, by which name NegMAS calls it.
 * The value is the difference, below 0 for the sake of order. A party that cannot gain at all does not count.
 */
export const leastSpread: SolutionConcept = Object.freeze({
  name: 'least spread',
  about: 'the smallest difference between the shares of their best gain that the parties get',
  source: 'Mohammad, Nakadai and Greenwald 2021 (NegMAS)',
  of(points, disagreement) {
    const rational = rationalPoints(points, disagreement)
    const ideal = idealGains(points, disagreement)
    return greatest('least spread', rational, disagreement, (gains) => {
      let [low, high] = [Infinity, -Infinity]
      for (let i = 0; i < gains.length; i++) {
        if (!(ideal[i]! > 0)) continue
        low = Math.min(low, gains[i]! / ideal[i]!)
        high = Math.max(high, gains[i]! / ideal[i]!)
      }
      return high === -Infinity ? 0 : low - high
    })
  },
} satisfies SolutionConcept)
