import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import * as analysis from '../../src/analysis/index.js'
import { analyze, conflictOfInterest, distance, distribution, extremes, frontier, frontierDistance, gainsToIdeal, offersOf, opposedIssues, oppositionDefinitions, rationalPackages, solutionConcepts, zopa } from '../../src/analysis/index.js'
import type { Point } from '../../src/analysis/index.js'
import { listed } from '../../src/analysis/listed.js'
import { defineDomain, sizesOf, valueOf } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import { packageOf, sizeOf } from '../../src/model/utility.js'
import type { UtilityFunction } from '../../src/model/utility.js'
import { exchangeDomains, plainDomains } from './arbitraries.js'

const domains = fc.oneof(plainDomains(2), plainDomains(3, 4), exchangeDomains(2, 6), exchangeDomains(3, 4))
const noneOf = ({ parties }: Domain): readonly number[] => parties.map(({ reservation }) => reservation)

function expectFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  expect(Object.isFrozen(value)).toBe(true)
  for (const inner of Object.values(value)) expectFrozen(inner)
}

describe('extremes', () => {
  test.prop([domains])('are those of the list of all packages', (domain) => {
    const { columns, places } = listed(domain)!
    if (places.length === 0) expect(extremes(domain)).toBeNull()
    else expect(extremes(domain)).toEqual(domain.parties.map(({ id }, p) => ({ party: id, least: Math.min(...columns[p]!), greatest: Math.max(...columns[p]!) })))
  })
  test.prop([exchangeDomains(2, 5)], { numRuns: 40 })('are the same for utilities that are functions', (domain) => {
    expect(extremes({ ...domain, parties: domain.parties.map((party) => ({ ...party, utility: (options) => valueOf(party.utility, options) })) })).toEqual(extremes(domain))
  })
  test('leave out an option that nobody may have', () => {
    const domain = defineDomain({ name: 'barred', issues: [{ name: 'x', options: ['a', 'b', 'c'] }], parties: [{ id: 'A', utility: [[1, -Infinity, 3]] }, { id: 'B', utility: [[5, 9, 2]] }] })
    expect(extremes(domain)).toEqual([{ party: 'A', least: 1, greatest: 3 }, { party: 'B', least: 2, greatest: 5 }])
  })
})

describe('the zone of possible agreement', () => {
  test.prop([domains])('is empty exactly if no package at all is rational', (domain) => {
    const { columns, places } = listed(domain)!
    const none = noneOf(domain)
    const rational = [...places.keys()].filter((k) => columns.every((column, i) => column[k]! >= none[i]!))
    const { points } = frontier(domain)
    const zone = zopa(points, none)
    expect(zone.empty).toBe(rational.length === 0)
    expect(rationalPackages(domain, none)).toEqual({ rational: rational.length, admitted: places.length })
    if (zone.empty) {
      expect(zone.ranges).toBeNull()
      const short = (k: number): number => Math.max(...columns.map((column, i) => Math.max(0, none[i]! - column[k]!)))
      if (places.length === 0) expect(zone.shortfall).toBeNull()
      else expect(zone.shortfall!.greatest).toBe(Math.min(...[...places.keys()].map(short)))
    } else {
      expect(zone.shortfall).toBeNull()
      zone.ranges!.forEach(({ to }, i) => expect(to).toBe(Math.max(...rational.map((k) => columns[i]![k]!))))
      for (const { utilities } of zone.points) utilities.forEach((u, i) => expect(u >= none[i]! && u >= zone.ranges![i]!.from && u <= zone.ranges![i]!.to).toBe(true))
    }
    expectFrozen(zone)
  })
})

describe('opposition', () => {
  const pareto = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 8, selector: (pair) => pair.join() })
    .map((pairs) => pairs.filter((a) => !pairs.some((b) => (b[0] > a[0] && b[1] >= a[1]) || (b[0] >= a[0] && b[1] > a[1]))).sort((a, b) => b[0] - a[0]))
  const situation = (pairs: readonly (readonly number[])[], disagreement: readonly number[]): Parameters<typeof conflictOfInterest.of>[0] => {
    const points: readonly Point[] = pairs.map((utilities, k) => ({ utilities, package: Uint8Array.of(k) }))
    const domain = defineDomain({ name: 'points', issues: [{ name: 'x', options: pairs.map(String) }], parties: [{ id: 'A', utility: [pairs.map(([u]) => u!)] }, { id: 'B', utility: [pairs.map(([, v]) => v!)] }] })
    return { domain, points, disagreement, extremes: extremes(domain)! }
  }
  test.prop([pareto])('conflict of interest is the area beyond all lotteries', (pairs) => {
    const found = conflictOfInterest.of(situation(pairs, [0, 0]))
    const [most1, most2] = [Math.max(...pairs.map(([u]) => u)), Math.max(...pairs.map(([, v]) => v))]
    if (most1 === 0 || most2 === 0) {
      expect(found).toBeNull()
      return
    }
    const scaled = [[1, 0], [0, 1], ...pairs.map(([u, v]) => [u / most1, v / most2])] as [number, number][]
    const height = (x: number): number => Math.max(...scaled.flatMap(([x1, y1]) => scaled.map(([x2, y2]) => {
      if (x1 === x2) return x1 >= x ? Math.max(y1, y2) : 0
      const t = (x - x1) / (x2 - x1)
      return t >= 0 && t <= 1 ? y1 + t * (y2 - y1) : 0
    })))
    const xs = [...new Set(scaled.map(([x]) => x))].sort((a, b) => a - b)
    const area = xs.slice(1).reduce((sum, x, k) => sum + ((x - xs[k]!) * (height(x) + height(xs[k]!))) / 2, 0)
    expect(found).toBeCloseTo(1 - area, 9)
    expect(found!).toBeGreaterThanOrEqual(-1e-12)
    expect(found!).toBeLessThanOrEqual(0.5 + 1e-12)
  })
  test.prop([pareto, fc.tuple(fc.constantFrom(1, 2, 8), fc.constantFrom(1, 4)), fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))])('gains to ideal and conflict of interest do not depend on units and origins', (pairs, by, shift) => {
    const there = situation(pairs.map((pair) => pair.map((u, i) => u * by[i]! + shift[i]!)), [...shift])
    const here = situation(pairs, [0, 0])
    expect(gainsToIdeal.of(there)).toBe(gainsToIdeal.of(here))
    expect(conflictOfInterest.of(there)).toBe(conflictOfInterest.of(here))
  })
  test('issues are opposed, compatible, mixed or of no matter', () => {
    const domain = defineDomain({
      name: 'kinds',
      issues: ['opposed', 'compatible', 'mixed', 'nothing'].map((name) => ({ name, options: ['a', 'b', 'c'] })),
      parties: [{ id: 'A', utility: [[1, 2, 3], [1, 2, 2], [1, 2, 3], [0, 0, 0]] }, { id: 'B', utility: [[3, 2, 2], [0, 5, 5], [1, 3, 2], [1, 2, 3]] }],
    })
    const given = { domain, points: frontier(domain).points, disagreement: [0, 0], extremes: extremes(domain)! }
    expect(opposedIssues.of(given)).toBe(1 / 3)
    expect(domain.labels.map((_, i) => analysis.agreementOf((domain.parties[0]!.utility as UtilityFunction).tables[i]!, (domain.parties[1]!.utility as UtilityFunction).tables[i]!))).toEqual(['opposed', 'compatible', 'mixed', 'indifferent'])
  })
  test('distances to (1, 1) are for utilities between 0 and 1 alone', () => {
    const byName = (pairs: readonly (readonly number[])[]): { readonly [name: string]: number | null } => Object.fromEntries(oppositionDefinitions.map(({ name, of }) => [name, of(situation(pairs, [0, 0]))]))
    expect(byName([[1, 0.2], [0.4, 0.4], [0.2, 1]])).toMatchObject({ 'frontier to ones': 0.8, 'least asymmetry to ones': Math.hypot(0.6, 0.6), 'welfare to ones': 0.8, 'frontier to ideal': 0.8 })
    expect(byName([[10, 2], [4, 4], [2, 10]])).toMatchObject({ 'frontier to ones': null, 'least asymmetry to ones': null, 'welfare to ones': null, 'frontier to ideal': 0.8, 'gains to ideal': 0.8 })
  })
})

describe('distances', () => {
  test.prop([domains, fc.nat()])('are zero exactly on the frontier, and never above that from a solution', (domain, drawn) => {
    const { points } = frontier(domain)
    const { columns, places } = listed(domain)!
    if (places.length === 0) return
    const mine = columns.map((column) => column[drawn % places.length]!)
    const found = frontierDistance(mine, points, domain.parties.map(() => 1))!
    expect(found.asGiven === 0).toBe(points.some(({ utilities }) => utilities.every((u, i) => u === mine[i])))
    expect(found.asGiven).toBe(Math.min(...points.map(({ utilities }) => distance(mine, utilities))))
    expect(found.normalised).toBe(found.asGiven)
    for (const concept of solutionConcepts) {
      const chosen = concept.of(points, noneOf(domain))
      if (chosen) expect(distance(mine, chosen.point.utilities)).toBeGreaterThanOrEqual(found.asGiven)
    }
  })
  test('of the packages of a space are those found one by one', () => {
    for (const domain of fc.sample(domains, { numRuns: 40, seed: 3 })) {
      const { points } = frontier(domain)
      const { columns, places } = listed(domain)!
      const found = distribution(domain, points)
      if (places.length === 0) {
        expect(found).toBeNull()
        continue
      }
      const all = [...places.keys()].map((k) => columns.map((column) => column[k]!))
      const mean = all.reduce((sum, mine) => sum + Math.min(...points.map(({ utilities }) => distance(mine, utilities))), 0) / all.length
      expect(found!.meanDistance).toBeCloseTo(mean, 9)
      expect(found!.balance === null).toBe(domain.parties.length > 2)
    }
  })
})

describe('the whole analysis', () => {
  test.prop([domains, fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 })], { numRuns: 60 })('is frozen plain data that agrees with its parts', (domain, drawn, moves) => {
    const size = sizeOf(sizesOf(domain))
    const { places } = listed(domain)!
    const deal = places.length === 0 ? null : packageOf(sizesOf(domain), places[drawn % places.length]!)
    const offers = offersOf(domain, moves.map(([by, k]) => ({ by: domain.parties[by % domain.parties.length]!.id, options: packageOf(sizesOf(domain), k % size) })))
    const found = analyze(domain, { deal, offers, rounds: 5 })
    expect(Object.isFrozen(found)).toBe(true)
    for (const { frontier: whole, ...rest } of [found]) for (const part of [whole.points, ...Object.values(rest)]) expectFrozen(part)
    expect(structuredClone(found)).toEqual(found)
    expect(found.frontier).toEqual(frontier(domain))
    expect(found.zopa).toEqual(zopa(found.frontier.points, noneOf(domain)))
    for (const { solution, reason } of found.solutions) expect(solution === null).toBe(reason !== null)
    expect(found.solutions.map(({ concept }) => concept)).toEqual([...solutionConcepts.map(({ name }) => name), 'fallback bargaining'])
    expect(found.opposition.map(({ name }) => name)).toEqual(oppositionDefinitions.map(({ name }) => name))
    expect(found.deal === null).toBe(deal === null)
    expect(found.process!.offers).toEqual(offers)
    if (!found.deal) return
    expect(found.deal.fromFrontier!.asGiven === 0).toBe(found.deal.valueLeft.efficient)
    expect(found.deal.individuallyRational).toBe(found.deal.gains.every((gain) => gain >= 0))
  })
  test('takes another disagreement point, and says what it left out', () => {
    const [domain] = fc.sample(plainDomains(2, 3), { numRuns: 1, seed: 4 })
    const { solutions, zopa: zone, disagreement, distribution: lie } = analyze(domain!, { disagreement: [1000, 1000], listing: 1 })
    expect(disagreement).toEqual([1000, 1000])
    expect(zone.empty).toBe(true)
    expect(lie).toBeNull()
    expect(solutions.every(({ solution }) => solution === null)).toBe(true)
    expect(solutions.at(-1)!.reason).toContain('too large')
    expect(() => analyze(domain!, { disagreement: [0] })).toThrow('one finite utility of no deal')
  })
  test('of 2^100 packages has every solution but the one that needs ranks', () => {
    const domain = defineDomain({
      name: 'wide',
      issues: Array.from({ length: 100 }, (_, i) => ({ name: `${i}`, options: ['hold', 'release'] })),
      parties: [{ id: 'A', utility: Array.from({ length: 100 }, (_, i) => [0, (i * 7) % 11 - 5]) }, { id: 'B', utility: Array.from({ length: 100 }, (_, i) => [0, (i * 5) % 13 - 6]) }],
    })
    const { solutions, frontier: whole } = analyze(domain)
    expect(whole.exactness.kind).toBe('exact')
    expect(solutions.filter(({ solution }) => solution === null).map(({ concept }) => concept)).toEqual(['fallback bargaining'])
  })
})
