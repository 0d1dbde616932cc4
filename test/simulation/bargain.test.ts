import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frontier } from '../../src/analysis/frontier/frontier.js'
import { strategies } from '../../src/bargaining/catalogue.js'
import { boulware } from '../../src/bargaining/strategies/boulware.js'
import { conceder } from '../../src/bargaining/strategies/conceder.js'
import { defineDomain, domainOf } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import { scenario } from '../../src/scenarios/index.js'
import { resolveScenario } from '../../src/model/resolve.js'
import { bargain } from '../../src/simulation/bargain.js'
import { negotiate } from '../../src/simulation/negotiate.js'

const deterministic = strategies.filter(({ facts }) => !facts.stochastic)
const domains: fc.Arbitrary<Domain> = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((sizes) =>
  fc.tuple(...[0, 1].map(() => fc.tuple(...sizes.map((size) => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size })))), fc.integer({ min: -5, max: 5 }))
    .map(([a, b, reservation]) => defineDomain({
      name: 'any',
      issues: sizes.map((size, i) => ({ name: `issue ${i}`, options: Array.from({ length: size }, (_, option) => String(option)) })),
      parties: [{ id: 'a', utility: a as number[][], reservation: reservation as number }, { id: 'b', utility: b as number[][] }],
    })))
const pair = fc.tuple(fc.constantFrom(...strategies), fc.constantFrom(...strategies))

describe('bargaining alone', () => {
  test('whatever is agreed is worth no deal or more to both, and never beyond the frontier', () => {
    fc.assert(fc.property(domains, pair, fc.nat(20), (domain, [a, b], seed) => {
      const { agreement, utilities, offers } = bargain(domain, { a, b }, { rounds: 12, seed })
      domain.parties.forEach(({ reservation }, i) => expect(utilities[i]).toBeGreaterThanOrEqual(reservation))
      if (agreement === null) return
      expect(offers.at(-1)?.options).toEqual(agreement)
      expect(frontier(domain).points.some((point) => utilities.every((utility, i) => point.utilities[i]! >= utility))).toBe(true)
    }), { numRuns: 150 })
  })

  test('names of the parties play no part: other names, the same offers', () => {
    fc.assert(fc.property(domains, fc.constantFrom(...deterministic), fc.constantFrom(...deterministic), (domain, a, b) => {
      const [first, second] = domain.parties as [Domain['parties'][number], Domain['parties'][number]]
      const renamed: Domain = { ...domain, parties: [{ ...first, id: 'b' }, { ...second, id: 'a' }] }
      const plain = ({ offers, agreement, utilities }: ReturnType<typeof bargain>) => ({ agreement, utilities, offers: offers.map(({ round, options }) => [round, ...options]) })
      expect(plain(bargain(renamed, { b: a, a: b }, { rounds: 12 }))).toEqual(plain(bargain(domain, { a, b }, { rounds: 12 })))
    }), { numRuns: 100 })
  })

  test('is what the phase of agreement runs: the same offers and the same package', () => {
    const quiet = { ...scenario('two-for-two'), schedule: [], nature: { leak: 0, escalation: 0, easing: 0, injunction: 0, lifting: 0, death: 0, releasedOtherwise: 0, arrest: 0, extension: 0, extensionDays: 1, refusal: 0 } }
    for (const [first, second] of [[boulware(), conceder()], [conceder(), boulware()], ...deterministic.slice(0, 12).map((strategy) => [strategy, boulware(1)] as const)] as const) {
      const flat = { ...quiet, parties: quiet.parties.map((party) => ({ ...party, secrets: { ...party.secrets, temperament: {}, preferences: { ...party.secrets.preferences, discount: 1 } } })) }
      const run = negotiate(flat, { aster: first, borealis: second }, { seed: 5 })
      // What is accepted may still be refused at home, and is bargained over again.
      const agreed = run.transcript.lines.findIndex((line) => line.kind === 'event' && line.event.type === 'package.accepted')
      const offers = run.transcript.lines.slice(0, agreed < 0 ? undefined : agreed).flatMap((line) => (line.kind === 'event' && line.event.type === 'package.offered' ? [line.event] : []))
      const alone = bargain(domainOf(resolveScenario(flat, 5)), { aster: first, borealis: second }, { rounds: flat.rules.rounds, seed: 5 })
      expect(alone.offers.map(({ by, options }) => [by, ...options]), first.facts.name).toEqual(offers.map(({ by, options }) => [by, ...options]))
    }
  })

  test.each([
    [{ a: boulware() }, { rounds: 3 }, /no strategy for b.*one for each of a, b/],
    [{ a: boulware(), b: boulware() }, { rounds: 0 }, /rounds: 0.*whole number from 1/],
  ])('%o is wrong use', (players, options, message) => {
    const domain = defineDomain({ name: 'pie', issues: [{ name: 'share', options: ['0', '1'] }], parties: [{ id: 'a', utility: [[0, 1]] }, { id: 'b', utility: [[1, 0]] }] })
    expect(() => bargain(domain, players as never, options)).toThrow(message)
  })
  test('a domain of another shape is refused in words', () => {
    expect(() => defineDomain({ name: 'pie', issues: [{ name: 'share', options: ['0', '1'] }], parties: [{ id: 'a', utility: [[0, 1, 2]] }, { id: 'b', utility: [[1, 0]] }] })).toThrow(/a values 3 options.*2 by issue/)
    expect(() => defineDomain({ name: 'pie', issues: [], parties: [{ id: 'a', utility: [] }, { id: 'a', utility: [] }] })).toThrow(/two parties or more/)
  })
})
