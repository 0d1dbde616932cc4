import { describe, expect, test } from 'vitest'
import { strategies } from '../../src/governments/index.js'
import { version } from '../../src/version.js'
import { run } from './fake-terminal.js'

const commands = ['list', 'show', 'run', 'play', 'replay', 'diagram', 'analyze', 'bargain', 'strategies', 'import', 'export', 'verify', 'validate', 'schema']

describe('help', () => {
  test('of the whole names every command, and so does no argument at all', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    expect(out).toContain('Exit codes: 0 done, 1 a finding')
    expect(await run([])).toMatchObject({ code: 0, out })
  })

  test.each(commands)('of %s has a description, examples and exit codes', async (command) => {
    const { code, out } = await run([command, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/Usage: demarche/)
    expect(out.match(/^ {2}\$ demarche /gm)?.length).toBeGreaterThanOrEqual(2)
    expect(out).toMatch(/Exit codes: 0 done/)
  })

  test('of run names every strategy', async () => {
    const { out } = await run(['run', '--help'])
    for (const { facts } of strategies) expect(out).toContain(facts.name)
  })

  test('keeps to the width of the screen', async () => {
    const { out } = await run(['--help'], { columns: 76 })
    for (const line of out.split('\n').filter((text) => !text.startsWith('Exit codes'))) expect(line.length).toBeLessThanOrEqual(76)
  })
})

test('the version is the library\'s', async () => {
  expect(await run(['--version'])).toMatchObject({ code: 0, out: `${version}\n` })
})

describe('wrong use ends with 2 and a sentence on standard error', () => {
  test.each([
    [['lst'], /unknown command 'lst'[\s\S]*Did you mean list\?/],
    [['list', '--jsn'], /unknown option '--jsn'[\s\S]*Did you mean --json\?/],
    [['show'], /missing required argument 'scenario'/],
    [['show', 'nope'], /"nope" was given as a scenario, but the bundled ones are two-for-two,/],
    [['show', './none.json'], /"\.\/none\.json" was given as a file, but it cannot be read/],
    [['show', 'two-for-two', '--party', 'x'], /"x" was given as a party, but scenario two-for-two has the parties aster or borealis/],
    [['show', 'two-for-two', '--case'], /there are case files for us-russia-2025 only/],
    [['run'], /missing required argument|no scenario was named/],
    [['run', '--aster', 'boulware'], /no scenario was named/],
    [['run', 'two-for-two', 'hub'], /hub came after the scenario/],
    [['run', 'two-for-two', '--seed', 'x'], /'x' is invalid\. It is a whole number/],
    [['run', 'two-for-two', '--runs', '0'], /It is a whole number from 1/],
    [['run', 'two-for-two', '--uk', 'boulware'], /the option --uk was given, but a party of scenario two-for-two is --aster or --borealis/],
    [['run', 'two-for-two', '--aster'], /--aster was given without a strategy/],
    [['run', 'two-for-two', '--aster', 'bolware'], /"bolware" was given as the strategy of aster, but the strategies are boulware, linear,/],
    [['run', 'two-for-two', '--runs', '2', '--transcript', 'x'], /a transcript is of one run/],
    [['play', 'two-for-two'], /required option '--as <party>'/],
    [['play', 'two-for-two', '--as', 'x'], /--as "x" was given, but scenario two-for-two has the parties aster or borealis/],
    [['play', 'two-for-two', '--as', 'aster', '--aster', 'boulware'], /aster is played by you/],
    [['replay', 'none.jsonl'], /cannot be read/],
    [['diagram', '--format', 'png'], /Allowed choices are mermaid, svg, json/],
    [['validate', 'none.json'], /cannot be read/],
    [['schema', 'chart'], /Allowed choices are scenario, case/],
  ] as const)('%j', async (args, sentence) => {
    const { code, out, err } = await run(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(2)
  })
})

test('an unexpected error says that it is a bug, and shows where under DEBUG', async () => {
  const terminal = { write: () => { throw new TypeError('boom') } }
  expect(await run(['list'], { terminal })).toMatchObject({ code: 1, err: expect.stringMatching(/this is a bug in demarche, not in what you did: boom\nSet DEBUG=demarche/) })
  expect((await run(['list'], { terminal, debug: true })).err).toMatch(/TypeError: boom\n\s+at /)
})
