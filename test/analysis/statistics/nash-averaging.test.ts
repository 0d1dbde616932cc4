import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { nashAveraging } from '../../../src/analysis/statistics/nash-averaging.js'
import type { NashAveraging, NashAveragingOptions } from '../../../src/analysis/statistics/nash-averaging.js'
import { UsageError } from '../../../src/errors.js'
import { stream } from '../../../src/random.js'
import { matrixOf } from './draws.js'

type Means = readonly (readonly number[])[]

const nash = (means: Means, options?: NashAveragingOptions): NashAveraging => nashAveraging(matrixOf(means), options)
const rockPaperScissors: Means = [[0, -1, 1], [1, 0, -1], [-1, 1, 0]]
const closeTo = (shares: readonly number[], wanted: readonly number[], digits = 9): void => {
  expect(shares).toHaveLength(wanted.length)
  shares.forEach((share, i) => expect(share).toBeCloseTo(wanted[i]!, digits))
}
/** Several games side by side, with payoff 0 between them. */
const beside = (...blocks: readonly Means[]): Means => blocks.flatMap((block, k) => block.map((row) => blocks.flatMap((other, l) => (k === l ? row : other.map(() => 0)))))
/** The cycle in which the first loses a to the second, wins b from the third, and the second loses c to the third: played in proportion c, b, a. */
const cycle = (a: number, b: number, c: number): Means => [[0, -a, b], [a, 0, -c], [-b, c, 0]]
/** With a copy of strategy k at the end. */
const withCopy = (means: Means, k: number): Means => [...means, means[k]!].map((row) => [...row, row[k]!])
const square = (arbitrary: fc.Arbitrary<number>, most = 9): fc.Arbitrary<Means> => fc.integer({ min: 1, max: most }).chain((n) => fc.array(fc.array(arbitrary, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }))
const anyMeans = fc.oneof(square(fc.integer({ min: -1, max: 1 })), square(fc.integer({ min: -4, max: 4 })), square(fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 1000)))

describe('nashAveraging', () => {
  test('plays rock, paper and scissors equally', () => {
    closeTo(nash(rockPaperScissors).shares, [1 / 3, 1 / 3, 1 / 3], 12)
  })
  test('plays an uneven cycle in its known proportion', () => {
    const { shares, dimension, entropyGap, averages } = nash(cycle(1, 2, 3))
    closeTo(shares, [3 / 6, 2 / 6, 1 / 6], 12)
    expect([dimension, entropyGap]).toEqual([0, 0])
    closeTo(averages, [0, 0, 0], 12)
  })
  test('gives a dominated strategy no share, whatever it wins from the weak', () => {
    const { shares, averages, exactness } = nash([[0, 1, 1], [-1, 0, 100], [-1, -100, 0]])
    expect(shares).toEqual([1, 0, 0])
    expect(averages).toEqual([0, -1, -1])
    expect(exactness).toBe('within tolerance')
  })
  test('counts only what one gets more than the other', () => {
    closeTo(nash(cycle(1, 2, 3).map((row, i) => row.map((value, j) => value + 7 + (i + j) * 3))).shares, [3 / 6, 2 / 6, 1 / 6], 12)
  })
  test('spreads over equals, and over a single one', () => {
    closeTo(nash([[3, 3], [3, 3]]).shares, [0.5, 0.5], 12)
    expect(nash([[3]]).shares).toEqual([1])
  })
  test('parts games side by side in proportion to e to the entropy of each', () => {
    const { shares, dimension } = nash(beside(cycle(1, 2, 3), [[0]]))
    const inner = [1 / 2, 1 / 3, 1 / 6]
    const weight = Math.exp(-inner.reduce((sum, p) => sum + p * Math.log(p), 0))
    closeTo(shares, [...inner.map((p) => (p * weight) / (weight + 1)), 1 / (weight + 1)])
    expect(dimension).toBe(1)
  })
  test.prop([fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 4 })])('does so for any cycles', (weights) => {
    const inner = weights.map(([a, b, c]) => [c, b, a].map((value) => value / (a + b + c)))
    const parts = inner.map((p) => Math.exp(-p.reduce((sum, one) => sum + one * Math.log(one), 0)))
    const whole = parts.reduce((sum, part) => sum + part, 0)
    const { shares, dimension, entropy } = nash(beside(...weights.map((w) => cycle(...w))))
    closeTo(shares, inner.flatMap((p, k) => p.map((one) => (one * parts[k]!) / whole)), 8)
    expect(dimension).toBe(weights.length - 1)
    expect(entropy).toBeCloseTo(Math.log(whole), 9)
  })
  test('stops at the limit that a strategy without a share sets', () => {
    // The fourth would get a quarter, but the fifth wins 5 from it and loses 1 to the others: a sixth is the most.
    const { shares, entropyGap, averages } = nash([[0, -1, 1, 0, 1], [1, 0, -1, 0, 1], [-1, 1, 0, 0, 1], [0, 0, 0, 0, -5], [-1, -1, -1, 5, 0]])
    closeTo(shares, [5 / 18, 5 / 18, 5 / 18, 1 / 6, 0])
    expect(averages[4]).toBeCloseTo(0, 9)
    expect(entropyGap).toBeLessThan(1e-12)
  })
  test.prop([anyMeans], { numRuns: 400 })('finds shares against which nobody gains, and where there is a share nobody loses', (means) => {
    const { shares, averages, exploitability, exactness } = nash(means)
    const scale = Math.max(1e-300, ...means.flatMap((row, i) => row.map((value, j) => Math.abs(value - means[j]![i]!) / 2)))
    expect(exactness).toBe('within tolerance')
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    means.forEach((row, i) => {
      expect(shares[i]).toBeGreaterThanOrEqual(0)
      const average = row.reduce((sum, value, j) => sum + ((value - means[j]![i]!) / 2) * shares[j]!, 0)
      expect(averages[i]! / scale).toBeCloseTo(average / scale, 9)
      expect(average / scale).toBeLessThanOrEqual(1e-9)
      expect(average).toBeLessThanOrEqual(exploitability + 1e-9 * scale)
      if (shares[i]! > 1e-6) expect(Math.abs(average / scale)).toBeLessThan(1e-8)
    })
  })
  test.prop([square(fc.double({ min: -10, max: 10, noNaN: true }))])('says how far it is from an equilibrium, and is never far, however close the payoffs', (means) => {
    const { shares, exploitability } = nash(means)
    const differences = means.map((row, i) => row.map((value, j) => (value - means[j]![i]!) / 2))
    const scale = Math.max(...differences.flat())
    const most = Math.max(...differences.map((row) => row.reduce((sum, value, j) => sum + value * shares[j]!, 0)))
    expect(most).toBeLessThanOrEqual(exploitability)
    expect(exploitability).toBeLessThanOrEqual(1e-9 * scale + 1e-300)
  })
  test.prop([anyMeans.chain((means) => fc.tuple(fc.constant(means), fc.integer({ min: 0, max: means.length - 1 }), fc.integer({ min: 1, max: 3 })))])('does not move the shares of others for a copy', ([means, k, copies]) => {
    let copied = means.map((row, i) => row.map((value, j) => value - means[j]![i]!))
    const before = nash(copied)
    for (let copy = 0; copy < copies; copy++) copied = withCopy(copied, k) as number[][]
    const after = nash(copied)
    const alike = before.classes.find((names) => names.includes(`s${k}`)) ?? [`s${k}`]
    const sumOf = (shares: readonly number[], names: readonly string[]): number => names.reduce((sum, name) => sum + shares[Number(name.slice(1))]!, 0)
    before.strategies.forEach((name, i) => {
      if (!alike.includes(name)) expect(after.shares[i]).toBeCloseTo(before.shares[i]!, 12)
    })
    expect(after.classes.find((names) => names.includes(`s${k}`))).toHaveLength(alike.length + copies)
    expect(sumOf(after.shares, after.classes.find((names) => names.includes(`s${k}`))!)).toBeCloseTo(sumOf(before.shares, alike), 12)
  })
  test('counts copies to the letter where asked, which matters only beside other equilibria', () => {
    closeTo(nash(withCopy(rockPaperScissors, 0), { copies: 'counted' }).shares, [1 / 6, 1 / 3, 1 / 3, 1 / 6])
    const two = beside(rockPaperScissors, [[0]])
    closeTo(nash(withCopy(two, 3)).shares, [1 / 4, 1 / 4, 1 / 4, 1 / 8, 1 / 8])
    closeTo(nash(withCopy(two, 3), { copies: 'counted' }).shares, [1 / 5, 1 / 5, 1 / 5, 1 / 5, 1 / 5])
  })
  test.prop([anyMeans, fc.integer()])('does not depend on the order or unit of the strategies', (means, seed) => {
    const random = stream(seed, 'order')
    const order = means.map((_, i) => [random.next(), i] as const).sort((a, b) => a[0] - b[0]).map(([, i]) => i)
    const plain = nash(means)
    closeTo(nash(order.map((i) => order.map((j) => 8 * means[i]![j]!))).shares, order.map((i) => plain.shares[i]!), 6)
  })
  test('is the most even of all equilibria that leaving strategies out brings to light', () => {
    const random = stream(9, 'ties')
    let compared = 0
    for (let k = 0; k < 400; k++) {
      const n = 3 + random.below(5)
      const means = Array.from({ length: n }, () => Array.from({ length: n }, () => random.below(3)))
      const best = nash(means, { copies: 'counted' })
      for (let out = 0; out < n; out++) {
        const rest = means.map((_, i) => i).filter((i) => i !== out)
        const { shares } = nash(rest.map((i) => rest.map((j) => means[i]![j]!)))
        const other = means.map((_, i) => (i === out ? 0 : shares[rest.indexOf(i)]!))
        const isEquilibrium = means.every((row, i) => row.reduce((sum, value, j) => sum + (value - means[j]![i]!) * other[j]!, 0) < 1e-9)
        if (!isEquilibrium || other.every((share, i) => Math.abs(share - best.shares[i]!) < 1e-9)) continue
        compared += 1
        // The slope of the entropy towards any other equilibrium is not upwards.
        const slope = other.reduce((sum, share, i) => {
          const change = share - best.shares[i]!
          return change === 0 ? sum : sum - change * Math.log(best.shares[i]!)
        }, 0)
        expect(slope).toBeLessThan(1e-6)
        expect(-other.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0)).toBeLessThan(best.entropy + 1e-9)
      }
    }
    expect(compared).toBeGreaterThan(50)
  })
  test('solves fifty strategies', () => {
    const random = stream(10, 'fifty')
    const { exactness, exploitability } = nash(Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => random.next())))
    expect(exactness).toBe('within tolerance')
    expect(exploitability).toBeLessThan(1e-12)
  })
  test('is frozen, repeats itself to the last digit, and refuses other opponents', () => {
    const one = nash(beside(cycle(1, 2, 3), cycle(4, 1, 1)))
    expect(nash(beside(cycle(1, 2, 3), cycle(4, 1, 1)))).toEqual(one)
    expect([one, one.shares, one.averages, one.classes, one.parameters].every(Object.isFrozen)).toBe(true)
    expect(() => nashAveraging({ ...matrixOf([[0, 1], [1, 0]]), opponents: ['s1', 's0'] })).toThrow(UsageError)
  })
})
