import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addToHistogram, mergeHistograms, quantilesOf, relativeError } from '../../../src/simulation/many/histogram.js'
import type { Histogram } from '../../../src/simulation/many/histogram.js'
import { simulationOf } from '../../../src/simulation/many/simulation.js'
import { addToSample, noSample, spreadOf } from '../../../src/simulation/many/spread.js'
import { addFailure, addRun, mergeStatistics, noStatistics } from '../../../src/simulation/many/statistics.js'
import type { RunFigures, Statistics } from '../../../src/simulation/many/statistics.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'
import { figures } from './figures.js'

const number = fc.oneof(fc.integer({ min: -600, max: 600 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))
const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]

function histogramOf(values: readonly number[]): Histogram {
  const histogram: Histogram = new Map()
  for (const value of values) addToHistogram(histogram, value)
  return histogram
}

const sorted = (histogram: Histogram): readonly (readonly number[])[] => [...histogram].sort(([a], [b]) => a - b)
const close = (found: number, exact: number, scale: number): boolean => Math.abs(found - exact) <= 1e-9 * Math.max(1, Math.abs(scale))

describe('the histogram', () => {
  test('gives quantiles within its relative error, and not above in size', () => {
    fc.assert(fc.property(fc.array(number, { minLength: 1, maxLength: 200 }), (values) => {
      const exact = [...values].sort((a, b) => a - b)
      quantilesOf(histogramOf(values), shares).forEach((found, i) => {
        const wanted = exact[Math.floor(shares[i]! * (values.length - 1))]!
        expect(Math.abs(found)).toBeLessThanOrEqual(Math.abs(wanted))
        expect(Math.abs(found - wanted)).toBeLessThanOrEqual(Math.max(2 ** -30, relativeError * Math.abs(wanted)))
      })
    }))
  })

  test('is exact for whole numbers below 512', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -511, max: 511 }), { minLength: 1 }), (values) => {
      const exact = [...values].sort((a, b) => a - b)
      expect(quantilesOf(histogramOf(values), [0.5])).toEqual([exact[Math.floor((values.length - 1) / 2)]! + 0])
    }))
  })

  test('merges to the same in any order', () => {
    fc.assert(fc.property(fc.array(fc.array(number)), (parts) => {
      const merged = (order: readonly (readonly number[])[]): Histogram => order.reduce<Histogram>((into, part) => {
        mergeHistograms(into, histogramOf(part))
        return into
      }, new Map())
      expect(sorted(merged(parts))).toEqual(sorted(histogramOf(parts.flat())))
      expect(sorted(merged([...parts].reverse()))).toEqual(sorted(merged(parts)))
    }))
  })

  test('has no more than 36,000 buckets, however great or small the numbers', () => {
    const histogram: Histogram = new Map()
    for (let e = -1074; e < 1024; e++) for (const m of [1, 1.25, 1.999]) for (const sign of [1, -1]) addToHistogram(histogram, sign * m * 2 ** e)
    const keys = [...histogram.keys()]
    expect(Math.max(...keys) - Math.min(...keys)).toBeLessThan(36_000)
    expect(quantilesOf(histogramOf([1e300]), [1])[0]).toBeGreaterThan(2 ** 39)
  })
})

test('the spread of a sample is that of a naive computation', () => {
  fc.assert(fc.property(fc.array(number, { minLength: 1 }), (values) => {
    const sample = noSample()
    for (const value of values) addToSample(sample, value)
    const { n, mean, variance, min, max, quantiles } = spreadOf(sample)
    const exactMean = values.reduce((sum, value) => sum + value, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - exactMean) ** 2, 0)
    const scale = Math.max(...values.map(Math.abs))
    expect([n, min, max]).toEqual([values.length, Math.min(...values), Math.max(...values)])
    expect(close(mean, exactMean, scale)).toBe(true)
    expect(close(variance, values.length > 1 ? squares / (values.length - 1) : 0, scale * scale)).toBe(true)
    for (const quantile of Object.values(quantiles)) expect(quantile >= min && quantile <= max).toBe(true)
  }), { examples: [[[-0, 0]], [[0, -0]]] })
})

test('the spread of nothing is nothing', () => {
  expect(spreadOf(noSample())).toMatchObject({ n: 0, mean: NaN, variance: NaN, min: NaN, quantiles: { p50: NaN } })
})

const small = smallScenario()
const told = (statistics: Statistics): ReturnType<typeof simulationOf> => simulationOf(small, { from: 0, to: 0 }, {}, statistics)

function added(runs: readonly RunFigures[]): Statistics {
  const statistics = noStatistics()
  for (const run of runs) addRun(statistics, run)
  return statistics
}

/** Runs cut into parts of given lengths. */
function cut(runs: readonly RunFigures[], lengths: readonly number[]): readonly (readonly RunFigures[])[] {
  const rest = [...runs]
  return [...lengths.map((length) => rest.splice(0, length)), rest]
}

test('the statistics of merged parts are those of all the runs, and those of a naive count', () => {
  fc.assert(fc.property(figures, fc.array(fc.nat(20)), (runs, lengths) => {
    const merged = noStatistics()
    for (const part of cut(runs, lengths)) mergeStatistics(merged, added(part))
    const [parts, whole] = [told(merged), told(added(runs))]
    for (const outcome of ['completed', 'partiallyCompleted', 'collapsed'] as const) expect(parts.outcomes[outcome]).toBe(runs.filter((run) => run.outcome === outcome).length)
    for (const { place, runs: reached, entries } of parts.places) {
      expect(reached).toBe(runs.filter(({ path }) => path.includes(place)).length)
      expect(entries).toBe(runs.flatMap(({ path }) => path).filter((each) => each === place).length)
    }
    for (const { from, to, count } of parts.ways) expect(count).toBe(runs.reduce((sum, { path }) => sum + path.filter((place, i) => place === to && path[i - 1] === from).length, 0))
    expect(parts.ways.reduce((sum, { count }) => sum + count, 0)).toBe(runs.reduce((sum, { path }) => sum + path.length - 1, 0))
    expect(parts.faulted).toEqual({ runs: runs.filter(({ faults }) => faults.length > 0).length, first: runs.flatMap(({ seed, faults }) => faults.map((fault) => ({ seed, ...fault }))).slice(0, 5) })
    expect([parts.runs, parts.refused]).toEqual([runs.length, runs.filter(({ refusals }) => refusals.length > 0).length])
    expect({ ...parts, utilities: null, days: null, released: null, trust: null }).toEqual({ ...whole, utilities: null, days: null, released: null, trust: null })
    for (const party of runs.length > 0 ? ['p0', 'p1'] : []) {
      const [one, two] = [parts.utilities[party]!.actual, whole.utilities[party]!.actual]
      const scale = Math.max(Math.abs(one.min), Math.abs(one.max))
      expect(close(one.mean, two.mean, scale) && close(one.variance, two.variance, scale * scale)).toBe(true)
      expect([one.n, one.min, one.max, one.quantiles]).toEqual([two.n, two.min, two.max, two.quantiles])
    }
    expect(parts.days.quantiles).toEqual(whole.days.quantiles)
  }))
})

test('a utility that is no number changes nothing but is told', () => {
  const [run] = fc.sample(figures.filter(({ length }) => length > 0), { numRuns: 1, seed: 1 })[0]!
  const statistics = noStatistics()
  expect(() => addRun(statistics, { ...run!, utilities: { p0: { actual: 1, noDeal: 0, surplus: NaN } } })).toThrow('a utility of p0 came to NaN')
  expect(statistics).toEqual(noStatistics())
})

test('failures are counted, and the first five kept', () => {
  const parts = [4, 3].map((count, part) => {
    const statistics = noStatistics()
    for (let n = 0; n < count; n++) addFailure(statistics, { seed: part * 4 + n, message: 'no' })
    return statistics
  })
  mergeStatistics(parts[0]!, parts[1]!)
  expect(told(parts[0]!).failed).toEqual({ runs: 7, first: [0, 1, 2, 3, 4].map((seed) => ({ seed, message: 'no' })) })
})
