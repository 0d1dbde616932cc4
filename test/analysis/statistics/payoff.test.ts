import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { averageRanking, headToHead, payoffMatrix } from '../../../src/analysis/statistics/payoff.js'
import { UsageError } from '../../../src/errors.js'
import { matrixOf } from './draws.js'

const cell = (mean: number, variance = 1, n = 10): { mean: number; variance: number; n: number } => ({ mean, variance, n })

describe('averageRanking', () => {
  test('counts every opponent once and gives equal averages the same rank', () => {
    const { ranking } = averageRanking({ strategies: ['a', 'b', 'c'], opponents: ['x', 'y'], cells: [[cell(1), cell(2, 1, 1000)], [cell(4), cell(2)], [cell(2), cell(1)]] })
    expect(ranking.map(({ strategy, rank, estimate }) => [strategy, rank, estimate])).toEqual([['b', 1, 3], ['a', 2, 1.5], ['c', 2, 1.5]])
    expect(ranking[0]!.standardError).toBeCloseTo(Math.sqrt((0.1 + 0.1) / 4), 12)
    expect(ranking[1]!.standardError).toBeCloseTo(Math.sqrt((0.1 + 0.001) / 4), 12)
  })
  test.prop([fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })])('ranks by how many are better', (means) => {
    const { ranking } = averageRanking(matrixOf(means))
    const averages = means.map((row) => row.reduce((sum, value) => sum + value, 0) / 4)
    expect(ranking.map(({ estimate }) => estimate)).toEqual(averages.toSorted((a, b) => b - a))
    for (const { estimate, rank, interval } of ranking) {
      expect(rank).toBe(1 + averages.filter((average) => average > estimate).length)
      expect(interval).toBeNull()
    }
  })
})

describe('headToHead', () => {
  test('names a winner only where the interval leaves 0 out', () => {
    const matrix = { strategies: ['a', 'b', 'c'], opponents: ['a', 'b', 'c'], cells: [[cell(0), cell(5), cell(1)], [cell(1), cell(0), cell(1)], [cell(1.1), cell(3), cell(0)]] }
    const { encounters } = headToHead(matrix)
    expect(encounters.map(({ first, second, winner }) => [first, second, winner])).toEqual([['a', 'b', 'a'], ['a', 'c', null], ['b', 'c', 'c']])
    expect(encounters[0]).toMatchObject({ estimate: 4 })
    expect(encounters[0]!.standardError).toBeCloseTo(Math.sqrt(0.2), 12)
  })
  test('calls it a tie where the spread is not known', () => {
    expect(headToHead(matrixOf([[0, 5], [1, 0]])).encounters[0]).toMatchObject({ estimate: 4, interval: null, winner: null })
  })
  test('refuses opponents that are not the strategies', () => {
    expect(() => headToHead({ strategies: ['a'], opponents: ['b'], cells: [[cell(1)]] })).toThrow(UsageError)
  })
})

describe('payoffMatrix', () => {
  test('freezes a copy', () => {
    const given = matrixOf([[0, 1], [2, 3]])
    const matrix = payoffMatrix(given)
    expect(matrix).toEqual(given)
    expect([matrix, matrix.cells, matrix.cells[0], matrix.cells[0]![0]].every(Object.isFrozen)).toBe(true)
    expect(Object.isFrozen(given.cells[0])).toBe(false)
  })
  test.each([
    ['a name twice', { strategies: ['a', 'a'], opponents: ['x'], cells: [[cell(1)], [cell(1)]] }],
    ['a missing row', { strategies: ['a', 'b'], opponents: ['x'], cells: [[cell(1)]] }],
    ['a short row', { strategies: ['a'], opponents: ['x', 'y'], cells: [[cell(1)]] }],
    ['an empty cell', { strategies: ['a'], opponents: ['x'], cells: [[cell(NaN, 0, 0)]] }],
    ['a mean that is no number', { strategies: ['a'], opponents: ['x'], cells: [[cell(NaN)]] }],
    ['nobody', { strategies: [], opponents: ['x'], cells: [] }],
  ])('refuses %s', (_, matrix) => {
    expect(() => payoffMatrix(matrix)).toThrow(UsageError)
  })
})
