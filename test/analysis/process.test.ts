import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { extremes } from '../../src/analysis/extremes.js'
import { frontier } from '../../src/analysis/frontier/frontier.js'
import { concessionsOf, countSteps, explorationOf, logrollingOf, offersOf, processMeasures, stepKind, stepKinds, stepsOf, timeToAgreement } from '../../src/analysis/process/index.js'
import type { ProcessOffer } from '../../src/analysis/process/index.js'
import { defineDomain, sizesOf, valueOf } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import { packageOf, sizeOf } from '../../src/model/utility.js'
import type { UtilityFunction } from '../../src/model/utility.js'
import { plainDomains } from './arbitraries.js'

const talks = (parties = 2): fc.Arbitrary<{ readonly domain: Domain; readonly offers: readonly ProcessOffer[] }> =>
  fc.tuple(plainDomains(parties, 4), fc.array(fc.tuple(fc.nat(parties - 1), fc.nat()), { maxLength: 14 })).map(([domain, drawn]) => ({
    domain,
    offers: offersOf(domain, drawn.map(([by, k], n) => ({ by: domain.parties[by]!.id, round: Math.floor(n / parties), options: packageOf(sizesOf(domain), k % sizeOf(sizesOf(domain))) }))),
  }))
const idsOf = ({ parties }: Domain): readonly string[] => parties.map(({ id }) => id)

describe('steps', () => {
  test('every pair of signs has the kind of Hindriks, Jonker and Tykhonov', () => {
    const table = [
      [1, 1, 'fortunate'], [1, 0, 'selfish'], [1, -1, 'selfish'],
      [0, 1, 'nice'], [0, 0, 'silent'], [0, -1, 'unfortunate'],
      [-1, 1, 'concession'], [-1, 0, 'concession'], [-1, -1, 'unfortunate'],
    ] as const
    expect(table.map(([own, other]) => stepKind(own, other))).toEqual(table.map(([, , kind]) => kind))
  })
  test.prop([fc.oneof(talks(2), talks(3))])('lead from one offer of a party to its next, towards each other party', ({ domain, offers }) => {
    const ids = idsOf(domain)
    const steps = stepsOf(offers, ids)
    const made = ids.map((id) => offers.filter(({ by }) => by === id).length)
    expect(steps.length).toBe(made.reduce((sum, n) => sum + Math.max(0, n - 1) * (ids.length - 1), 0))
    ids.forEach((by, me) => ids.forEach((towards, they) => {
      if (me === they) return
      const mine = steps.filter((step) => step.by === by && step.towards === towards)
      const own = offers.filter((offer) => offer.by === by)
      const sum = (of: 'own' | 'other'): number => mine.reduce((total, step) => total + step[of], 0)
      if (own.length > 0) expect([sum('own'), sum('other')]).toEqual([own.at(-1)!.utilities[me]! - own[0]!.utilities[me]!, own.at(-1)!.utilities[they]! - own[0]!.utilities[they]!])
      for (const step of mine) expect(step.kind).toBe(stepKind(step.own, step.other))
    }))
    const counts = countSteps(steps, ids)
    expect(counts.length).toBe(ids.length * (ids.length - 1))
    for (const count of counts) expect(stepKinds.reduce((sum, kind) => sum + count.counts[kind], 0)).toBe(count.steps)
    expect(counts.reduce((sum, count) => sum + count.steps, 0)).toBe(steps.length)
  })
  test.prop([talks(2)])('are the same from the other side but for the names', ({ domain, offers }) => {
    const steps = stepsOf(offers, idsOf(domain))
    const turned = stepsOf(offers.map((offer) => ({ ...offer, utilities: offer.utilities.toReversed() })), idsOf(domain).toReversed())
    expect(turned.toSorted((a, b) => a.by.localeCompare(b.by))).toEqual(steps.toSorted((a, b) => a.by.localeCompare(b.by)))
  })
  test('what rounding does is no change', () => {
    const offers: readonly ProcessOffer[] = [[0.1 + 0.2, 0.5], [0.3, 0.5]].map((utilities, round) => ({ by: 'A', round, options: Uint8Array.of(round), utilities }))
    expect(stepsOf(offers, ['A', 'B'])[0]!.kind).toBe('silent')
  })
  test('sensitivity compares steps that mind the other with those that do not', () => {
    const offers: readonly ProcessOffer[] = [[5, 0], [4, 1], [3, 3], [4, 2], [4, 3]].map((utilities, round) => ({ by: 'A', round, options: Uint8Array.of(round), utilities }))
    const [towards] = countSteps(stepsOf(offers, ['A', 'B']), ['A', 'B'])
    expect(towards).toMatchObject({ steps: 4, counts: { concession: 2, selfish: 1, nice: 1, fortunate: 0, unfortunate: 0, silent: 0 }, sensitivity: 3 })
  })
})

describe('concessions', () => {
  test.prop([talks(2)])('go from the best package to what the others want most', ({ domain, offers }) => {
    const { points } = frontier(domain)
    const none = domain.parties.map(({ reservation }) => reservation)
    const range = extremes(domain)!
    concessionsOf(offers, idsOf(domain), points, none).forEach(({ party, curve, rate, firstOffer, perStep }, me) => {
      const mine = offers.filter(({ by }) => by === party).map(({ utilities }) => utilities[me]!)
      expect(curve.map(({ utility }) => utility)).toEqual(mine)
      const best = range[me]!.greatest
      expect(firstOffer).toBe(mine.length > 0 && best > none[me]! ? (mine[0]! - none[me]!) / (best - none[me]!) : null)
      expect(perStep).toBe(mine.length > 1 ? (mine[0]! - mine.at(-1)!) / (mine.length - 1) : null)
      const size = sizeOf(sizesOf(domain))
      const all = Array.from({ length: size }, (_, k) => domain.parties.map(({ utility }) => valueOf(utility, packageOf(sizesOf(domain), k))))
      const others = Math.max(...all.map((utilities) => utilities[1 - me]!))
      const yielded = Math.max(...all.filter((utilities) => utilities[1 - me] === others).map((utilities) => utilities[me]!))
      if (mine.length === 0 || best === yielded) expect(rate).toBeNull()
      else if (Math.min(...mine) === best) expect(rate).toBe(0)
      else if (Math.min(...mine) <= yielded) expect(rate).toBe(1)
      else expect(rate).toBeCloseTo((best - Math.min(...mine)) / (best - yielded), 12)
    })
  })
  test('with several others full yield is the worst for the party', () => {
    const domain = defineDomain({ name: 'three', issues: [{ name: 'x', options: ['a', 'b', 'c'] }], parties: [{ id: 'A', utility: [[10, 6, 0]] }, { id: 'B', utility: [[0, 9, 1]] }, { id: 'C', utility: [[0, 1, 9]] }] })
    const offers = offersOf(domain, [{ by: 'A', options: [0] }, { by: 'A', options: [1] }, { by: 'C', options: [2] }, { by: 'C', options: [1] }])
    expect(concessionsOf(offers, idsOf(domain), frontier(domain).points, [0, 0, 0]).map(({ rate }) => rate)).toEqual([0.4, null, 8 / 9])
  })
})

test.prop([fc.oneof(talks(2), talks(3))])('exploration counts different packages', ({ domain, offers }) => {
  const found = explorationOf(offers, idsOf(domain), sizeOf(sizesOf(domain)))
  const texts = offers.map(({ options }) => Array.from(options).join())
  expect(found.different).toBe(new Set(texts).size)
  expect(found.share).toBe(found.different / sizeOf(sizesOf(domain)))
  expect(found.byParty.reduce((sum, party) => sum + party.offers, 0)).toBe(offers.length)
  for (const { different, offers: made } of found.byParty) expect(different).toBeLessThanOrEqual(Math.min(made, found.different))
})

describe('logrolling', () => {
  const domain = defineDomain({
    name: 'two issues',
    issues: [{ name: 'dear to A', options: ['A', 'B'] }, { name: 'dear to B', options: ['A', 'B'] }, { name: 'dear to nobody', options: ['A', 'B'] }],
    parties: [{ id: 'A', utility: [[8, 0], [2, 0], [1, 0]] }, { id: 'B', utility: [[0, 2], [0, 8], [0, 1]] }],
  })
  const way = (...packages: readonly (readonly number[])[]): readonly ProcessOffer[] => offersOf(domain, packages.map((options) => ({ by: 'A', options })))
  test('is to give on what matters less and to take on what matters more', () => {
    expect(logrollingOf(domain, way([1, 0, 0], [0, 1, 0]))).toEqual([{ by: 'A', towards: 'B', from: 0, to: 1, gave: ['dear to B'], took: ['dear to A'], mutual: true }])
  })
  test('not the reverse, nor a plain concession, nor a plain demand', () => {
    expect(logrollingOf(domain, way([0, 1, 0], [1, 0, 0], [1, 1, 0], [0, 0, 0]))).toEqual([])
  })
  test('is mutual only if the other values more what it gets', () => {
    expect(logrollingOf(domain, way([1, 0, 0], [0, 0, 1]))).toMatchObject([{ gave: ['dear to nobody'], took: ['dear to A'], mutual: false }])
  })
  test('knows no issues in a utility that is a function', () => {
    expect(logrollingOf({ ...domain, parties: domain.parties.map((party) => ({ ...party, utility: () => 0 })) }, way([1, 0, 0], [0, 1, 0]))).toBeNull()
  })
  test.prop([talks(2)])('in every trade some issue given matters less to the giver than one taken', ({ domain: drawn, offers }) => {
    const importance = drawn.parties.map(({ utility }) => (utility as UtilityFunction).tables.map((table) => Math.max(...Array.from(table)) - Math.min(...Array.from(table))))
    for (const { by, gave, took } of logrollingOf(drawn, offers)!) {
      const mine = importance[idsOf(drawn).indexOf(by)]!
      const weight = (name: string): number => mine[drawn.labels.findIndex((label) => label.name === name)]!
      expect(Math.min(...gave.map(weight))).toBeLessThan(Math.max(...took.map(weight)))
      expect(gave.some((name) => took.includes(name))).toBe(false)
    }
  })
})

describe('offers and agreement', () => {
  const domain = defineDomain({ name: 'one', issues: [{ name: 'x', options: ['a', 'b'] }], parties: [{ id: 'A', utility: [[1, 0]] }, { id: 'B', utility: [[0, 1]] }] })
  test('lines of others and about other agendas are left out, and missing rounds are counted', () => {
    const offers = offersOf(domain, [{ by: 'A', options: [0] }, { by: 'C', options: [0] }, { by: 'B', options: [1] }, { by: 'A', options: [0, 1] }, { by: 'A', options: [2] }, { by: 'A', options: [1], round: 7 }, { by: 'B', options: [0] }])
    expect(offers.map(({ by, round, utilities }) => [by, round, ...utilities])).toEqual([['A', 0, 1, 0], ['B', 0, 0, 1], ['A', 7, 0, 1], ['B', 1, 1, 0]])
  })
  test('the agreement is dated by the offer that became it', () => {
    const offers = offersOf(domain, [{ by: 'A', options: [0] }, { by: 'B', options: [1] }, { by: 'A', options: [1] }])
    expect(timeToAgreement(offers, Uint8Array.of(1), 3)).toEqual({ round: 1, by: 'A', offers: 3, time: 0.5 })
    expect(timeToAgreement(offers, Uint8Array.of(0))).toEqual({ round: 0, by: 'A', offers: 1, time: null })
    expect(timeToAgreement(offers, null)).toBeNull()
  })
  test.prop([talks(3)])('all measures together are one frozen record', ({ domain: drawn, offers }) => {
    const { points } = frontier(drawn)
    const measures = processMeasures(drawn, offers, { points, disagreement: drawn.parties.map(() => 0) })
    expect(Object.isFrozen(measures)).toBe(true)
    expect(measures.agreement).toBeNull()
    expect(measures.offers).toEqual(offers)
    expect(measures.steps).toEqual(stepsOf(offers, idsOf(drawn)))
  })
})
