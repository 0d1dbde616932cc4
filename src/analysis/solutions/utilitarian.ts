import { greatest, rationalPoints } from './solution.js'
import type { SolutionConcept } from './solution.js'

/**
 * The greatest sum of gains among rational packages (Bentham 1789; Harsanyi 1955; as a bargaining solution Myerson 1981).
 * It compares the parties' units one to one. NegoLog calls it the Kalai point.
 */
export const utilitarian: SolutionConcept = Object.freeze({
  name: 'utilitarian',
  about: 'the greatest sum of gains above the disagreement point',
  source: 'Harsanyi 1955; Myerson 1981',
  of: (points, disagreement) => greatest('utilitarian', rationalPoints(points, disagreement), disagreement, (gains) => gains.reduce((sum, gain) => sum + gain, 0)),
} satisfies SolutionConcept)
