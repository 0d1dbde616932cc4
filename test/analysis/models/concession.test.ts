import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { exponentialAlpha, partialCommitment, polynomialAlpha, winSet } from '../../../src/analysis/models/index.js'
import { real } from './real.js'

const share = real(0, 1)
const positive = real(0.01, 20)

describe.each([['polynomial', polynomialAlpha], ['exponential', exponentialAlpha]] as const)('the %s concession', (name, alpha) => {
  test.prop([share, share, positive, real(0.01, 1)])('rises from k to 1, and earlier with a greater beta', (s, t, beta, k) => {
    const [early, late] = [Math.min(s, t), Math.max(s, t)]
    expect(alpha({ t: 0, beta, k })).toBeCloseTo(k, 12)
    expect(alpha({ t: 1, beta, k })).toBe(1)
    expect(alpha({ t: late, beta, k })).toBeGreaterThanOrEqual(alpha({ t: early, beta, k }) - 1e-12)
    expect(alpha({ t, beta: beta * 1.5, k })).toBeGreaterThanOrEqual(alpha({ t, beta, k }) - 1e-12)
  })

  test.prop([share, positive, real(0.01, 1)])('is its formula', (t, beta, k) => {
    expect(alpha({ t, beta, k })).toBeCloseTo(name === 'polynomial' ? k + (1 - k) * t ** (1 / beta) : Math.exp((1 - t) ** beta * Math.log(k)), 10)
  })

  test('refuses values out of range', () => {
    expect(() => alpha({ t: 1.1, beta: 1, k: 0.1 })).toThrow(/t is 1.1/)
    expect(() => alpha({ t: 0.5, beta: 0, k: 0.1 })).toThrow(/beta is 0/)
    expect(() => alpha({ t: 0.5, beta: 1, k: 1.5 })).toThrow(/k is 1.5/)
  })
})

test('only the exponential form needs k above 0', () => {
  expect(polynomialAlpha({ t: 0.25, beta: 1, k: 0 })).toBe(0.25)
  expect(() => exponentialAlpha({ t: 0.5, beta: 1, k: 0 })).toThrow(/k is 0/)
})

describe('partial commitment', () => {
  const cost = real(0, 10)

  /** Payoff of the first side after the Nash bargaining that follows two stated demands, searched on a grid. */
  function after(demand1: number, demand2: number, cost1: number, cost2: number): number {
    let [best, payoff] = [-Infinity, 0]
    for (let i = 0; i <= 4000; i++) {
      const x = i / 4000
      const u1 = x - cost1 * Math.max(0, demand1 - x)
      const u2 = 1 - x - cost2 * Math.max(0, demand2 - (1 - x))
      if (u1 >= 0 && u2 >= 0 && u1 * u2 > best) [best, payoff] = [u1 * u2, u1]
    }
    return payoff
  }

  test.prop([cost, cost], { numRuns: 30 })('leaves neither side a better demand to state', (cost1, cost2) => {
    const { first, second } = partialCommitment({ cost1, cost2 })
    expect(after(first, second, cost1, cost2)).toBeCloseTo(first, 2)
    for (const other of [0, 0.1, 0.25, 0.5, 0.75, 0.9]) {
      expect(after(other, second, cost1, cost2)).toBeLessThanOrEqual(first + 0.01)
      expect(after(other, first, cost2, cost1)).toBeLessThanOrEqual(second + 0.01)
    }
  })

  test.prop([cost, cost])('favours the side with the dearer retreat', (cost1, cost2) => {
    const { first } = partialCommitment({ cost1, cost2 })
    expect(first).toBeCloseTo(partialCommitment({ cost1: cost2, cost2: cost1 }).second, 12)
    expect(partialCommitment({ cost1: cost1 + 1, cost2 }).first).toBeGreaterThan(first)
    expect(() => partialCommitment({ cost1: -1, cost2 })).toThrow(/cost1/)
  })
})

describe('a win-set', () => {
  test.prop([share, share, share])('holds the deal nearest to the unconstrained one, or is empty', (demand1, demand2, unconstrained) => {
    const { agreement, low, high } = winSet({ demand1, demand2, unconstrained })
    const deals = Array.from({ length: 1001 }, (_, i) => i / 1000).filter((x) => x >= low && x <= high)
    if (agreement === null) expect(deals).toEqual([])
    else {
      expect(agreement).toBeGreaterThanOrEqual(demand1)
      expect(1 - agreement).toBeGreaterThanOrEqual(demand2 - 1e-12)
      for (const x of deals) expect(Math.abs(agreement - unconstrained)).toBeLessThanOrEqual(Math.abs(x - unconstrained))
    }
  })

  test.prop([share, share])('ties hands: a stricter side never gets less from a deal', (a, b) => {
    const [mild, strict] = [Math.min(a, b), Math.max(a, b)]
    expect(winSet({ demand1: strict, demand2: 0 }).agreement!).toBeGreaterThanOrEqual(winSet({ demand1: mild, demand2: 0 }).agreement!)
    expect(() => winSet({ demand1: 2, demand2: 0 })).toThrow(/demand1/)
  })
})
