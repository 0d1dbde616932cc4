import { greatest, rationalPoints } from './solution.js'
import type { SolutionConcept } from './solution.js'

/**
 * The greatest smallest gain (Kalai 1977, the proportional solution with equal weights). It compares the parties' units one to one,
 * so it means something only where these are comparable. Some platforms call it just the Kalai point.
 */
export const egalitarian: SolutionConcept = Object.freeze({
  name: 'egalitarian',
  about: 'the greatest smallest gain above the disagreement point',
  source: 'Kalai 1977',
  of: (points, disagreement) => greatest('egalitarian', rationalPoints(points, disagreement), disagreement, (gains) => Math.min(...gains)),
} satisfies SolutionConcept)
