import { mean as meanOf, sampleVariance } from 'simple-statistics'
import { intervalAround } from './interval.js'
import type { Interval } from './interval.js'
import { meanInterval } from './mean-interval.js'
import type { SampleMoments } from './mean-interval.js'
import { studentFactor, studentTwoSided } from './student.js'

/** A weighted sum of cell means, and how well it is known. */
export interface Contrast {
  readonly estimate: number
  /** Null where a cell that counts has fewer than two numbers, as are the interval and p. */
  readonly standardError: number | null
  readonly interval: Interval | null
  /** Two-sided, for a true value of 0. */
  readonly p: number | null
}

const pOf = (estimate: number, standardError: number, freedom: number): number => (estimate === 0 ? 1 : studentTwoSided(estimate / standardError, freedom))

/**
 * A weighted sum of the means of independent cells, with unequal variances (Welch 1947, degrees of freedom by Satterthwaite 1946).
 * @param weights - one for each cell; cells of weight 0 do not count
 */
export function contrastOfCells(weights: readonly number[], cells: readonly SampleMoments[], confidence: number): Contrast {
  let [estimate, variance, spread, known] = [0, 0, 0, true]
  weights.forEach((weight, i) => {
    if (weight === 0) return
    const { n, mean, variance: own } = cells[i]!
    estimate += weight * mean
    if (n < 2) known = false
    const part = (weight * weight * own) / n
    variance += part
    spread += (part * part) / (n - 1)
  })
  if (!known) return Object.freeze({ estimate, standardError: null, interval: null, p: null })
  const standardError = Math.sqrt(variance)
  const freedom = spread > 0 ? (variance * variance) / spread : 1
  const half = standardError === 0 ? 0 : studentFactor(confidence, freedom) * standardError
  return Object.freeze({ estimate, standardError, interval: intervalAround(estimate, half), p: pOf(estimate, standardError, freedom) })
}

/**
 * A weighted sum of the means of cells under common random numbers: taken batch by batch, where what the cells share drops out.
 * @param weights - one for each cell
 * @param batches - for each cell its batch means, equally long and in the same order of seeds
 */
export function contrastOfBatches(weights: readonly number[], batches: readonly (readonly number[])[], confidence: number): Contrast {
  const sums = (batches[0] ?? []).map((_, batch) => weights.reduce((sum, weight, cell) => (weight === 0 ? sum : sum + weight * batches[cell]![batch]!), 0))
  const n = sums.length
  const estimate = meanOf(sums)
  const { standardError, interval } = meanInterval({ n, mean: estimate, variance: n < 2 ? 0 : sampleVariance(sums) }, confidence)
  return Object.freeze({ estimate, standardError, interval, p: standardError === null ? null : pOf(estimate, standardError, n - 1) })
}
