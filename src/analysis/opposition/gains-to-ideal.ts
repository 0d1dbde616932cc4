import { idealGains, rationalPoints } from '../solutions/solution.js'
import { leastDistance } from './definition.js'
import type { OppositionDefinition } from './definition.js'

/**
 * The least distance of the rational frontier from the ideal point, each gain above no deal divided by the best rational gain of its party:
 * the same idea as the distance to (1, 1), indifferent to the units and the origin of everybody's utility.
 */
export const gainsToIdeal: OppositionDefinition = Object.freeze({
  name: 'gains to ideal',
  about: 'least distance of the rational frontier from (1, 1), gains above no deal divided by the best rational gain of each party; only where everybody can gain',
  source: 'normalisation of Kalai and Smorodinsky 1975, distance of Baarslag et al. 2013',
  of({ points, disagreement }) {
    const rational = rationalPoints(points, disagreement)
    const ideal = idealGains(rational, disagreement)
    return ideal.every((gain) => gain > 0) ? leastDistance(rational, (utility, i) => (utility - disagreement[i]!) / ideal[i]!) : null
  },
} satisfies OppositionDefinition)
