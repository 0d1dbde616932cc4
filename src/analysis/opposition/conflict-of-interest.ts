import { idealGains, rationalPoints } from '../solutions/solution.js'
import type { OppositionDefinition } from './definition.js'

type Corner = readonly [number, number]

/** The corners of the least concave line over some points in falling order of the first coordinate. */
function upperHull(points: readonly Corner[]): readonly Corner[] {
  const hull: Corner[] = []
  for (const point of points) {
    while (hull.length > 1) {
      const [[x1, y1], [x2, y2]] = [hull[hull.length - 2]!, hull[hull.length - 1]!]
      if ((x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1) > 0) break
      hull.pop()
    }
    hull.push(point)
  }
  return hull
}

/**
 * Conflict of interest: with gains above no deal divided by the best rational gain of each party, the part of the unit square
 * that no lottery over rational packages, and nothing below one, can reach. 0 without any conflict, a half where each can gain only what the other loses.
 */
export const conflictOfInterest: OppositionDefinition = Object.freeze({
  name: 'conflict of interest',
  about: 'area of the unit square beyond all lotteries over rational packages, gains divided by the best rational gain of each party; for two parties who both can gain',
  source: 'Axelrod 1967',
  of({ points, disagreement }) {
    if (disagreement.length !== 2) return null
    const rational = rationalPoints(points, disagreement)
    const [most1 = 0, most2 = 0] = idealGains(rational, disagreement)
    if (!(most1 > 0 && most2 > 0)) return null
    const gains = rational.map(({ utilities }): Corner => [(utilities[0]! - disagreement[0]!) / most1, (utilities[1]! - disagreement[1]!) / most2])
    const ends: readonly Corner[] = [[1, 0], [0, 1]]
    const hull = upperHull([...gains, ...ends].sort((a, b) => b[0] - a[0] || a[1] - b[1]))
    const below = hull.reduce((area, [x, y], k) => (k === 0 ? 0 : area + ((hull[k - 1]![0] - x) * (hull[k - 1]![1] + y)) / 2), 0)
    return 1 - below
  },
} satisfies OppositionDefinition)
