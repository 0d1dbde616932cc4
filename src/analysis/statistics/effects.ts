import { mistake } from '../../errors.js'
import { requireConfidence, requireFinite, requireSameLength } from './checks.js'
import { contrastOfBatches, contrastOfCells } from './contrast.js'
import type { Contrast } from './contrast.js'
import { fullFactorial } from './factorial.js'
import { requireMoments } from './mean-interval.js'
import type { SampleMoments } from './mean-interval.js'

/** How far one level of a factor moves the mean. */
export interface MainEffect extends Contrast {
  readonly factor: number
  readonly level: number
}

/** How far two levels together move the mean beyond what each does by itself. */
export interface Interaction extends Contrast {
  readonly factors: readonly [number, number]
  readonly levels: readonly [number, number]
}

/** What the factors of a full factorial do. */
export interface Effects {
  readonly method: 'cell-means-welch' | 'cell-means-by-batch'
  readonly parameters: { readonly levels: readonly number[]; readonly confidence: number }
  /** Mean of all cells, each counted once. */
  readonly grandMean: Contrast
  /** For each factor and level the mean of its cells less the grand mean; those of a factor sum to 0. */
  readonly main: readonly MainEffect[]
  /** For each two factors and their levels the mean of the cells that have both, less both main effects and the grand mean; they sum to 0 over either factor. */
  readonly interactions: readonly Interaction[]
}

function effectsBy(method: Effects['method'], levels: readonly number[], count: number, confidence: number, contrast: (weights: readonly number[]) => Contrast): Effects {
  const { cells, parameters } = fullFactorial(levels)
  if (count !== cells.length) throw mistake({ given: `there are ${count} cells`, allowed: `levels of ${levels.join(' x ')} make ${cells.length}`, todo: 'pass every cell of the full factorial, the last factor fastest' })
  requireConfidence(confidence)
  const share = 1 / cells.length
  const [main, interactions]: [MainEffect[], Interaction[]] = [[], []]
  levels.forEach((count1, factor1) => {
    for (let level1 = 0; level1 < count1; level1++) {
      const alone = cells.map((cell) => (cell[factor1] === level1 ? (count1 - 1) * share : -share))
      main.push(Object.freeze({ factor: factor1, level: level1, ...contrast(alone) }))
    }
  })
  levels.forEach((count1, factor1) => levels.forEach((count2, factor2) => {
    if (factor2 <= factor1) return
    for (let level1 = 0; level1 < count1; level1++) {
      for (let level2 = 0; level2 < count2; level2++) {
        const weights = cells.map((cell) => (cell[factor1] === level1 ? count1 - 1 : -1) * (cell[factor2] === level2 ? count2 - 1 : -1) * share)
        interactions.push(Object.freeze({ factors: Object.freeze([factor1, factor2] as const), levels: Object.freeze([level1, level2] as const), ...contrast(weights) }))
      }
    }
  }))
  return Object.freeze({
    method, parameters: Object.freeze({ levels: parameters.levels, confidence }),
    grandMean: contrast(cells.map(() => share)), main: Object.freeze(main), interactions: Object.freeze(interactions),
  })
}

/**
 * Main effects and two-way interactions of a full factorial whose cells are independent, from the moments of each cell (Fisher 1935;
 * intervals after Welch 1947 and Satterthwaite 1946, so that cells may differ in variance and count). Each interval stands for itself.
 * Where cells share random numbers these intervals are not right: use `effectsFromBatches`.
 *
 * @param levels - number of levels of each factor
 * @param cells - at least one number in each, in the order of `fullFactorial`, the last factor fastest
 * @throws UsageError on cells that do not fit the levels, or moments that no sample has
 */
export function effects(levels: readonly number[], cells: readonly SampleMoments[], confidence = 0.95): Effects {
  cells.forEach((cell, i) => {
    requireMoments(`cell ${i}`, cell)
    if (cell.n === 0) throw mistake({ given: `cell ${i} is empty`, allowed: 'every cell must have a mean', todo: 'run it, or leave out the level that cannot be run' })
  })
  return effectsBy('cell-means-welch', levels, cells.length, confidence, (weights) => contrastOfCells(weights, cells, confidence))
}

/**
 * The same where the cells share their random numbers: batch i of every cell used the same seeds, each effect is computed batch by batch,
 * and its interval is that of the mean over batches (Student 1908).
 *
 * @param levels - number of levels of each factor
 * @param batches - for each cell its batch means, equally long, the cells in the order of `fullFactorial`
 * @throws UsageError on cells that do not fit the levels, and lists of different lengths or numbers that are not finite
 */
export function effectsFromBatches(levels: readonly number[], batches: readonly (readonly number[])[], confidence = 0.95): Effects {
  requireSameLength('the batch means of the cells', batches)
  batches.forEach((list, i) => requireFinite(`cell ${i}`, list))
  if (batches[0]?.length === 0) throw mistake({ given: 'the cells have no batches', allowed: 'every cell must have a mean', todo: 'run at least one batch' })
  return effectsBy('cell-means-by-batch', levels, batches.length, confidence, (weights) => contrastOfBatches(weights, batches, confidence))
}
