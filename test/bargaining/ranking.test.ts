import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lazyRanking } from '../../src/bargaining/ranking/lazy.js'
import { listedRanking } from '../../src/bargaining/ranking/listed.js'
import type { Ranking } from '../../src/bargaining/ranking/ranking.js'
import { rankingOf } from '../../src/bargaining/ranking/ranking.js'
import { additive, admits, evaluate, packageOf, sizeOf } from '../../src/model/utility.js'
import type { Package, Term, UtilityFunction } from '../../src/model/utility.js'
import { stream } from '../../src/random.js'

interface Space {
  readonly sizes: readonly number[]
  readonly utility: UtilityFunction
  readonly estimate: UtilityFunction
  readonly rules: readonly Term[]
}

const whole = fc.integer({ min: -20, max: 20 })

function tablesFor(sizes: readonly number[]): fc.Arbitrary<readonly (readonly number[])[]> {
  return fc.tuple(...sizes.map((size) => fc.array(whole, { minLength: size, maxLength: size })))
}

function termFor(sizes: readonly number[], forbids: boolean): fc.Arbitrary<Term> {
  return fc.record({ scope: fc.subarray(sizes.map((_, i) => i), { minLength: 1 }), cap: fc.constantFrom(1, 2, Infinity), values: fc.array(whole, { minLength: 12, maxLength: 12 }) })
    .map(({ scope, cap, values }) => ({
      about: 'any',
      counters: [{ scores: sizes.map((size, i) => (scope.includes(i) ? Array.from({ length: size }, (_, option) => Math.min(1, option)) : undefined)), cap }],
      value: ([n = 0]: readonly number[]) => (forbids ? (values[n]! > 10 ? -Infinity : 0) : values[n]!),
      most: Math.max(...values),
      forbids,
    }))
}

/** Small spaces of whole-number utilities, with and without terms and rules. */
const spaces: fc.Arbitrary<Space> = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }).chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    tables: tablesFor(sizes),
    other: tablesFor(sizes),
    terms: fc.array(termFor(sizes, false), { maxLength: 2 }),
    rules: fc.array(termFor(sizes, true), { maxLength: 2 }),
  }).map(({ tables, other, terms, rules }) => ({ sizes, rules, utility: { constant: 3, tables, terms }, estimate: additive(other) })))

function all({ sizes, utility, rules }: Space): readonly { readonly options: Package; readonly sum: number }[] {
  return Array.from({ length: sizeOf(sizes) }, (_, index) => packageOf(sizes, index))
    .filter((options) => admits(rules, options))
    .map((options) => ({ options, sum: evaluate(utility, options) }))
    .sort((a, b) => b.sum - a.sum)
}

const kinds: readonly (readonly [string, (space: Space) => Ranking])[] = [
  ['listed', ({ utility, rules, sizes }) => listedRanking(utility, rules, sizes)],
  ['lazy', ({ utility, rules, sizes }) => lazyRanking(utility, rules, sizes)],
]

describe.each(kinds)('a %s ranking', (_, make) => {
  test('gives every package that may be signed once, best first', () => {
    fc.assert(fc.property(spaces, (space) => {
      const expected = all(space)
      const ranking = make(space)
      const found = Array.from({ length: expected.length + 1 }, (__, place) => ranking.at(place))
      expect(found.pop()).toBeUndefined()
      expect(found.map((ranked) => ranked?.sum)).toEqual(expected.map(({ sum }) => sum))
      expect(found.map((ranked) => evaluate(space.utility, ranked!.options))).toEqual(expected.map(({ sum }) => sum))
      expect(new Set(found.map((ranked) => Array.from(ranked!.options).join())).size).toBe(expected.length)
      expect(found.every((ranked) => admits(space.rules, ranked!.options))).toBe(true)
      expect(ranking.range).toEqual(expected.length === 0 ? null : { best: expected[0]!.sum, worst: expected.at(-1)!.sum })
    }))
  })

  test('finds what is worth least above a floor, and what another likes best above it', () => {
    fc.assert(fc.property(spaces, fc.integer({ min: -100, max: 100 }), (space, floor) => {
      const ranking = make(space)
      const above = all(space).filter(({ sum }) => sum >= floor)
      const least = ranking.atLeast(floor)
      expect(least && evaluate(space.utility, least)).toBe(above.at(-1)?.sum)
      expect(least === undefined || admits(space.rules, least)).toBe(true)
      const liked = ranking.bestFor(space.estimate, floor)
      expect(liked && evaluate(space.estimate, liked)).toBe(above.length === 0 ? undefined : Math.max(...above.map(({ options }) => evaluate(space.estimate, options))))
      expect(liked === undefined || (evaluate(space.utility, liked) >= floor && admits(space.rules, liked))).toBe(true)
      const drawn = ranking.sample(stream(1, 'sample'), floor)
      expect(drawn === undefined ? above.length : Number(evaluate(space.utility, drawn) >= floor && admits(space.rules, drawn))).toBe(drawn === undefined ? 0 : 1)
    }))
  })
})

test('any function may be a utility, in a space that can be listed', () => {
  const ranking = rankingOf((options) => (options[0] === options[1] ? 5 : Array.from(options).reduce((sum, option) => sum + option, 0)), [], [3, 3])
  expect(Array.from({ length: 4 }, (_, place) => ranking.at(place)?.sum)).toEqual([5, 5, 5, 3])
  expect(ranking.bestFor(additive([[0, 0, 0], [9, 1, 0]]), 3)).toEqual([0, 0])
})

describe('forty persons and more', () => {
  const random = stream(4, 'forty')
  const sizes = Array.from({ length: 60 }, () => 2)
  const tables = sizes.map((_, i) => [0, Math.round((i % 2 === 0 ? 1 : -1) * (1 + 99 * random.next()))])
  const ranking = rankingOf(additive(tables), [], sizes)
  const best = tables.reduce((sum, [, release]) => sum + Math.max(0, release!), 0)

  test('the best packages come in order, the first of them by hand', () => {
    const gaps = tables.map(([, release]) => Math.abs(release!)).sort((a, b) => a - b)
    const sums = Array.from({ length: 400 }, (_, place) => ranking.at(place)!.sum)
    expect(sums).toEqual(sums.toSorted((a, b) => b - a))
    expect(sums.slice(0, 3)).toEqual([best, best - gaps[0]!, best - Math.min(gaps[1]!, gaps[0]! + gaps[1]!)])
    expect(new Set(Array.from({ length: 400 }, (_, place) => Array.from(ranking.at(place)!.options).join())).size).toBe(400)
  })

  test('whole numbers so close together that every target is hit', () => {
    for (const floor of [best - 7, best / 2, 1, -3]) expect(evaluate(additive(tables), ranking.atLeast(floor)!)).toBe(Math.ceil(floor))
    expect(ranking.atLeast(best + 1)).toBeUndefined()
    expect(evaluate(additive(tables), ranking.atLeast(best)!)).toBe(best)
  })

  test('the best for another is on the frontier: no single change serves both better', () => {
    const other = additive(sizes.map((_, i) => [0, Math.round((i % 2 === 0 ? -1 : 1) * (1 + 99 * random.next()))]))
    const options = Array.from(ranking.bestFor(other, best / 2)!)
    const [mine, theirs] = [evaluate(additive(tables), options), evaluate(other, options)]
    expect(mine).toBeGreaterThanOrEqual(best / 2)
    options.forEach((option, i) => {
      const changed = options.with(i, 1 - option)
      expect(evaluate(additive(tables), changed) >= best / 2 && evaluate(other, changed) > theirs).toBe(false)
    })
  })
})
