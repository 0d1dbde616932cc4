import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { frontier } from '../../src/analysis/frontier/frontier.js'
import type { Point } from '../../src/analysis/frontier/frontier.js'
import { asymmetricNash, egalitarian, fallbackAmongPoints, fallbackBargaining, kalaiSmorodinsky, leastAsymmetry, leastSpread, nash, ranksOver, rubinsteinLimit, solutionConcepts, utilitarian, zeuthen } from '../../src/analysis/solutions/index.js'
import type { Solution, SolutionConcept } from '../../src/analysis/solutions/index.js'
import { listed } from '../../src/analysis/listed.js'
import { packageOf } from '../../src/model/utility.js'
import { sizesOf } from '../../src/model/domain.js'
import { describeOracle } from '../oracles.js'
import { exchangeDomains, paretoGains, plainDomains } from './arbitraries.js'

const at = (...lists: readonly (readonly number[])[]): readonly Point[] => lists.map((utilities, k) => ({ utilities, package: Uint8Array.of(k) }))
const keysOf = (found: Solution | null): readonly string[] => (found?.tied.map(({ utilities }) => utilities.join()) ?? []).toSorted()
const beats = (a: readonly number[], b: readonly number[]): boolean => a.every((u, i) => u >= b[i]!) && a.some((u, i) => u > b[i]!)

/** Points of a Pareto set of two or three parties in whole numbers, and a disagreement point that some of them reach. */
const problems = (parties: number, sources = 10): fc.Arbitrary<{ readonly points: readonly Point[]; readonly d: readonly number[] }> =>
  fc.record({
    lists: fc.uniqueArray(fc.array(fc.integer({ min: -20, max: 40 }), { minLength: parties, maxLength: parties }), { minLength: 1, maxLength: sources, selector: (list) => list.join() }),
    d: fc.array(fc.integer({ min: -25, max: 5 }), { minLength: parties, maxLength: parties }),
  }).map(({ lists, d }) => {
    const kept = lists.filter((list) => !lists.some((other) => beats(other, list))).sort((a, b) => b[0]! - a[0]!)
    return { points: at(...kept), d }
  })
const any = fc.oneof(problems(2), problems(3))

describe.each(solutionConcepts.map((concept) => [concept.name, concept] as const))('%s', (_, concept) => {
  test.prop([any])('chooses a rational point that no other beats, or nothing where nothing is rational', ({ points, d }) => {
    const rational = points.filter(({ utilities }) => utilities.every((u, i) => u >= d[i]!))
    const found = concept.of(points, d)
    if (rational.length === 0 || (concept === zeuthen && d.length > 2)) {
      expect(found).toBeNull()
      return
    }
    expect(rational).toContain(found!.point)
    expect(points.some(({ utilities }) => beats(utilities, found!.point.utilities))).toBe(false)
    expect(found!.gains).toEqual(found!.point.utilities.map((u, i) => u - d[i]!))
    expect(found!.tied).toContain(found!.point)
    expect(found!.ties).toBe(found!.tied.length)
    expect(Object.isFrozen(found)).toBe(true)
  })

  test.prop([any, fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 })])('does not care where anybody counts from', ({ points, d }, shift) => {
    const moved = at(...points.map(({ utilities }) => utilities.map((u, i) => u + shift[i]!)))
    const there = concept.of(moved, d.map((none, i) => none + shift[i]!))
    expect(there && Array.from(there.point.package)).toEqual(concept.of(points, d) ? Array.from(concept.of(points, d)!.point.package).map(() => points.indexOf(concept.of(points, d)!.point)) : null)
  })

  test.prop([problems(2)])('does not care who is called first', ({ points, d }) => {
    const turned = at(...points.map(({ utilities }) => utilities.toReversed()))
    const there = concept.of(turned, d.toReversed())
    const here = concept.of(points, d)
    expect(there?.value).toBe(here?.value)
    expect(keysOf(there)).toEqual((here?.tied ?? []).map(({ utilities }) => utilities.toReversed().join()).toSorted())
  })

  test('wants a disagreement point of as many parties', () => {
    expect(() => concept.of(at([1, 2]), [0])).toThrow('one finite utility of no deal')
    expect(() => concept.of(at([1, 2]), [0, NaN])).toThrow('one finite utility of no deal')
  })
})

const factors = fc.array(fc.constantFrom(1, 2, 4, 8, 16), { minLength: 3, maxLength: 3 })
const stretched = (points: readonly Point[], by: readonly number[]): readonly Point[] => at(...points.map(({ utilities }) => utilities.map((u, i) => u * by[i]!)))
const chosen = (found: Solution | null): readonly number[] | null => found && found.point.utilities

describe('units', () => {
  test.prop([any, factors])('do not matter to Nash, Kalai-Smorodinsky, Zeuthen and fallback bargaining', ({ points, d }, by) => {
    for (const concept of [nash, kalaiSmorodinsky, leastSpread, zeuthen, fallbackAmongPoints, asymmetricNash(d.map((_, i) => i + 1))]) {
      const there = concept.of(stretched(points, by), d.map((none, i) => none * by[i]!))
      const here = concept.of(points, d)
      expect(keysOf(there)).toEqual((here?.tied ?? []).map(({ utilities }) => utilities.map((u, i) => u * by[i]!).join()).toSorted())
    }
  })
  test('matter to the egalitarian and the utilitarian solution and the least asymmetry', () => {
    const points = at([4, 3], [2, 5])
    expect(chosen(egalitarian.of(points, [0, 0]))).toEqual([4, 3])
    expect(chosen(egalitarian.of(stretched(points, [10, 1]), [0, 0]))).toEqual([20, 5])
    expect(chosen(leastAsymmetry.of(points, [0, 0]))).toEqual([4, 3])
    expect(chosen(leastAsymmetry.of(stretched(points, [1, 3]), [0, 0]))).toEqual([4, 9])
    expect(chosen(leastAsymmetry.of(stretched(points, [4, 2]), [0, 0]))).toEqual([8, 10])
    expect(chosen(utilitarian.of(at([5, 3], [2, 5]), [0, 0]))).toEqual([5, 3])
    expect(chosen(utilitarian.of(at([5, 6], [2, 10]), [0, 0]))).toEqual([2, 10])
  })
  test.prop([any])('fallback bargaining knows only who prefers what', ({ points, d }) => {
    const bend = (u: number): number => u * u * u + 3 * u
    const there = fallbackAmongPoints.of(at(...points.map(({ utilities }) => utilities.map(bend))), d.map(bend))
    expect(keysOf(there)).toEqual((fallbackAmongPoints.of(points, d)?.tied ?? []).map(({ utilities }) => utilities.map(bend).join()).toSorted())
  })
})

describe('alternatives that nobody chose', () => {
  const rest = fc.infiniteStream(fc.boolean())
  const without = (points: readonly Point[], found: Solution, keep: Iterator<boolean>): readonly Point[] => points.filter((point) => point === found.point || keep.next().value === true)
  test.prop([any, rest])('do not matter to Nash, the egalitarian, the utilitarian solution and the least asymmetry', ({ points, d }, keep) => {
    for (const concept of [nash, egalitarian, utilitarian, leastAsymmetry]) {
      const found = concept.of(points, d)
      if (found) expect(concept.of(without(points, found, keep), d)!.point).toBe(found.point)
    }
  })
  test('matter to Kalai-Smorodinsky and to fallback bargaining', () => {
    const points = at([20, 0], [7, 5], [4, 7], [0, 10])
    expect(chosen(kalaiSmorodinsky.of(points, [0, 0]))).toEqual([7, 5])
    expect(chosen(kalaiSmorodinsky.of(points.slice(1), [0, 0]))).toEqual([4, 7])
    expect(chosen(leastSpread.of(points, [0, 0]))).toEqual([7, 5])
    const five = at([9, 1], [8, 2], [7, 3], [6, 4], [5, 5])
    expect(chosen(fallbackAmongPoints.of(five, [0, 0]))).toEqual([7, 3])
    expect(chosen(fallbackAmongPoints.of(five.slice(2), [0, 0]))).toEqual([6, 4])
  })
})

describe('more to share', () => {
  const added = fc.tuple(any, fc.array(fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 3, maxLength: 3 }), { maxLength: 5 }))
  test.prop([added])('never lowers the smallest gain of the egalitarian solution', ([{ points, d }, more]) => {
    const before = egalitarian.of(points, d)
    const after = egalitarian.of([...points, ...at(...more.map((list) => list.slice(0, d.length)))], d)
    if (before) expect(after!.value).toBeGreaterThanOrEqual(before.value)
  })
  test.prop([added])('never lowers the smallest share of Kalai and Smorodinsky while the best gains stay', ([{ points, d }, more]) => {
    const before = kalaiSmorodinsky.of(points, d)
    if (!before) return
    const ideal = d.map((_, i) => Math.max(...points.filter(({ utilities }) => utilities.every((u, k) => u >= d[k]!)).map(({ utilities }) => utilities[i]!)))
    const within = more.map((list) => list.slice(0, d.length).map((u, i) => Math.min(u, ideal[i]!)))
    expect(kalaiSmorodinsky.of([...points, ...at(...within)], d)!.value).toBeGreaterThanOrEqual(before.value)
  })
  test('may cost a party something at the Nash solution', () => {
    const before = at([12, 0], [8, 5], [5, 7], [0, 10])
    expect(chosen(nash.of(before, [0, 0]))).toEqual([8, 5])
    expect(chosen(nash.of([...before, ...at([6, 8])], [0, 0]))).toEqual([6, 8])
    expect(kalaiSmorodinsky.of([...before, ...at([6, 8])], [0, 0])!.value).toBeGreaterThanOrEqual(kalaiSmorodinsky.of(before, [0, 0])!.value)
  })
  const curve = (s: number): readonly Point[] => at(...Array.from({ length: 4001 }, (_, k) => [1 - k / 4000, s * (1 - (1 - k / 4000) * (1 - k / 4000))]))
  test.prop([fc.tuple(fc.integer({ min: 10, max: 40 }), fc.integer({ min: 1, max: 40 }))])('serves a party of whom alone more can be had, by Kalai and Smorodinsky', ([low, step]) => {
    const [before, after] = [low / 10, (low + step) / 10].map((s) => kalaiSmorodinsky.of(curve(s), [0, 0])!.point.utilities[1]!)
    expect(after!).toBeGreaterThanOrEqual(before!)
  })
})

test.prop([any])('each concept finds what its definition says', ({ points, d }) => {
  const rational = points.filter(({ utilities }) => utilities.every((u, i) => u >= d[i]!))
  if (rational.length === 0) return
  const gains = rational.map(({ utilities }) => utilities.map((u, i) => u - d[i]!))
  const ideal = d.map((_, i) => Math.max(...gains.map((gain) => gain[i]!)))
  const best = (score: (gain: readonly number[]) => number): number => Math.max(...gains.map(score))
  expect(nash.of(points, d)!.value).toBe(best((gain) => gain.reduce((product, g) => product * g, 1)))
  expect(utilitarian.of(points, d)!.value).toBe(best((gain) => gain.reduce((sum, g) => sum + g, 0)))
  expect(egalitarian.of(points, d)!.value).toBe(best((gain) => Math.min(...gain)))
  expect(leastAsymmetry.of(points, d)!.value).toBe(best((gain) => Math.min(...gain) - Math.max(...gain)))
  expect(kalaiSmorodinsky.of(points, d)!.value).toBe(best((gain) => Math.min(1, ...gain.flatMap((g, i) => (ideal[i]! > 0 ? [g / ideal[i]!] : [])))))
})

describe('bargaining power', () => {
  test.prop([any])('that is equal is the Nash solution', ({ points, d }) => {
    const powered = asymmetricNash(d.map(() => 3)).of(points, d)
    expect(keysOf(powered)).toEqual(keysOf(nash.of(points, d)))
  })
  test.prop([problems(2, 16), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })])('serves whoever has more of it', ({ points, d }, p, more) => {
    const [weak, strong] = [p, p + more].map((power) => asymmetricNash([power, 5]).of(points, d))
    if (!weak || !(weak.gains[0]! > 0 && weak.gains[1]! > 0)) return
    expect(strong!.point.utilities[0]!).toBeGreaterThanOrEqual(weak.point.utilities[0]! - 1e-9)
  })
  test('goes to the patient in the limit of alternating offers', () => {
    const cake = at(...Array.from({ length: 3001 }, (_, k) => [1 - k / 3000, k / 3000]))
    expect(rubinsteinLimit([0.05, 0.1]).of(cake, [0, 0])!.point.utilities[0]).toBeCloseTo(2 / 3, 3)
  })
  test('must be given for each party', () => {
    expect(() => asymmetricNash([1, 0])).toThrow('above 0')
    expect(() => asymmetricNash([1, 1, 1]).of(at([1, 2]), [0, 0])).toThrow('3 powers for 2 parties')
    expect(() => rubinsteinLimit([0.1, -1])).toThrow('above 0')
  })
})

describe('fallback bargaining over all packages', () => {
  test.prop([fc.oneof(plainDomains(2, 4), plainDomains(3, 3), exchangeDomains(2, 5))], { numRuns: 80 })('falls back in lockstep, as it is told', (domain) => {
    const { places, columns } = listed(domain)!
    const none = domain.parties.map(({ reservation }) => reservation)
    const found = fallbackBargaining(ranksOver(domain)!).of(frontier(domain).points, none)
    const rational = [...places.keys()].filter((k) => columns.every((column, i) => column[k]! >= none[i]!))
    if (rational.length === 0) {
      expect(found).toBeNull()
      return
    }
    const sets = columns.map((column) => [...places.keys()].sort((a, b) => column[b]! - column[a]!))
    for (let depth = 1; ; depth++) {
      const taken = sets.map((order, i) => new Set(order.filter((k) => columns[i]!.filter((u) => u > columns[i]![k]!).length < depth)))
      const all = rational.filter((k) => taken.every((set) => set.has(k)))
      if (all.length === 0) continue
      expect(found!.value).toBe(-depth)
      const agreed = new Set(all.map((k) => Array.from(packageOf(sizesOf(domain), places[k]!)).join()))
      expect(agreed).toContain(Array.from(found!.point.package).join())
      break
    }
  })
  test('has no ranks where nothing can be listed', () => {
    const [domain] = fc.sample(plainDomains(2, 2), 1)
    const utility = { constant: 0, tables: Array.from({ length: 40 }, () => [0, 1]), terms: [] }
    const huge = { ...domain!, agenda: { issues: Array.from({ length: 40 }, (_, i) => ({ kind: 'common' as const, id: `${i}`, size: 2, parties: ['A', 'B'] })) }, parties: domain!.parties.map((party) => ({ ...party, utility })) }
    expect(ranksOver(huge)).toBeNull()
  })
})

describe('Zeuthen', () => {
  test.prop([problems(2, 20)])('ends where the Nash product is greatest', ({ points, d }) => {
    const [found, product] = [zeuthen.of(points, d), nash.of(points, d)]
    expect(found?.point).toBe(product?.point)
    expect(found?.value).toBe(product?.value)
  })
  test.prop([problems(2, 20)])('passes over points that are beaten', ({ points, d }) => {
    const worse = at(...points.map(({ utilities }) => utilities.map((u) => u - 1)))
    expect(chosen(zeuthen.of([...points, ...worse], d.map((none) => none - 2)))).toEqual(chosen(zeuthen.of(points, d.map((none) => none - 2))))
  })
})

interface Vectors {
  readonly 'axiomatic_frontier_u2=s(1-u1^2)': { readonly [s: string]: { readonly nash: readonly number[]; readonly ks: readonly number[]; readonly egalitarian: readonly number[]; readonly utilitarian: readonly number[] } }
  readonly nash_linear_disagreement: readonly { readonly d1: number; readonly d2: number; readonly u1: number }[]
  readonly zeuthen_equals_nash_product_on_discrete_pareto_sets: { readonly trials: number; readonly mismatches: number }
  readonly rubinstein_limit: { readonly r1: number; readonly r2: number; readonly limit: number }
}

describeOracle<Vectors>('theory vectors', 'theory-vectors.json', (vectors) => {
  /** Steps of the sampled curves; a solution can be off by about a step, and the tolerance is two. */
  const n = 20_000
  const curves = vectors['axiomatic_frontier_u2=s(1-u1^2)']
  describe.each(Object.keys(curves))('the frontier u2 = %s (1 - u1^2), sampled', (s) => {
    const points = at(...Array.from({ length: n + 1 }, (_, k) => [1 - k / n, Number(s) * (1 - (1 - k / n) * (1 - k / n))]))
    test.each<[keyof (typeof curves)[string], SolutionConcept]>([['nash', nash], ['ks', kalaiSmorodinsky], ['egalitarian', egalitarian], ['utilitarian', utilitarian]])('%s', (key, concept) => {
      const { utilities } = concept.of(points, [0, 0])!.point
      const expected = curves[s]![key]
      expect(Math.abs(utilities[0]! - expected[0]!)).toBeLessThanOrEqual(2 / n)
      expect(Math.abs(utilities[1]! - expected[1]!)).toBeLessThanOrEqual((2 * 2 * Number(s)) / n)
    })
    test('on the curve without gaps the least asymmetry is egalitarian and the least spread Kalai-Smorodinsky', () => {
      expect(Math.abs(leastAsymmetry.of(points, [0, 0])!.point.utilities[0]! - curves[s]!.egalitarian[0]!)).toBeLessThanOrEqual(2 / n)
      expect(Math.abs(leastSpread.of(points, [0, 0])!.point.utilities[0]! - curves[s]!.ks[0]!)).toBeLessThanOrEqual(2 / n)
    })
  })
  const line = at(...Array.from({ length: n + 1 }, (_, k) => [1 - k / n, k / n]))
  test.each(vectors.nash_linear_disagreement)('Nash on a line with disagreement ($d1, $d2)', ({ d1, d2, u1 }) => {
    expect(Math.abs(nash.of(line, [d1, d2])!.point.utilities[0]! - u1)).toBeLessThanOrEqual(2 / n)
  })
  test('the Rubinstein limit on a line', () => {
    const { r1, r2, limit } = vectors.rubinstein_limit
    expect(Math.abs(rubinsteinLimit([r1, r2]).of(line, [0, 0])!.point.utilities[0]! - limit)).toBeLessThanOrEqual(2 / n)
  })
  test('Zeuthen is the Nash product on as many discrete Pareto sets', () => {
    const { trials, mismatches } = vectors.zeuthen_equals_nash_product_on_discrete_pareto_sets
    const wrong = fc.sample(paretoGains(), { numRuns: trials, seed: 1 }).filter((gains) => {
      const points = at(...gains)
      return zeuthen.of(points, [0, 0])!.value !== nash.of(points, [0, 0])!.value
    })
    expect(wrong.length).toBe(mismatches)
  })
})
