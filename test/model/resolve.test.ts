import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { resolveScenario } from '../../src/model/resolve.js'
import type { Preferences, Quantity, Scenario } from '../../src/model/scenario.js'
import { stream } from '../../src/random.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const base = smallScenario()
const quantity = (n: number): Quantity => ({ draw: 'uniform', low: n, high: n + 10 })

/** Preferences in which every number is drawn, from 100, 200 and so on upwards in the order in which they are drawn. */
const uncertain: Preferences = {
  detainees: { d0: quantity(100), d1: quantity(200) }, concessions: { c0: [0, quantity(300), quantity(400)] }, reservation: quantity(500), relationship: quantity(600),
  linkage: { tense: quantity(700), crisis: quantity(800) }, audienceCost: quantity(900), future: quantity(1000), issues: { date: [quantity(1100), 7] },
  interactions: [{ kind: 'parity', utility: quantity(1200) }, { kind: 'precedent', utility: quantity(1300), growth: 2 }], dailyCost: quantity(1400), discount: 0.9, patience: 0.8, redLines: [],
}

function withPreferences(...all: readonly Preferences[]): Scenario {
  return { ...base, parties: base.parties.map((party, i) => ({ ...party, secrets: { ...party.secrets, preferences: all[i] ?? party.secrets.preferences } })) }
}

function numbersOf(value: unknown): readonly number[] {
  return typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

test('every quantity is drawn once from its own interval, in a fixed order, from a stream of the party\'s own', () => {
  fc.assert(fc.property(fc.integer(), (seed) => {
    const resolved = resolveScenario(withPreferences(uncertain, uncertain), seed)
    expect({ ...resolved, parties: [] }).toEqual({ ...base, parties: [] })
    resolved.parties.forEach(({ id, secrets: { preferences, ...secrets }, ...party }, i) => {
      const random = stream(seed, `preferences/${id}`)
      const next = (low: number): number => low + random.next() * 10
      const [d0, d1, one, two, reservation, relationship, tense, crisis, audienceCost, future, date, parity, precedent, dailyCost] = Array.from({ length: 14 }, (_, n) => next(100 * (n + 1)))
      expect(preferences).toEqual({
        detainees: { d0, d1 }, concessions: { c0: [0, one, two] }, reservation, relationship, linkage: { tense, crisis }, audienceCost, future, issues: { date: [date, 7] },
        interactions: [{ kind: 'parity', utility: parity }, { kind: 'precedent', utility: precedent, growth: 2 }], dailyCost, discount: 0.9, patience: 0.8, redLines: [],
      })
      const { secrets: { preferences: _, ...others }, ...rest } = base.parties[i]!
      expect([party, secrets]).toEqual([{ ...rest, id: undefined }, others].map((value, n) => (n === 0 ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'id')) : value)))
    })
    const [one, other] = resolved.parties.map(({ secrets }) => numbersOf(secrets.preferences))
    expect(one).not.toEqual(other)
  }), { numRuns: 40 })
})

test('a scenario in which nothing is drawn is its own resolution, and one in which any party draws anything is not', () => {
  expect(resolveScenario(base, 1)).toBe(base)
  const drawn: readonly Partial<Preferences>[] = [
    { reservation: quantity(1) }, { detainees: { d0: 1, d1: quantity(1) } }, { concessions: { c0: [0, quantity(1)] } }, { interactions: [{ kind: 'parity', utility: quantity(1) }] }, { linkage: { tense: 0, crisis: quantity(1) } }, { dailyCost: quantity(1) },
  ]
  for (const part of drawn) {
    for (const who of [0, 1]) {
      const all = base.parties.map(({ secrets: { preferences } }, i) => (i === who ? { ...preferences, ...part } : preferences))
      const scenario = withPreferences(...all)
      const resolved = resolveScenario(scenario, 1)
      expect(JSON.stringify(resolved)).not.toContain('"draw"')
      expect([resolved === scenario, resolveScenario(scenario, 1) === scenario, resolved]).toEqual([false, false, resolveScenario(scenario, 1)])
    }
  }
  const fixed = withPreferences({ ...base.parties[0]!.secrets.preferences, detainees: { d0: 1 }, interactions: [{ kind: 'parity', utility: 2 }] })
  expect([resolveScenario(fixed, 1), resolveScenario(fixed, 2)].map((resolved) => resolved === fixed)).toEqual([true, true])
})

test('what is given is kept, and what is absent stays absent and moves no other draw', () => {
  expect(resolveScenario(base, 5)).toEqual(base)
  for (const party of resolveScenario(base, 5).parties) for (const part of ['issues', 'interactions', 'dailyCost']) expect(party.secrets.preferences).not.toHaveProperty(part)
  const { issues: _, interactions: __, dailyCost: ___, ...fewer } = uncertain
  const [whole, part] = [uncertain, fewer].map((preferences) => resolveScenario(withPreferences(preferences), 5).parties[0]!.secrets.preferences)
  expect(whole).toMatchObject(part!)
  expect(resolveScenario(withPreferences({ ...fewer, dailyCost: 0 }), 5).parties[0]!.secrets.preferences).toEqual({ ...part, dailyCost: 0 })
})
