import { mistake } from '../../errors.js'
import { requireWhole } from '../models/checks.js'
import { requireConfidence, requireDistinct, requireSameLength } from './checks.js'
import { contrastOfCells } from './contrast.js'
import type { Contrast } from './contrast.js'
import { requireMoments } from './mean-interval.js'
import type { SampleMoments } from './mean-interval.js'

/** What strategies got against opponents. */
export interface PayoffMatrix {
  /** Names of the strategies. */
  readonly strategies: readonly string[]
  /** Names of the opponents. */
  readonly opponents: readonly string[]
  /** For each strategy and opponent the payoff of the strategy: mean, unbiased variance and count, at least one run each. */
  readonly cells: readonly (readonly SampleMoments[])[]
}

/**
 * Checks a payoff matrix and freezes a copy.
 * @throws UsageError on empty lists of names, names that stand twice, cells that do not fit the names, empty cells or moments that no sample has
 */
export function payoffMatrix({ strategies, opponents, cells }: PayoffMatrix): PayoffMatrix {
  requireWhole('number of strategies', strategies.length, { from: 1 })
  requireWhole('number of opponents', opponents.length, { from: 1 })
  requireDistinct('the strategies', strategies)
  requireDistinct('the opponents', opponents)
  requireSameLength('strategies and rows', [strategies, cells])
  requireSameLength('opponents and columns', [opponents, ...cells])
  cells.forEach((row, i) => row.forEach((cell, j) => {
    const name = `${strategies[i]} against ${opponents[j]}`
    requireMoments(name, cell)
    if (cell.n === 0) throw mistake({ given: `nobody ran ${name}`, allowed: 'every cell must have a mean', todo: 'run it, or leave out one of the two' })
  }))
  return Object.freeze({
    strategies: Object.freeze([...strategies]), opponents: Object.freeze([...opponents]),
    cells: Object.freeze(cells.map((row) => Object.freeze(row.map(({ n, mean, variance }) => Object.freeze({ n, mean, variance }))))),
  })
}

/** Mean payoffs of a matrix whose strategies and opponents are the same, in the same order. */
export function squareMeans(matrix: PayoffMatrix): readonly (readonly number[])[] {
  const { strategies, opponents, cells } = payoffMatrix(matrix)
  if (strategies.length !== opponents.length || strategies.some((name, i) => name !== opponents[i])) {
    throw mistake({ given: 'strategies and opponents differ', allowed: 'both lists must name the same in the same order', todo: 'keep the rows and columns that are both' })
  }
  return cells.map((row) => row.map(({ mean }) => mean))
}

/** A strategy and its average payoff. */
export interface AverageOfStrategy extends Contrast {
  readonly strategy: string
  /** One more than the strategies with a higher average. */
  readonly rank: number
}

/** Strategies by their average payoff. */
export interface AverageRanking {
  readonly method: 'average-payoff'
  readonly parameters: { readonly confidence: number }
  /** From the highest average to the lowest; equal ones in the order of the matrix. */
  readonly ranking: readonly AverageOfStrategy[]
}

/**
 * Ranks strategies by their mean payoff over all opponents, each counted once however many runs it had.
 * The intervals take cells as independent; whether two strategies are tied is for `ranking` to say, which pairs their runs.
 * @throws UsageError as `payoffMatrix`
 */
export function averageRanking(matrix: PayoffMatrix, confidence = 0.95): AverageRanking {
  requireConfidence(confidence)
  const { strategies, opponents, cells } = payoffMatrix(matrix)
  const weights = opponents.map(() => 1 / opponents.length)
  const averages = strategies.map((strategy, i) => ({ strategy, ...contrastOfCells(weights, cells[i]!, confidence) }))
  const ranking = averages.map((one) => Object.freeze({ ...one, rank: 1 + averages.filter(({ estimate }) => estimate > one.estimate).length }))
  return Object.freeze({ method: 'average-payoff', parameters: Object.freeze({ confidence }), ranking: Object.freeze(ranking.sort((a, b) => a.rank - b.rank)) })
}

/** Two strategies against each other: the estimate is what the first gets from the second less what the second gets from the first. */
export interface Encounter extends Contrast {
  readonly first: string
  readonly second: string
  /** Null for a tie: the interval holds 0, or is not known. */
  readonly winner: string | null
}

/** All pairs of strategies against each other. */
export interface HeadToHead {
  readonly method: 'head-to-head'
  readonly parameters: { readonly confidence: number }
  /** Every pair once, in the order of the matrix. */
  readonly encounters: readonly Encounter[]
}

/**
 * Who does better in each pair, from the two cells in which they met. Each interval stands for itself, and takes the two cells as independent.
 * @throws UsageError as `payoffMatrix`, and when strategies and opponents differ
 */
export function headToHead(matrix: PayoffMatrix, confidence = 0.95): HeadToHead {
  requireConfidence(confidence)
  squareMeans(matrix)
  const { strategies, cells } = matrix
  const encounters = strategies.flatMap((first, i) => strategies.slice(i + 1).map((second, offset): Encounter => {
    const j = i + 1 + offset
    const contrast = contrastOfCells([1, -1], [cells[i]![j]!, cells[j]![i]!], confidence)
    const { interval } = contrast
    return Object.freeze({ first, second, ...contrast, winner: interval === null ? null : interval.low > 0 ? first : interval.high < 0 ? second : null })
  }))
  return Object.freeze({ method: 'head-to-head', parameters: Object.freeze({ confidence }), encounters: Object.freeze(encounters) })
}
