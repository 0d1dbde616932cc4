import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { bayesianUpdate, betaReputation, buyerBid, doubleAuction, myersonSatterthwaite, rankWeights, rankings, sellerAsk } from '../../../src/analysis/models/index.js'
import { real } from './real.js'

const share = real(0, 1)
const grid = Array.from({ length: 401 }, (_, i) => i / 400)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('the double auction', () => {
  test.prop([real(0.25, 1)], { numRuns: 20 })('leaves a buyer no better bid', (value) => {
    const gainOf = (bid: number): number => mean(grid.map((cost) => (bid >= sellerAsk(cost) ? value - (bid + sellerAsk(cost)) / 2 : 0)))
    const best = Math.max(...grid.map(gainOf))
    expect(gainOf(buyerBid(value))).toBeGreaterThan(best - 0.003)
  })

  test.prop([real(0, 0.75)], { numRuns: 20 })('leaves a seller no better ask', (cost) => {
    const gainOf = (ask: number): number => mean(grid.map((value) => (buyerBid(value) >= ask ? (ask + buyerBid(value)) / 2 - cost : 0)))
    expect(gainOf(sellerAsk(cost))).toBeGreaterThan(Math.max(...grid.map(gainOf)) - 0.003)
  })

  test.prop([share, share])('trades if the value exceeds the cost by more than 1/4, and never at a loss', (value, cost) => {
    const { trades, price, bid, ask } = doubleAuction({ value, cost })
    if (Math.abs(value - cost - 0.25) > 1e-9) expect(trades).toBe(value - cost > 0.25)
    expect(price).toBe(trades ? (bid + ask) / 2 : null)
    if (price !== null) {
      expect(price).toBeGreaterThanOrEqual(cost - 1e-12)
      expect(price).toBeLessThanOrEqual(value + 1e-12)
    }
  })

  test('attains the second best, which is less than the first', () => {
    const { firstBest, secondBest, ratio, tradeProbability } = myersonSatterthwaite()
    const cells = grid.slice(1).map((x) => x - 1 / 800)
    const pairs = cells.flatMap((value) => cells.map((cost) => ({ value, cost, trades: doubleAuction({ value, cost }).trades })))
    expect(mean(pairs.map(({ value, cost }) => Math.max(0, value - cost)))).toBeCloseTo(firstBest, 4)
    expect(mean(pairs.map(({ value, cost, trades }) => (trades ? value - cost : 0)))).toBeCloseTo(secondBest, 2)
    expect(mean(pairs.map(({ trades }) => (trades ? 1 : 0)))).toBeCloseTo(tradeProbability, 2)
    expect(secondBest / firstBest).toBeCloseTo(ratio, 14)
    expect(() => buyerBid(2)).toThrow(/value is 2/)
    expect(() => sellerAsk(-1)).toThrow(/cost is -1/)
  })
})

describe('beliefs about an opponent', () => {
  const observations = fc
    .array(fc.tuple(real(0.01, 1), share), { minLength: 1, maxLength: 6 })
    .chain((rows) => fc.record({ prior: fc.constant(rows.map(([belief]) => belief)), utilities: fc.constant(rows.map(([, utility]) => utility)), expected: share, sigma: real(0.05, 1) }))

  test.prop([observations])('are distributions by the rule of Bayes', (observation) => {
    const { prior, utilities, expected, sigma } = observation
    const posterior = bayesianUpdate(observation)
    const density = (utility: number): number => Math.exp(-((utility - expected) ** 2) / (2 * sigma ** 2)) / (sigma * Math.sqrt(2 * Math.PI))
    const joint = prior.map((belief, i) => belief * density(utilities[i]!))
    const whole = joint.reduce((sum, value) => sum + value, 0)
    expect(posterior.reduce((sum, belief) => sum + belief, 0)).toBeCloseTo(1, 12)
    if (whole > 1e-200) posterior.forEach((belief, i) => expect(belief).toBeCloseTo(joint[i]! / whole, 10))
  })

  test('survive an offer that nobody expected, and keep what is ruled out at 0', () => {
    const posterior = bayesianUpdate({ prior: [0.5, 0, 0.5], utilities: [0, 1, 0.1], expected: 1, sigma: 0.001 })
    expect(posterior).toEqual([0, 0, 1])
    expect(() => bayesianUpdate({ prior: [1], utilities: [], expected: 1, sigma: 1 })).toThrow(/1 priors and 0 utilities/)
    expect(() => bayesianUpdate({ prior: [0, 0], utilities: [1, 1], expected: 1, sigma: 1 })).toThrow(/all priors are 0/)
    expect(() => bayesianUpdate({ prior: [-1], utilities: [1], expected: 1, sigma: 1 })).toThrow(/prior 0 is -1/)
    expect(() => bayesianUpdate({ prior: [1], utilities: [1], expected: 1, sigma: 0 })).toThrow(/sigma/)
  })

  test('about weights: every ranking once, weights that fall with the rank and sum to 1', () => {
    expect([1, 2, 3, 4, 5].map((n) => new Set(rankings(n).map(String)).size)).toEqual([1, 2, 6, 24, 120])
    for (const ranks of rankings(4)) {
      const weights = rankWeights(ranks)
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14)
      ranks.forEach((rank, i) => ranks.forEach((other, k) => expect(weights[i]! > weights[k]!).toBe(rank < other)))
    }
    for (const ranks of [[], [1, 1], [0, 1], [1, 3]]) expect(() => rankWeights(ranks)).toThrow(/ranks/)
    for (const n of [0, 9, 1.5]) expect(() => rankings(n)).toThrow(/issues/)
  })
})

describe('a reputation', () => {
  test.prop([fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })])('is the mean of the beta belief, by integration', (kept, broken, alpha, beta) => {
    const density = (p: number): number => p ** (alpha + kept - 1) * (1 - p) ** (beta + broken - 1)
    const points = Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000)
    const expected = points.reduce((sum, p) => sum + p * density(p), 0) / points.reduce((sum, p) => sum + density(p), 0)
    expect(betaReputation({ alpha, beta, seen: kept + broken, kept })).toBeCloseTo(expected, 5)
  })

  test('refuses what cannot be counted', () => {
    expect(() => betaReputation({ alpha: 0, beta: 1, seen: 0, kept: 0 })).toThrow(/alpha/)
    expect(() => betaReputation({ alpha: 1, beta: 1, seen: 1, kept: 2 })).toThrow(/2 of 1/)
    expect(() => betaReputation({ alpha: 1, beta: 1, seen: 1.5, kept: 1 })).toThrow(/whole/)
  })
})
