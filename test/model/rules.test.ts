import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { accept, agreedOptions, isExhausted, offer, onTurn, openTable, reject, relativeTime } from '../../src/model/alternating-offers.js'
import { custodyStates, custodyTable, isTerminal, step } from '../../src/model/custody.js'
import type { CustodyOperation } from '../../src/model/custody.js'
import type { Agenda } from '../../src/model/package.js'
import { firstContext } from '../../src/model/context.js'
import { isValidPackage, packageRules } from '../../src/model/package.js'
import { dealWorth, packageSum, packageUtility } from '../../src/model/preferences.js'
import { admits } from '../../src/model/utility.js'
import { power } from '../../src/model/power.js'
import { freshVotes, playerStatus, vote } from '../../src/model/ratification.js'
import { firstTrust, observe, trustLevel } from '../../src/model/trust.js'
import { resumeStream, stream } from '../../src/random.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

describe('power', () => {
  test('agrees with Math.pow', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 12, noNaN: true }), (base, exponent) => {
      const wanted = base ** exponent
      expect(Math.abs(power(base, exponent) - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, wanted))
    }))
  })
  test('is exact for whole exponents and quarters', () => {
    expect([power(0.5, 4), power(16, 0.25), power(0, 0), power(0, 3), power(0, 5e-324), power(7, 1)]).toEqual([0.0625, 2, 1, 0, 0, 7])
  })
})

describe('custody', () => {
  const [person] = smallScenario().detainees
  const operations = [...new Set(Object.values(custodyTable).flatMap((row) => Object.keys(row)))] as readonly CustodyOperation[]

  test('a step is an edge of the table or none, and touches no fact beside state and custodian', () => {
    fc.assert(fc.property(fc.constantFrom(...custodyStates), fc.constantFrom(...operations), (state, operation) => {
      const record = { state, custodian: 'p0', consent: 'given', identityVerified: true, proofOfLife: 'given', instrument: 'issued', blockedBy: null } as const
      const next = step(record, operation, person!)
      expect(next?.state).toBe(custodyTable[state][operation])
      if (next) expect({ ...next, state, custodian: 'p0' }).toEqual(record)
    }))
  })
  test('the only ends are confirmed, deceased and released otherwise', () => {
    expect(custodyStates.filter(isTerminal)).toEqual(['confirmed', 'deceased', 'releasedOtherwise'])
  })
})

describe('alternating offers', () => {
  const agenda: Agenda = { issues: [
    { kind: 'detainee', id: 'x', size: 2, from: 'a', to: 'b' }, { kind: 'detainee', id: 'y', size: 2, from: 'b', to: 'a' }, { kind: 'concession', id: 'z', size: 2, from: 'c', to: 'a' },
  ] }
  test('each party answers before it offers, and a round is a turn of each', () => {
    const table = openTable(agenda, ['a', 'b'], 3)
    for (let round = 0; round < 3; round++) {
      expect([table.round, onTurn(table), relativeTime(table)]).toEqual([round, 'a', (round + 1) / 4])
      if (round > 0) reject(table)
      offer(table, 'a', [1, 1, 0])
      expect(onTurn(table)).toBe('b')
      reject(table)
      offer(table, 'b', [1, 1, 0])
    }
    expect(isExhausted(table)).toBe(true)
    expect(table.offers).toHaveLength(6)
  })
  test('an offer binds when everybody concerned has assented, and only they are asked', () => {
    const table = openTable(agenda, ['a', 'b', 'c'], 3)
    offer(table, 'a', [1, 1, 0])
    expect(agreedOptions(table)).toBeNull()
    accept(table, 'b')
    expect(agreedOptions(table)).toEqual([1, 1, 0])
    const wider = openTable(agenda, ['a', 'b', 'c'], 3)
    offer(wider, 'a', [1, 1, 1])
    accept(wider, 'b')
    expect([agreedOptions(wider), onTurn(wider)]).toEqual([null, 'c'])
  })
  test('a common issue concerns everybody, at every option', () => {
    const clause: Agenda = { issues: [{ kind: 'common', id: 'date', size: 3, parties: ['a', 'b', 'c'] }] }
    const table = openTable(clause, ['a', 'b', 'c'], 3)
    offer(table, 'a', [0])
    accept(table, 'b')
    expect([agreedOptions(table), onTurn(table)]).toEqual([null, 'c'])
    accept(table, 'c')
    expect(agreedOptions(table)).toEqual([0])
  })
})

describe('ratification', () => {
  test('a player is granted at its quorum and refused once the quorum is out of reach, whatever the order', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(8), fc.array(fc.boolean(), { maxLength: 12 }), (members, less, votes) => {
      const player = { id: 'p', name: 'P', kind: 'cabinet', members, quorum: Math.max(1, members - less) } as const
      const counted = votes.slice(0, members)
      const ledger = votes.reduce((sum, yes) => vote(player, sum, yes), freshVotes([player]))
      const yes = counted.filter(Boolean).length
      const wanted = yes >= player.quorum ? 'granted' : members - (counted.length - yes) < player.quorum ? 'refused' : 'pending'
      expect(playerStatus(player, ledger)).toBe(wanted)
    }))
  })
})

describe('trust', () => {
  test('stays in [0, 1], rises on a word kept, falls on one broken, in everybody else alike', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (deeds) => {
      let ledger = firstTrust(['a', 'b', 'c'], { kept: 1, broken: 1 })
      for (const kept of deeds) {
        const before = trustLevel(ledger.b!.a!)
        ledger = observe(ledger, 'a', kept)
        const after = trustLevel(ledger.b!.a!)
        expect(kept ? after > before : after < before).toBe(true)
        expect(after >= 0 && after <= 1).toBe(true)
        expect(ledger.c!.a).toEqual(ledger.b!.a)
        expect(ledger.a!.b).toEqual({ kept: 1, broken: 1 })
      }
    }))
  })
})

describe('preferences', () => {
  const preferences = smallScenario().parties[0]!.secrets.preferences
  const agenda: Agenda = { issues: [{ kind: 'detainee', id: 'd1', size: 2, from: 'p1', to: 'p0' }] }
  test('the worth of a deal rises with its options, falls with tension, and pays for a broken vow', () => {
    const when = { party: 'p0', day: 0, climate: 'calm', threshold: 0 } as const
    fc.assert(fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }), (sum, more) => {
      expect(dealWorth(preferences, agenda, sum + more, when)).toBeGreaterThanOrEqual(dealWorth(preferences, agenda, sum, when))
      expect(dealWorth(preferences, agenda, sum, { ...when, climate: 'crisis' })).toBeLessThan(dealWorth(preferences, agenda, sum, when))
    }))
    expect(dealWorth(preferences, agenda, 1, { ...when, threshold: 0.9 })).toBe(dealWorth(preferences, agenda, 1, when) - preferences.audienceCost)
  })
  test('waiting shrinks a gain and not a loss', () => {
    const impatient = { ...preferences, discount: 0.5 }
    expect(dealWorth(impatient, agenda, 7, { party: 'p0', day: 2, climate: 'calm', threshold: 0 })).toBe(2)
    expect(dealWorth(impatient, agenda, -9, { party: 'p0', day: 2, climate: 'calm', threshold: 0 })).toBe(-8)
  })
})

describe('interactions and red lines', () => {
  const scenario = smallScenario({ detainees: 4, concessions: 1 })
  const { preferences } = scenario.parties[0]!.secrets
  const agenda: Agenda = { issues: [
    ...scenario.detainees.map(({ id, holder, destination }) => ({ kind: 'detainee' as const, id, size: 2, from: holder, to: destination })),
    { kind: 'common', id: 'date', size: 3, parties: ['p0', 'p1'] },
  ] }
  const home = scenario.detainees.filter(({ destination }) => destination === 'p0').map(({ id }) => id)
  const away = scenario.detainees.filter(({ holder }) => holder === 'p0').map(({ id }) => id)
  const taking = (ids: readonly string[], date = 0): readonly number[] => agenda.issues.map(({ id, kind }) => (kind === 'common' ? date : ids.includes(id) ? 1 : 0))
  const worth = (extra: Partial<typeof preferences>, ids: readonly string[], date = 0): number => packageSum({ ...preferences, ...extra }, agenda, taking(ids, date), 'p0')
  const plain = (ids: readonly string[], date = 0): number => worth({}, ids, date)
  const [one, two] = [home[0]!, away[0]!]

  test('these two together, or neither', () => {
    const of = [{ issue: one }, { issue: two }]
    const jointly = { interactions: [{ kind: 'jointly' as const, of, utility: 3 }] }
    const split = { interactions: [{ kind: 'split' as const, of, utility: -4 }] }
    for (const ids of [[], [one], [two], [one, two]]) {
      expect(worth(jointly, ids) - plain(ids)).toBe(ids.length === 2 ? 3 : 0)
      expect(worth(split, ids) - plain(ids)).toBe(ids.length === 1 ? -4 : 0)
    }
  })
  test('numbers alike, and the price of precedent', () => {
    const parity = { interactions: [{ kind: 'parity' as const, utility: -2 }] }
    expect([worth(parity, home) - plain(home), worth(parity, [one, two]) - plain([one, two])]).toEqual([-2 * home.length, 0])
    const precedent = { interactions: [{ kind: 'precedent' as const, utility: -1, growth: 2 }] }
    expect(away.map((_, n) => worth(precedent, away.slice(0, n + 1)) - plain(away.slice(0, n + 1)))).toEqual(away.map((_, n) => 1 - 2 ** (n + 1)))
  })
  test('a common issue counts at its option, a red line rules out, a daily cost falls due', () => {
    expect(worth({ issues: { date: [0, 1, 5] } }, [one], 2) - plain([one], 2)).toBe(5)
    const never = { redLines: [{ kind: 'never' as const, of: [{ issue: one }, { issue: 'date', option: 2 }] }] }
    expect([worth(never, [one], 2), worth(never, [one], 1), worth(never, [], 2)]).toEqual([-Infinity, plain([one], 1), plain([], 2)])
    const least = { redLines: [{ kind: 'atLeast' as const, of: home.map((issue) => ({ issue })), count: 2 }] }
    expect([worth(least, home), worth(least, [one])]).toEqual([plain(home), -Infinity])
    const most = { redLines: [{ kind: 'atMost' as const, of: home.map((issue) => ({ issue })), count: 1 }] }
    expect([worth(most, home), worth(most, [one])]).toEqual([-Infinity, plain([one])])
    const only = { redLines: [{ kind: 'onlyWith' as const, of: { issue: two }, with: { issue: one } }] }
    expect([worth(only, [two]), worth(only, [one, two]), worth(only, [one])]).toEqual([-Infinity, plain([one, two]), plain([one])])
    expect(packageUtility({ ...preferences, dailyCost: 0.5 }, agenda, taking(home), { party: 'p0', day: 4, climate: 'calm', threshold: 0 }))
      .toBeCloseTo(packageUtility(preferences, agenda, taking(home), { party: 'p0', day: 4, climate: 'calm', threshold: 0 }) - 2)
  })
  test('a choice about somebody who is not on the agenda is never taken', () => {
    const gone = { interactions: [{ kind: 'jointly' as const, of: [{ issue: one }, { issue: 'nobody-here' }], utility: 9 }] }
    expect(worth(gone, home)).toBe(plain(home))
  })
  test('the rules of an agenda admit what may be signed, and nothing else', () => {
    const ledger = Object.fromEntries(scenario.detainees.map(({ id }, i) => [id, { ...firstContext(scenario, []).detainees[id]!, state: i === 0 ? 'blocked' as const : 'cleared' as const, consent: 'given' as const }]))
    const rules = packageRules(agenda, ledger, { mode: 'simultaneous', phases: 1 }, 1)
    fc.assert(fc.property(fc.subarray(scenario.detainees.map(({ id }) => id)), fc.nat(2), (ids, date) => {
      expect(admits(rules, taking(ids, date))).toBe(isValidPackage(agenda, taking(ids, date), ledger))
    }))
  })
})

describe('random streams', () => {
  test('the same seed and label give the same numbers, other labels others, and a stored stream goes on', () => {
    fc.assert(fc.property(fc.integer(), fc.string(), fc.nat(20), (seed, label, n) => {
      const [one, two, other] = [stream(seed, label), stream(seed, label), stream(seed, `${label}'`)]
      const numbers = Array.from({ length: n + 4 }, () => one.next())
      expect(Array.from({ length: n + 4 }, () => two.next())).toEqual(numbers)
      expect(Array.from({ length: n + 4 }, () => other.next())).not.toEqual(numbers)
      expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true)
      const resumed = resumeStream(JSON.parse(JSON.stringify(one.state())) as number[])
      expect(resumed.next()).toBe(one.next())
    }))
  })
})
