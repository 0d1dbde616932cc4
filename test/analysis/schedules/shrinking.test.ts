import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { geometricSchedule, smallStartScreening } from '../../../src/analysis/schedules/index.js'
import { real } from '../models/real.js'

const ratios = real(1.01, 10)

/** What a side gains by keeping its share of each phase. */
function gains(shares: readonly number[], ratio: number): readonly number[] {
  return shares.map((share, i) => share - (ratio - 1) * shares.slice(i + 1).reduce((sum, later) => sum + later, 0))
}

describe('the geometric schedule', () => {
  test.prop([ratios, fc.integer({ min: 1, max: 40 })])('tempts equally in every phase, by its last share', (ratio, phases) => {
    const { shares, exposure } = geometricSchedule({ ratio, phases })
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(exposure).toBe(shares[phases - 1])
    for (const gain of gains(shares, ratio)) expect(gain).toBeCloseTo(exposure, 12)
  })

  test.prop([ratios, fc.array(real(0.001, 1), { minLength: 1, maxLength: 8 })])('is the least exposed of its length', (ratio, weights) => {
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    const other = weights.map((weight) => weight / whole)
    expect(Math.max(...gains(other, ratio))).toBeGreaterThanOrEqual(geometricSchedule({ ratio, phases: weights.length }).exposure - 1e-12)
  })

  test('is less exposed with every phase more, down to 1 - 1 / ratio of nothing', () => {
    const exposures = [1, 2, 3, 5, 10, 30].map((phases) => geometricSchedule({ ratio: 2, phases }).exposure)
    expect([...exposures].sort((a, b) => b - a)).toEqual(exposures)
    expect(exposures[0]).toBe(1)
    expect(exposures[5]).toBeLessThan(1e-9)
  })

  test.each([[{ ratio: 1, phases: 2 }, /ratio is 1/], [{ ratio: 2, phases: 0 }, /phases is 0/], [{ ratio: 2, phases: 1.5 }, /whole/]] as const)('refuses %o', (given, message) => {
    expect(() => geometricSchedule(given)).toThrow(message)
  })
})

describe('screening by a small start', () => {
  const given = fc.record({ delta: real(0.01, 1), ratio: ratios })
  /** What an opportunist gets from an honest partner by defecting at once, and by defecting in the second stage. */
  const atOnce = (first: number, ratio: number): number => ratio * first
  const later = (first: number, ratio: number, delta: number): number => ratio * first - first + delta * ratio * (1 - first)

  test.prop([given])('leaves an opportunist indifferent; a larger start unmasks it, a smaller one does not', ({ delta, ratio }) => {
    const { first, second } = smallStartScreening({ delta, ratio })
    expect(first + second).toBeCloseTo(1, 14)
    expect(atOnce(first, ratio)).toBeCloseTo(later(first, ratio, delta), 12)
    expect(atOnce(first + 0.001, ratio)).toBeGreaterThan(later(first + 0.001, ratio, delta))
    expect(atOnce(first - 0.001, ratio)).toBeLessThan(later(first - 0.001, ratio, delta))
  })

  test.prop([given])('needs less trust than one stage, and pays an honest party from there on', ({ delta, ratio }) => {
    const { first, second, trustNeeded, trustNeededAtOnce } = smallStartScreening({ delta, ratio })
    expect(trustNeeded).toBeLessThan(trustNeededAtOnce)
    const worth = (trust: number): number => trust * ((ratio - 1) * first + delta * (ratio - 1) * second) - (1 - trust) * first
    expect(worth(trustNeeded)).toBeCloseTo(0, 12)
    expect(worth(trustNeeded + 0.001)).toBeGreaterThan(0)
  })

  test.each([[{ delta: 0, ratio: 2 }, /delta is 0/], [{ delta: 1.1, ratio: 2 }, /delta is 1.1/], [{ delta: 0.5, ratio: 1 }, /ratio is 1/]] as const)('refuses %o', (problem, message) => {
    expect(() => smallStartScreening(problem)).toThrow(message)
  })
})
