import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { holm } from '../../../src/analysis/statistics/holm.js'
import { meanInterval } from '../../../src/analysis/statistics/mean-interval.js'
import { normalCdf, normalQuantile } from '../../../src/analysis/statistics/normal.js'
import { pairedComparison } from '../../../src/analysis/statistics/paired.js'
import { studentFactor, studentTwoSided } from '../../../src/analysis/statistics/student.js'
import { wilson } from '../../../src/analysis/statistics/wilson.js'
import { UsageError } from '../../../src/errors.js'
import { stream } from '../../../src/random.js'
import { normalDraw } from './draws.js'

const closeTo = (value: number, wanted: number, relative = 1e-10): void => {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted))
}

describe('the standard normal', () => {
  test.each([[-10, 7.61985302416047e-24], [-5, 2.866515718791933e-7], [-3, 0.0013498980316300933], [-1, 0.15865525393145707], [0, 0.5], [0.5, 0.6914624612740131], [2, 0.9772498680518208], [6, 0.9999999990134123]])('has at %d the share %d below', (x, share) => {
    closeTo(normalCdf(x), share, 1e-12)
  })
  test.each([[0.5, 0], [0.975, 1.959963984540054], [0.995, 2.5758293035489004], [0.1, -1.2815515655446004], [1e-10, -6.361340902404056]])('has the quantile of %d at %d', (p, x) => closeTo(normalQuantile(p), x, 1e-13))
  test.prop([fc.double({ min: 1e-300, max: 1 - 1e-12, noNaN: true })])('its quantile undoes its distribution', (p) => {
    closeTo(normalCdf(normalQuantile(p)), p, 1e-11)
  })
  test.prop([fc.double({ min: -12, max: 12, noNaN: true })])('its tails mirror each other', (x) => {
    expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(1e-15)
  })
})

describe("Student's t", () => {
  test.each([[0.9, 1, 6.313751514675037], [0.95, 2, 4.302652729749462], [0.99, 5.5, 3.8499114660010356], [0.95, 9, 2.262157162798205], [0.95, 30, 2.0422724563012378], [0.999, 120, 3.373453768562533], [0.95, 1e6, 1.959966356814107]])('holds %d with %d degrees of freedom up to %d', (confidence, freedom, factor) => {
    closeTo(studentFactor(confidence, freedom), factor)
  })
  test.each([[1, 1, 0.5], [2.5, 3, 0.08770664700806556], [4.0621, 9, 0.002833007840390159], [0.1, 7.3, 0.9230354971398295], [6, 100, 3.172491502802852e-8], [-30, 12, 1.1773181907018936e-12]])('lies beyond %d with %d degrees of freedom with probability %d', (t, freedom, p) => {
    closeTo(studentTwoSided(t, freedom), p)
  })
  test.prop([fc.double({ min: 0.01, max: 50, noNaN: true })])('has with 2 degrees of freedom the closed form of its distribution', (t) => {
    // P(|T| > t) = 1 - t / sqrt(2 + t^2), written without cancellation.
    const root = Math.sqrt(2 + t * t)
    closeTo(studentTwoSided(t, 2), 2 / (root * (root + t)))
  })
  test.prop([fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.5, max: 1e5, noNaN: true })])('its factor undoes its p-value', (confidence, freedom) => {
    expect(Math.abs(1 - studentTwoSided(studentFactor(confidence, freedom), freedom) - confidence)).toBeLessThan(1e-11)
  })
})

describe('wilson', () => {
  // Those of 263 and 148 are in table I of Newcombe 1998, to four digits.
  test.each([[0, 10, 0.95, 0, 0.27753279986288926], [81, 263, 0.95, 0.2552885198782742, 0.36620957698280004], [15, 148, 0.95, 0.06238639953073629, 0.16048724172330803], [3, 17, 0.9, 0.07281446654706444, 0.3689669780690258], [500, 1000, 0.99, 0.45940700521208483, 0.5405929947879151]])('puts %d of %d with confidence %d between %d and %d', (k, n, confidence, low, high) => {
    const interval = wilson(k, n, confidence)
    closeTo(interval.low, low, 1e-12)
    closeTo(interval.high, high, 1e-12)
    expect(Object.isFrozen(interval)).toBe(true)
  })
  test('knows nothing from no runs', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })
  test.prop([fc.integer({ min: 1, max: 10_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))), fc.double({ min: 0.5, max: 0.999, noNaN: true })])('holds the shares that the score test does not reject, and mirrors', ([k, n], confidence) => {
    const { low, high } = wilson(k, n, confidence)
    const share = k / n
    expect(low).toBeGreaterThanOrEqual(0)
    expect(high).toBeLessThanOrEqual(1)
    expect(low <= share && share <= high).toBe(true)
    // At an end inside (0, 1) the distance is exactly z standard errors of the end itself.
    const z = normalQuantile((1 + confidence) / 2)
    for (const end of [low, high]) if (end > 0 && end < 1) expect(Math.abs(share - end)).toBeCloseTo(z * Math.sqrt((end * (1 - end)) / n), 9)
    expect(wilson(n - k, n, confidence).low).toBeCloseTo(1 - high, 12)
  })
  test('refuses more successes than runs', () => {
    expect(() => wilson(11, 10)).toThrow(UsageError)
    expect(() => wilson(1.5, 10)).toThrow(UsageError)
    expect(() => wilson(1, 10, 1)).toThrow(UsageError)
  })
})

describe('meanInterval', () => {
  test('is the t interval of the sample', () => {
    // Ten differences of Student 1908: mean -1.58, standard deviation 1.22999548.
    const { interval, standardError } = meanInterval({ n: 10, mean: -1.58, variance: 1.5128888888888889 })
    closeTo(standardError!, 0.3889587238883949)
    closeTo(interval!.low, -2.459885763276983)
    closeTo(interval!.high, -0.7001142367230175)
  })
  test('says nothing about the spread of fewer than two', () => {
    expect(meanInterval({ n: 0, mean: NaN, variance: NaN })).toMatchObject({ mean: null, standardError: null, interval: null })
    expect(meanInterval({ n: 1, mean: 3, variance: 0 })).toMatchObject({ mean: 3, standardError: null, interval: null })
  })
  test('is a point without spread', () => {
    expect(meanInterval({ n: 5, mean: 3, variance: 0 }).interval).toEqual({ low: 3, high: 3 })
  })
  test('refuses moments that no sample has', () => {
    expect(() => meanInterval({ n: 2, mean: NaN, variance: 1 })).toThrow(UsageError)
    expect(() => meanInterval({ n: 2, mean: 0, variance: -1 })).toThrow(UsageError)
  })
  test('holds the true mean as often as it says', () => {
    const random = stream(7, 'coverage')
    let held = 0
    for (let k = 0; k < 2000; k++) {
      const values = Array.from({ length: 4 }, () => normalDraw(random))
      const mean = values.reduce((sum, value) => sum + value, 0) / 4
      const { low, high } = meanInterval({ n: 4, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3 }, 0.9).interval!
      held += low <= 0 && 0 <= high ? 1 : 0
    }
    expect(Math.abs(held / 2000 - 0.9)).toBeLessThan(0.027)
  })
})

describe('pairedComparison', () => {
  // Hours of sleep gained with two drugs, Student 1908.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
  test("agrees with Student's sleep data", () => {
    const { difference, interval, p, gain, n } = pairedComparison(first, second)
    expect(n).toBe(10)
    closeTo(difference, -1.58)
    closeTo(interval!.low, -2.459885763276983)
    closeTo(interval!.high, -0.7001142367230175)
    closeTo(p!, 0.002832890197384273)
    // Sample variances 3.200555... and 4.009, of the differences 1.512888...
    closeTo(gain!, (3.2005555555555554 + 4.009) / 1.5128888888888889)
  })
  test.prop([fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 3, maxLength: 30 }), fc.integer({ min: -9, max: 9 })])('mirrors, does not see what both share, and its p agrees with its interval', (pairs, shift) => {
    const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
    const [one, other, moved] = [pairedComparison(a, b), pairedComparison(b, a), pairedComparison(a.map((x, i) => x + shift * i), b.map((y, i) => y + shift * i))]
    expect(other.difference).toBeCloseTo(-one.difference, 12)
    expect(other.p).toBeCloseTo(one.p!, 12)
    expect(moved.difference).toBeCloseTo(one.difference, 9)
    expect(moved.standardError).toBeCloseTo(one.standardError!, 9)
    if (Math.abs(one.p! - 0.05) > 1e-9) expect(one.p! < 0.05).toBe(one.interval!.low > 0 || one.interval!.high < 0)
  })
  test('tells the cases without spread apart', () => {
    expect(pairedComparison([1, 2, 3], [1, 2, 3])).toMatchObject({ difference: 0, p: 1, gain: null, interval: { low: 0, high: 0 } })
    expect(pairedComparison([2, 3, 4], [1, 2, 3])).toMatchObject({ difference: 1, p: 0, gain: null })
    expect(pairedComparison([2], [1])).toMatchObject({ difference: 1, p: null, gain: null, interval: null })
  })
  test('refuses lists that are not pairs', () => {
    expect(() => pairedComparison([1, 2], [1])).toThrow(UsageError)
    expect(() => pairedComparison([], [])).toThrow(UsageError)
    expect(() => pairedComparison([1, NaN], [1, 2])).toThrow(UsageError)
  })
})

describe('holm', () => {
  test('adjusts a worked example', () => {
    // Sorted 0.005 x 4, 0.01 x 3, 0.03 x 2, 0.04 x 1, the last held at the one before.
    const { adjusted } = holm([0.01, 0.04, 0.03, 0.005])
    for (const [i, wanted] of [0.03, 0.06, 0.06, 0.02].entries()) closeTo(adjusted[i]!, wanted)
  })
  test.prop([fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), fc.double({ min: 0.001, max: 0.999, noNaN: true })])('rejects what stepping down rejects, and no less than Bonferroni', (p, alpha) => {
    const { adjusted } = holm(p)
    const order = p.map((_, i) => i).sort((i, j) => p[i]! - p[j]!)
    const stop = order.findIndex((i, k) => p[i]! * (p.length - k) > alpha)
    const rejected = new Set(stop < 0 ? order : order.slice(0, stop))
    adjusted.forEach((value, i) => {
      expect(value <= alpha).toBe(rejected.has(i))
      expect(value).toBeGreaterThanOrEqual(p[i]!)
      expect(value).toBeLessThanOrEqual(Math.min(1, p[i]! * p.length))
    })
  })
  test('refuses what is no p-value', () => {
    expect(() => holm([0.5, 1.1])).toThrow(UsageError)
  })
})
