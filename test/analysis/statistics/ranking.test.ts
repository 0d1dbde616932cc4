import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { letterDisplay } from '../../../src/analysis/statistics/letter-display.js'
import { ranking } from '../../../src/analysis/statistics/ranking.js'
import type { BatchedStrategy } from '../../../src/analysis/statistics/ranking.js'
import { UsageError } from '../../../src/errors.js'
import { stream } from '../../../src/random.js'
import { normalDraw } from './draws.js'

const alternating = (centre: number, spread: number, count = 10): readonly number[] => Array.from({ length: count }, (_, i) => centre + (i % 2 === 0 ? spread : -spread))

/** Strategies with their own mean, all seeing the same luck and each some of its own. */
function simulated(means: readonly number[], own: number, seed: number, batches = 12): readonly BatchedStrategy[] {
  const random = stream(seed, 'ranking')
  const luck = Array.from({ length: batches }, () => 10 * normalDraw(random))
  return means.map((mean, i) => ({ strategy: `s${i}`, batches: luck.map((shared) => mean + shared + own * normalDraw(random)) }))
}
const anyField = fc.record({ means: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 }), own: fc.constantFrom(0.3, 1, 3), seed: fc.integer() }).map(({ means, own, seed }) => simulated(means, own, seed))

describe('ranking', () => {
  test('prints a tie as one', () => {
    const { ranking: places, tiers, ties } = ranking([
      { strategy: 'low', batches: alternating(0, 1).map((value, i) => value + (i % 3) / 10) },
      { strategy: 'high', batches: alternating(10, 1) },
      { strategy: 'also high', batches: alternating(10.1, -1) },
    ])
    expect(places.map(({ strategy, best, worst, tier, tied }) => [strategy, best, worst, tier, tied])).toEqual([['also high', 1, 2, 1, true], ['high', 1, 2, 1, true], ['low', 3, 3, 2, false]])
    expect(tiers).toEqual([['also high', 'high'], ['low']])
    expect(ties).toEqual([['also high', 'high'], ['low']])
  })
  test('lets ties overlap that are no partition', () => {
    // Neighbours cannot be told apart, the ends can.
    const noise = [[1, -1, 1, -1, 1, -1, 1, -1], [1, 1, -1, -1, 1, 1, -1, -1], [1, 1, 1, 1, -1, -1, -1, -1]]
    const { tiers, ties, ranking: places } = ranking([2.4, 1.2, 0].map((mean, i) => ({ strategy: 'abc'[i]!, batches: noise[i]!.map((value) => mean + value) })))
    expect(ties).toEqual([['a', 'b'], ['b', 'c']])
    expect(tiers).toEqual([['a', 'b', 'c']])
    expect(places.map(({ best, worst }) => [best, worst])).toEqual([[1, 2], [1, 3], [2, 3]])
  })
  test('tells apart by the common random numbers what their own noise would hide', () => {
    const field = simulated([0, 1], 0.3, 5)
    expect(ranking(field).ranking.map(({ strategy, best, worst }) => [strategy, best, worst])).toEqual([['s1', 1, 1], ['s0', 2, 2]])
    const shifted = [field[0]!, { ...field[1]!, batches: [...field[1]!.batches.slice(5), ...field[1]!.batches.slice(0, 5)] }]
    expect(ranking(shifted).tiers).toHaveLength(1)
  })
  test('tells equal ones apart in at most one of twenty tournaments', () => {
    let wrong = 0
    for (let seed = 0; seed < 400; seed++) wrong += ranking(simulated([0, 0, 0, 0, 0], 1, seed)).pairs.some(({ differs }) => differs) ? 1 : 0
    expect(wrong / 400).toBeLessThan(0.083)
    expect(wrong).toBeGreaterThan(0)
  })
  test('rank intervals hold all true ranks in at least nineteen of twenty tournaments', () => {
    let held = 0
    for (let seed = 0; seed < 200; seed++) {
      const { ranking: places } = ranking(simulated([5, 4, 3, 2, 1], 1, seed))
      held += places.every(({ strategy, best, worst }) => best <= Number(strategy[1]) + 1 && Number(strategy[1]) + 1 <= worst) ? 1 : 0
    }
    expect(held / 200).toBeGreaterThan(0.9)
  })
  test.prop([anyField])('its places, tiers, ties and pairs agree with each other', (field) => {
    const { ranking: places, tiers, ties, pairs } = ranking(field)
    const differ = (a: string, b: string): boolean => pairs.some(({ higher, lower, differs }) => differs && ((higher === a && lower === b) || (higher === b && lower === a)))
    const names = places.map(({ strategy }) => strategy)
    expect([...names].sort()).toEqual(field.map(({ strategy }) => strategy).sort())
    expect(tiers.flat()).toEqual(names)
    places.forEach(({ strategy, mean, best, worst, tier, tied }, i) => {
      if (i > 0) expect(mean).toBeLessThanOrEqual(places[i - 1]!.mean)
      expect(best - 1).toBe(names.filter((other, j) => j < i && differ(strategy, other)).length)
      expect(names.length - worst).toBe(names.filter((other, j) => j > i && differ(strategy, other)).length)
      expect(best <= i + 1 && i + 1 <= worst).toBe(true)
      expect(tiers[tier - 1]).toContain(strategy)
      expect(tied).toBe(names.some((other) => other !== strategy && !differ(strategy, other)))
      for (const other of names) if (other !== strategy) expect(ties!.some((set) => set.includes(strategy) && set.includes(other))).toBe(!differ(strategy, other))
    })
    // A cut lies between two places exactly where all above differ from all below.
    names.slice(1).forEach((_, k) => {
      const [above, below] = [names.slice(0, k + 1), names.slice(k + 1)]
      expect(places[k]!.tier !== places[k + 1]!.tier).toBe(above.every((a) => below.every((b) => differ(a, b))))
    })
  })
  test('ties everybody with one batch, and ranks one alone', () => {
    const { ranking: places, tiers, pairs } = ranking([{ strategy: 'a', batches: [1] }, { strategy: 'b', batches: [9] }])
    expect(places.map(({ strategy, best, worst }) => [strategy, best, worst])).toEqual([['b', 1, 2], ['a', 1, 2]])
    expect(tiers).toHaveLength(1)
    expect(pairs[0]).toMatchObject({ adjusted: null, differs: false })
    expect(ranking([{ strategy: 'a', batches: [1, 2] }])).toMatchObject({ ranking: [{ best: 1, worst: 1, tied: false }], tiers: [['a']], ties: [['a']] })
  })
  test('refuses what cannot be ranked', () => {
    expect(() => ranking([])).toThrow(UsageError)
    expect(() => ranking([{ strategy: 'a', batches: [] }])).toThrow(UsageError)
    expect(() => ranking([{ strategy: 'a', batches: [1] }, { strategy: 'a', batches: [1] }])).toThrow(UsageError)
    expect(() => ranking([{ strategy: 'a', batches: [1] }, { strategy: 'b', batches: [1, 2] }])).toThrow(UsageError)
    expect(() => ranking([{ strategy: 'a', batches: [Infinity] }])).toThrow(UsageError)
  })
})

describe('letterDisplay', () => {
  test.prop([fc.integer({ min: 2, max: 8 }).chain((n) => fc.tuple(fc.constant(n), fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: n - 1 }), fc.integer({ min: 0, max: n - 1 })).filter(([i, j]) => i < j), { selector: String, maxLength: 28 })))])('gives all largest sets without a difference', ([n, different]) => {
    const apart = new Set(different.map(String))
    const alike = (set: readonly number[]): boolean => set.every((i) => set.every((j) => i >= j || !apart.has(`${i},${j}`)))
    const all = Array.from({ length: 2 ** n - 1 }, (_, bits) => Array.from({ length: n }, (_one, i) => i).filter((i) => ((bits + 1) >> i) & 1)).filter(alike)
    const largest = all.filter((set) => !all.some((other) => other.length > set.length && set.every((i) => other.includes(i))))
    expect(letterDisplay(n, different)!.map(String).sort()).toEqual(largest.map(String).sort())
  })
  test('gives up where there would be too many', () => {
    // Ten triples whose members all differ: 3^10 largest sets.
    const pairs = Array.from({ length: 10 }, (_, k) => [[3 * k, 3 * k + 1], [3 * k, 3 * k + 2], [3 * k + 1, 3 * k + 2]] as const).flat()
    expect(letterDisplay(30, pairs)).toBeNull()
  })
})
