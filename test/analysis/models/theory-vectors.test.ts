import { expect, test } from 'vitest'
import {
  audienceThreshold, bayesianUpdate, betaReputation, breakdownRisk, buyerBid, captureThreshold, commitmentProblem, doubleAuction, exponentialAlpha, grimThreshold, kidnapping,
  kidnappingDeterrence, kidnappingOffer, myersonSatterthwaite, outsideOption, partialCommitment, polynomialAlpha, rankWeights, repeatedExchangeThreshold, rubinstein, rubinsteinByRates,
  rubinsteinFinite, sellerAsk, sequentialExchange, titForTatThreshold, trustThreshold, winSet,
} from '../../../src/analysis/models/index.js'
import { geometricSchedule, smallStartScreening } from '../../../src/analysis/schedules/index.js'
import { bilateralClearing, clearing } from '../../../src/analysis/clearing.js'
import type { ClearingProblem } from '../../../src/analysis/clearing.js'
import { describeOracle } from '../../oracles.js'

type Row = { readonly [key: string]: number }
type Item = readonly [id: string, holder: string, destination: string, worth: number, cost: number]

interface Vectors {
  readonly [key: string]: unknown
  readonly rubinstein_limit: { readonly r1: number; readonly r2: number; readonly seq: readonly (readonly [number, number])[]; readonly limit: number }
  readonly faratin_alpha: { readonly polynomial: readonly Row[]; readonly exponential: readonly Row[] }
  readonly tft: Row
  readonly myerson_satterthwaite_uniform: Row & { readonly buyer_bid: string; readonly seller_ask: string }
  readonly selten_kidnap: readonly (Row & { readonly kidnap_iff: string })[]
  readonly winset_1d: readonly { readonly r1: number; readonly r2: number; readonly x: number | null }[]
  readonly fearon_commitment: readonly (Row & { readonly breakdown: boolean })[]
  readonly geometric_safe_schedule: readonly { readonly N: number; readonly r: number; readonly s: readonly number[]; readonly last: number }[]
  readonly bayes_opponent: { readonly prior: readonly number[]; readonly u: readonly number[]; readonly expected: number; readonly sigma: number; readonly post: readonly number[] }
  readonly three_cycle: { readonly items: readonly Item[]; readonly bilateral: readonly [number, readonly string[]]; readonly multilateral: readonly [number, readonly string[]] }
  readonly hub_example: { readonly items: readonly Item[]; readonly bilateral: readonly [number, readonly string[]]; readonly multilateral_no_side: readonly [number, readonly string[]] }
  readonly hub_example_with_side_payment: readonly [number, readonly string[], { readonly [country: string]: number }]
}

/** Keys that the tests of the solution concepts and of the strategies hold. */
const elsewhere = ['axiomatic_frontier_u2=s(1-u1^2)', 'nash_linear_disagreement', 'zeuthen_equals_nash_product_on_discrete_pareto_sets', 'micro_vs_micro']

/** Reads "2v/3+1/12" into its slope and intercept. */
function lineOf(text: string): readonly [slope: number, intercept: number] {
  const [, a, b, c, d] = /^(\d+)[a-z]\/(\d+)\+(\d+)\/(\d+)$/.exec(text)!
  return [Number(a) / Number(b), Number(c) / Number(d)]
}

function problemOf(items: readonly Item[]): ClearingProblem {
  return {
    countries: [...new Set(items.flatMap(([, holder, destination]) => [holder, destination]))].sort().map((id) => ({ id })),
    detainees: items.map(([id, holder, destination, worth, cost]) => ({ id, holder, destination, worth, cost })),
  }
}

describeOracle<Vectors>('the numbers of the literature', 'theory-vectors.json', (vectors) => {
  const rows = <K extends string>(key: string): readonly { readonly [key in K]: number }[] => vectors[key] as readonly { readonly [key in K]: number }[]
  const covered = new Set<string>(elsewhere)
  const vector = (key: string, body: () => void | Promise<void>): void => {
    covered.add(key)
    test(key, body)
  }

  vector('rubinstein_infinite', () => {
    for (const { d1, d2, x1 } of rows<'d1' | 'd2' | 'x1'>('rubinstein_infinite')) expect(rubinstein({ delta1: d1, delta2: d2 }).first).toBeCloseTo(x1, 14)
  })

  vector('rubinstein_finite_equal_delta', () => {
    for (const { delta, T, x1 } of rows<'delta' | 'T' | 'x1'>('rubinstein_finite_equal_delta')) expect(rubinsteinFinite({ delta1: delta, delta2: delta, periods: T }).first).toBeCloseTo(x1, 14)
  })

  vector('rubinstein_limit', () => {
    const { r1, r2, seq, limit } = vectors.rubinstein_limit
    for (const [period, x1] of seq) expect(rubinsteinByRates({ rate1: r1, rate2: r2, period }).first).toBeCloseTo(x1, 11)
    expect(rubinsteinByRates({ rate1: r1, rate2: r2, period: 0 }).first).toBeCloseTo(limit, 14)
  })

  vector('breakdown_risk_BRW', () => {
    let last: { readonly b1: number; readonly b2: number } | null = null
    for (const row of rows<'p' | 'b1' | 'b2' | 'x1' | 'limit'>('breakdown_risk_BRW')) {
      if (!('limit' in row)) last = row
      const { b1, b2 } = last!
      const { p: probability, x1 } = 'limit' in row ? { p: 0, x1: row.limit } : row
      // The figures for a small risk were divided by it, which costs digits.
      expect(breakdownRisk({ probability, breakdown1: b1, breakdown2: b2 }).first).toBeCloseTo(x1, 12)
    }
  })

  vector('outside_option_principle', () => {
    for (const { delta, w2, x2 } of rows<'delta' | 'w2' | 'x2'>('outside_option_principle')) expect(outsideOption({ delta1: delta, delta2: delta, outside2: w2 }).second).toBeCloseTo(x2, 14)
  })

  vector('faratin_alpha', () => {
    for (const { alpha, ...given } of vectors.faratin_alpha.polynomial) expect(polynomialAlpha(given as never)).toBeCloseTo(alpha!, 14)
    for (const { alpha, ...given } of vectors.faratin_alpha.exponential) expect(exponentialAlpha(given as never)).toBeCloseTo(alpha!, 14)
  })

  vector('tft', () => {
    const { T, R, P, S, w_star, grim_delta } = vectors.tft
    const dilemma = { temptation: T!, reward: R!, punishment: P!, sucker: S! }
    expect(titForTatThreshold(dilemma)).toBeCloseTo(w_star!, 14)
    expect(grimThreshold(dilemma)).toBeCloseTo(grim_delta!, 14)
  })

  vector('myerson_satterthwaite_uniform', () => {
    const { first_best, first_best_num, second_best, second_best_num, ratio, trade_prob, trade_prob_num, buyer_bid, seller_ask } = vectors.myerson_satterthwaite_uniform
    const figures = myersonSatterthwaite()
    expect(figures.firstBest).toBeCloseTo(first_best!, 14)
    expect(figures.secondBest).toBeCloseTo(second_best!, 14)
    expect(figures.ratio).toBeCloseTo(ratio!, 14)
    expect(figures.tradeProbability).toBeCloseTo(trade_prob!, 14)
    const [[buyerSlope, buyerStart], [sellerSlope, sellerStart]] = [lineOf(buyer_bid), lineOf(seller_ask)]
    for (let i = 0; i <= 100; i++) {
      expect(buyerBid(i / 100)).toBeCloseTo((buyerSlope * i) / 100 + buyerStart, 14)
      expect(sellerAsk(i / 100)).toBeCloseTo((sellerSlope * i) / 100 + sellerStart, 14)
    }
    // Midpoint rule on 4000 × 4000 cells. On the cells with value - cost = 1/4, 3000 in all, the bids are equal but for rounding, and either answer stands.
    const n = 4000
    let [best, gains, trades] = [0, 0, 0]
    const bids = Array.from({ length: n }, (_, i) => buyerBid((i + 0.5) / n))
    const asks = Array.from({ length: n }, (_, i) => sellerAsk((i + 0.5) / n))
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i > j) best += i - j
        if (bids[i]! >= asks[j]!) {
          gains += i - j
          trades++
        }
      }
    }
    const diagonal = 3000 / n ** 2
    expect(best / n ** 3).toBeCloseTo(first_best_num!, 12)
    expect(Math.abs(gains / n ** 3 - second_best_num!)).toBeLessThan(diagonal / 4)
    expect(Math.abs(trades / n ** 2 - trade_prob_num!)).toBeLessThan(diagonal)
    expect(doubleAuction({ value: 0.9, cost: 0.1 }).trades).toBe(true)
  })

  vector('fearon_commitment', () => {
    for (const { p1, p2, cB, delta, breakdown } of vectors.fearon_commitment) expect(commitmentProblem({ strength1: p1!, strength2: p2!, cost: cB!, delta: delta! }).breakdown).toBe(breakdown)
  })

  vector('winset_1d', () => {
    for (const { r1, r2, x } of vectors.winset_1d) expect(winSet({ demand1: r1, demand2: r2 }).agreement).toBe(x)
  })

  vector('selten_kidnap', () => {
    for (const { a, q, w, Dstar, C_at_Dstar, kidnap_iff, zero_offer_if_D_ge } of vectors.selten_kidnap) {
      const game = { aggression: a!, capture: q!, worth: w! }
      const { demand, offer, zeroOfferFrom, temptation } = kidnapping(game)
      expect(demand).toBeCloseTo(Dstar!, 13)
      expect(offer).toBeCloseTo(C_at_Dstar!, 13)
      expect(kidnappingOffer({ ...game, demand })).toBeCloseTo(C_at_Dstar!, 13)
      expect(zeroOfferFrom).toBeCloseTo(zero_offer_if_D_ge!, 12)
      const [, formula] = /^q < (.*)$/.exec(kidnap_iff)!
      // oxlint-disable-next-line typescript/no-implied-eval
      const evaluate = new Function('a', 'w', 'x', `return ${formula}`) as (a: number, w: number, x: number) => number
      for (const x of [1, 5, 20, 100]) {
        expect(kidnappingDeterrence({ aggression: a!, worth: w!, loss: x })).toBeCloseTo(evaluate(a!, w!, x), 12)
        expect(temptation > q! * x).toBe(q! < evaluate(a!, w!, x))
      }
    }
  })

  vector('sequential_exchange_SPE', () => {
    for (const { N, vA, cA, vB, cB, dA, dB, completed } of rows<'N' | 'vA' | 'cA' | 'vB' | 'cB' | 'dA' | 'dB' | 'completed'>('sequential_exchange_SPE')) {
      expect(sequentialExchange({ rounds: N, worth1: vA, cost1: cA, worth2: vB, cost2: cB, penalty1: dA, penalty2: dB }).completed).toBe(completed)
    }
  })

  vector('sequential_exchange_repeated_delta_star', () => {
    const [, v, c, delta] = /^delta\* = c\/v ; v=(\S+),c=(\S+) -> (\S+)$/.exec(vectors.sequential_exchange_repeated_delta_star as string)!
    expect(repeatedExchangeThreshold({ worth: Number(v), cost: Number(c) })).toBe(Number(delta))
  })

  vector('geometric_safe_schedule', () => {
    for (const { N, r, s, last } of vectors.geometric_safe_schedule) {
      const { shares, exposure } = geometricSchedule({ ratio: r, phases: N })
      expect(shares).toHaveLength(N)
      shares.forEach((share, i) => expect(share).toBeCloseTo(s[i]!, 14))
      expect(exposure).toBeCloseTo(last, 14)
    }
  })

  vector('two_stage_screening_threshold', () => {
    for (const { delta, r, s1 } of rows<'delta' | 'r' | 's1'>('two_stage_screening_threshold')) expect(smallStartScreening({ delta, ratio: r }).first).toBeCloseTo(s1, 14)
  })

  vector('trust_threshold', () => {
    for (const { R, T, P, S, t_star } of rows<'R' | 'T' | 'P' | 'S' | 't_star'>('trust_threshold')) expect(trustThreshold({ reward: R, temptation: T, punishment: P, sucker: S })).toBeCloseTo(t_star, 14)
  })

  vector('muthoo_partial_commitment', () => {
    for (const { k1, k2, x1 } of rows<'k1' | 'k2' | 'x1'>('muthoo_partial_commitment')) expect(partialCommitment({ cost1: k1, cost2: k2 }).first).toBeCloseTo(x1, 14)
  })

  vector('audience_cost_threshold', () => {
    for (const { a, d, u_pub, accept_min } of rows<'a' | 'd' | 'u_pub' | 'accept_min'>('audience_cost_threshold')) expect(audienceThreshold({ cost: a, disagreement: d, demand: u_pub })).toBeCloseTo(accept_min, 14)
  })

  vector('capture_threshold', () => {
    for (const { B, L, c, p_star } of rows<'B' | 'L' | 'c' | 'p_star'>('capture_threshold')) expect(captureThreshold({ benefit: B, loss: L, cost: c })).toBeCloseTo(p_star, 14)
  })

  vector('reputation_beta', () => {
    for (const { alpha, beta, n, k, mean } of rows<'alpha' | 'beta' | 'n' | 'k' | 'mean'>('reputation_beta')) expect(betaReputation({ alpha, beta, seen: n, kept: k })).toBeCloseTo(mean, 14)
  })

  vector('bayes_opponent', () => {
    const { prior, u, expected, sigma, post } = vectors.bayes_opponent
    const posterior = bayesianUpdate({ prior, utilities: u, expected, sigma })
    expect(posterior).toHaveLength(post.length)
    posterior.forEach((belief, i) => expect(belief).toBeCloseTo(post[i]!, 14))
  })

  vector('bayes_issue_weights_n3_ranks', () => {
    for (const weights of vectors.bayes_issue_weights_n3_ranks as readonly (readonly number[])[]) rankWeights(weights.map((_, i) => i + 1)).forEach((weight, i) => expect(weight).toBeCloseTo(weights[i]!, 14))
  })

  vector('three_cycle', async () => {
    const { items, bilateral, multilateral } = vectors.three_cycle
    const [pairs, together] = [await bilateralClearing(problemOf(items)), await clearing(problemOf(items))]
    expect([pairs.surplus, pairs.released.map(({ id }) => id)]).toEqual(bilateral)
    expect([together.surplus, together.released.map(({ id }) => id)]).toEqual(multilateral)
  })

  vector('hub_example', async () => {
    const { items, bilateral, multilateral_no_side } = vectors.hub_example
    const [pairs, together] = [await bilateralClearing(problemOf(items)), await clearing(problemOf(items))]
    expect([pairs.surplus, pairs.released.map(({ id }) => id)]).toEqual(bilateral)
    expect([together.surplus, together.released.map(({ id }) => id)]).toEqual(multilateral_no_side)
  })

  vector('hub_example_with_side_payment', async () => {
    const [surplus, released, surpluses] = vectors.hub_example_with_side_payment
    const result = await clearing(problemOf(vectors.hub_example.items), { sidePayments: true })
    expect(result.surplus).toBe(surplus)
    expect(result.released.map(({ id }) => id).sort()).toEqual(released)
    expect(Object.fromEntries(result.countries.map((country) => [country.id, country.surplus]))).toEqual(surpluses)
  })

  test('every key is tested, here or elsewhere', () => {
    expect([...covered].sort()).toEqual(Object.keys(vectors).sort())
  })
})
