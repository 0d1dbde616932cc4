import { factorialCell, factorialSize } from '../analysis/statistics/factorial.js'
import { latinHypercube } from '../analysis/statistics/latin-hypercube.js'
import { normalQuantile } from '../analysis/statistics/normal.js'
import { sobolIndexPoints } from '../analysis/statistics/sobol-indices.js'
import { sobolSequence } from '../analysis/statistics/sobol-sequence.js'
import { mistake } from '../errors.js'
import type { Json } from '../model/government.js'
import { stream } from '../random.js'
import type { Experiment, Factor, Level, Range } from './schema.js'

/** The values of all factors in one cell. */
export interface Point {
  readonly [factor: string]: Level
}

/** Most cells of one experiment: each keeps its scenario and its statistics in memory. */
const mostCells = 20_000

function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

/** The value of a distribution below which a share of it lies. */
function quantile(range: Range, share: number): number {
  if (range.kind === 'normal') {
    // The ends of the unit interval lie at infinity.
    return rounded(range.mean + range.deviation * normalQuantile(Math.min(1 - 2 ** -33, Math.max(2 ** -33, share))))
  }
  if (range.kind === 'triangular') {
    const { low, mode, high } = range
    const below = (mode - low) / (high - low)
    return rounded(share < below ? low + Math.sqrt(share * (high - low) * (mode - low)) : high - Math.sqrt((1 - share) * (high - low) * (high - mode)))
  }
  const { from, to } = range
  return range.whole ? Math.min(to, Math.floor(from + share * (to - from + 1))) : rounded(from + share * (to - from))
}

/** The levels of a factor; none where it is drawn from a distribution. */
export function levelsOf({ levels, values }: Factor): readonly Level[] {
  if (levels) return levels
  if (values?.kind !== 'range' || values.steps === undefined) return []
  const { from, to, steps, whole } = values
  const numbers = Array.from({ length: steps }, (_, i) => from + (i * (to - from)) / (steps - 1)).map((value) => (whole ? Math.round(value) : rounded(value)))
  return [...new Set(numbers)].map((value) => ({ label: String(value), value }))
}

function levelAt(factor: Factor, share: number): Level {
  if (factor.levels) return factor.levels[Math.min(factor.levels.length - 1, Math.floor(share * factor.levels.length))]!
  const value: Json = quantile(factor.values!, share)
  return { label: String(value), value }
}

/** The points of the unit cube where a design tries the factors; for Sobol' indices the rows of A, of B, and of A with one column of B after the other. */
function unitPoints({ design, factors, seed }: Experiment): readonly (readonly number[])[] {
  const random = stream(seed, 'experiment/design')
  switch (design.kind) {
    case 'factorial': return []
    case 'latinHypercube': return latinHypercube(design.points, factors.length, random).points
    case 'sobol': return sobolSequence(design.points, factors.length, { shift: random }).points
    case 'sensitivity': {
      const both = sobolSequence(design.base, 2 * factors.length, { shift: random }).points
      const { a, b, ab } = sobolIndexPoints(both)
      return [...a, ...b, ...ab.flat()]
    }
  }
}

/**
 * The points at which an experiment tries its factors, in a fixed order: of a factorial the last factor changes fastest.
 * @throws UsageError when there are too many
 */
export function pointsOf(experiment: Experiment): readonly Point[] {
  const { factors, design } = experiment
  const levels = factors.map(levelsOf)
  const sizes = levels.map(({ length }) => length)
  const cells = design.kind === 'factorial' ? factorialSize(sizes) : design.kind === 'sensitivity' ? design.base * (factors.length + 2) : design.points
  if (cells > mostCells) throw mistake({ given: `${cells} cells`, allowed: `at most ${mostCells}`, todo: 'try fewer levels, or a latinHypercube or sobol design' })
  if (design.kind === 'factorial') {
    return Array.from({ length: cells }, (_, n) => Object.fromEntries(factorialCell(sizes, n).map((level, i) => [factors[i]!.name, levels[i]![level]!])))
  }
  return unitPoints(experiment).map((shares) => Object.fromEntries(factors.map((factor, i) => [factor.name, levelAt(factor, shares[i]!)])))
}
