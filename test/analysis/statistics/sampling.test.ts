import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { directionNumbers, maxDimensions, qualityOfPair } from '../../../src/analysis/statistics/direction-numbers.js'
import { factorialCell, factorialSize, fullFactorial } from '../../../src/analysis/statistics/factorial.js'
import { latinHypercube } from '../../../src/analysis/statistics/latin-hypercube.js'
import { primitivePolynomials } from '../../../src/analysis/statistics/primitive-polynomials.js'
import { sobolSequence } from '../../../src/analysis/statistics/sobol-sequence.js'
import { UsageError } from '../../../src/errors.js'
import { stream } from '../../../src/random.js'

/** How many points lie in each box of a grid over two dimensions. */
function counts(points: readonly (readonly number[])[], [x, y]: readonly [number, number], [acrossX, acrossY]: readonly [number, number]): readonly number[] {
  const boxes = Array.from({ length: acrossX * acrossY }, () => 0)
  for (const point of points) boxes[Math.floor(point[x]! * acrossX) * acrossY + Math.floor(point[y]! * acrossY)]! += 1
  return boxes
}

const ascending = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)

describe('latinHypercube', () => {
  test.prop([fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 6 }), fc.integer(), fc.boolean()])('has one point in each slice of each dimension', (n, dimensions, seed, centred) => {
    const { points, parameters } = latinHypercube(n, dimensions, stream(seed, 'lhs'), { centred })
    expect(parameters).toEqual({ points: n, dimensions, centred })
    expect(points).toHaveLength(n)
    for (let d = 0; d < dimensions; d++) {
      expect(points.map((point) => Math.floor(point[d]! * n + 1e-9)).sort((a, b) => a - b)).toEqual(ascending(n))
      if (centred) for (const point of points) expect(((point[d]! * n) % 1)).toBeCloseTo(0.5, 9)
    }
  })
  test('deals all orders about equally, each dimension by itself', () => {
    const random = stream(3, 'orders')
    const seen = new Map<string, number>()
    for (let k = 0; k < 3600; k++) {
      const { points } = latinHypercube(3, 2, random, { centred: true })
      const key = points.map((point) => point.map((x) => Math.floor(x * 3)).join('')).join()
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
    expect(seen.size).toBe(36)
    // Chi-squared with 35 degrees of freedom is below 66.6 in 999 of 1000 cases.
    expect([...seen.values()].reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0)).toBeLessThan(66.6)
  })
  test('refuses what is no number of points', () => {
    expect(() => latinHypercube(0, 1, stream(1, 'x'))).toThrow(UsageError)
  })
})

describe('primitivePolynomials', () => {
  // Their number is phi(2^n - 1) / n.
  test.each([[1, 1], [2, 1], [3, 2], [4, 2], [5, 6], [6, 6], [7, 18], [8, 16], [9, 48], [10, 60]])('of degree %d are %d', (degree, count) => expect(primitivePolynomials(degree)).toHaveLength(count))
  test('are x + 1, x^2 + x + 1, both of degree 3 and two of the three irreducible ones of degree 4', () => {
    expect([1, 2, 3, 4].map(primitivePolynomials)).toEqual([[0b11], [0b111], [0b1011, 0b1101], [0b10011, 0b11001]])
  })
})

describe('sobolSequence', () => {
  test('begins as in the plane of Sobol', () => {
    expect(sobolSequence(8, 2).points).toEqual([[0, 0], [0.5, 0.5], [0.75, 0.25], [0.25, 0.75], [0.375, 0.375], [0.875, 0.875], [0.625, 0.125], [0.125, 0.625]])
  })
  test.each([false, true])('has in all dimensions one point in each slice of each block of 2^k, shifted: %s', (shifted) => {
    for (const [k, block] of [[0, 5], [1, 3], [4, 0], [4, 7], [8, 1], [11, 0]] as const) {
      const { points } = sobolSequence(2 ** k, maxDimensions, { skip: block * 2 ** k, ...(shifted ? { shift: stream(k, 'shift') } : {}) })
      for (let d = 0; d < maxDimensions; d++) expect(points.map((point) => Math.floor(point[d]! * 2 ** k)).sort((a, b) => a - b)).toEqual(ascending(2 ** k))
    }
  })
  test.each([false, true])('is a net of quality 0 in its first two dimensions, shifted: %s', (shifted) => {
    for (let k = 1; k <= 10; k++) {
      const { points } = sobolSequence(2 ** k, 2, { skip: 3 * 2 ** k, ...(shifted ? { shift: stream(k, 'shift') } : {}) })
      for (let a = 0; a <= k; a++) expect(new Set(counts(points, [0, 1], [2 ** a, 2 ** (k - a)]))).toEqual(new Set([1]))
    }
  })
  test('every two of the first 16 dimensions make a net of the quality that the matrices say, counted box by box', () => {
    const k = 8
    const numbers = directionNumbers(16)
    const { points } = sobolSequence(2 ** k, 16)
    const holds = (x: number, y: number, t: number): boolean => Array.from({ length: k - t + 1 }, (_, a) => counts(points, [x, y], [2 ** a, 2 ** (k - t - a)])).every((boxes) => boxes.every((count) => count === 2 ** t))
    for (let x = 0; x < 16; x++) {
      for (let y = 0; y < x; y++) {
        const t = qualityOfPair(numbers[y]!, numbers[x]!, k)
        expect(holds(x, y, t)).toBe(true)
        if (t > 0) expect(holds(x, y, t - 1)).toBe(false)
        expect(t).toBeLessThanOrEqual(4)
      }
    }
  })
  test('no two of its dimensions are the same or nearly so', () => {
    const numbers = directionNumbers(maxDimensions)
    expect(numbers).toHaveLength(64)
    for (let x = 0; x < maxDimensions; x++) for (let y = 0; y < x; y++) expect(qualityOfPair(numbers[y]!, numbers[x]!, 10)).toBeLessThan(7)
  })
  test.prop([fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer()])('gives the same points in shards', (skip, first, second, seed) => {
    const shift = (): ReturnType<typeof stream> => stream(seed, 'shift')
    const whole = sobolSequence(first + second, 5, { skip, shift: shift() }).points
    expect([...sobolSequence(first, 5, { skip, shift: shift() }).points, ...sobolSequence(second, 5, { skip: skip + first, shift: shift() }).points]).toEqual(whole)
  })
  test('reaches its last point, and no further', () => {
    expect(sobolSequence(1, 3, { skip: 2 ** 32 - 1 }).points[0]!.every((x) => x >= 0 && x < 1)).toBe(true)
    expect(() => sobolSequence(1, 3, { skip: 2 ** 32 })).toThrow(UsageError)
    expect(() => sobolSequence(1, 65)).toThrow(UsageError)
  })
  test('does not depend on which dimensions were asked for first', () => {
    expect(directionNumbers(3).map((v) => [...v])).toEqual(directionNumbers(20).slice(0, 3).map((v) => [...v]))
  })
  test('integrates a smooth function better than its number of points by chance', () => {
    const { points } = sobolSequence(2 ** 12, 10, { shift: stream(5, 'integral') })
    const value = points.reduce((sum, point) => sum + point.reduce((product, x) => product * (1 + (x - 0.5) / 2), 1), 0) / points.length
    // By chance the standard error would be sqrt((1 + 1/48)^10 - 1) / 64 = 0.0075.
    expect(Math.abs(value - 1)).toBeLessThan(0.0015)
  })
})

describe('fullFactorial', () => {
  test('lists the cells with the last factor fastest', () => {
    expect(fullFactorial([2, 3]).cells).toEqual([[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
  })
  test.prop([fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 })])('has every combination once, and finds each by its number', (levels) => {
    const { cells } = fullFactorial(levels)
    expect(cells).toHaveLength(factorialSize(levels))
    expect(new Set(cells.map(String)).size).toBe(cells.length)
    cells.forEach((cell, i) => {
      expect(factorialCell(levels, i)).toEqual(cell)
      cell.forEach((level, factor) => expect(level >= 0 && level < levels[factor]!).toBe(true))
    })
  })
  test('refuses a factor without levels and a cell that is not there', () => {
    expect(() => fullFactorial([2, 0])).toThrow(UsageError)
    expect(() => factorialCell([2, 2], 4)).toThrow(UsageError)
    expect(() => fullFactorial([1000, 1000, 1000])).toThrow(UsageError)
  })
})
