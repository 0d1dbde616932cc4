import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { afterEach, expect } from 'vitest'
import { UsageError } from '../../../src/errors.js'
import { queueName } from '../../../src/experiments/queue/connection.js'
import { queuePool } from '../../../src/experiments/queue/pool.js'
import type { GovernmentSpec } from '../../../src/simulation/many/government-spec.js'
import { simulate } from '../../../src/simulation/many/simulate.js'
import type { Simulation } from '../../../src/simulation/many/simulation.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'
import { redisServer, redisTest, startWorker, until, wait } from './redis.js'
import type { Server, WorkerProcess } from './redis.js'

const small = smallScenario({ deadline: 4, detainees: 2, concessions: 0 })
const module = new URL('./governments.mjs', import.meta.url).href
const slow: GovernmentSpec = { module, export: 'slow', parameters: [2] }
const opponents = { p0: { strategy: 'boulware' }, p1: { strategy: 'random' } }
const slowly = { p0: slow, p1: { strategy: 'random' } }
const patience = { poll: 200 }
const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))

const started: (Server | WorkerProcess)[] = []
afterEach(async () => {
  for (const one of started.splice(0).reverse()) {
    if ('kill' in one) await one.kill()
    else {
      one.signal('SIGKILL')
      await one.ended
    }
  }
})

async function server(): Promise<Server> {
  const made = await redisServer()
  started.push(made)
  return made
}

async function worker(url: string): Promise<WorkerProcess> {
  const made = await startWorker(url)
  started.push(made)
  return made
}

/** Runs on the queue while something happens, and says what single-process runs come to. */
async function both(url: string, governments: { readonly [party: string]: GovernmentSpec }, runs: number, meanwhile: (done: () => number) => Promise<void> = async () => {}): Promise<readonly [Simulation, Simulation]> {
  let done = 0
  const queued = simulate(small, governments, { runs, seed: 1, pool: queuePool(url, patience), onProgress: (progress) => { done = progress.done } })
  const [found] = await Promise.all([queued, meanwhile(() => done)])
  return [found, await simulate(small, governments, { runs, seed: 1 })]
}

/** Whether some worker is at a shard. */
async function hasShardInHand(url: string): Promise<boolean> {
  const redis = new Redis(url)
  try {
    return await redis.llen(`bull:${queueName}:active`) > 0
  } finally {
    redis.disconnect()
  }
}

redisTest('two workers come to the same last digit as one process', async () => {
  const { url } = await server()
  const workers = await Promise.all([worker(url), worker(url)])
  const [queued, alone] = await both(url, opponents, 400)
  expect(queued).toEqual(alone)
  expect(workers.map((one) => one.shards()).reduce((sum, count) => sum + count)).toBe(13)
})

redisTest('workers that come late and are killed in mid-shard lose nothing', async () => {
  const { url } = await server()
  const [queued, alone] = await both(url, slowly, 192, async (done) => {
    const first = await worker(url)
    await until(() => done() > 0, 'a first shard')
    await wait(40)
    first.signal('SIGKILL')
    await first.ended
    await worker(url)
  })
  expect(queued).toEqual(alone)
})

redisTest('a server that is killed and forgets everything is told again', async () => {
  const redis = await server()
  await worker(redis.url)
  const [queued, alone] = await both(redis.url, slowly, 192, async (done) => {
    await until(() => done() > 0, 'a first shard')
    await redis.kill()
    await wait(300)
    await redis.start()
  })
  expect(queued).toEqual(alone)
})

redisTest('a shard that two workers end counts once', async () => {
  const { url } = await server()
  const first = await worker(url)
  let second: WorkerProcess | undefined
  const [queued, alone] = await both(url, slowly, 96, async () => {
    await until(() => hasShardInHand(url), 'a shard in hand')
    await wait(60)
    // It sleeps past its time with a shard in hand; another takes the shard, and the sleeper ends it too.
    first.signal('SIGSTOP')
    second = await worker(url)
    await until(() => second!.shards() >= 1, 'the other worker')
    await wait(2500)
    first.signal('SIGCONT')
  })
  expect(queued).toEqual(alone)
  // Three shards, and the one that the sleeper had in hand once more.
  await until(() => first.shards() >= 1 && first.shards() + second!.shards() === 4, 'the sleeper')
})

redisTest('a poisoned shard is tried three times and told', async () => {
  const { url } = await server()
  await worker(url)
  const file = join(mkdtempSync(join(tmpdir(), 'poison-')), 'cured')
  // The first run, by which the governments' names are found, asks nobody.
  const poisoned = simulate(small, { p0: { module, export: 'poison', parameters: [file] }, p1: { strategy: 'random' } }, { runs: 64, seed: 1, pool: queuePool(url, patience) })
  await expect(poisoned).rejects.toThrow(/shard \d failed 3 times, the last time by: .*7/)
})

redisTest('a mistake is told as one, at once', async () => {
  const { url } = await server()
  await worker(url)
  const elsewhere = new URL('../../simulation/many/governments/mine.mjs', import.meta.url).href
  const wrong = simulate(small, { ...opponents, p0: { module: elsewhere, export: 'onlyHere' } }, { runs: 32, seed: 1, pool: queuePool(url, patience) })
  await expect(wrong).rejects.toThrow(UsageError)
  await expect(wrong).rejects.toThrow('neither a government, a strategy nor a function that makes one')
  await expect(simulate(small, opponents, { runs: 32, seed: 1, pool: queuePool('redis://127.0.0.1:1', patience) })).rejects.toThrow('nobody answers there')
  await expect(simulate(small, opponents, { runs: 32, seed: 1, pool: queuePool('127.0.0.1', patience) })).rejects.toThrow('the address of a Redis server')
})

redisTest('work that is broken off leaves no shards behind', async () => {
  const { url } = await server()
  const controller = new AbortController()
  const going = simulate(small, opponents, { runs: 3200, seed: 1, pool: queuePool(url, patience), signal: controller.signal })
  const told = expect(going).rejects.toThrow('enough')
  await wait(400)
  controller.abort(new Error('enough'))
  await told
  const [queued, alone] = await both(url, opponents, 32, async () => void (await worker(url)))
  expect(queued).toEqual(alone)
})

redisTest('work is broken off at once where the server is gone', async () => {
  const redis = await server()
  const controller = new AbortController()
  const told = expect(simulate(small, opponents, { runs: 320, seed: 1, pool: queuePool(redis.url, patience), signal: controller.signal })).rejects.toThrow('enough')
  await wait(400)
  await redis.kill()
  await wait(300)
  controller.abort(new Error('enough'))
  await told
})

redisTest('a tournament through the command line and a worker leaves the same files as one thread', async () => {
  const { url } = await server()
  const place = mkdtempSync(join(tmpdir(), 'queued-'))
  const args = ['tournament', '--with', 'boulware', 'random', '--families', 'short-deadline', '--runs', '20', '--json']
  const work = spawn(process.execPath, [cli, 'worker', '--queue', url, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  work.stdout.on('data', (data: Buffer) => { told += data.toString() })
  const ended = new Promise((resolve) => { work.once('close', resolve) })
  const command = promisify(execFile)
  await Promise.all([['--queue', url, '--out', join(place, 'queued')], ['--out', join(place, 'alone')]].map((more) => command(process.execPath, [cli, ...args, ...more], { maxBuffer: 2 ** 26 })))
  work.kill('SIGINT')
  await ended
  expect(JSON.parse(told)).toEqual({ shards: 40 })
  const files = readdirSync(join(place, 'alone'))
  expect(files).toContain('standings.csv')
  expect(readdirSync(join(place, 'queued'))).toEqual(files)
  for (const file of files) expect(readFileSync(join(place, 'queued', file), 'latin1'), file).toBe(readFileSync(join(place, 'alone', file), 'latin1'))
})
