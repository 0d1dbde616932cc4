import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { latinHypercube } from '../../../src/analysis/statistics/latin-hypercube.js'
import { sobolIndexPoints, sobolIndices } from '../../../src/analysis/statistics/sobol-indices.js'
import type { SobolIndices, SobolIndexOptions } from '../../../src/analysis/statistics/sobol-indices.js'
import { sobolSequence } from '../../../src/analysis/statistics/sobol-sequence.js'
import { UsageError } from '../../../src/errors.js'
import { stream } from '../../../src/random.js'

type Model = (x: readonly number[]) => number

/** Ishigami and Homma 1990, over the cube from -pi to pi. */
const ishigami: Model = (x) => {
  const [x1, x2, x3] = x.map((u) => Math.PI * (2 * u - 1)) as [number, number, number]
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)
}

/** The g function of Sobol' 1993. */
const g = (a: readonly number[]): Model => (x) => x.reduce((product, u, i) => product * ((Math.abs(4 * u - 2) + a[i]!) / (1 + a[i]!)), 1)

function indicesOf(model: Model, points: readonly (readonly number[])[], options: SobolIndexOptions = {}, seed = 1): SobolIndices {
  const { a, b, ab } = sobolIndexPoints(points)
  return sobolIndices({ a: a.map(model), b: b.map(model), ab: ab.map((list) => list.map(model)) }, stream(seed, 'bootstrap'), options)
}

describe('sobolIndices', () => {
  test('of the Ishigami function are the analytic ones', () => {
    const [A, B] = [7, 0.1]
    const v1 = (1 + (B * Math.PI ** 4) / 5) ** 2 / 2
    const v2 = A ** 2 / 8
    const v13 = B ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50)
    const v = v1 + v2 + v13
    const { factors, mean, variance } = indicesOf(ishigami, sobolSequence(2 ** 13, 6, { shift: stream(1, 'shift') }).points, { resamples: 100 })
    expect(mean).toBeCloseTo(A / 2, 2)
    expect(variance / v).toBeCloseTo(1, 2)
    const wanted = [[v1 / v, (v1 + v13) / v], [v2 / v, v2 / v], [0, v13 / v]]
    wanted.forEach(([first, total], i) => {
      expect(Math.abs(factors![i]!.first - first!)).toBeLessThan(0.01)
      expect(Math.abs(factors![i]!.total - total!)).toBeLessThan(0.01)
    })
  })
  test('of the g function of eight factors are the analytic ones', () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99]
    const parts = a.map((one) => 1 / 3 / (1 + one) ** 2)
    const product = parts.reduce((all, part) => all * (1 + part), 1)
    const v = product - 1
    const { factors } = indicesOf(g(a), sobolSequence(2 ** 13, 16, { shift: stream(2, 'shift') }).points, { resamples: 100 })
    parts.forEach((part, i) => {
      expect(Math.abs(factors![i]!.first - part / v)).toBeLessThan(0.01)
      expect(Math.abs(factors![i]!.total - (part * product) / (1 + part) / v)).toBeLessThan(0.01)
    })
  })
  test('its intervals hold the analytic values about as often as they say', () => {
    // y = x1 + 2 x2: shares 1/5 and 4/5, and no interaction.
    let held = [0, 0, 0, 0]
    for (let seed = 0; seed < 150; seed++) {
      const random = stream(seed, 'points')
      const points = Array.from({ length: 200 }, () => Array.from({ length: 4 }, () => random.next()))
      const { factors } = indicesOf(([x, y]) => x! + 2 * y!, points, { resamples: 200, confidence: 0.9 }, seed)
      const [one, two] = [factors![0]!, factors![1]!]
      held = [[one.firstInterval, 0.2], [one.totalInterval, 0.2], [two.firstInterval, 0.8], [two.totalInterval, 0.8]].map(([interval, value], i) => {
        const { low, high } = interval as { low: number; high: number }
        return held[i]! + (low <= (value as number) && (value as number) <= high ? 1 : 0)
      })
    }
    for (const count of held) {
      expect(count / 150).toBeGreaterThan(0.82)
      expect(count / 150).toBeLessThan(0.97)
    }
  })
  test.prop([fc.integer(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -1000, max: 1000 })])('do not depend on the unit or origin of the output, and a factor without influence has a total of exactly 0', (seed, factor, shift) => {
    const { points } = latinHypercube(64, 6, stream(seed, 'points'))
    const model: Model = ([x, y]) => x! * y! + x!
    const [one, other] = [indicesOf(model, points, { resamples: 20 }), indicesOf((x) => factor * model(x) + shift, points, { resamples: 20 })]
    one.factors!.forEach(({ first, total, firstInterval }, i) => {
      expect(other.factors![i]!.first).toBeCloseTo(first, 7)
      expect(other.factors![i]!.total).toBeCloseTo(total, 7)
      expect(other.factors![i]!.firstInterval.low).toBeCloseTo(firstInterval.low, 7)
    })
    expect(one.factors![2]).toMatchObject({ first: 0, total: 0 })
  })
  test('say nothing where the output does not vary', () => {
    expect(indicesOf(() => 4, sobolSequence(8, 4).points).factors).toBeNull()
  })
  test('are the same for the same seed', () => {
    const { points } = sobolSequence(64, 6)
    expect(indicesOf(ishigami, points)).toEqual(indicesOf(ishigami, points))
    expect(indicesOf(ishigami, points, {}, 1).factors![0]!.firstInterval).not.toEqual(indicesOf(ishigami, points, {}, 2).factors![0]!.firstInterval)
  })
  test('refuse what does not fit', () => {
    expect(() => sobolIndexPoints([[0.1, 0.2, 0.3]])).toThrow(UsageError)
    expect(() => sobolIndices({ a: [1, 2], b: [1, 2], ab: [[1]] }, stream(1, 'x'))).toThrow(UsageError)
    expect(() => sobolIndices({ a: [1, 2], b: [1, Infinity], ab: [[1, 2]] }, stream(1, 'x'))).toThrow(UsageError)
  })
})

test('sobolIndexPoints crosses one coordinate at a time', () => {
  expect(sobolIndexPoints([[1, 2, 3, 4], [5, 6, 7, 8]])).toEqual({ a: [[1, 2], [5, 6]], b: [[3, 4], [7, 8]], ab: [[[3, 2], [7, 6]], [[1, 4], [5, 8]]] })
})
