import { greatest, rationalPoints } from './solution.js'
import type { SolutionConcept } from './solution.js'

/**
 * The smallest difference between the greatest and the smallest gain, whatever they are. On a frontier without gaps it is the egalitarian solution.
 * Genius computes its Kalai-Smorodinsky point so, and the league ANL its Kalai point, both with a disagreement point of zeros.
 * The value is the difference, below 0 for the sake of order.
 */
export const leastAsymmetry: SolutionConcept = Object.freeze({
  name: 'least asymmetry',
  about: 'the smallest difference between the gains of the parties',
  source: 'Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker 2014 (Genius)',
  of: (points, disagreement) =>
    greatest('least asymmetry', rationalPoints(points, disagreement), disagreement, (gains) => Math.min(...gains) - Math.max(...gains)),
} satisfies SolutionConcept)
