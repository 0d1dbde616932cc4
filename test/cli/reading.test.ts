import { expect, describe, test } from 'vitest'
import { scenario, scenarioNames, validateScenario } from '../../src/scenarios/index.js'
import { run } from './fake-terminal.js'

describe('list', () => {
  test('has a line for each bundled scenario', async () => {
    const { code, out } = await run(['list'])
    expect(code).toBe(0)
    for (const name of scenarioNames) expect(out).toMatch(new RegExp(`^ +${name} +${scenario(name).title.slice(0, 12)}`, 'm'))
  })

  test('as JSON', async () => {
    const { out } = await run(['list', '--json'])
    expect(JSON.parse(out).map(({ name }: { readonly name: string }) => name)).toEqual(scenarioNames)
  })
})

describe('show', () => {
  test('gives the public brief, people and rules, and nobody\'s secrets', async () => {
    const { code, out } = await run(['show', 'two-for-two'])
    expect(code).toBe(0)
    for (const text of ['Two for two', 'Amara Nwoye', 'rounds of bargaining', 'For teachers']) expect(out).toContain(text)
    expect(out).not.toContain('You speak for')
  })

  test('adds one party\'s confidential brief on request, and no other\'s', async () => {
    const { out } = await run(['show', 'two-for-two', '--party', 'aster'])
    expect(out).toContain('You speak for Aster')
    expect(out).not.toContain('You speak for Borealis')
  })

  test('as JSON keeps the secrets of the others', async () => {
    const { out } = await run(['show', 'two-for-two', '--json'])
    expect(JSON.parse(out).id).toBe('two-for-two')
    expect(out).not.toContain('You speak for')
    expect(JSON.parse((await run(['show', 'two-for-two', '--party', 'aster', '--json'])).out).secrets.brief).toContain('You speak for Aster')
  })

  test('labels an illustration, and gives reported facts with their claimants', async () => {
    const { out } = await run(['show', 'us-russia-2025', '--case'])
    expect(out.replace(/\s+/g, ' ')).toContain('It gives no odds for anybody')
    for (const text of ['Contested:', 'not stated', 'Sources', 'Corrections']) expect(out).toContain(text)
    expect(out).not.toMatch(/(Age|occupation|Stage:|When:|Sentence:) notStated/)
    expect(JSON.parse((await run(['show', 'us-russia-2025', '--case', '--json'])).out).caseFile.id).toBe('us-russia-2025')
  })

  test('reads a file of the user\'s own', async () => {
    const text = JSON.stringify({ ...scenario('hub'), title: 'My own' })
    expect((await run(['show', './own.json'], { files: { './own.json': text } })).out).toContain('My own')
  })
})

describe('validate', () => {
  const good = JSON.stringify(scenario('hub'))
  const bad = JSON.stringify({ ...scenario('hub'), title: '', kind: 'fact' })

  test('ends with 0 when every file is valid', async () => {
    expect(await run(['validate', 'a.json', 'b.json'], { files: { 'a.json': good, 'b.json': good } })).toMatchObject({ code: 0, out: expect.stringMatching(/valid +a\.json \(hub, The hub\)\nvalid +b\.json/) })
  })

  test('tells every problem of every file at once, and ends with 1', async () => {
    const { code, out } = await run(['validate', 'a.json', 'b.json', 'c.json'], { files: { 'a.json': good, 'b.json': bad, 'c.json': '{' } })
    expect(code).toBe(1)
    for (const text of ['valid    a.json', 'invalid  b.json: 2 problems', '  title\n    given: ""', '  kind\n    given: "fact"', 'invalid  c.json: 1 problem']) expect(out).toContain(text)
  })

  test('as JSON gives place, value and what is allowed', async () => {
    const { code, out } = await run(['validate', 'b.json', '--json'], { files: { 'b.json': bad } })
    const [first] = JSON.parse(out)
    expect(code).toBe(1)
    expect(first).toMatchObject({ file: 'b.json', ok: false })
    expect(first.problems.map(({ path }: { readonly path: string }) => path).sort()).toEqual(['kind', 'title'])
  })

  test('an invalid scenario is not run', async () => {
    expect(await run(['run', './b.json'], { files: { './b.json': bad } })).toMatchObject({ code: 2, err: expect.stringMatching(/it has 2 problems, the first at .*demarche validate \.\/b\.json/) })
  })
})

test('schema gives the JSON Schema of either kind of file', async () => {
  const schema = JSON.parse((await run(['schema'])).out)
  expect(schema).toMatchObject({ $schema: expect.stringContaining('2020-12'), type: 'object' })
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(scenario('hub'))))
  expect(JSON.parse((await run(['schema', 'case'])).out).properties).toHaveProperty('claimants')
  expect(validateScenario(scenario('hub')).ok).toBe(true)
})
