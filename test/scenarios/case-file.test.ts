import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { UsageError } from '../../src/errors.js'
import { caseFile, caseNames, problemText, scenario, validateCase } from '../../src/scenarios/index.js'
import type { CaseFile } from '../../src/scenarios/index.js'
import { caseSchema } from '../../src/scenarios/case-file.js'
import { absent, getAt, setAt } from './editing.js'

const ranking = ['worth', 'weight', 'rank', 'odds', 'value', 'priority', 'probability', 'utility', 'score', 'price', 'chance', 'order'] as const

type KeysIn<T> = T extends readonly (infer I)[] ? KeysIn<I> : T extends object ? { [K in keyof T]: K | KeysIn<T[K]> }[keyof T] : never
/** Does not compile when the type of a case file has a field that ranks. */
const noFieldRanks: Extract<KeysIn<CaseFile>, (typeof ranking)[number]> extends never ? true : false = true

function edited(changes: { readonly [path: string]: unknown }): unknown {
  const copy: unknown = structuredClone(caseFile('us-russia-2025'))
  for (const [path, value] of Object.entries(changes)) setAt(copy, path, value)
  return copy
}

function problemsOf(value: unknown): readonly { readonly path: string; readonly allowed: string }[] {
  const check = validateCase(value)
  return check.ok ? [] : check.problems
}

function objectPaths(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, next]) => objectPaths(next, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`))
  return Array.isArray(value) ? inner : [path, ...inner]
}

function namesIn(form: unknown): readonly string[] {
  if (typeof form !== 'object' || form === null) return []
  const own = 'properties' in form && typeof form.properties === 'object' && form.properties !== null ? Object.keys(form.properties) : []
  return [...own, ...Object.values(form).flatMap(namesIn)]
}

describe.each(caseNames)('%s', (name) => {
  test('is a valid case file with a scenario of the same name', () => {
    const check = validateCase(caseFile(name))
    expect(check.ok ? [] : check.problems.map(problemText)).toEqual([])
    expect(check.ok && JSON.stringify(check.caseFile)).toBe(JSON.stringify(caseFile(name)))
    expect(scenario(name).kind).toBe('illustration')
  })

  test('has a correction route, and names no relative and no child', () => {
    const file = caseFile(name)
    expect(file.corrections).toMatch(/open an issue in the project's repository with a published source/)
    expect(file.claimants.filter(({ kind }) => kind === 'family').map((claimant) => claimant.name)).toEqual(['notStated'])
    expect(JSON.stringify(file.persons)).not.toMatch(/\b(son|daughter|child|children|wife|girlfriend|minor)\b/i)
  })

  test('lists persons by alphabet, whatever they stand for', () => {
    const names = caseFile(name).persons.map((person) => person.name.split(' ').at(-1)!)
    expect(names).toEqual([...names].sort())
  })

  test('shares no word about a person with the scenario made from it', () => {
    const made = JSON.stringify(scenario(name))
    for (const { name: person, charge } of caseFile(name).persons) {
      expect(made).not.toContain(person.split(' ').at(-1))
      expect(made).not.toContain(charge.allegation)
    }
  })
})

test('the files of the folder are the cases', () => {
  const files = readdirSync(new URL('../../src/scenarios/cases', import.meta.url)).map((file) => file.replace('.json', ''))
  expect([...caseNames].sort()).toEqual(files.sort())
})

test('a name that is not bundled is a mistake that lists the names', () => {
  expect(() => caseFile('two-for-two')).toThrow(UsageError)
  expect(() => caseFile('two-for-two')).toThrow(/us-russia-2025/)
})

describe('nothing ranks a person', () => {
  test('no type has such a field', () => {
    expect(noFieldRanks).toBe(true)
    expect(namesIn(z.toJSONSchema(caseSchema)).filter((name) => (ranking as readonly string[]).includes(name))).toEqual([])
  })

  test.each(ranking)('a field %s is refused wherever it stands', (field) => {
    for (const path of objectPaths(caseFile('us-russia-2025'))) {
      const place = path === '' ? field : `${path}.${field}`
      expect(problemsOf(edited({ [place]: 1 })).map((problem) => problem.path)).toEqual([place])
    }
  })
})

test('a claim without a claimant is refused wherever it stands', () => {
  const file = caseFile('us-russia-2025')
  const claims = objectPaths(file).filter((path) => path !== '' && Object.hasOwn(getAt(file, path) as object, 'by'))
  expect(claims.length).toBeGreaterThan(20)
  for (const path of claims) {
    for (const by of [absent, '', 'somebody', null, 'notStated']) expect(problemsOf(edited({ [`${path}.by`]: by })).map((problem) => problem.path)).toEqual([`${path}.by`])
  }
})

test.each([
  [{ 'claims[0].source': 'blog' }, 'claims[0].source', /id of a source/],
  [{ 'sources[0].id': 'reuters-list' }, 'sources[1].id', /nothing else/],
  [{ 'claimants[7].name': 'A. Name' }, 'claimants[7].name', /relatives are not named/],
  [{ 'persons[0].age': 17 }, 'persons[0].age', /18 to 130/],
  [{ 'persons[0].charge.contested': false }, 'persons[0].charge.contested', /list of claims, or "notStated"/],
  [{ 'persons[0].charge.contested': absent }, 'persons[0].charge.contested', /list of claims, or "notStated"/],
  [{ 'persons[0].charge.contested[0].claim': '' }, 'persons[0].charge.contested[0].claim', /1 to 500/],
  [{ 'persons[0].designation': false }, 'persons[0].designation', /claim, or "notStated"/],
  [{ 'persons[0].designation': null }, 'persons[0].designation', /claim, or "notStated"/],
  [{ 'persons[0].charge.stage': 'no' }, 'persons[0].charge.stage', /notStated/],
  [{ 'persons[0].image': 'face.jpg' }, 'persons[0].image', /no field but name/],
  [{ asOf: '2025-13-01' }, 'asOf', /YYYY-MM-DD/],
  [{ asOf: 'yesterday' }, 'asOf', /YYYY-MM-DD/],
  [{ corrections: absent }, 'corrections', /a text/],
] as const)('%o is refused at %s', (changes, path, allowed) => {
  const problems = problemsOf(edited(changes))
  expect(problems.map((problem) => problem.path).slice(0, 1)).toEqual([path])
  expect(problems[0]?.allowed).toMatch(allowed)
})

test('what is not stated stays not stated', () => {
  const check = validateCase(caseFile('us-russia-2025'))
  const count = (value: unknown): number => (value === 'notStated' ? 1 : typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, inner) => sum + count(inner), 0) : 0)
  expect(check.ok && count(check.caseFile)).toBe(count(caseFile('us-russia-2025')))
  expect(count(caseFile('us-russia-2025'))).toBeGreaterThan(40)
})
