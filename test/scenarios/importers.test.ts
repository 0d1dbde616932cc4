import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { domainOf, sizesOf, valueOf } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import { resolveScenario } from '../../src/model/resolve.js'
import type { Scenario } from '../../src/model/scenario.js'
import { packageOf, sizeOf } from '../../src/model/utility.js'
import { exportGenius, exportGeniusWeb, importGenius, importGeniusWeb } from '../../src/scenarios/importers/index.js'
import { scenarioFromProfiles } from '../../src/scenarios/importers/profile.js'
import { parseScenario, scenario, validateScenario } from '../../src/scenarios/index.js'
import { describeOracles, oracle, oracleText } from '../oracles.js'

function bargainingOf(given: Scenario): Domain {
  const check = validateScenario(given)
  expect(check.ok ? [] : check.problems).toEqual([])
  const parsed = parseScenario(JSON.stringify(given))
  expect(parsed.ok).toBe(true)
  return domainOf(resolveScenario(given, 1))
}

function utilities(domain: Domain): readonly (readonly number[])[] {
  const sizes = sizesOf(domain)
  return domain.parties.map(({ utility }) => Array.from({ length: sizeOf(sizes) }, (_, index) => valueOf(utility, packageOf(sizes, index))))
}

const genius = (price: readonly number[], weights: readonly number[], rest = ''): string => `<?xml version="1.0"?>
<utility_space><reservation value="0.3"/>
<objective index="0" name="any" type="objective" etype="objective">
  <issue index="2" name="Date &amp; place" type="discrete" etype="discrete" vtype="discrete">
    <item index="1" value="soon" evaluation="4"/><item index="2" value="later" evaluation="1"/>
  </issue>
  <issue index="1" name="Price" type="discrete" etype="discrete" vtype="discrete">
    ${price.map((evaluation, i) => `<item index="${i + 1}" value="${i}.5" evaluation="${evaluation}"></item>`).join('')}
  </issue>
  ${rest}
  ${weights.map((value, i) => `<weight index="${i + 1}" value="${value}"/>`).join('')}
</objective></utility_space>`

describe('Genius', () => {
  test('an evaluation counts as a share of the greatest, a weight as a share of all', () => {
    const made = importGenius('Price and date', [{ name: 'Buyer', text: genius([2, 8, 4], [3, 1]) }, { name: 'Seller', text: genius([5, 1, 0], [1, 1]) }])
    const domain = bargainingOf(made)
    expect(domain.labels).toEqual([{ name: 'Price', options: ['0.5', '1.5', '2.5'] }, { name: 'Date & place', options: ['soon', 'later'] }])
    expect(domain.parties.map(({ id, reservation }) => [id, reservation])).toEqual([['A', 0.3], ['B', 0.3]])
    expect(utilities(domain)[0]).toEqual([0.1875 + 0.25, 0.1875 + 0.0625, 1, 0.75 + 0.0625, 0.375 + 0.25, 0.375 + 0.0625])
  })

  test('a range of whole or real numbers is cut into steps, and valued by its evaluator', () => {
    const rest = `<issue index="3" name="Share" vtype="integer"><range lowerbound="2" upperbound="4"/><evaluator ftype="linear" offset="-1" slope="0.5"/></issue>
      <issue index="4" name="Depth" vtype="real" lowerbound="0" upperbound="1"><evaluator ftype="triangular" parameter0="0" parameter1="1" parameter2="0.25"/></issue>`
    const text = genius([1, 1, 1], [0, 0, 1, 1], rest)
    const domain = bargainingOf(importGenius('Ranges', [{ name: 'A', text }, { name: 'B', text }], { realSteps: 4 }))
    expect(domain.labels.slice(2)).toEqual([{ name: 'Share', options: ['2', '3', '4'] }, { name: 'Depth', options: ['0.00', '0.25', '0.50', '0.75', '1.00'] }])
    const [{ utility }] = domain.parties as [Domain['parties'][number]]
    expect([2, 3, 4].map((_, share) => valueOf(utility, [0, 0, share, 0]))).toEqual([0, 0.25, 0.5])
    expect([0, 1, 2, 3, 4].map((depth) => valueOf(utility, [0, 0, 0, depth]))).toEqual([0, 0.5, expect.closeTo(1 / 3), expect.closeTo(1 / 6), 0])
  })

  test.each([
    ['<a>', /is not XML|has no utility_space/], ['<utility_space><objective><issue index="1" name="x"><item index="1" value="y" evaluation="?"/></issue><weight index="1" value="1"/></objective></utility_space>', /the evaluation of y of x is "\?"/],
    ['<utility_space><objective><issue index="1" name="x" vtype="objective"/><weight index="1" value="1"/></objective></utility_space>', /discrete, integer or real/],
    ['<utility_space><reservation value="0"/></utility_space>', /0 issues/],
  ])('%s is refused in words', (text, message) => {
    expect(() => importGenius('x', [{ name: 'A', text }, { name: 'B', text }])).toThrow(message)
  })

  test('profiles of different problems are refused', () => {
    expect(() => importGenius('x', [{ name: 'A', text: genius([1, 2, 3], [1, 1]) }, { name: 'B', text: genius([1, 2], [1, 1]) }])).toThrow(/B has the issues Price \(2\).*those of A: Price \(3\)/)
  })
})

describe('GeniusWeb', () => {
  const discrete = (valueUtilities: object): object => ({ DiscreteValueSetUtilities: { valueUtilities } })
  test('weights times utilities, with a reservation bid and numbers in steps', () => {
    const text = JSON.stringify({ LinearAdditiveUtilitySpace: {
      issueUtilities: { place: discrete({ here: 1, there: 0.5 }), days: { NumberValueSetUtilities: { lowValue: '0', lowUtility: 0, highValue: '10', highUtility: 1 } } },
      issueWeights: { place: 0.4, days: 0.6 },
      domain: { name: 'trip', issuesValues: { place: { values: ['here', 'there'] }, days: { range: ['0', '10', '5'] } } },
      reservationBid: { issuevalues: { place: 'there', days: '5' } },
    } })
    const domain = bargainingOf(importGeniusWeb('trip', [{ name: 'A', text }, { name: 'B', text }]))
    expect(domain.labels).toEqual([{ name: 'place', options: ['here', 'there'] }, { name: 'days', options: ['0', '5', '10'] }])
    expect(utilities(domain)[0]).toEqual([0.4, 0.7, 1, 0.2, 0.5, 0.8])
    expect(domain.parties[0]?.reservation).toBe(0.5)
  })
  test.each([['{', /is not JSON/], ['{}', /JSON of another form/], ['{"issueWeights":{"x":1},"issues":{"x":{"__proto__":1}}}', /names something "__proto__"/]])('%s is refused in words', (text, message) => {
    expect(() => importGeniusWeb('x', [{ name: 'A', text }, { name: 'B', text }])).toThrow(message)
  })
})

const texts = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text !== '__proto__' && text.trim() === text && !/\p{Cc}|\p{Cs}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text))
/** Names of issues that no object puts in another order. */
const issueNames = texts.filter((text) => !/^\d+$|^__proto__$/.test(text))
const shapes = fc.uniqueArray(fc.tuple(issueNames, fc.uniqueArray(texts, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 4, selector: ([name]) => name })
const weight = fc.integer({ min: 0, max: 1000 }).map((n) => n / 8)

const problems = shapes.chain((issues) => fc.record({
  issues: fc.constant(issues),
  values: fc.array(fc.tuple(...issues.map(([, options]) => fc.array(weight, { minLength: options.length, maxLength: options.length }))), { minLength: 2, maxLength: 3 }),
}))

describe.each([
  ['Genius', (files: readonly string[], names: readonly string[]) => importGenius('again', files.map((text, i) => ({ name: names[i]!, text }))), exportGenius],
  ['GeniusWeb', (files: readonly string[], names: readonly string[]) => importGeniusWeb('again', files.map((text, i) => ({ name: names[i]!, text }))), exportGeniusWeb],
] as const)('written for %s and read again', (_, read, write) => {
  test('a problem has the same issues and, moved and scaled, the same utilities', () => {
    fc.assert(fc.property(problems, ({ issues, values }) => {
      const made = scenarioFromProfiles('made', values.map((tables, p) => ({
        name: `Party ${p}`, reservation: 1, discount: 1, issues: issues.map(([name, options], i) => ({ name, options, utilities: tables[i]! })),
      })))
      const before = bargainingOf(made)
      const files = Object.values(write(resolveScenario(made, 1))).slice(1)
      const after = bargainingOf(read(files, values.map((__, p) => `Party ${p}`)))
      expect(after.labels).toEqual(before.labels)
      const [old, now] = [utilities(before), utilities(after)]
      old.forEach((column, p) => {
        const [low, high] = [Math.min(...column), Math.max(...column)]
        const range = high - low
        const normal = (value: number): number => (range > 0 ? (value - low) / range : 1)
        const shift = Math.min(...now[p]!)
        const scale = Math.max(...now[p]!) - shift
        column.forEach((value, k) => expect(range > 0 ? (now[p]![k]! - shift) / scale : 1).toBeCloseTo(normal(value), 9))
      })
    }), { numRuns: 60 })
  })
  test('a case with people becomes a problem about them', () => {
    const files = write(resolveScenario(scenario('two-for-two'), 1))
    expect(Object.keys(files)).toHaveLength(3)
    const back = bargainingOf(read(Object.values(files).slice(1), ['Aster', 'Borealis']))
    expect(back.labels.map(({ options }) => options)).toContainEqual(['hold', 'release'])
  })
})

test('what these formats cannot store is not written', () => {
  const resolved = resolveScenario(scenario('two-for-two'), 1)
  const [first, ...others] = resolved.parties
  const entangled = { ...resolved, parties: [{ ...first!, secrets: { ...first!.secrets, preferences: { ...first!.secrets.preferences, interactions: [{ kind: 'parity' as const, utility: -1 }] } } }, ...others] }
  expect(() => exportGenius(entangled)).toThrow(/aster has interactions or red lines/)
})

const text = (path: string): string => oracleText(path)!
const pair = (folder: string): readonly { readonly name: string; readonly text: string }[] => ['A', 'B'].map((letter) => ({ name: letter, text: text(`${folder}/profile${letter}.json`) }))

describeOracles('genius', 5, (name) => test('is read as it was meant', () => {
  const analysis = oracle<{ readonly profiles: readonly string[]; readonly weights_eval: readonly (readonly (readonly number[])[])[] }>(`genius/${name}/analysis.json`)!
  const domain = bargainingOf(importGenius(name, analysis.profiles.map((profile) => ({ name: profile, text: text(`genius/${name}/${profile}`) }))))
  domain.parties.forEach(({ utility }, p) => {
    const tables = (utility as { readonly tables: readonly ArrayLike<number>[] }).tables.map((table) => Array.from(table))
    expect(tables).toEqual(analysis.weights_eval[p]!.map((row) => row.map((value) => expect.closeTo(value, 12))))
  })
}))

describeOracles('anl2023', 25, (name) => test('is read as it was meant', () => {
  const specials = oracle<{ readonly size: number; readonly pareto_front: readonly { readonly bid: { readonly [issue: string]: string }; readonly utility: readonly number[] }[] }>(`anl2023/${name}/specials.json`)!
  const domain = bargainingOf(importGeniusWeb(name, pair(`anl2023/${name}`)))
  expect(sizeOf(sizesOf(domain))).toBe(specials.size)
  for (const { bid, utility } of specials.pareto_front) {
    const options = domain.labels.map((label) => label.options.indexOf(bid[label.name]!))
    domain.parties.forEach((party, p) => expect(valueOf(party.utility, options)).toBeCloseTo(utility[p]!, 9))
  }
}))

describeOracles('negolog', 20, (name) => test('is read as it was meant', () => {
  const specs = oracle<{ readonly NumberOfBids: number; readonly NashBid: { readonly [issue: string]: string }; readonly Nash_A: number; readonly Nash_B: number }>(`negolog/${name}/specs.json`)!
  const domain = bargainingOf(importGeniusWeb(name, pair(`negolog/${name}`)))
  expect(sizeOf(sizesOf(domain))).toBe(specs.NumberOfBids)
  const options = domain.labels.map((label) => label.options.indexOf(specs.NashBid[label.name]!))
  expect(domain.parties.map((party) => valueOf(party.utility, options))).toEqual([expect.closeTo(specs.Nash_A, 9), expect.closeTo(specs.Nash_B, 9)])
}))
