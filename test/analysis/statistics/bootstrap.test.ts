import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { bootstrap } from '../../../src/analysis/statistics/bootstrap.js'
import { UsageError } from '../../../src/errors.js'
import { stream } from '../../../src/random.js'
import { normalDraw } from './draws.js'

/** Spatial test scores A of 26 children, Efron and Tibshirani 1993, table 14.1. */
const scores = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41]
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: readonly number[]): number => {
  const centre = mean(values)
  return mean(values.map((value) => (value - centre) ** 2))
}

describe('bootstrap', () => {
  test('finds the BCa interval of the spatial test data', () => {
    const { estimate, interval, acceleration, bias, n } = bootstrap(scores, variance, stream(1, 'bca'), { confidence: 0.9, resamples: 40_000 })
    expect(n).toBe(26)
    expect(estimate).toBeCloseTo(171.534, 3)
    // Efron and Tibshirani 1993, page 187: acceleration 0.061, bias 0.146, [115.8, 259.6] from 2000 resamples.
    expect(acceleration).toBeCloseTo(0.0612, 3)
    expect(Math.abs(bias! - 0.146)).toBeLessThan(0.05)
    // From 400000 resamples of another implementation: 115.47 and 260.95.
    expect(Math.abs(interval.low - 115.47)).toBeLessThan(1)
    expect(Math.abs(interval.high - 260.95)).toBeLessThan(1.5)
  })
  test('finds the percentile interval of the same', () => {
    const { interval, bias, acceleration } = bootstrap(scores, variance, stream(2, 'percentile'), { confidence: 0.9, resamples: 40_000, method: 'percentile' })
    expect(Math.abs(interval.low - 97.86)).toBeLessThan(1)
    expect(Math.abs(interval.high - 235.79)).toBeLessThan(1)
    expect([bias, acceleration]).toEqual([null, null])
  })
  test.prop([fc.integer(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -100, max: 100 })])('goes with the scale of the sample', (seed, factor, shift) => {
    const one = bootstrap(scores, mean, stream(seed, 'x'), { resamples: 200 })
    const other = bootstrap(scores.map((value) => factor * value + shift), mean, stream(seed, 'x'), { resamples: 200 })
    expect(other.interval.low).toBeCloseTo(factor * one.interval.low + shift, 6)
    expect(other.interval.high).toBeCloseTo(factor * one.interval.high + shift, 6)
  })
  test('says the same for the same seed and something else for another', () => {
    const at = (seed: number): unknown => bootstrap(scores, mean, stream(seed, 'x'))
    expect(at(1)).toEqual(at(1))
    expect(at(1)).not.toEqual(at(2))
  })
  test('is a point for a sample that does not vary', () => {
    expect(bootstrap([4, 4, 4], mean, stream(1, 'x'), { resamples: 50 }).interval).toEqual({ low: 4, high: 4 })
  })
  test('BCa holds the variance of skewed numbers more often than percentile', () => {
    const random = stream(11, 'coverage')
    const held = { bca: 0, percentile: 0 }
    for (let k = 0; k < 200; k++) {
      const sample = Array.from({ length: 20 }, () => normalDraw(random))
      for (const method of ['bca', 'percentile'] as const) {
        const { low, high } = bootstrap(sample, variance, stream(k, 'resamples'), { method, resamples: 300, confidence: 0.9 }).interval
        held[method] += low <= 1 && 1 <= high ? 1 : 0
      }
    }
    expect(held.bca).toBeGreaterThan(held.percentile)
    expect(held.bca / 200).toBeGreaterThan(0.8)
  })
  test('refuses a statistic that is not finite, and a single element', () => {
    expect(() => bootstrap([1, 2], () => NaN, stream(1, 'x'))).toThrow(UsageError)
    expect(() => bootstrap([1], mean, stream(1, 'x'))).toThrow(UsageError)
    expect(() => bootstrap([1, 2], mean, stream(1, 'x'), { resamples: 0 })).toThrow(UsageError)
  })
})
