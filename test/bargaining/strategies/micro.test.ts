import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { rankingOf } from '../../../src/bargaining/ranking/ranking.js'
import { sessionAt } from '../../../src/bargaining/session.js'
import type { Session } from '../../../src/bargaining/session.js'
import { micro } from '../../../src/bargaining/strategies/micro.js'
import { offer, openTable } from '../../../src/model/alternating-offers.js'
import { defineDomain } from '../../../src/model/domain.js'
import type { Json, Own } from '../../../src/model/government.js'
import { packageOf, samePackage } from '../../../src/model/utility.js'
import type { Package, Term } from '../../../src/model/utility.js'
import { stream } from '../../../src/random.js'
import { bargain } from '../../../src/simulation/bargain.js'
import { randomDomain } from '../../../src/testing/random-domain.js'
import { describeOracle } from '../../oracles.js'

const shuffled = (count: number) => fc.shuffledSubarray(Array.from({ length: count }, (_, k) => k), { minLength: count, maxLength: count })
const orders = fc.integer({ min: 2, max: 60 }).chain((count) => fc.tuple(shuffled(count), shuffled(count)))

/** How deep the worse-off party has to go down its ranking at the shallowest package (fallback bargaining, Brams and Kilgour 2001). */
function fallbackDepth(ranks: readonly (readonly number[])[]): number {
  return Math.min(...ranks[0]!.map((_, k) => Math.max(...ranks.map((rank) => rank[k]!))))
}

describe('MiCRO against itself, with distinct utilities and rounds enough', () => {
  const meet = ([a, b]: readonly [readonly number[], readonly number[]]): void => {
    const domain = defineDomain({
      name: 'orders',
      issues: [{ name: 'deal', options: a.map(String) }],
      parties: [{ id: 'a', utility: [a.map((rank) => a.length - rank)] }, { id: 'b', utility: [b.map((rank) => b.length - rank)] }],
    })
    const { agreement } = bargain(domain, { a: micro(), b: micro() }, { rounds: a.length + 1 })
    const k = agreement![0]!
    expect(a.some((rank, other) => rank < a[k]! && b[other]! < b[k]!)).toBe(false)
    expect(Math.max(a[k]!, b[k]!)).toBe(fallbackDepth([a, b]))
  }

  test('agrees on an efficient package, no deeper than fallback bargaining', () => {
    fc.assert(fc.property(orders, meet), { numRuns: 300 })
  })

  describeOracle<{ readonly micro_vs_micro: { readonly trials: number; readonly pareto_efficient: number; readonly max_rank_gap_to_fallback_bargaining: { readonly [gap: string]: number } } }>(
    'micro_vs_micro', 'theory-vectors.json', ({ micro_vs_micro: vector }) => {
      test('the vector says the same of all its trials', () => {
        expect(vector.pareto_efficient).toBe(vector.trials)
        expect(vector.max_rank_gap_to_fallback_bargaining).toEqual({ 0: vector.trials })
        fc.assert(fc.property(orders, meet), { numRuns: vector.trials / 10, seed: 1 })
      })
    })
})

const [sizes, count] = [[3, 2, 2], 12] as const
const at = (k: number): readonly number[] => Array.from(packageOf(sizes, k))

function without(lost: readonly number[]): Term {
  return {
    about: 'lost',
    counters: [{ scores: [[0, 4, 8], [0, 2], [0, 1]], cap: Infinity }],
    value: ([k = 0]) => (lost.includes(k) ? -Infinity : 0),
    most: 0,
    forbids: true,
  }
}

/** What MiCRO is, looked up anew at every turn. */
function plainMicro(session: Session): { readonly accepts: boolean; readonly proposes: Package | undefined } {
  const different = (mine: boolean): readonly Package[] => {
    const found: Package[] = []
    for (const { by, options } of session.offers) if ((by === session.me) === mine && !found.some((other) => samePackage(other, options))) found.push(options)
    return found
  }
  const ranked: Package[] = []
  for (let place = 0, options = session.at(0); options; options = session.at(++place)) ranked.push(options)
  const mine = different(true)
  const offered = (options: Package): boolean => mine.some((other) => samePackage(other, options))
  const next = mine.length > different(false).length ? undefined : ranked.find((options) => !offered(options))
  const least = next ? session.utility(next) : Math.min(Infinity, ...mine.map((options) => session.utility(options)))
  return { accepts: session.standing !== null && session.utility(session.standing) >= least, proposes: next ?? ranked.findLast(offered) }
}

test('keeps its place where packages are lost and found again under it', () => {
  const turn = fc.record({ theirs: fc.nat(count - 1), lost: fc.option(fc.uniqueArray(fc.nat(count - 1), { maxLength: 6 }), { nil: null, freq: 3 }) })
  fc.assert(fc.property(shuffled(count), fc.array(turn, { maxLength: 30 }), fc.integer({ min: -1, max: 6 }), (worth, turns, reservation) => {
    const random = stream(1, 'micro')
    const domain = randomDomain(1, { sizes })
    const table = openTable(domain.agenda, ['a', 'b'], 100)
    const own: Own = { random, stream: () => random, memory: {} }
    const utility = (options: Package): number => worth[options[0]! * 4 + options[1]! * 2 + options[2]!]!
    let rules: readonly Term[] = []
    for (const { theirs, lost } of turns) {
      if (lost) rules = [without(lost)]
      if (turns.length % 2 === 0 && own.memory.ladder) own.memory.ladder = JSON.parse(JSON.stringify(own.memory.ladder)) as Json
      const session = sessionAt({ me: 'a', table, utility, ranking: rankingOf(utility, rules, sizes), rules: () => rules, reservation, scenario: null })
      const expected = plainMicro(session)
      if (table.standing && session.utility(table.standing.options) >= reservation) expect(micro().accepts(session, own)).toBe(expected.accepts)
      const options = micro().proposes(session, own)
      expect(options && Array.from(options)).toEqual(expected.proposes && Array.from(expected.proposes))
      if (options) offer(table, 'a', Array.from(options))
      offer(table, 'b', at(theirs))
    }
  }), { numRuns: 300 })
})

test('counts packages of spaces with more of them than exact numbers', () => {
  const huge = randomDomain(3, { sizes: Array.from({ length: 80 }, () => 2) })
  const { offers } = bargain(huge, { p0: micro(), p1: micro() }, { rounds: 6 })
  const mine = offers.filter(({ by }) => by === 'p0').map(({ options, utilities }) => ({ key: options.toString(), worth: utilities[0]! }))
  expect(new Set(mine.map(({ key }) => key)).size).toBe(6)
  mine.forEach(({ worth }, n) => expect(worth).toBeLessThanOrEqual(mine[Math.max(0, n - 1)]!.worth))
})
