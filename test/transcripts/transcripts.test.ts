import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scenario, scenarioNames } from '../../src/scenarios/index.js'
import { run } from '../cli/fake-terminal.js'

/** The seed that shows what each scenario is for. */
const seeds: { readonly [scenario: string]: number } = {
  'two-for-two': 3, 'one-for-many': 2, hub: 1, leak: 0, court: 1, 'phased-low-trust': 1, escrow: 0, 'us-russia-2025': 2,
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`${name}.txt`, import.meta.url))
}

test('every bundled scenario has a seed to be told with, and nothing else has', () => {
  expect(Object.keys(seeds).sort()).toEqual([...scenarioNames].sort())
  expect(readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter((name) => name.endsWith('.txt')).sort()).toEqual([...scenarioNames].map((name) => `${name}.txt`).sort())
})

test.each(scenarioNames)('%s is told as it was', async (name) => {
  const players = scenario(name).parties.flatMap(({ id }, i) => [`--${id}`, i === 0 ? 'linear' : 'conceder'])
  const { code, out, err } = await run(['run', name, ...players, '--seed', String(seeds[name])], { columns: 100 })
  expect(err).toBe('')
  expect(code).toBe(0)
  if (process.env.UPDATE) writeFileSync(fileOf(name), out)
  expect(existsSync(fileOf(name)), `no transcript of ${name}: run npm run goldens`).toBe(true)
  expect(out).toBe(readFileSync(fileOf(name), 'utf8'))
})
