import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { aspiration } from '../../src/bargaining/acceptance/aspiration.js'
import type { Acceptance, Plan } from '../../src/bargaining/acceptance/acceptance.js'
import { combined } from '../../src/bargaining/acceptance/combined.js'
import { constant } from '../../src/bargaining/acceptance/constant.js'
import { next } from '../../src/bargaining/acceptance/next.js'
import { time } from '../../src/bargaining/acceptance/time.js'
import { windowAverage } from '../../src/bargaining/acceptance/window-average.js'
import { windowMax } from '../../src/bargaining/acceptance/window-max.js'
import { offer, openTable } from '../../src/model/alternating-offers.js'
import { defineDomain } from '../../src/model/domain.js'
import { ownOf, sessionOf } from './sessions.js'

const top = 20
const levels = Array.from({ length: top + 1 }, (_, k) => k)
/** Utility 10 to 30, one package for each whole number; no deal is worth 10. */
const domain = defineDomain({
  name: 'scale',
  issues: [{ name: 'worth', options: levels.map(String) }],
  parties: [{ id: 'me', utility: [levels.map((k) => 10 + k)], reservation: 10 }, { id: 'you', utility: [levels.map((k) => -k)], reservation: -100 }],
})

/** What each condition says when these were offered, one a round, the last of them standing, and `mine` is what the party would offer. */
function says(acceptance: Acceptance, offered: readonly number[], rounds: number, mine: number, target = mine): boolean {
  const table = openTable(domain.agenda, ['you', 'me'], rounds)
  offered.forEach((k, n) => {
    offer(table, 'you', [k])
    if (n < offered.length - 1) offer(table, 'me', [mine])
  })
  const plan: Plan = { next: () => [mine], target: () => 10 + target }
  return acceptance.accepts(sessionOf(domain, table), plan, ownOf())
}

const whole = fc.nat(top)
const run = fc.array(whole, { minLength: 1, maxLength: 12 })
const last = (offered: readonly number[]): number => offered[offered.length - 1]!
const timeOf = (offered: readonly number[], rounds: number): number => offered.length / (rounds + 1)

describe('each condition is what its definition says', () => {
  test('next', () => {
    fc.assert(fc.property(run, whole, (offered, mine) => {
      expect(says(next(), offered, 20, mine)).toBe(last(offered) >= mine)
      expect(says(next({ alpha: 0.5, beta: 0.25 }), offered, 20, mine)).toBe(0.5 * (last(offered) / top) + 0.25 >= mine / top)
    }))
  })

  test('constant', () => {
    fc.assert(fc.property(run, whole, (offered, mine) => {
      expect(says(constant(0.7), offered, 20, mine)).toBe(last(offered) / top >= 0.7)
    }))
  })

  test('time', () => {
    fc.assert(fc.property(run, whole, fc.integer({ min: 12, max: 30 }), (offered, mine, rounds) => {
      expect(says(time(0.4), offered, rounds, mine)).toBe(timeOf(offered, rounds) >= 0.4 || offered.length === rounds || last(offered) === top)
    }))
  })

  test('aspiration', () => {
    fc.assert(fc.property(run, whole, whole, (offered, mine, target) => {
      expect(says(aspiration(), offered, 20, mine, target)).toBe(last(offered) >= target)
    }))
  })

  test('combined', () => {
    fc.assert(fc.property(run, whole, (offered, mine) => {
      expect(says(combined({ from: 0.3, level: 0.6 }), offered, 20, mine)).toBe(last(offered) >= mine || (timeOf(offered, 20) >= 0.3 && last(offered) / top >= 0.6))
    }))
  })

  test.each([
    ['windowAverage', windowAverage(0.55), (recent: readonly number[]) => recent.reduce((sum, k) => sum + k, 0) / recent.length],
    ['windowMax', windowMax(0.55), (recent: readonly number[]) => Math.max(...recent)],
  ] as const)('%s, over a window as long as the time left', (_, acceptance, enough) => {
    fc.assert(fc.property(run, whole, fc.integer({ min: 12, max: 20 }), (offered, mine, rounds) => {
      const now = timeOf(offered, rounds)
      const recent = offered.filter((_k, n) => (n + 1) / (rounds + 1) >= now - (1 - now))
      const late = now >= 0.55 || offered.length === rounds
      expect(says(acceptance, offered, rounds, mine)).toBe(last(offered) >= mine || (late && last(offered) >= enough(recent) - 1e-9))
    }))
  })
})

test('the last round is late however short the bargaining', () => {
  for (const acceptance of [time(), combined(), windowAverage(), windowMax()]) expect(says(acceptance, [15], 1, 20)).toBe(true)
  for (const acceptance of [time(), combined(), windowAverage(), windowMax()]) expect(says(acceptance, [15], 2, 20)).toBe(false)
})

test('nothing is accepted by a party that could offer nothing itself', () => {
  const table = openTable(domain.agenda, ['you', 'me'], 10)
  offer(table, 'you', [top])
  const plan: Plan = { next: () => undefined, target: () => Infinity }
  for (const acceptance of [next(), aspiration()]) expect(acceptance.accepts(sessionOf(domain, table), plan, ownOf())).toBe(false)
})
