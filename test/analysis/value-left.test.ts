import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { valueLeft } from '../../src/analysis/value-left.js'
import type { ValueLeft } from '../../src/analysis/value-left.js'
import { defineDomain, sizesOf, valueOf } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import { admits, packageOf, sizeOf } from '../../src/model/utility.js'
import type { Package, UtilityFunction } from '../../src/model/utility.js'
import { exchangeDomains, plainDomains } from './arbitraries.js'

const beats = (a: readonly number[], b: readonly number[]): boolean => a.every((u, i) => u >= b[i]!) && a.some((u, i) => u > b[i]!)
const utilitiesAt = ({ parties }: Domain, options: Package): readonly number[] => parties.map(({ utility }) => valueOf(utility, options))

/** Every package that beats the deal, with the number of issues that differ. */
function better(domain: Domain, deal: Package): readonly { readonly changes: number; readonly utilities: readonly number[] }[] {
  const sizes = sizesOf(domain)
  const [now, before] = [utilitiesAt(domain, deal), Array.from(deal)]
  return Array.from({ length: sizeOf(sizes) }, (_, k) => packageOf(sizes, k)).flatMap((options) => {
    const utilities = utilitiesAt(domain, options)
    if (!admits(domain.rules, options) || !utilities.every(Number.isFinite) || !beats(utilities, now)) return []
    return [{ changes: Array.from(options).filter((option, i) => option !== before[i]).length, utilities }]
  })
}

function holds(domain: Domain, deal: Package): void {
  const left: ValueLeft = valueLeft(domain, deal)
  const all = better(domain, deal)
  const now = utilitiesAt(domain, deal)
  expect(left.exactness).toEqual({ kind: 'exact' })
  expect(left.utilities).toEqual(now)
  expect(left.efficient).toBe(all.length === 0)
  expect(left.dominating.length > 0).toBe(all.length > 0)
  expect(left.most).toEqual(now.map((u, i) => all.reduce((most, { utilities }) => Math.max(most, utilities[i]! - u), 0)))
  if (all.length === 0) {
    expect(left.swap).toBeNull()
    return
  }
  const { swap } = left
  const fewest = Math.min(...all.map(({ changes }) => changes))
  expect(swap!.changes.length).toBe(fewest)
  expect(left.searched).toBe(fewest)
  const after = utilitiesAt(domain, swap!.package)
  expect(beats(after, now)).toBe(true)
  expect(admits(domain.rules, swap!.package)).toBe(true)
  expect(swap!.gains).toEqual(after.map((u, i) => u - now[i]!))
  for (const { changes, utilities } of all) if (changes === fewest) expect(beats(utilities, after)).toBe(false)
  const carriedOut = Array.from(deal).map((option, i) => {
    const { name, options } = domain.labels[i]!
    const change = swap!.changes.find(({ issue }) => issue === name)
    if (change) expect(change.from).toBe(options[option])
    return change ? options.indexOf(change.to) : option
  })
  expect(carriedOut).toEqual(Array.from(swap!.package))
}

const withDeal = (domains: fc.Arbitrary<Domain>): fc.Arbitrary<readonly [Domain, Package]> =>
  fc.tuple(domains, fc.nat()).map(([domain, drawn]) => [domain, packageOf(sizesOf(domain), drawn % sizeOf(sizesOf(domain)))])
/** Red lines make a deal worth minus infinity; a deal that anybody could have signed crosses none. */
const signable = (deals: fc.Arbitrary<readonly [Domain, Package]>): fc.Arbitrary<readonly [Domain, Package]> =>
  deals.filter(([domain, deal]) => utilitiesAt(domain, deal).every(Number.isFinite))

describe('the swap is the smallest that listing every package finds', () => {
  test.prop([withDeal(plainDomains(2))], { numRuns: 100 })('for two parties', ([domain, deal]) => holds(domain, deal))
  test.prop([withDeal(plainDomains(3, 4))], { numRuns: 60 })('for three parties', ([domain, deal]) => holds(domain, deal))
  test.prop([signable(withDeal(exchangeDomains(2, 6)))], { numRuns: 100 })('with interactions, red lines and rules', ([domain, deal]) => holds(domain, deal))
  test.prop([signable(withDeal(exchangeDomains(2, 5)))], { numRuns: 50 })('for utilities that are functions', ([domain, deal]) => {
    holds({ ...domain, parties: domain.parties.map((party) => ({ ...party, utility: (options) => valueOf(party.utility, options) })) }, deal)
  })
})

test.prop([withDeal(plainDomains(2))], { numRuns: 60 })('what single changes gain adds up where nothing interacts', ([domain, deal]) => {
  const { swap } = valueLeft(domain, deal)
  if (swap) expect(domain.parties.map((_, p) => swap.changes.reduce((sum, { gains }) => sum + gains![p]!, 0))).toEqual(swap.gains)
})

describe('among 2^100 packages', () => {
  const n = 100
  const tables = (weight: (i: number) => number): readonly (readonly number[])[] => Array.from({ length: n }, (_, i) => [0, weight(i)])
  /** Releases are worth to one side about what they cost the other: only a few pairs of them are better exchanged for one another. */
  const domain = defineDomain({
    name: 'wide',
    issues: Array.from({ length: n }, (_, i) => ({ name: `person ${i}`, options: ['hold', 'release'] })),
    parties: [{ id: 'A', utility: tables((i) => (i === 40 ? 31 : (i % 17) + 1)) }, { id: 'B', utility: tables((i) => -((i % 17) + 1)) }],
  })
  test('a swap of two is found', () => {
    const deal = Uint8Array.from({ length: n }, (_, i) => (i === 40 ? 0 : i % 2))
    const { swap, efficient, exactness } = valueLeft(domain, deal)
    expect(efficient).toBe(false)
    expect(exactness).toEqual({ kind: 'exact' })
    expect(swap!.changes.map(({ issue, to }) => [issue, to])).toContainEqual(['person 40', 'release'])
    expect(swap!.changes.length).toBe(2)
    expect(swap!.gains.every((gain) => gain >= 0)).toBe(true)
    expect(swap!.gains[0]! + swap!.gains[1]!).toBe(24)
  })
  test('a limit on the changes is kept and said', () => {
    const deal = Uint8Array.from({ length: n }, (_, i) => (i === 40 ? 0 : i % 2))
    const { swap, efficient, searched } = valueLeft(domain, deal, { changes: 1 })
    expect({ swap, efficient, searched }).toEqual({ swap: null, efficient: false, searched: 1 })
  })
})

test('a change that by itself would cross a red line has no gains of its own', () => {
  const line = { about: 'one only with the other', counters: [{ scores: [[0, 1], [0, 1]], cap: 2 }], value: ([k = 0]: readonly number[]) => (k === 1 ? -Infinity : 0), most: 0, forbids: true }
  const plain = defineDomain({ name: 'pair', issues: [{ name: 'x', options: ['no', 'yes'] }, { name: 'y', options: ['no', 'yes'] }], parties: [{ id: 'A', utility: [[0, 3], [0, -1]] }, { id: 'B', utility: [[0, -1], [0, 3]] }] })
  const domain: Domain = { ...plain, parties: plain.parties.map((party, p) => (p === 0 ? { ...party, utility: { ...(party.utility as UtilityFunction), terms: [line] } } : party)) }
  const { swap } = valueLeft(domain, Uint8Array.of(0, 0))
  expect(swap!.changes).toEqual([{ issue: 'x', from: 'no', to: 'yes', gains: null }, { issue: 'y', from: 'no', to: 'yes', gains: null }])
  expect(swap!.gains).toEqual([2, 2])
})

test('a deal that is no package is a mistake', () => {
  const [domain] = fc.sample(plainDomains(2, 3), 1)
  expect(() => valueLeft(domain!, [9, 9, 9, 9])).toThrow('one option index')
  expect(() => valueLeft(domain!, sizesOf(domain!).map(() => 0), { changes: -1 })).toThrow('a number from 0')
})
