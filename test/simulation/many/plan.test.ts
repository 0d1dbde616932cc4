import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addToBatches, alignedMeans, noBatches, stretchOf } from '../../../src/simulation/many/batches.js'
import { layoutOf } from '../../../src/simulation/many/plan.js'
import { runPlan } from '../../../src/simulation/many/run-plan.js'
import { addRun, noStatistics } from '../../../src/simulation/many/statistics.js'
import { fromWireText, statisticsFrom, wireText } from '../../../src/simulation/many/wire.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'
import { figures } from './figures.js'

const small = smallScenario({ deadline: 4, detainees: 2, concessions: 0 })
const governments = { p0: { strategy: 'boulware' }, p1: { strategy: 'random' } }

test.prop([fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 40 })])('shards cover every run of every cell once, in order', (sizes, shard) => {
  const layout = layoutOf({ scenarios: [small], cells: sizes.map((runs, i) => ({ scenario: 0, governments, seed: 1000 * i, runs })), shard })
  const seeds = Array.from({ length: layout.shards }, (_, n) => layout.at(n)).flatMap(({ cell, seed, runs }) => Array.from({ length: runs }, (_, i) => `${cell}/${seed + i}`))
  expect(seeds).toEqual(sizes.flatMap((runs, cell) => Array.from({ length: runs }, (_, i) => `${cell}/${1000 * cell + i}`)))
  sizes.forEach((_, cell) => expect(layout.at(layout.first(cell)).cell).toBe(cell))
})

test('a plan gone on with from any shard takes the rest in order', async () => {
  const plan = { scenarios: [small], cells: [{ scenario: 0, governments, seed: 1, runs: 20 }, { scenario: 0, governments, seed: 1, runs: 12 }], shard: 8 }
  const all: string[] = []
  await runPlan(plan, (statistics, shard) => void all.push(`${shard}: ${wireText(statistics)}`))
  expect(all).toHaveLength(5)
  const rest: string[] = []
  const told: number[] = []
  await runPlan(plan, (statistics, shard) => void rest.push(`${shard}: ${wireText(statistics)}`), { onProgress: ({ done }) => told.push(done) }, 2)
  expect(rest).toEqual(all.slice(2))
  expect([told[0], told.at(-1)]).toEqual([17, 32])
})

test.prop([figures])('statistics come back from the wire as they were', (runs) => {
  const statistics = noStatistics()
  for (const run of runs) addRun(statistics, run)
  expect(statisticsFrom(wireText(statistics))).toEqual(statistics)
  expect(fromWireText(wireText([NaN, -Infinity, { a: new Map([[1, 2]]) }]))).toEqual([NaN, -Infinity, { a: new Map([[1, 2]]) }])
})

test.prop([fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 3000 })])('batches keep means of equally long stretches, and never more than 511', (values) => {
  const batches = noBatches()
  for (const value of values) addToBatches(batches, value)
  const { width, means, open } = batches
  expect(means.length).toBeLessThan(512)
  expect(means.length * width + open.count).toBe(values.length)
  means.forEach((mean, i) => expect(mean).toBeCloseTo(values.slice(i * width, (i + 1) * width).reduce((sum, value) => sum + value, 0) / width, 9))
})

test.prop([fc.array(fc.integer({ min: 1, max: 2500 }), { minLength: 2, maxLength: 4 })])('cells of different lengths are compared over the same runs', (lengths) => {
  const cells = lengths.map((length, cell) => {
    const batches = noBatches()
    for (let i = 0; i < length; i++) addToBatches(batches, i + cell)
    return batches
  })
  const aligned = alignedMeans(cells)
  expect(new Set(aligned.map((means) => means.length)).size).toBe(1)
  // The value is the number of the stretch and the cell, so over the same stretches cells differ by their numbers.
  aligned.forEach((means, cell) => means.forEach((mean, i) => expect(mean - aligned[0]![i]!).toBeCloseTo(cell, 6)))
})

test('runs are cut evenly, at most 32 at a time and in ten stretches where that goes', () => {
  for (let runs = 1; runs < 2000; runs++) {
    expect(runs % stretchOf(runs)).toBe(0)
    expect(stretchOf(runs)).toBeLessThanOrEqual(32)
  }
  expect([stretchOf(100), stretchOf(320), stretchOf(1_000_000), stretchOf(20), stretchOf(7)]).toEqual([10, 32, 32, 2, 1])
})
