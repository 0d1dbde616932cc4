import { expect, test } from 'vitest'
import { UsageError } from '../../src/errors.js'
import { firstContext } from '../../src/model/context.js'
import { defineDomain, domainOf, domainOfAgenda, labelsOf, sizesOf, valueOf } from '../../src/model/domain.js'
import { packageSum } from '../../src/model/preferences.js'
import { admits, packageOf, sizeOf } from '../../src/model/utility.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const issues = [{ name: 'price', options: ['low', 'high'] }, { name: 'date', options: ['May', 'June', 'July'] }]
const rule = { about: '', counters: [], value: () => 0, most: 0, forbids: true }

test('a domain from lists, a utility with terms and a function, every issue for everybody', () => {
  const utility = { constant: 1, tables: [[0, 1], [0, 0, 2]], terms: [] }
  const f = (options: ArrayLike<number>): number => options[0]! * 10 + options[1]!
  const domain = defineDomain({ name: 'sale', issues, parties: [{ id: 'a', utility: [[5, 0], [1, 2, 3]], reservation: 2 }, { id: 'b', utility }, { id: 'c', utility: f, reservation: -1 }], rules: [rule] })
  expect(domain).toEqual({
    name: 'sale', labels: issues, rules: [rule],
    agenda: { issues: [{ kind: 'common', id: 'price', size: 2, parties: ['a', 'b', 'c'] }, { kind: 'common', id: 'date', size: 3, parties: ['a', 'b', 'c'] }] },
    parties: [{ id: 'a', utility: { constant: 0, tables: [[5, 0], [1, 2, 3]], terms: [] }, reservation: 2 }, { id: 'b', utility, reservation: 0 }, { id: 'c', utility: f, reservation: -1 }],
  })
  expect([sizesOf(domain), domain.parties.map((party) => valueOf(party.utility, [1, 2]))]).toEqual([[2, 3], [3, 4, 12]])
  expect(defineDomain({ name: 'sale', issues: [], parties: [{ id: 'a', utility: [] }, { id: 'b', utility: [] }] }).rules).toEqual([])
})

test('a domain is refused without two different parties, and with a list that does not fit', () => {
  const of = (...parties: readonly { readonly id: string; readonly utility: readonly (readonly number[])[] | { readonly constant: number; readonly tables: readonly (readonly number[])[]; readonly terms: [] } }[]) =>
    () => defineDomain({ name: 'x', issues, parties })
  const fine = [[1, 2], [1, 2, 3]]
  expect(of({ id: 'a', utility: fine }, { id: 'b', utility: fine })).not.toThrow()
  for (const parties of [[], [{ id: 'a', utility: fine }], [{ id: 'a', utility: fine }, { id: 'b', utility: fine }, { id: 'a', utility: fine }]]) expect(of(...parties)).toThrow(UsageError)
  expect(of()).toThrow(/^the parties \(none\), but two parties or more/)
  expect(of({ id: 'a', utility: fine }, { id: 'a', utility: fine })).toThrow(/^the parties a, a, but two parties or more/)
  for (const bad of [[[1, 2]], [[1, 2], [1, 2]], [[1, 2], [1, 2, 3, 4]], [[1, 2], [1, 2, 3], [1]], []]) {
    expect(of({ id: 'a', utility: fine }, { id: 'b', utility: bad })).toThrow(/^b values .*, but one utility per option, 2, 3 by issue: /)
    expect(of({ id: 'a', utility: { constant: 0, tables: bad, terms: [] } }, { id: 'b', utility: fine })).toThrow(UsageError)
  }
  expect(of({ id: 'a', utility: fine }, { id: 'b', utility: [[1, 2], [1, 2]] })).toThrow(/^b values 2, 2 options, but/)
})

const scenario = { ...smallScenario({ parties: 3, detainees: 7, modes: ['phased', 'simultaneous'], late: true }), issues: [{ id: 'date', name: 'Date', options: ['May', 'June'] }, { id: 'price', name: 'Price', options: { from: 1, to: 2, step: 0.5 } }] }

test('what an agenda is about, for people to read', () => {
  const agenda = { issues: [
    { kind: 'detainee' as const, id: 'd0', size: 2, from: 'p0', to: 'p1' }, { kind: 'detainee' as const, id: 'd9', size: 4, from: 'p0', to: 'p1' }, { kind: 'concession' as const, id: 'c0', size: 3, from: 'p0', to: 'p1' },
    { kind: 'concession' as const, id: 'c9', size: 3, from: 'p0', to: 'p1' }, { kind: 'common' as const, id: 'price', size: 3, parties: [] }, { kind: 'common' as const, id: 'date', size: 2, parties: [] }, { kind: 'common' as const, id: 'q', size: 2, parties: [] },
  ] }
  expect(labelsOf(scenario, agenda)).toEqual([
    { name: 'Person 0', options: ['hold', 'release'] }, { name: 'd9', options: ['hold', 'phase 1', 'phase 2', 'phase 3'] }, { name: 'Concession 0', options: ['none', 'half', 'full'] }, { name: 'c9', options: [] },
    { name: 'Price', options: ['1.0', '1.5', '2.0'] }, { name: 'Date', options: ['May', 'June'] }, { name: 'q', options: [] },
  ])
  expect(labelsOf({ ...scenario, issues: undefined }, { issues: [agenda.issues[4]!] })).toEqual([{ name: 'price', options: [] }])
})

test('the bargaining of a scenario is among those present, over everybody in custody, in its first way of release', () => {
  const domain = domainOf(scenario)
  // d6 is at liberty.
  expect(domain.agenda.issues.map(({ id, size, kind }) => [id, size, kind === 'common'])).toEqual([...[0, 1, 2, 3, 4, 5].map((n) => [`d${n}`, 3, false]), ['c0', 3, false], ['date', 2, true], ['price', 3, true]])
  expect([domain.name, domain.parties.map(({ id }) => id), domain.labels]).toEqual([scenario.id, ['p0', 'p1'], labelsOf(scenario, domain.agenda)])
  const sizes = (framework?: Parameters<typeof domainOf>[1], over = scenario): readonly number[] => domainOf(over, framework).agenda.issues.map(({ size }) => size)
  expect([sizes({ mode: 'simultaneous', phases: 1 })[0], sizes({ mode: 'phased', phases: 4 })[0], sizes(undefined, { ...scenario, rules: { ...scenario.rules, modes: ['escrowed'] } })[0], sizes(undefined, { ...scenario, rules: { ...scenario.rules, modes: [] } })[0]]).toEqual([2, 5, 2, 2])
})

test('a party of a domain values a package as its preferences do on the first calm day, and the rules are the exchange\'s', () => {
  const small = smallScenario({ detainees: 4, modes: ['sequential'], rules: { exposure: 0.4 } })
  const domain = domainOf(small)
  const sizes = sizesOf(domain)
  let admitted = 0
  for (let index = 0; index < sizeOf(sizes); index++) {
    const options = packageOf(sizes, index)
    if (admits(domain.rules, options)) admitted += 1
    for (const { id, utility, reservation } of domain.parties) {
      const { preferences } = small.parties.find((party) => party.id === id)!.secrets
      expect(valueOf(utility, options)).toBe(packageSum(preferences, domain.agenda, options, id) + preferences.relationship)
      expect(reservation).toBe(preferences.reservation)
    }
  }
  // Of the four people, two by two, only one for one is within four tenths: its one step of exposure is whole, so nothing is.
  expect([admitted, domainOf(small, { mode: 'escrowed', phases: 1 }).rules.length]).toEqual([0, 1])
  expect(domainOfAgenda(small, domain.agenda, { mode: 'escrowed', phases: 1 }, {}, ['p1', 'p9']).parties.map(({ id }) => id)).toEqual(['p1'])
  expect(domainOfAgenda(small, domain.agenda, { mode: 'escrowed', phases: 1 }, firstContext(small).detainees, []).rules).toHaveLength(5)
})
