import { greatest, rationalPoints } from './solution.js'
import type { SolutionConcept } from './solution.js'

/** The greatest product of gains above the disagreement point (Nash 1950). Indifferent to the units of every party's utility. */
export const nash: SolutionConcept = Object.freeze({
  name: 'Nash',
  about: 'the greatest product of gains above the disagreement point',
  source: 'Nash 1950',
  of: (points, disagreement) =>
    greatest('Nash', rationalPoints(points, disagreement), disagreement, (gains) => {
      let product = 1
      for (let i = 0; i < gains.length; i++) product *= gains[i]!
      return product
    }),
} satisfies SolutionConcept)
