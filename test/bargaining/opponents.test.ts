import { describe, expect, test } from 'vitest'
import { bayesian } from '../../src/bargaining/opponents/bayesian.js'
import { frequency } from '../../src/bargaining/opponents/frequency.js'
import { beliefsOf, estimateOf } from '../../src/bargaining/opponents/opponent-model.js'
import type { OpponentModel } from '../../src/bargaining/opponents/opponent-model.js'
import { smith } from '../../src/bargaining/opponents/smith.js'
import { windowed } from '../../src/bargaining/opponents/windowed.js'
import { boulware } from '../../src/bargaining/strategies/boulware.js'
import { conceder } from '../../src/bargaining/strategies/conceder.js'
import { hardliner } from '../../src/bargaining/strategies/hardliner.js'
import type { Strategy } from '../../src/bargaining/strategy.js'
import { offer, openTable } from '../../src/model/alternating-offers.js'
import type { Offer, OpenTable } from '../../src/model/alternating-offers.js'
import { sizesOf, valueOf } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import type { Json } from '../../src/model/government.js'
import { additive, evaluate, packageOf, sizeOf } from '../../src/model/utility.js'
import type { UtilityFunction } from '../../src/model/utility.js'
import { bargain } from '../../src/simulation/bargain.js'
import { randomDomain, randomUtility } from '../../src/testing/random-domain.js'
import { describeOracle } from '../oracles.js'
import { ownOf, sessionOf } from './sessions.js'

const models = [frequency(), bayesian(), smith(), windowed()]
const rounds = 60

/** What the second party offers to one that never gives in. */
function offersOf(domain: Domain, strategy: Strategy): readonly Offer[] {
  const { offers } = bargain(domain, { p0: hardliner(), p1: strategy }, { rounds })
  return offers.filter(({ by }) => by === 'p1').map(({ by, round, options }) => ({ by, round, options: Array.from(options) }))
}

function tableWith(domain: Domain, offers: readonly Offer[]): OpenTable {
  const table = openTable(domain.agenda, ['p0', 'p1'], rounds)
  for (const each of offers) offer(table, each.by, each.options)
  return table
}

function correlation(domain: Domain, estimate: UtilityFunction): number {
  const sizes = sizesOf(domain)
  const packages = Array.from({ length: sizeOf(sizes) }, (_, k) => packageOf(sizes, k))
  const columns = [packages.map((options) => evaluate(estimate, options)), packages.map((options) => valueOf(domain.parties[1]!.utility, options))]
  const [a, b] = columns.map((column) => {
    const mean = column.reduce((sum, x) => sum + x, 0) / column.length
    return column.map((x) => x - mean)
  }) as [number[], number[]]
  const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, each, k) => sum + each * y[k]!, 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b) || 1)
}

const learned = (model: OpponentModel, domain: Domain, offers: readonly Offer[]): UtilityFunction => estimateOf(model, sessionOf(domain, tableWith(domain, offers)), ownOf())

describe.each(models.map((model) => ({ name: model.name, model })))('$name', ({ model }) => {
  const seeds = Array.from({ length: 20 }, (_, k) => k)

  test.each([['boulware', boulware(2)], ['conceder', conceder(0.5)]] as const)('knows more of a %s than one who knows nothing', (_, strategy) => {
    const found = seeds.map((seed) => {
      const domain = randomDomain(seed, { sizes: [4, 3, 3, 2, 2] })
      const guess = additive(randomUtility(seed, 'a guess', sizesOf(domain)))
      return { learned: correlation(domain, learned(model, domain, offersOf(domain, strategy))), guessed: correlation(domain, guess) }
    })
    const mean = (of: (each: (typeof found)[number]) => number): number => found.reduce((sum, each) => sum + of(each), 0) / found.length
    expect(mean((each) => each.learned)).toBeGreaterThan(mean((each) => each.guessed) + 0.3)
    expect(found.filter((each) => each.learned > each.guessed).length).toBeGreaterThanOrEqual(16)
    expect(found.filter((each) => each.learned > 0).length).toBeGreaterThanOrEqual(18)
  })

  test('learns one offer at a time, stored and restored in between, what it learns at once', () => {
    const domain = randomDomain(5, { sizes: [4, 3, 3, 2, 2] })
    const offers = offersOf(domain, boulware(1))
    const whole = ownOf()
    beliefsOf(model, sessionOf(domain, tableWith(domain, offers)), whole)
    let notes: { [key: string]: Json } = {}
    offers.forEach((_, n) => {
      const own = { ...ownOf(), memory: notes }
      beliefsOf(model, sessionOf(domain, tableWith(domain, offers.slice(0, n + 1))), own)
      notes = JSON.parse(JSON.stringify(own.memory)) as { [key: string]: Json }
    })
    expect(notes).toEqual(whole.memory)
    expect(JSON.parse(JSON.stringify(whole.memory))).toEqual(whole.memory)
  })

  test('estimates lie in [0, 1], and learning changes no belief in place', () => {
    const domain = randomDomain(6, { sizes: [4, 1, 3] })
    const session = sessionOf(domain, tableWith(domain, offersOf(domain, boulware(1))))
    let belief = model.start(session)
    for (const each of session.offers) {
      const before = JSON.stringify(belief)
      const after = model.learn(belief, each, session)
      expect(JSON.stringify(belief)).toBe(before)
      const tables = model.estimate(after, session)
      expect(tables.map(({ length }) => length)).toEqual([4, 1, 3])
      expect(tables.reduce((sum, table) => sum + Math.max(...table), 0)).toBeLessThanOrEqual(1 + 1e-9)
      expect(Math.min(...tables.flat())).toBeGreaterThanOrEqual(0)
      belief = after
    }
    expect(belief).not.toEqual(model.start(session))
  })

  test('has one belief for each other party', () => {
    const domain = randomDomain(7, { parties: 4 })
    const table = openTable(domain.agenda, ['p0', 'p1', 'p2', 'p3'], rounds)
    offer(table, 'p0', [0, 0, 0, 0])
    offer(table, 'p1', [1, 1, 1, 1])
    offer(table, 'p2', [2, 2, 0, 0])
    const beliefs = beliefsOf(model, sessionOf(domain, table), ownOf())
    expect(Object.keys(beliefs)).toEqual(['p1', 'p2', 'p3'])
    expect(beliefs.p1).not.toEqual(beliefs.p2)
    expect(beliefs.p3).toEqual(model.start(sessionOf(domain, table)))
  })

  test('learns of forty issues', () => {
    const domain = randomDomain(8, { sizes: Array.from({ length: 40 }, () => 2) })
    const offers = offersOf(domain, boulware(2))
    const estimate = learned(model, domain, offers)
    const truth = domain.parties[1]!.utility as UtilityFunction
    const agreeing = estimate.tables.filter((table, i) => (table[1]! - table[0]!) * (truth.tables[i]![1]! - truth.tables[i]![0]!) > 0)
    expect(agreeing.length).toBeGreaterThan(30)
  })
})

test('the driver gives the same estimate for as long as nobody offers anything', () => {
  const domain = randomDomain(9)
  const table = tableWith(domain, offersOf(domain, boulware(1)).slice(0, 5))
  const [session, own] = [sessionOf(domain, table), ownOf()]
  const first = estimateOf(frequency(), session, own)
  expect(estimateOf(frequency(), session, own)).toBe(first)
  offer(table, 'p1', [0, 0, 0, 0])
  expect(estimateOf(frequency(), session, own)).not.toBe(first)
})

describe('each model against its definition', () => {
  const domain = randomDomain(1, { sizes: [2, 3] })
  const at = (list: readonly (readonly number[])[]): UtilityFunction => learned(smith(), domain, list.map((options, round) => ({ by: 'p1', round, options })))
  const tables = (model: OpponentModel, list: readonly (readonly number[])[]): readonly (readonly number[])[] =>
    learned(model, domain, list.map((options, round) => ({ by: 'p1', round, options }))).tables.map((table) => Array.from(table))

  test('smith: shares, and the greatest share as the weight', () => {
    expect(at([[0, 0], [0, 1], [0, 1], [1, 1]]).tables.map((table) => Array.from(table))).toEqual([[0.5 * 0.75, 0.5 * 0.25], [0.5 * 0.25, 0.5 * 0.75, 0]])
    const [first, second] = tables(smith(), [[0, 0], [0, 1], [0, 2], [0, 0]])
    expect(first![0]! / second![0]!).toBeCloseTo(1 / (0.5 * 0.5), 12)
  })

  test('frequency: a fifth of a share for an issue that stayed, and counts from one', () => {
    const [first, second] = tables(frequency(), [[0, 0], [0, 1]])
    expect(first).toEqual([expect.closeTo(0.6 / 1.1, 12), expect.closeTo(0.6 / 1.1 / 3, 12)])
    expect(second).toEqual([expect.closeTo(0.5 / 1.1, 12), expect.closeTo(0.5 / 1.1, 12), expect.closeTo(0.25 / 1.1, 12)])
  })

  test('windowed: weight for the issue that held while another was conceded', () => {
    const model = windowed({ size: 10 })
    const list = Array.from({ length: 20 }, (_, n) => [0, n < 10 ? 0 : n < 12 ? 1 : 2])
    const [first, second] = tables(model, list)
    expect(Math.max(...first!)).toBeGreaterThan(0.9)
    expect(Math.max(...second!)).toBeLessThan(0.1)
    const still = tables(model, Array.from({ length: 20 }, () => [0, 0]))
    expect(Math.max(...still[0]!)).toBeCloseTo(0.5, 12)
  })

  test('bayesian: a single issue of two options goes to the option that is asked for', () => {
    const single = randomDomain(2, { sizes: [2] })
    const estimate = learned(bayesian({ concession: 0, deviation: 0.15 }), single, [{ by: 'p1', round: 0, options: [1] }])
    expect(estimate.tables[0]![1]).toBeGreaterThan(0.99)
    expect(estimate.tables[0]![0]).toBeLessThan(0.01)
  })
})

describeOracle<{ readonly bayes_opponent: { readonly prior: readonly number[]; readonly u: readonly number[]; readonly expected: number; readonly sigma: number; readonly post: readonly number[] }; readonly bayes_issue_weights_n3_ranks: readonly (readonly number[])[] }>(
  'the figures of Bayesian learning', 'theory-vectors.json', ({ bayes_opponent: vector, bayes_issue_weights_n3_ranks: ranks }) => {
    test('posteriors of hypotheses that ask for different utilities', () => {
      // One issue, asked for at its first option: the three shapes peak at the first, the second and the third option.
      const domain = randomDomain(1, { sizes: [3] })
      const session = sessionOf(domain, openTable(domain.agenda, ['p0', 'p1'], 19))
      const model = bayesian({ concession: 1, deviation: vector.sigma })
      const { peaks } = model.learn(model.start(session), { by: 'p1', round: 0, options: [0] }, session) as unknown as { readonly peaks: readonly (readonly number[])[] }
      const gauss = [1, 0, 0].map((u) => vector.prior[0]! * Math.exp(-((u - vector.expected) ** 2) / (2 * vector.sigma ** 2)))
      const total = gauss.reduce((sum, x) => sum + x, 0)
      peaks[0]!.forEach((probability, k) => expect(probability).toBeCloseTo(gauss[k]! / total, 12))
      const given = vector.u.map((u, k) => vector.prior[k]! * Math.exp(-((u - vector.expected) ** 2) / (2 * vector.sigma ** 2)))
      vector.post.forEach((probability, k) => expect(given[k]! / given.reduce((sum, x) => sum + x, 0)).toBeCloseTo(probability, 12))
    })

    test('weights of ranks', () => {
      const domain = randomDomain(1, { sizes: [2, 2, 2] })
      const model = bayesian()
      const session = sessionOf(domain, openTable(domain.agenda, ['p0', 'p1'], 10))
      const certain = { ranks: [[0, 0, 1], [0, 1, 0], [1, 0, 0]], peaks: [[1, 0], [1, 0], [1, 0]] }
      model.estimate(certain, session).forEach(([top], i) => expect(top).toBeCloseTo(ranks[0]![i]!, 12))
    })
  })
