import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { replicator } from '../../../src/analysis/statistics/replicator.js'
import type { Replicator, ReplicatorOptions } from '../../../src/analysis/statistics/replicator.js'
import { UsageError } from '../../../src/errors.js'
import { matrixOf } from './draws.js'

const run = (means: readonly (readonly number[])[], options?: ReplicatorOptions): Replicator => replicator(matrixOf(means), options)
const last = ({ trajectory }: Replicator): readonly number[] => trajectory[trajectory.length - 1]!.shares
const rockPaperScissors = [[0, -1, 1], [1, 0, -1], [-1, 1, 0]]
const product = (values: readonly number[]): number => values.reduce((all, value) => all * value, 1)
const games = fc.integer({ min: 2, max: 6 }).chain((n) => fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }))

describe('replicator', () => {
  test('follows the logistic curve where one is always better by 1', () => {
    const { trajectory, parameters } = run([[1, 1], [0, 0]], { start: [0.01, 0.99], steps: 100, every: 10 })
    expect(parameters.step).toBe(0.1)
    expect(trajectory.map(({ step }) => step)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
    for (const { time, shares } of trajectory) expect(shares[0]).toBeCloseTo(1 / (1 + 99 * Math.exp(-time)), 6)
  })
  test('has an error of fourth order', () => {
    const errorOf = (step: number): number => Math.abs(last(run([[1, 1], [0, 0]], { start: [0.1, 0.9], step, steps: Math.round(4 / step) }))[0]! - 1 / (1 + 9 * Math.exp(-4)))
    expect(errorOf(0.5) / errorOf(0.25)).toBeGreaterThan(10)
    expect(errorOf(0.5) / errorOf(0.25)).toBeLessThan(25)
  })
  test('goes round in rock, paper and scissors: on a closed curve in continuous time, outwards in generations', () => {
    const start = [0.5, 0.3, 0.2]
    const round = run(rockPaperScissors, { start, steps: 2000, every: 1 })
    for (const { shares } of round.trajectory) expect(product(shares)).toBeCloseTo(0.03, 5)
    expect(round.trajectory.some(({ shares }) => shares[1]! > 0.49)).toBe(true)
    expect(round.survivors).toEqual(['s0', 's1', 's2'])
    expect(round.speed).toBeGreaterThan(0.01)
    const generations = run(rockPaperScissors, { start, steps: 2000, every: 1, time: 'discrete' })
    generations.trajectory.reduce((before, { shares }) => {
      expect(product(shares)).toBeLessThanOrEqual(before)
      return product(shares)
    }, 1)
    expect(product(last(generations))).toBeLessThan(1e-4)
  })
  test.each(['continuous', 'discrete'] as const)('brings hawks and doves to rest at the worth over the cost in %s time', (time) => {
    // Worth 1, cost 4 (Maynard Smith 1982).
    const result = run([[-1.5, 1], [0, 0.5]], { time, start: [0.9, 0.1] })
    expect(last(result)[0]).toBeCloseTo(0.25, 9)
    expect(result.speed).toBeLessThan(1e-12)
    expect(result.survivors).toEqual(['s0', 's1'])
  })
  test('makes one generation by hand', () => {
    // Payoffs 1.5 and 1, fitness 2.5 and 2, average 2.125.
    expect(last(run([[0, 2], [1, 1]], { time: 'discrete', background: 1, start: [0.25, 0.75], steps: 1 }))[0]).toBeCloseTo(0.625 / 2.125, 14)
  })
  test.each(['continuous', 'discrete'] as const)('lets the dominated die out in %s time', (time) => {
    expect(run([[3, 3, 3], [2, 2, 9], [1, 1, 1]], { time }).survivors).toEqual(['s0'])
  })
  test.prop([games, fc.constantFrom('continuous' as const, 'discrete' as const)])('keeps shares that sum to 1, and brings nobody back', (means, time) => {
    const start = means.map((_, i) => (i === 0 ? 0 : 1 / (means.length - 1)))
    const { trajectory, survivors } = run(means, { time, start, steps: 300, every: 50 })
    expect(trajectory).toHaveLength(7)
    for (const { shares } of trajectory) {
      expect(shares[0]).toBe(0)
      expect(shares.every((share) => share >= 0)).toBe(true)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }
    expect(survivors).not.toContain('s0')
  })
  test.prop([games, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 })])('does not see what everybody gets alike from an opponent', (means, gifts) => {
    const one = run(means, { steps: 100, step: 0.01 })
    const other = run(means.map((row) => row.map((value, j) => value + gifts[j]!)), { steps: 100, step: 0.01 })
    last(one).forEach((share, i) => expect(last(other)[i]).toBeCloseTo(share, 9))
  })
  test('keeps the last step, and the start alone for none', () => {
    expect(run(rockPaperScissors, { steps: 7, every: 5 }).trajectory.map(({ step }) => step)).toEqual([0, 5, 7])
    expect(run(rockPaperScissors, { steps: 0 }).trajectory).toHaveLength(1)
  })
  test('is frozen, and refuses what cannot be', () => {
    const one = run(rockPaperScissors, { steps: 10 })
    expect([one, one.trajectory, one.trajectory[0], one.trajectory[0]!.shares, one.survivors].every(Object.isFrozen)).toBe(true)
    expect(() => run(rockPaperScissors, { start: [0.5, 0.5] })).toThrow(UsageError)
    expect(() => run(rockPaperScissors, { start: [0.5, 0.5, 0.5] })).toThrow(UsageError)
    expect(() => run(rockPaperScissors, { time: 'discrete', background: 1 })).toThrow(UsageError)
    expect(() => run(rockPaperScissors, { step: 0 })).toThrow(UsageError)
  })
})
