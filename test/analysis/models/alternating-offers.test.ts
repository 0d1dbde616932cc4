import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { breakdownRisk, outsideOption, rubinstein, rubinsteinByRates, rubinsteinFinite } from '../../../src/analysis/models/index.js'
import { real } from './real.js'

const share = real(0, 1)
const delta = real(0, 0.95)
const factors = fc.record({ delta1: delta, delta2: delta })

describe('alternating offers without end', () => {
  test.prop([factors])('leave each responder just what waiting is worth to it', ({ delta1, delta2 }) => {
    const mine = rubinstein({ delta1, delta2 })
    const theirs = rubinstein({ delta1: delta2, delta2: delta1 })
    expect(mine.second).toBeCloseTo(delta2 * theirs.first, 12)
    expect(mine.first + mine.second).toBeCloseTo(1, 14)
  })

  test.prop([factors])('are the limit of many periods', ({ delta1, delta2 }) => {
    const { first } = rubinstein({ delta1, delta2 })
    for (const periods of [800, 801]) expect(rubinsteinFinite({ delta1, delta2, periods }).first).toBeCloseTo(first, 12)
  })

  test('give half when nobody is impatient, and all to the only patient one', () => {
    expect(rubinstein({ delta1: 0.999999, delta2: 0.999999 }).first).toBeCloseTo(0.5, 6)
    expect(rubinstein({ delta1: 1, delta2: 0.5 })).toEqual({ first: 1, second: 0 })
    expect(Object.isFrozen(rubinstein({ delta1: 0, delta2: 0 }))).toBe(true)
    expect(() => rubinstein({ delta1: 1, delta2: 1 })).toThrow(/both discount factors are 1/)
    expect(() => rubinstein({ delta1: -0.1, delta2: 0 })).toThrow(/delta1 is -0.1, but it must be a finite number, at least 0, at most 1/)
    expect(() => rubinstein({ delta1: '1' as never, delta2: 0 })).toThrow(/delta1 is "1"/)
  })

  test.prop([real(0.01, 2), real(0.01, 2), real(0.001, 3)])('by rates are the same game, and ever closer to their limit', (rate1, rate2, period) => {
    const { first } = rubinsteinByRates({ rate1, rate2, period })
    expect(first).toBeCloseTo(rubinstein({ delta1: Math.exp(-rate1 * period), delta2: Math.exp(-rate2 * period) }).first, 9)
    const limit = rubinsteinByRates({ rate1, rate2, period: 0 }).first
    expect(rubinsteinByRates({ rate1, rate2, period: 1e-9 }).first).toBeCloseTo(limit, 7)
    expect(first).toBeGreaterThan(limit)
    expect(rubinsteinByRates({ rate1, rate2, period: period / 2 }).first).toBeLessThan(first)
  })

  test.each([[{ rate1: 0, rate2: 1, period: 1 }, /rate1/], [{ rate1: 1, rate2: -1, period: 1 }, /rate2/], [{ rate1: 1, rate2: 1, period: -1 }, /period/]] as const)('refuse %o', (rates, message) => {
    expect(() => rubinsteinByRates(rates)).toThrow(message)
  })
})

describe('alternating offers with a last period', () => {
  /** Payoffs of both from a subgame, searched on a grid of offers instead of solved. */
  function searched(delta1: number, delta2: number, periods: number, period: number, grid: number): readonly [number, number] {
    if (period > periods) return [0, 0]
    const [wait1, wait2] = searched(delta1, delta2, periods, period + 1, grid)
    const firstProposes = period % 2 === 1
    let best: readonly [number, number] = [delta1 * wait1, delta2 * wait2]
    for (let i = 0; i <= grid; i++) {
      const offer = [i / grid, 1 - i / grid] as const
      const accepted = firstProposes ? offer[1] >= delta2 * wait2 - 1e-12 : offer[0] >= delta1 * wait1 - 1e-12
      if (accepted && offer[firstProposes ? 0 : 1] > best[firstProposes ? 0 : 1]) best = offer
    }
    return best
  }

  test.prop([fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 })], { numRuns: 40 })('agree with a search over all offers', (a, b, periods) => {
    const [delta1, delta2] = [a / 4, b / 4]
    expect(rubinsteinFinite({ delta1, delta2, periods }).first).toBeCloseTo(searched(delta1, delta2, periods, 1, 4 ** 5)[0], 12)
  })

  test('tell the offer of every period, and give all to the last proposer', () => {
    const { proposerShares, first } = rubinsteinFinite({ delta1: 0.5, delta2: 0.8, periods: 3 })
    expect(proposerShares).toEqual([1 - 0.8 * 0.5, 0.5, 1])
    expect(first).toBe(proposerShares[0])
    for (const periods of [0, 1.5, Number.NaN]) expect(() => rubinsteinFinite({ delta1: 0.5, delta2: 0.5, periods })).toThrow(/periods/)
  })
})

describe('alternating offers that may break down', () => {
  const risks = fc.record({ probability: share, breakdown1: share, breakdown2: share }).map((risk) => ({ ...risk, breakdown2: risk.breakdown2 * (1 - risk.breakdown1) }))

  test.prop([risks])('leave each responder just what rejecting is worth to it', ({ probability, breakdown1, breakdown2 }) => {
    const mine = breakdownRisk({ probability, breakdown1, breakdown2 })
    const theirs = breakdownRisk({ probability, breakdown1: breakdown2, breakdown2: breakdown1 })
    expect(mine.second).toBeCloseTo(probability * breakdown2 + (1 - probability) * theirs.first, 12)
  })

  test.prop([risks])('are the Nash solution in the limit, found by search', ({ breakdown1, breakdown2 }) => {
    let [best, at] = [-1, 0]
    for (let i = 0; i <= 1000; i++) {
      const x = breakdown1 + ((1 - breakdown1 - breakdown2) * i) / 1000
      const product = (x - breakdown1) * (1 - x - breakdown2)
      if (product > best) [best, at] = [product, x]
    }
    expect(breakdownRisk({ probability: 0, breakdown1, breakdown2 }).first).toBeCloseTo(at, 2)
  })

  test('refuse values out of range', () => {
    expect(() => breakdownRisk({ probability: 2, breakdown1: 0, breakdown2: 0 })).toThrow(/probability/)
    expect(() => breakdownRisk({ probability: 0.5, breakdown1: -1, breakdown2: 0 })).toThrow(/breakdown1/)
    expect(() => breakdownRisk({ probability: 0.5, breakdown1: 0.75, breakdown2: 0.5 })).toThrow(/sum to 1.25/)
  })
})

describe('an outside option', () => {
  test.prop([factors, share])('is what the fixed point of offers gives', ({ delta1, delta2 }, outside2) => {
    let second = 0.5
    for (let i = 0; i < 2000; i++) second = Math.max(outside2, delta2 * (1 - delta1 * (1 - second)))
    expect(outsideOption({ delta1, delta2, outside2 }).second).toBeCloseTo(second, 10)
  })

  test('moves nothing until it is the better choice', () => {
    expect(outsideOption({ delta1: 0.9, delta2: 0.9, outside2: 0.4 })).toEqual({ ...rubinstein({ delta1: 0.9, delta2: 0.9 }), binds: false })
    expect(outsideOption({ delta1: 0.9, delta2: 0.9, outside2: 0.75 })).toEqual({ first: 0.25, second: 0.75, binds: true })
    expect(() => outsideOption({ delta1: 0.9, delta2: 0.9, outside2: 1.1 })).toThrow(/outside2/)
  })
})
