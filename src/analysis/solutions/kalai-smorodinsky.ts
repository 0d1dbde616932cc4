import { greatest, idealGains, rationalPoints } from './solution.js'
import type { SolutionConcept } from './solution.js'

/**
 * The greatest share of their best rational gains that everybody gets at once (Kalai and Smorodinsky 1975).
 * Among finitely many points equal shares may not exist, so the smallest share is made as great as possible.
 * A party that cannot gain at all counts as having its full share.
 */
export const kalaiSmorodinsky: SolutionConcept = Object.freeze({
  name: 'Kalai-Smorodinsky',
  about: 'the greatest smallest share of the best gain that each party could have in a rational package',
  source: 'Kalai and Smorodinsky 1975',
  of(points, disagreement) {
    const rational = rationalPoints(points, disagreement)
    const ideal = idealGains(rational, disagreement)
    return greatest('Kalai-Smorodinsky', rational, disagreement, (gains) => {
      let least = 1
      for (let i = 0; i < gains.length; i++) if (ideal[i]! > 0) least = Math.min(least, gains[i]! / ideal[i]!)
      return least
    })
  },
} satisfies SolutionConcept)
