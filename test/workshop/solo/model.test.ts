import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cabinetRuns, meetingSeeds, seriesOf } from '../../../src/workshop/solo/chapters.js'
import { dealIds, dealMembers, dealWorthOf, playCabinet, runCabinet } from '../../../src/workshop/solo/model/cabinet.js'
import { worth } from '../../../src/workshop/solo/model/case.js'
import { contest } from '../../../src/workshop/solo/model/contest.js'
import type { Standing } from '../../../src/workshop/solo/model/contest.js'
import { answersTo } from '../../../src/workshop/solo/model/exchange.js'
import type { Ask, Choice } from '../../../src/workshop/solo/model/exchange.js'
import { intentOf, policyIds } from '../../../src/workshop/solo/model/policies.js'
import type { Act } from '../../../src/workshop/solo/model/policies.js'
import { luck, playSeries, runSeries } from '../../../src/workshop/solo/model/series.js'
import type { PlayedSeries, SeriesSetup } from '../../../src/workshop/solo/model/series.js'

const policy = fc.constantFrom(...policyIds)
const setup = fc.record({ opponent: policy, exchanges: fc.integer({ min: 1, max: 4 }), noise: fc.constantFrom(0, 0.2, 0.5), future: fc.constantFrom(0, 6), seed: fc.integer({ min: 1, max: 50 }) })

/** Plays to the end with an answer to every question. */
function throughout(given: SeriesSetup, answer: (ask: Ask, n: number) => Choice): { readonly played: PlayedSeries; readonly choices: readonly Choice[] } {
  const choices: Choice[] = []
  for (;;) {
    const played = playSeries(given, choices)
    if (played.ask === null) return { played, choices }
    choices.push(answer(played.ask, choices.length))
    if (choices.length > 60) throw new Error('it never ends')
  }
}

describe('a series in the hands of the reader', () => {
  const steady: { readonly [A in Ask]: Choice } = { handover: 'keep', theirBreach: 'wait', ownBreach: 'makeGood', deal: 'one' }
  prop.prop([setup], { numRuns: 8, endOnFailure: true })('goes as the library plays it for a government that always opens', (given) => {
    const { played } = throughout(given, (ask) => steady[ask])
    const run = runSeries('trusting', given)
    expect(played.exchanges.map(({ acts, gains, trust }) => ({ acts, gains, trust }))).toEqual(run.map(({ acts, gains, trust }) => ({ acts, gains, trust })))
  })

  prop.prop([setup, fc.array(fc.nat(5), { minLength: 60, maxLength: 61 })], { numRuns: 8, endOnFailure: true })('ends whatever is answered, asks only what has answers, and an earlier stage of it is a part of it', (given, picks) => {
    const { played, choices } = throughout(given, (ask, n) => answersTo[ask][picks[n]! % answersTo[ask].length]!)
    expect(played.exchanges).toHaveLength(given.exchanges)
    const half = playSeries(given, choices.slice(0, Math.floor(choices.length / 2)))
    expect(played.exchanges.slice(0, half.exchanges.length)).toEqual(half.exchanges)
    expect(half.ask === null).toBe(choices.length === 0)
  })

  test('can be made good, and then the other side need not wait long', () => {
    const one = { ...seriesOf.again, exchanges: 1 }
    expect(playSeries(one, ['withhold']).ask).toBe('ownBreach')
    expect(playSeries(one, ['withhold', 'makeGood']).exchanges[0]!.acts).toEqual({ ours: 'late', theirs: 'kept' })
    expect(playSeries(one, ['withhold', 'stand']).exchanges[0]!.acts).toEqual({ ours: 'broken', theirs: 'kept' })
  })

  test('of one swap meets a neighbour that keeps its people, whatever the reader does', () => {
    for (const choices of [['keep', 'wait'], ['keep', 'end'], ['withhold', 'stand']] as const) {
      expect(playSeries(seriesOf.once, choices).exchanges[0]!.acts.theirs).toBe('broken')
    }
  })

  test('ends where both orders come late and the neighbour weighs what it gains', () => {
    const { exchanges, ask } = playSeries({ opponent: 'opportunist', exchanges: 1, noise: 0.2, future: 6, seed: 5 }, ['keep', 'wait'])
    expect(ask).toBeNull()
    expect(exchanges.map(({ acts }) => acts)).toEqual([{ ours: 'late', theirs: 'late' }])
  })

  test('with late buses has one, which is the neighbour\'s second', () => {
    const { seed, exchanges, noise } = seriesOf.late
    expect(luck(seed, exchanges, noise).flatMap(({ ours, theirs }, n) => [...(ours ? [`ours ${n + 1}`] : []), ...(theirs ? [`theirs ${n + 1}`] : [])])).toEqual(['theirs 2'])
  })
})

describe('a series between policies', () => {
  prop.prop([policy, setup], { numRuns: 20 })('brings, without a future, what those who crossed are worth', (own, given) => {
    for (const { crossed, gains, acts } of runSeries(own, { ...given, future: 0 })) {
      const [home, away] = [crossed.includes('home'), crossed.includes('away')]
      expect(gains.ours).toBeCloseTo((home ? worth.home : 0) + (away ? worth.away : 0), 9)
      expect(gains.theirs).toBeCloseTo((away ? worth.home : 0) + (home ? worth.away : 0), 9)
      expect([acts.ours !== 'broken', acts.theirs !== 'broken']).toEqual([away, home])
    }
  })

  prop.prop([policy, setup], { numRuns: 8 })('is the same when it is run again, and begins alike however long it is', (own, given) => {
    const whole = runSeries(own, given)
    expect(runSeries(own, given)).toEqual(whole)
    expect(runSeries(own, { ...given, exchanges: 1 })[0]!.acts).toEqual(whole[0]!.acts)
  })

  test('between the patient and the honest is one of promises kept', () => {
    for (const own of ['trusting', 'mirror', 'forgiving', 'grim'] as const) {
      for (const opponent of ['trusting', 'mirror', 'forgiving', 'grim'] as const) {
        expect(runSeries(own, { opponent, exchanges: 4, noise: 0, future: 0, seed: 1 }).flatMap(({ acts }) => [acts.ours, acts.theirs]).every((act) => act === 'kept')).toBe(true)
      }
    }
  })
})

describe('a policy', () => {
  const acts = fc.array(fc.record({ own: fc.constantFrom<Act>('kept', 'late', 'broken'), other: fc.constantFrom<Act>('kept', 'late', 'broken') }), { maxLength: 6 })
  prop.prop([acts])('that is nice never is the first to keep its people back', (past) => {
    const kept = past.map(({ own }) => ({ own, other: 'kept' as const }))
    for (const id of ['trusting', 'mirror', 'forgiving', 'grim'] as const) expect(intentOf(id, kept)).not.toBe('withhold')
  })
  prop.prop([acts])('that forgives does not answer twice, nor a late bus at all; the grim one never forgives', (past) => {
    expect(intentOf('forgiving', [...past, { own: 'broken', other: 'broken' }])).toBe('keep')
    expect(intentOf('forgiving', [...past, { own: 'kept', other: 'late' }])).toBe('keep')
    expect(intentOf('forgiving', [...past, { own: 'kept', other: 'broken' }])).toBe('withhold')
    expect(intentOf('mirror', [...past, { own: 'kept', other: 'late' }])).toBe('withhold')
    expect(intentOf('grim', [{ own: 'kept', other: 'late' }, ...past])).toBe('withhold')
  })
})

describe('the sandbox', () => {
  function finish(given: Parameters<typeof contest>[0], series: number): { readonly standings: readonly Standing[]; readonly shares: readonly number[] } {
    const shares: number[] = []
    const running = contest(given, series)
    for (let next = running.next(); ; next = running.next()) {
      if (next.done) return { standings: next.value, shares }
      shares.push(next.value)
    }
  }

  test('gives every policy its place, with means within what 80 of 100 series span or beyond both ends alike, and says how far it is', () => {
    const { standings, shares } = finish({ opponent: 'mixed', exchanges: 3, noise: 0.2, future: 4 }, 12)
    expect(standings.map((each) => each.policy)).toEqual(policyIds)
    expect(shares).toHaveLength(12 * policyIds.length)
    expect(shares.at(-1)).toBe(1)
    for (const { mean, low, high, home } of standings) {
      expect(low).toBeLessThanOrEqual(high)
      expect(Math.abs(mean)).toBeLessThanOrEqual(worth.home)
      expect(home).toBeGreaterThanOrEqual(0)
      expect(home).toBeLessThanOrEqual(1)
    }
  })

  test('rewards forgiveness over mirroring, and mirroring over grimness, where buses are late and the neighbour mirrors', () => {
    const { standings } = finish({ opponent: 'mirror', exchanges: 6, noise: 0.1, future: 0 }, 60)
    const mean = Object.fromEntries(standings.map((each) => [each.policy, each.mean]))
    expect(mean.forgiving).toBeGreaterThan(mean.mirror!)
    expect(mean.mirror).toBeGreaterThan(mean.grim!)
    expect(mean.grim).toBeGreaterThan(mean.cheat!)
  })
})

describe('the two cabinets', () => {
  test('carry deals as they are signed or not at all, and a no at home moves no trust', () => {
    for (const deal of dealIds) {
      for (let seed = 1; seed <= 12; seed++) {
        const { crossed, gains, trust, vetoes } = runCabinet(deal, seed)
        if (crossed.length > 0) {
          expect([...crossed].sort()).toEqual([...dealMembers[deal]].sort())
          expect(gains.ours).toBeCloseTo(dealWorthOf(deal), 9)
        } else {
          expect(vetoes.length).toBeGreaterThan(0)
          expect(trust.inUs).toBeCloseTo(2 / 3, 9)
        }
      }
    }
  })

  test('the first meeting refuses the whole exchange at home, and lets one for one pass', () => {
    const all = playCabinet(['all'], meetingSeeds[0])
    expect(all.ask === null && all.exchange.vetoes[0]).toBe('ours')
    const one = playCabinet(['one'], meetingSeeds[0])
    expect(one.ask === null && one.exchange.crossed.length).toBe(2)
    expect(playCabinet([], meetingSeeds[0]).ask).toBe('deal')
    expect(cabinetRuns).toBeGreaterThan(0)
  })
})
