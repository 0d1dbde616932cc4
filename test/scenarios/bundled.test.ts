import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.js'
import { firstContext } from '../../src/model/context.js'
import { malformationOf } from '../../src/model/events/check.js'
import { resolveScenario } from '../../src/model/resolve.js'
import { problemText, scenario, scenarioNames, scenarios, validateScenario } from '../../src/scenarios/index.js'
import { violations } from './invariants.js'

function wordsOf(text: string): number {
  return text.split(/\s+/).length
}

test('every file of the folder is bundled under its own name', () => {
  const files = readdirSync(new URL('../../src/scenarios/bundled', import.meta.url)).map((file) => file.replace('.json', ''))
  expect([...scenarioNames].sort()).toEqual(files.sort())
  expect(scenarioNames.length).toBeGreaterThanOrEqual(8)
})

test('a name that is not bundled is a mistake that lists the names', () => {
  expect(() => scenario('two-for-three')).toThrow(UsageError)
  expect(() => scenario('two-for-three')).toThrow(/two-for-two, one-for-many/)
  expect(() => scenario('constructor')).toThrow(UsageError)
})

describe.each(scenarios)('$id', (bundled) => {
  test('is a valid scenario, its fields in the order of the schema', () => {
    const check = validateScenario(bundled)
    expect(check.ok ? [] : check.problems.map(problemText)).toEqual([])
    expect(check.ok && JSON.stringify(check.scenario)).toBe(JSON.stringify(bundled))
  })

  test('holds what an independent check asks of it', () => {
    expect([...violations(bundled)]).toEqual([])
  })

  test('has scheduled events that are whole', () => {
    const context = firstContext(resolveScenario(bundled, 1))
    expect(bundled.schedule.map(({ event }) => malformationOf(event, context))).toEqual(bundled.schedule.map(() => null))
  })

  test('has a confidential brief of 60 to 150 words, in the second person, for each party', () => {
    for (const { secrets } of bundled.parties) {
      expect(wordsOf(secrets.brief)).toBeGreaterThanOrEqual(60)
      expect(wordsOf(secrets.brief)).toBeLessThanOrEqual(150)
      expect(secrets.brief).toMatch(/^You speak for /)
      expect(secrets.brief).toMatch(/red line/)
    }
  })

  test('has a question for the class', () => {
    expect(bundled.teaching).toMatch(/Question for the class: .*\?/)
  })

  test('calls nobody names', () => {
    expect(JSON.stringify(bundled)).not.toMatch(/hostage|\bspy\b|\bspies\b|terroris/i)
  })

  test('cannot be changed by whoever gets it', () => {
    expect(() => Object.assign(scenario(bundled.id).rules, { rounds: 1 })).toThrow(TypeError)
    expect(() => Object.assign(scenario(bundled.id).parties[0]!.secrets.preferences, { reservation: 1 })).toThrow(TypeError)
  })
})

test('only the illustration names a real country, and it says what it is', () => {
  for (const { id, kind, title, brief, teaching } of scenarios) {
    expect(kind === 'illustration').toBe(id === 'us-russia-2025')
    if (kind === 'fictional') expect(`${title} ${brief} ${teaching}`).not.toMatch(/\b(United States|Russia|Ukraine|Iran|China|Israel)\b/)
  }
  const illustration = scenario('us-russia-2025')
  expect(illustration.title).toMatch(/illustration/i)
  expect(illustration.brief).toMatch(/no odds for anybody\. Axios reported in November 2025.*same prior/s)
})
