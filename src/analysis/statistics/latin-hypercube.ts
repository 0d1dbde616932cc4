import type { RandomStream } from '../../random.js'
import { requireWhole } from '../models/checks.js'
import { frozenDesign } from './design.js'
import type { Design } from './design.js'

/** What a Latin hypercube was made with. */
export interface LatinHypercubeParameters {
  readonly points: number
  readonly dimensions: number
  /** True where every point lies in the middle of its slice. */
  readonly centred: boolean
}

/** Points of which exactly one lies in each of the equal slices of every dimension. */
export type LatinHypercube = Design<'latin-hypercube', LatinHypercubeParameters>

/**
 * Latin hypercube sampling (McKay, Beckman and Conover 1979): each dimension is cut into as many equal slices as there are points,
 * and the slices of each are dealt out to the points in random order; within its slice a point lies at random, or in the middle.
 * @param points - a whole number from 1
 * @param dimensions - a whole number from 1
 * @param random - drawn from dimension by dimension
 * @throws UsageError on other numbers
 */
export function latinHypercube(points: number, dimensions: number, random: RandomStream, { centred = false }: { readonly centred?: boolean } = {}): LatinHypercube {
  requireWhole('points', points, { from: 1, to: 2 ** 20 })
  requireWhole('dimensions', dimensions, { from: 1 })
  const rows = Array.from({ length: points }, (): number[] => [])
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const slices = rows.map((_, i) => i)
    for (let i = points - 1; i > 0; i--) {
      const j = random.below(i + 1)
      ;[slices[i], slices[j]] = [slices[j]!, slices[i]!]
    }
    rows.forEach((row, i) => row.push((slices[i]! + (centred ? 0.5 : random.next())) / points))
  }
  return frozenDesign('latin-hypercube', { points, dimensions, centred }, rows)
}
