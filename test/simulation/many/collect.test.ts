import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { collect } from '../../../src/simulation/many/collect.js'
import { simulationOf } from '../../../src/simulation/many/simulation.js'
import { addRun, mergeStatistics, noStatistics } from '../../../src/simulation/many/statistics.js'
import type { RunFigures, Statistics } from '../../../src/simulation/many/statistics.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'
import { figures } from './figures.js'

const small = smallScenario()
const told = (statistics: Statistics): string => JSON.stringify(simulationOf(small, { from: 0, to: 0 }, {}, statistics))

function shard(runs: readonly RunFigures[], number: number): Statistics {
  const statistics = noStatistics()
  for (const run of runs.slice(number * 4, number * 4 + 4)) addRun(statistics, run)
  return statistics
}

/** What the shards come to, merged as they are handed over. */
async function merged(shards: number, run: (shard: number) => Promise<Statistics>, atOnce: number, from = 0): Promise<Statistics> {
  const total = noStatistics()
  const order: number[] = []
  await collect(shards, run, (statistics, number) => {
    order.push(number)
    mergeStatistics(total, statistics)
  }, { atOnce, from })
  expect(order).toEqual(Array.from({ length: shards - from }, (_, n) => from + n))
  return total
}

const ignore = (): void => {}

/** Waits for so many turns of the queue. */
async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await Promise.resolve()
}

describe('shards', () => {
  test('that end in any order, any number at a time, come to the same last digit', async () => {
    await fc.assert(fc.asyncProperty(figures, fc.integer({ min: 1, max: 6 }), fc.array(fc.nat(40), { minLength: 1 }), async (runs, atOnce, delays) => {
      const shards = Math.ceil(runs.length / 4)
      const one = await merged(shards, (number) => Promise.resolve(shard(runs, number)), 1)
      const ends: number[] = []
      const other = await merged(shards, async (number) => {
        await turns(delays[number % delays.length]!)
        ends.push(number)
        return shard(runs, number)
      }, atOnce)
      expect(ends).toHaveLength(shards)
      expect(told(other)).toBe(told(one))
    }))
  })

  test('run so many at a time, and do not run far ahead of a slow one', async () => {
    let [running, most, furthest] = [0, 0, 0]
    let release = (): void => {}
    const slow = new Promise<void>((resolve) => { release = resolve })
    const collecting = collect(100, async (number) => {
      running += 1
      most = Math.max(most, running)
      furthest = Math.max(furthest, number)
      await (number === 0 ? slow : turns(3))
      running -= 1
      return noStatistics()
    }, ignore, { atOnce: 3 })
    await turns(2000)
    expect([most, furthest]).toEqual([3, 11])
    release()
    await collecting
    expect(furthest).toBe(99)
  })

  test('that throw end it with what they threw', async () => {
    const broken = collect(10, async (number) => {
      if (number === 4) throw new Error('no')
      return noStatistics()
    }, ignore, { atOnce: 2 })
    await expect(broken).rejects.toThrow('no')
  })

  test('are not waited for once the signal is aborted', async () => {
    const controller = new AbortController()
    const collecting = collect(3, () => new Promise<Statistics>(() => {}), ignore, { atOnce: 2, signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(collecting).rejects.toThrow('enough')
    await expect(collect(3, async () => noStatistics(), ignore, { atOnce: 1, signal: controller.signal })).rejects.toThrow('enough')
  })
})
