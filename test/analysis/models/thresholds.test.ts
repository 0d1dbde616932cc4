import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  audienceThreshold, captureThreshold, commitmentProblem, grimThreshold, kidnapping, kidnappingDeterrence, kidnappingOffer, repeatedExchangeThreshold, sequentialExchange, titForTatThreshold, trustThreshold,
} from '../../../src/analysis/models/index.js'
import { real } from './real.js'

const step = fc.integer({ min: 1, max: 9 })
const near = 1e-6

describe("the repeated prisoner's dilemma", () => {
  const dilemmas = fc.tuple(fc.integer({ min: -5, max: 5 }), step, step, step).map(([sucker, a, b, c]) => ({ sucker, punishment: sucker + a, reward: sucker + a + b, temptation: sucker + a + b + c }))

  type Move = 'C' | 'D'
  type Plan = (round: number, seen: Move | null) => Move

  /** Discounted payoff of a plan against tit-for-tat (or the grim trigger), played out. */
  function played({ temptation, reward, punishment, sucker }: { readonly temptation: number; readonly reward: number; readonly punishment: number; readonly sucker: number }, plan: Plan, delta: number, grim: boolean): number {
    let [sum, weight, triggered] = [0, 1, false]
    let [mine, theirs]: (Move | null)[] = [null, null]
    for (let round = 0; weight > 1e-15 && round < 5000; round++) {
      const answer: Move = grim ? (triggered ? 'D' : 'C') : (mine ?? 'C')
      const move = plan(round, theirs ?? null)
      sum += weight * (move === 'C' ? (answer === 'C' ? reward : sucker) : answer === 'C' ? temptation : punishment)
      if (move === 'D') triggered = true
      ;[mine, theirs] = [move, answer]
      weight *= delta
    }
    return sum
  }

  const cooperate: Plan = () => 'C'
  const defect: Plan = () => 'D'
  const alternate: Plan = (round) => (round % 2 === 0 ? 'D' : 'C')

  test.prop([dilemmas], { numRuns: 50 })('turns where defecting, for good or every other round, no longer pays', (dilemma) => {
    const best = (delta: number): number => Math.max(played(dilemma, defect, delta, false), played(dilemma, alternate, delta, false))
    const threshold = titForTatThreshold(dilemma)
    if (threshold < 0.95) {
      const [below, above] = [threshold - 0.01, threshold + 0.01]
      expect(best(above)).toBeLessThan(played(dilemma, cooperate, above, false) + near)
      if (below > 0) expect(best(below)).toBeGreaterThan(played(dilemma, cooperate, below, false))
    } else expect(best(0.9)).toBeGreaterThan(played(dilemma, cooperate, 0.9, false))
    const grim = grimThreshold(dilemma)
    expect(grim).toBeLessThanOrEqual(threshold)
    if (grim < 0.95) {
      expect(played(dilemma, defect, grim + 0.01, true)).toBeLessThan(played(dilemma, cooperate, grim + 0.01, true) + near)
      expect(played(dilemma, defect, grim - 0.005, true)).toBeGreaterThan(played(dilemma, cooperate, grim - 0.005, true) - near)
    }
  })

  test('refuses other games', () => {
    const wrong = { temptation: 3, reward: 5, punishment: 1, sucker: 0 }
    expect(() => titForTatThreshold(wrong)).toThrow(/temptation > reward/)
    expect(() => grimThreshold({ ...wrong, temptation: Number.NaN })).toThrow(/temptation is NaN/)
  })
})

describe('the trust threshold', () => {
  test.prop([fc.integer({ min: -5, max: 5 }), step, fc.integer({ min: -5, max: 5 }), step])('is where cooperating and defecting are worth the same', (sucker, a, temptation, b) => {
    const game = { sucker, punishment: sucker + a, temptation, reward: temptation + b }
    const trust = trustThreshold(game)
    const gain = (t: number): number => t * game.reward + (1 - t) * game.sucker - (t * game.temptation + (1 - t) * game.punishment)
    expect(gain(trust)).toBeCloseTo(0, 10)
    expect(gain(trust + 0.01)).toBeGreaterThan(0)
    expect(gain(trust - 0.01)).toBeLessThan(0)
  })

  test('refuses a dilemma', () => {
    expect(() => trustThreshold({ temptation: 5, reward: 3, punishment: 1, sucker: 0 })).toThrow(/assurance game/)
  })
})

describe('the audience threshold', () => {
  const given = fc.record({ cost: real(0, 50), disagreement: real(0, 1), demand: real(0, 1) })

  test.prop([given])('is where accepting is worth no deal, rises with the cost, and is never above the demand or no deal', (it) => {
    const threshold = audienceThreshold(it)
    const worth = (utility: number): number => utility - it.cost * Math.max(0, it.demand - utility)
    expect(worth(threshold)).toBeCloseTo(it.disagreement, 9)
    expect(worth(threshold - 0.01)).toBeLessThan(it.disagreement)
    expect(threshold).toBeLessThanOrEqual(Math.max(it.demand, it.disagreement))
    expect(audienceThreshold({ ...it, cost: it.cost + 1 })).toBeGreaterThanOrEqual(threshold)
    expect(audienceThreshold({ ...it, demand: it.demand + 0.1 })).toBeGreaterThanOrEqual(threshold)
    expect(() => audienceThreshold({ ...it, cost: -1 })).toThrow(/cost/)
  })
})

describe('the capture threshold', () => {
  test.prop([step, fc.nat(9), fc.nat(9)])('is the chance at which taking a person is worth nothing', (benefit, loss, cost) => {
    const chance = captureThreshold({ benefit, loss, cost })
    expect(chance * benefit - (1 - chance) * loss - cost).toBeCloseTo(0, 10)
    expect(captureThreshold({ benefit, loss, cost: cost + 1 })).toBeGreaterThan(chance)
    expect(() => captureThreshold({ benefit: 0, loss, cost })).toThrow(/benefit/)
    expect(() => captureThreshold({ benefit, loss: -1, cost })).toThrow(/loss/)
  })
})

describe('the commitment problem', () => {
  const share = real(0, 1)

  test.prop([fc.record({ strength1: share, strength2: share, cost: real(0, 5), delta: real(0, 0.95) })])('breaks down just where a conflict now beats the best credible peace', (shift) => {
    const { conflict, peace, breakdown } = commitmentProblem(shift)
    if (Math.abs(conflict - peace) > 1e-9) expect(breakdown).toBe(conflict > peace)
    // Played out over many periods: all in the first, then what a conflict would bring.
    let [now, later] = [-shift.cost, 1 - shift.delta * shift.cost]
    for (let period = 0, weight = 1; period < 2000; period++, weight *= shift.delta) {
      now += weight * (1 - shift.strength1)
      if (period > 0) later += weight * (1 - shift.strength2)
    }
    expect(conflict).toBeCloseTo(now, 8)
    expect(peace).toBeCloseTo(later, 8)
  })

  test('needs a shift of power', () => {
    expect(commitmentProblem({ strength1: 0.5, strength2: 0.5, cost: 0, delta: 0.99 }).breakdown).toBe(false)
    expect(() => commitmentProblem({ strength1: 0.5, strength2: 0.5, cost: 0, delta: 1 })).toThrow(/delta is 1/)
    expect(() => commitmentProblem({ strength1: 0.5, strength2: 1.5, cost: 0, delta: 0.5 })).toThrow(/strength2/)
  })
})

describe('the game of kidnapping', () => {
  const games = fc.record({ aggression: real(0.05, 0.95), capture: real(0, 0.9), worth: real(0.5, 50) })

  /** Expected payoff of the payer. */
  function payer({ aggression, capture, worth }: { readonly aggression: number; readonly capture: number; readonly worth: number }, demand: number, offer: number): number {
    const killing = aggression * (1 - offer / demand)
    return -(1 - killing) * (1 - capture) * offer - killing * worth
  }

  test.prop([games, real(0.1, 3)])('has no better offer, and no better demand', (game, factor) => {
    const { demand, offer, zeroOfferFrom } = kidnapping(game)
    const asked = demand * factor
    const best = kidnappingOffer({ ...game, demand: asked })
    for (let i = 0; i <= 100; i++) expect(payer(game, asked, best)).toBeGreaterThanOrEqual(payer(game, asked, (asked * i) / 100) - 1e-9)
    expect(kidnappingOffer({ ...game, demand })).toBeCloseTo(offer, 9)
    expect(best).toBeLessThanOrEqual(offer + 1e-9)
    expect(kidnappingOffer({ ...game, demand: zeroOfferFrom * 1.001 })).toBe(0)
    expect(kidnappingOffer({ ...game, demand: zeroOfferFrom * 0.99 })).toBeGreaterThan(0)
  })

  test.prop([games, real(0.5, 100)])('pays the captor just below the deterring chance of arrest', ({ aggression, worth }, loss) => {
    const chance = kidnappingDeterrence({ aggression, worth, loss })
    for (const [capture, pays] of [[chance * 0.99, true], [chance * 1.01, false]] as const) {
      if (capture < 1) expect((1 - capture) * kidnapping({ aggression, capture, worth }).demand - capture * loss > 0).toBe(pays)
    }
  })

  test('refuses values out of range', () => {
    expect(() => kidnapping({ aggression: 1, capture: 0, worth: 1 })).toThrow(/aggression/)
    expect(() => kidnapping({ aggression: 0.5, capture: 1, worth: 1 })).toThrow(/capture/)
    expect(() => kidnappingOffer({ aggression: 0.5, capture: 0, worth: 1, demand: 0 })).toThrow(/demand/)
    expect(() => kidnappingDeterrence({ aggression: 0.5, worth: 1, loss: 0 })).toThrow(/loss/)
  })
})

describe('an exchange item by item', () => {
  const games = fc.record({ rounds: fc.integer({ min: 1, max: 4 }), worth1: fc.nat(4), cost1: fc.nat(4), worth2: fc.nat(4), cost2: fc.nat(4), penalty1: fc.nat(3), penalty2: fc.nat(3) })

  /** Payoffs of the subgame after so many handovers, with the length of its path, by search over the whole tree. */
  function searched(game: Parameters<typeof sequentialExchange>[0], handed: number): readonly [number, number, number] {
    if (handed === 2 * game.rounds) return [0, 0, handed]
    const [next1, next2, end] = searched(game, handed + 1)
    if (handed % 2 === 0) return next1 - game.cost1 >= -game.penalty1 ? [next1 - game.cost1, next2 + game.worth2, end] : [-game.penalty1, 0, handed]
    return next2 - game.cost2 >= -game.penalty2 ? [next1 + game.worth1, next2 - game.cost2, end] : [0, -game.penalty2, handed]
  }

  test.prop([games])('follows the path of the game tree', (game) => {
    const [one, two, end] = searched(game, 0)
    const { completed, defector, payoffs } = sequentialExchange(game)
    expect(payoffs).toEqual([one, two])
    expect(completed).toBe(Math.floor(end / 2))
    expect(defector).toBe(end === 2 * game.rounds ? null : end % 2 === 0 ? 'first' : 'second')
  })

  test.prop([games])('unravels wholly without a penalty, and runs wholly with one that covers an item', (game) => {
    const costly = { ...game, cost1: game.cost1 + 1, cost2: game.cost2 + 1 }
    expect(sequentialExchange({ ...costly, penalty1: 0, penalty2: 0 }).completed).toBe(0)
    expect(sequentialExchange({ ...costly, worth1: costly.cost1, worth2: costly.cost2, penalty1: costly.cost1, penalty2: costly.cost2 }).completed).toBe(game.rounds)
  })

  test.prop([step, step])('repeated without end turns at its threshold', (a, b) => {
    const [worth, cost] = [a + b, a]
    const delta = repeatedExchangeThreshold({ worth, cost })
    const stays = (factor: number): number => (worth - cost) / (1 - factor)
    expect(stays(delta)).toBeCloseTo(worth, 9)
    expect(stays(delta - 0.01)).toBeLessThan(worth)
  })

  test('refuses values out of range', () => {
    const game = { rounds: 1, worth1: 1, cost1: 1, worth2: 1, cost2: 1, penalty1: 0, penalty2: 0 }
    expect(() => sequentialExchange({ ...game, rounds: 0 })).toThrow(/rounds/)
    expect(() => sequentialExchange({ ...game, penalty2: -1 })).toThrow(/penalty2/)
    expect(() => repeatedExchangeThreshold({ worth: 1, cost: 2 })).toThrow(/exceeds/)
    expect(() => repeatedExchangeThreshold({ worth: 0, cost: 0 })).toThrow(/worth/)
  })
})
