import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const mine = new URL('./governments/mine.mjs', import.meta.url).href

/** Threads load the published files, so the built package is what is tested. */
async function printed(program: string): Promise<unknown> {
  if (!existsSync(`${root}dist/workers.js`)) throw new Error('dist/workers.js is missing, so no thread can be started: run npm run build.')
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', `
    import { simulate } from 'demarche/simulation'
    import { smallScenario } from 'demarche/testing'
    const small = smallScenario({ deadline: 4, detainees: 2, concessions: 0 })
    const named = { p0: { strategy: 'boulware' }, p1: { strategy: 'random' } }
    ${program}
  `], { cwd: root, timeout: 110_000 })
  return JSON.parse(stdout)
}

test('one thread, two and three give the same to the last digit', async () => {
  const [one, two, three] = (await printed(`
    const all = []
    for (const workers of [1, 2, 3]) all.push(JSON.stringify(await simulate(small, named, { runs: 150, seed: 3, workers })))
    console.log(JSON.stringify(all))
  `)) as readonly string[]
  expect(JSON.parse(one!)).toMatchObject({ runs: 150, seeds: { from: 3, to: 152 } })
  expect(two).toBe(one)
  expect(three).toBe(one)
})

test('threads load governments from modules and tell how far they are', async () => {
  expect(await printed(`
    const dones = []
    const { governments, outcomes } = await simulate(small, { p0: { module: ${JSON.stringify(mine)}, export: 'idle' }, p1: { strategy: 'linear' } }, { runs: 40, seed: 1, workers: 2, onProgress: ({ done }) => dones.push(done) })
    console.log(JSON.stringify({ governments, collapsed: outcomes.collapsed, last: dones.at(-1), told: dones.length }))
  `)).toEqual({ governments: { p0: 'idle', p1: 'linear' }, collapsed: 40, last: 40, told: 2 })
})

test('a mistake in a thread is told as one', async () => {
  expect(await printed(`
    const { UsageError } = await import('demarche')
    const broken = simulate(small, { ...named, p0: { module: ${JSON.stringify(mine)}, export: 'onlyHere' } }, { runs: 40, seed: 1, workers: 2 })
    console.log(JSON.stringify(await broken.catch((error) => [error instanceof UsageError, error.message])))
  `)).toEqual([true, expect.stringContaining('neither a government, a strategy nor a function that makes one')])
})

test('an aborted signal stops the threads, and the process ends', async () => {
  expect(await printed(`
    const controller = new AbortController()
    const going = simulate(small, named, { runs: 1000000, seed: 1, workers: 2, signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) })
    console.log(JSON.stringify(await going.catch((error) => error.message)))
  `)).toBe('enough')
})
