import { describe, expect, test } from 'vitest'
import { parseScenario, problemText, scenario, validateScenario } from '../../src/scenarios/index.js'
import { readJson } from '../../src/scenarios/json-text.js'
import { pathText } from '../../src/scenarios/problem.js'

const text = JSON.stringify(scenario('two-for-two'), null, 2)

function problemsOf(given: string): readonly string[] {
  const check = parseScenario(given)
  return check.ok ? [] : check.problems.map(problemText)
}

test('a scenario survives the trip through text', () => {
  expect(parseScenario(text)).toEqual({ ok: true, scenario: scenario('two-for-two') })
})

test('a byte order mark and white space are passed over', () => {
  expect(parseScenario(`\uFEFF\n${text}\n\n`)).toMatchObject({ ok: true })
})

describe('a text that is not JSON', () => {
  test('is told with line and column', () => {
    const [line, ...others] = problemsOf(text.replace('"kind": "fictional"', '"kind": "fictional" oops'))
    expect(others).toEqual([])
    expect(line).toMatch(/a text that is not JSON at line 5, column 2\d .*allowed the text of a JSON file/)
  })

  test('is told when it stops too early', () => {
    const cut = text.slice(0, text.indexOf('"kind"'))
    expect(problemsOf(cut)).toEqual([expect.stringMatching(/not JSON at line 5, column 3 /)])
  })

  test.each(['', ' ', '{', '[1,]', '{"a":1,}', "{'a':1}", 'NaN', '\u0000', '{"a":"\u0001"}', '\u001B[2J'])('is one problem: %j', (given) => {
    const problems = problemsOf(given)
    expect(problems).toHaveLength(1)
    expect(problems[0]).not.toMatch(/\p{Cc}/u)
  })

  test('is a value of another type from a caller without types', () => {
    expect(readJson(7)).toEqual({ ok: false, problem: { path: '', given: 'a value of type number', allowed: 'the text of a JSON file' } })
    expect(readJson(undefined)).toMatchObject({ ok: false })
  })
})

test('a text of more than 1 MB is refused in words, one of 1 MB is read', () => {
  expect(problemsOf(' '.repeat(2 ** 20 + 1))).toEqual(['given a text of 1048577 characters, allowed a text of at most 1 MB, which is 1048576 characters'])
  expect(parseScenario(text.padEnd(2 ** 20))).toMatchObject({ ok: true })
})

test('JSON of another form is a list of problems', () => {
  expect(problemsOf('null')).toEqual([expect.stringMatching(/^given null, allowed an object with the fields schema, id/)])
  expect(problemsOf('[]')).toHaveLength(1)
  expect(problemsOf('{}').length).toBeGreaterThan(10)
})

test('a reserved field name is a problem wherever it stands', () => {
  expect(problemsOf(text.replace('"amara": {', '"__proto__": 1, "amara": {'))).toEqual([
    'parties[0].secrets.preferences.detainees["__proto__"]: given "__proto__", allowed a field name that is not reserved',
  ])
  expect(problemsOf(text.replace('"amara": {', '"constructor": 1, "amara": {'))).toEqual([expect.stringMatching(/detainees\.constructor: given "constructor", allowed an id/)])
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
})

test.each(['\u009B2J', '\u202Eabc', '\u2028', '\uD800'])('what was given is safe to print: %j', (title) => {
  const check = validateScenario({ ...scenario('two-for-two'), title })
  expect(check.ok ? [] : check.problems.map(({ given }) => given)).toEqual([expect.stringMatching(/^"\\u[0-9a-f]{4}[0-9a-zA-Z]*"$/)])
})

test.each([
  [['parties', 1, 'secrets', 'offers', 0], 'parties[1].secrets.offers[0]'],
  [['detainees', 'US-1'], 'detainees.US-1'],
  [['a b', 'c'], '["a b"].c'],
  [['x', '\u001B[2J'], 'x["\\u001b[2J"]'],
  [[0, 'k'.repeat(100)], `[0].${'k'.repeat(60)}`],
  [[], ''],
] as const)('the place %j reads %s', (path, written) => {
  expect(pathText(path)).toBe(written)
})
