import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { frontier } from '../../src/analysis/frontier/frontier.js'
import { rankingOf } from '../../src/bargaining/ranking/ranking.js'
import { defineDomain, sizesOf } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import type { Term, UtilityFunction } from '../../src/model/utility.js'
import { stream } from '../../src/random.js'
import { exchangeDomains, plainDomains } from './arbitraries.js'

interface Counted {
  readonly utilities: readonly number[]
  count: number
}

function worthOfTerm({ counters, value }: Term, options: readonly number[]): number {
  return value(counters.map(({ scores, cap }) => Math.min(cap, options.reduce((sum, option, i) => sum + (scores[i]?.[option] ?? 0), 0))))
}

/** Every package that nobody rules out with its utilities, written as plainly as possible. */
function everything(domain: Domain): readonly { readonly options: readonly number[]; readonly utilities: readonly number[] }[] {
  let packages: (readonly number[])[] = [[]]
  for (const { size } of domain.agenda.issues) packages = packages.flatMap((options) => Array.from({ length: size }, (_, option) => [...options, option]))
  return packages.flatMap((options) => {
    const utilities = domain.parties.map(({ utility }) => {
      if (typeof utility === 'function') return utility(Uint8Array.from(options))
      const { constant, tables, terms } = utility
      return constant + options.reduce((sum, option, i) => sum + tables[i]![option]!, 0) + terms.reduce((sum, term) => sum + worthOfTerm(term, options), 0)
    })
    const allowed = domain.rules.every((rule) => worthOfTerm(rule, options) > -Infinity) && utilities.every((utility) => utility > -Infinity)
    return allowed ? [{ options, utilities }] : []
  })
}

const beats = (a: readonly number[], b: readonly number[]): boolean => a.every((u, i) => u >= b[i]!) && a.some((u, i) => u > b[i]!)

/** Utilities on the frontier with the number of packages that share them: all against all, after equal ones are counted together. */
function naive(domain: Domain): ReadonlyMap<string, number> {
  const groups = new Map<string, Counted>()
  for (const { utilities } of everything(domain)) {
    const key = utilities.map((utility) => utility + 0).join()
    const group = groups.get(key) ?? { utilities, count: 0 }
    group.count += 1
    groups.set(key, group)
  }
  const all = [...groups.entries()]
  return new Map(all.filter(([, { utilities }]) => !all.some(([, other]) => beats(other.utilities, utilities))).map(([key, { count }]) => [key, count]))
}

function agrees(domain: Domain): void {
  const expected = naive(domain)
  const found = frontier(domain)
  expect(new Set(found.points.map(({ utilities }) => utilities.map((utility) => utility + 0).join()))).toEqual(new Set(expected.keys()))
  expect(found.points.length).toBe(expected.size)
  expect(found.outcomes).toBe([...expected.values()].reduce((sum, count) => sum + count, 0))
  expect(found.exactness).toEqual({ kind: 'exact' })
  const known = new Map(everything(domain).map(({ options, utilities }) => [options.join(), utilities]))
  for (const point of found.points) expect(known.get(Array.from(point.package).join())).toEqual(point.utilities)
  const firsts = found.points.map(({ utilities }) => utilities[0]!)
  expect(firsts).toEqual([...firsts].sort((a, b) => b - a))
}

describe('the frontier is the one found by comparing every package with every other', () => {
  test.prop([plainDomains(2)], { numRuns: 150 })('for two parties', agrees)
  test.prop([plainDomains(3, 4)], { numRuns: 100 })('for three parties', agrees)
  test.prop([exchangeDomains(2, 7)], { numRuns: 200 })('for two parties with interactions, red lines and rules', agrees)
  test.prop([exchangeDomains(3, 6)], { numRuns: 100 })('for three parties with interactions, red lines and rules', agrees)
  test.prop([exchangeDomains(2, 5)], { numRuns: 60 })('for utilities that are functions', (domain) => {
    const plain = domain.parties.map(({ utility }) => utility as UtilityFunction)
    agrees({
      ...domain,
      parties: domain.parties.map((party, p) => ({
        ...party,
        utility: (options) => plain[p]!.constant + Array.from(options).reduce((sum, option, i) => sum + plain[p]!.tables[i]![option]!, 0) + plain[p]!.terms.reduce((sum, term) => sum + worthOfTerm(term, Array.from(options)), 0),
      })),
    })
  })
})

/** Two-party frontier of many packages: sort, then sweep. */
function swept(domain: Domain): readonly string[] {
  const all = everything(domain).map(({ utilities }) => utilities).sort((a, b) => b[0]! - a[0]! || b[1]! - a[1]!)
  let highest = -Infinity
  return all.flatMap((utilities) => {
    if (utilities[1]! <= highest) return []
    highest = utilities[1]!
    return [utilities.map((utility) => utility + 0).join()]
  })
}

const bigWorth = fc.integer({ min: -60, max: 90 })
const bigDomains = fc.constantFrom([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], [4, 4, 4, 4, 4, 4, 4, 4], [16, 16, 16, 16], [3, 3, 3, 3, 3, 3, 3, 3, 3]).chain((sizes) =>
  fc.array(fc.tuple(...sizes.map((size) => fc.array(bigWorth, { minLength: size, maxLength: size }))), { minLength: 2, maxLength: 2 }).map((tables) =>
    defineDomain({
      name: 'big',
      issues: sizes.map((size, i) => ({ name: `issue ${i}`, options: Array.from({ length: size }, (_, option) => `${option}`) })),
      parties: tables.map((utility, p) => ({ id: 'AB'[p]!, utility })),
    })))

test.prop([bigDomains], { numRuns: 6 })('spaces of 2^16 packages have the frontier found by sorting all of them', (domain) => {
  expect(frontier(domain).points.map(({ utilities }) => utilities.join())).toEqual(swept(domain))
})

test.prop([exchangeDomains(2, 16, 13, 2)], { numRuns: 5 })('and so have those with interactions, red lines and rules', (domain) => {
  expect(frontier(domain).points.map(({ utilities }) => utilities.map((utility) => utility + 0).join())).toEqual(swept(domain))
})

test.prop([exchangeDomains(2, 7)], { numRuns: 100 })('no package lies beyond the frontier', (domain) => {
  const { points } = frontier(domain)
  for (const { utilities } of everything(domain)) {
    expect(points.some((point) => beats(utilities, point.utilities))).toBe(false)
    expect(points.some((point) => point.utilities.every((utility, i) => utility >= utilities[i]!))).toBe(true)
  }
})

/** Every issue is a matter of who gets it, which makes for long frontiers; with a term that some choices count in, if asked for. */
const wideDomains = (parties: number, issues: number, counted = false): fc.Arbitrary<Domain> =>
  fc.array(fc.tuple(fc.nat(parties - 1), fc.tuple(...Array.from({ length: parties }, () => fc.integer({ min: 1, max: 9999 })))), { minLength: issues, maxLength: issues }).map((drawn) => {
    const domain = defineDomain({
      name: 'wide',
      issues: drawn.map((_, i) => ({ name: `issue ${i}`, options: ['hold', 'release'] })),
      parties: Array.from({ length: parties }, (_, p) => ({ id: 'ABC'[p]!, utility: drawn.map(([gets, worths]) => (gets === p ? [0, worths[p]!] : [worths[p]!, 0])) })),
    })
    if (!counted) return domain
    const term: Term = { about: 'numbers', counters: [{ scores: drawn.map((_, i) => (i % 4 === 0 ? [0, 1] : undefined)), cap: Infinity }], value: ([n = 0]) => -500 * n * n, most: 0, forbids: false }
    return { ...domain, parties: domain.parties.map((party, p) => (p === 0 ? { ...party, utility: { ...(party.utility as UtilityFunction), terms: [term] } } : party)) }
  })

describe('a frontier within a bound leaves nobody out who beats it by more', () => {
  const keeps = (domain: Domain): void => {
    const rough = frontier(domain, { points: 100 })
    const exact = frontier(domain)
    expect(exact.exactness.kind).toBe('exact')
    const bound = rough.exactness.kind === 'within' ? rough.exactness.bound : 0
    for (const { utilities } of exact.points) expect(rough.points.some((point) => point.utilities.every((utility, i) => utility >= utilities[i]! - bound))).toBe(true)
    for (const { utilities } of rough.points) expect(exact.points.some((point) => beats(utilities, point.utilities))).toBe(false)
    if (rough.exactness.kind === 'exact') expect(rough.points).toEqual(exact.points)
  }
  test.prop([wideDomains(2, 14)], { numRuns: 25 })('for two parties', keeps)
  test.prop([wideDomains(2, 14, true)], { numRuns: 25 })('for two parties with a term', keeps)
  test.prop([wideDomains(3, 9)], { numRuns: 15 })('for three parties', keeps)
  test('and says so', () => {
    for (const wide of [wideDomains(2, 16), wideDomains(2, 16, true), wideDomains(3, 10)]) {
      const [domain] = fc.sample(wide, { numRuns: 1, seed: 5 })
      expect(frontier(domain!, { points: 100 }).exactness.kind).toBe('within')
    }
  })
})

test('interactions that tie too much together are refused in words, and not after an hour', () => {
  const size = 60
  const random = stream(3, 'tangled')
  const pairs = Array.from({ length: 200 }, () => [random.below(size), random.below(size)] as const)
  const tangled: UtilityFunction = {
    constant: 0,
    tables: Array.from({ length: size }, () => [0, 1]),
    terms: pairs.map((pair) => ({
      about: 'both', counters: [{ scores: Array.from({ length: size }, (_, i) => (pair.includes(i) ? [0, 1] : undefined)), cap: Infinity }],
      value: ([n = 0]: readonly number[]) => (n === 2 ? 1 : 0), most: 1, forbids: false,
    })),
  }
  const domain = defineDomain({
    name: 'tangled', issues: tangled.tables.map((_, i) => ({ name: `issue ${i}`, options: ['0', '1'] })), parties: [{ id: 'a', utility: tangled }, { id: 'b', utility: tangled.tables.map(() => [1, 0]) }],
  })
  expect(() => frontier(domain)).toThrow(/more than 20000 states.*fewer interactions/)
  expect(() => rankingOf(tangled, [], sizesOf(domain))).toThrow(/fewer interactions/)
})
