import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { effects, effectsFromBatches } from '../../../src/analysis/statistics/effects.js'
import type { Effects } from '../../../src/analysis/statistics/effects.js'
import { fullFactorial } from '../../../src/analysis/statistics/factorial.js'
import { UsageError } from '../../../src/errors.js'
import { stream } from '../../../src/random.js'
import { normalDraw } from './draws.js'

const levelCounts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 })
const mainOf = ({ main }: Effects, factor: number, level: number): number => main.find((one) => one.factor === factor && one.level === level)!.estimate

describe('effects', () => {
  test('of two cells is half of what Welch compares', () => {
    // Of [3.1, 4.7, 2.2, 5, 3.3, 4.1] and [6, 8.9, 3.1, 7.7]: t 2.02352, p 0.118314 and interval [-1.113674, 6.497007] by another implementation.
    const { main, grandMean } = effects([2], [{ n: 6, mean: 3.7333333333333334, variance: 1.1226666666666667 }, { n: 4, mean: 6.425, variance: 6.329166666666667 }])
    const high = main[1]!
    expect(grandMean.estimate).toBeCloseTo(5.079166666666667, 12)
    expect(high.estimate).toBeCloseTo(1.3458333333333334, 12)
    expect(high.estimate / high.standardError!).toBeCloseTo(2.023521969511289, 9)
    expect(high.p).toBeCloseTo(0.11831392474929173, 9)
    expect(2 * high.interval!.low).toBeCloseTo(-1.113673654900328, 8)
    expect(2 * high.interval!.high).toBeCloseTo(6.497006988233662, 8)
  })
  test('of a worked two by two', () => {
    // Means 10, 14 over 20, 32: rows -7 and 7, columns -4 and 4, interaction 2.
    const { grandMean, main, interactions } = effects([2, 2], [10, 14, 20, 32].map((mean) => ({ n: 5, mean, variance: 4 })))
    expect(grandMean.estimate).toBeCloseTo(19, 12)
    const wanted = [-7, 7, -4, 4]
    main.forEach(({ estimate, standardError }, i) => {
      expect(estimate).toBeCloseTo(wanted[i]!, 12)
      expect(standardError).toBeCloseTo(Math.sqrt(4 / 20), 12)
    })
    expect(interactions.map(({ levels }) => levels)).toEqual([[0, 0], [0, 1], [1, 0], [1, 1]])
    for (const [i, value] of [2, -2, -2, 2].entries()) expect(interactions[i]!.estimate).toBeCloseTo(value, 12)
  })
  test.prop([levelCounts, fc.integer()])('sum to 0 and find the parts that a table of main effects and interactions was made of', (levels, seed) => {
    const random = stream(seed, 'parts')
    const centred = (list: readonly number[]): number[] => list.map((value) => value - list.reduce((sum, one) => sum + one, 0) / list.length)
    const parts = levels.map((count) => centred(Array.from({ length: count }, () => random.next())))
    const [rows, columns] = [centred(Array.from({ length: levels[0]! }, () => random.next())), centred(Array.from({ length: levels[1]! }, () => random.next()))]
    const { cells } = fullFactorial(levels)
    const means = cells.map((cell) => 3 + cell.reduce((sum, level, factor) => sum + parts[factor]![level]!, 0) + rows[cell[0]!]! * columns[cell[1]!]!)
    const found = effects(levels, means.map((mean) => ({ n: 3, mean, variance: 1 })))
    expect(found.grandMean.estimate).toBeCloseTo(3, 10)
    levels.forEach((count, factor) => {
      for (let level = 0; level < count; level++) expect(mainOf(found, factor, level)).toBeCloseTo(parts[factor]![level]!, 10)
    })
    for (const { factors: [f1, f2], levels: [l1, l2], estimate } of found.interactions) expect(estimate).toBeCloseTo(f1 === 0 && f2 === 1 ? rows[l1]! * columns[l2]! : 0, 10)
  })
  test.prop([levelCounts, fc.integer({ min: 2, max: 5 }), fc.integer()])('from batches find the same effects as from moments, and lose what all cells share', (levels, count, seed) => {
    const random = stream(seed, 'batches')
    const { cells } = fullFactorial(levels)
    const batches = cells.map(() => Array.from({ length: count }, () => random.next()))
    const shared = Array.from({ length: count }, () => 1000 * random.next())
    const plain = effectsFromBatches(levels, batches)
    const moved = effectsFromBatches(levels, batches.map((list) => list.map((value, i) => value + shared[i]!)))
    const moments = effects(levels, batches.map((list) => ({ n: count, mean: list.reduce((sum, value) => sum + value, 0) / count, variance: 1 })))
    plain.main.forEach(({ estimate, standardError }, i) => {
      expect(estimate).toBeCloseTo(moments.main[i]!.estimate, 10)
      expect(moved.main[i]!.estimate).toBeCloseTo(estimate, 9)
      expect(moved.main[i]!.standardError).toBeCloseTo(standardError!, 9)
    })
    plain.interactions.forEach(({ estimate }, i) => expect(moved.interactions[i]!.estimate).toBeCloseTo(estimate, 9))
  })
  test('its intervals hold the true effect as often as they say', () => {
    const random = stream(4, 'coverage')
    let [held, heldBatches] = [0, 0]
    for (let k = 0; k < 1000; k++) {
      const samples = [1, 2, 3, 4].map((sd) => Array.from({ length: 8 }, () => sd * normalDraw(random)))
      const cells = samples.map((list) => {
        const mean = list.reduce((sum, value) => sum + value, 0) / 8
        return { n: 8, mean, variance: list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 7 }
      })
      const { low, high } = effects([2, 2], cells, 0.9).interactions[0]!.interval!
      held += low <= 0 && 0 <= high ? 1 : 0
      const batched = effectsFromBatches([2, 2], samples, 0.9).interactions[0]!.interval!
      heldBatches += batched.low <= 0 && 0 <= batched.high ? 1 : 0
    }
    expect(Math.abs(held / 1000 - 0.9)).toBeLessThan(0.035)
    expect(Math.abs(heldBatches / 1000 - 0.9)).toBeLessThan(0.035)
  })
  test('leave the interval open where a cell has one run', () => {
    const { main } = effects([2], [{ n: 1, mean: 1, variance: 0 }, { n: 5, mean: 2, variance: 1 }])
    expect(main[1]).toMatchObject({ estimate: 0.5, standardError: null, interval: null, p: null })
  })
  test('refuse cells that do not fit', () => {
    expect(() => effects([2, 2], [{ n: 2, mean: 1, variance: 1 }])).toThrow(UsageError)
    expect(() => effects([1], [{ n: 0, mean: NaN, variance: 0 }])).toThrow(UsageError)
    expect(() => effectsFromBatches([2], [[1, 2], [1]])).toThrow(UsageError)
    expect(() => effectsFromBatches([2], [[], []])).toThrow(UsageError)
  })
})
