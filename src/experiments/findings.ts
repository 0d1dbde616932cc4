import { sampleRankCorrelation } from 'simple-statistics'
import { bootstrap } from '../analysis/statistics/bootstrap.js'
import { effectsFromBatches } from '../analysis/statistics/effects.js'
import { factorialCell } from '../analysis/statistics/factorial.js'
import { holm } from '../analysis/statistics/holm.js'
import { pairedComparison } from '../analysis/statistics/paired.js'
import type { PairedComparison } from '../analysis/statistics/paired.js'
import { sobolIndices } from '../analysis/statistics/sobol-indices.js'
import { stream } from '../random.js'
import { alignedMeans } from '../simulation/many/batches.js'
import type { CellTally } from './cell.js'
import type { Measure } from './measures.js'
import { levelsOf } from './points.js'
import type { Point } from './points.js'
import type { Comparison, ExperimentResult, Trend } from './result.js'
import type { Experiment } from './schema.js'

/** What an experiment is about, found out before it is analysed. */
export interface Found {
  readonly experiment: Experiment
  readonly points: readonly Point[]
  readonly tallies: readonly CellTally[]
  readonly measures: readonly Measure[]
  readonly confidence: number
}

/** The batch means of a measure in every cell, equally long. */
function batchesOf({ tallies }: Found, { name }: Measure): readonly (readonly number[])[] {
  return alignedMeans(tallies.map(({ batches }) => batches[name]!))
}

/** Batch by batch the mean over some lists. */
function meanOfLists(lists: readonly (readonly number[])[]): readonly number[] {
  return lists[0]!.map((_, i) => lists.reduce((sum, list) => sum + list[i]!, 0) / lists.length)
}

/** The compared factor's levels against the first, in each combination of the other factors and over all of them. */
export function comparisonsOf(found: Found, factorName: string, measureName: string): readonly Comparison[] {
  const { experiment: { factors, design }, points, measures, confidence } = found
  const factor = factors.findIndex(({ name }) => name === factorName)
  if (design.kind !== 'factorial' || factor < 0) return []
  const sizes = factors.map((one) => levelsOf(one).length)
  const others = factors.filter((_, i) => i !== factor)
  const batches = batchesOf(found, measures.find(({ name }) => name === measureName)!)
  if (batches[0]!.length === 0) return []
  const [first, ...rest] = levelsOf(factors[factor]!).map(({ label }, level) => ({ label, cells: points.flatMap((_, n) => (factorialCell(sizes, n)[factor] === level ? [n] : [])) }))
  const compared: (PairedComparison & Omit<Comparison, 'adjusted'>)[] = rest.flatMap(({ label, cells }) => {
    const said = { level: label, baseline: first!.label }
    const over = { ...pairedComparison(meanOfLists(cells.map((n) => batches[n]!)), meanOfLists(first!.cells.map((n) => batches[n]!)), confidence), ...said, where: null }
    if (others.length === 0) return [over]
    return [over, ...cells.map((n, i) => ({
      ...pairedComparison(batches[n]!, batches[first!.cells[i]!]!, confidence), ...said,
      where: Object.fromEntries(others.map(({ name }) => [name, points[n]![name]!.label])),
    }))]
  })
  const { adjusted } = holm(compared.map(({ p }) => p ?? 1))
  return compared.map((comparison, i) => ({ ...comparison, adjusted: comparison.p === null ? null : adjusted[i]! }))
}

/** Main effects and interactions of a factorial, measure by measure. */
export function effectsOf(found: Found): ExperimentResult['effects'] {
  const { experiment: { factors, design }, measures, confidence } = found
  if (design.kind !== 'factorial') return []
  const sizes = factors.map((factor) => levelsOf(factor).length)
  return measures.flatMap((measure) => {
    const batches = batchesOf(found, measure)
    return batches[0]!.length === 0 ? [] : [{ measure: measure.name, effects: effectsFromBatches(sizes, batches, confidence) }]
  })
}

/** The mean of a measure in every cell. */
function meansOf({ tallies }: Found, { mean }: Measure): readonly number[] {
  return tallies.map(({ statistics }) => mean(statistics))
}

const varies = (values: readonly number[]): boolean => values.some((value) => value !== values[0])

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
  return varies(xs) && varies(ys) ? sampleRankCorrelation(xs, ys) : 0
}

/** How the measures go with the factors that are numbers, over the points of a Latin hypercube or a Sobol' sequence. */
export function trendsOf(found: Found): readonly Trend[] {
  const { experiment: { factors, design, seed }, points, measures, confidence } = found
  if (design.kind !== 'latinHypercube' && design.kind !== 'sobol') return []
  return measures.flatMap((measure) => {
    const values = meansOf(found, measure)
    return factors.filter((factor) => factor.values !== undefined).map(({ name }): Trend => {
      const pairs = points.map((point, n) => [Number(point[name]!.value), values[n]!] as const)
      const known = varies(pairs.map(([x]) => x)) && varies(values) && values.every(Number.isFinite)
      const estimated = known ? bootstrap(pairs, correlation, stream(seed, `experiment/trend/${measure.name}/${name}`), { confidence, resamples: 1000 }) : null
      return { factor: name, measure: measure.name, correlation: estimated?.estimate ?? null, interval: estimated?.interval ?? null }
    })
  })
}

/** Sobol' indices of the factors, measure by measure. */
export function sensitivityOf(found: Found): ExperimentResult['sensitivity'] {
  const { experiment: { factors, design, seed }, measures, confidence } = found
  if (design.kind !== 'sensitivity') return []
  const { base } = design
  return measures.map((measure) => {
    const values = meansOf(found, measure)
    const rows = (block: number): readonly number[] => values.slice(block * base, (block + 1) * base)
    return {
      measure: measure.name,
      indices: sobolIndices({ a: rows(0), b: rows(1), ab: factors.map((_, i) => rows(i + 2)) }, stream(seed, `experiment/sensitivity/${measure.name}`), { confidence }),
    }
  })
}
