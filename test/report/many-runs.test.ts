import { expect, test } from 'vitest'
import { manyRunsNotes, manyRunsTables, outcomeCounts } from '../../src/report/many-runs.js'
import { simulationOf } from '../../src/simulation/many/simulation.js'
import { addFailure, addRun, noStatistics } from '../../src/simulation/many/statistics.js'
import type { RunFigures } from '../../src/simulation/many/statistics.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const small = smallScenario()
const trust = { p0: { p1: { before: 0.5, after: 0.75 } } }
const runs: readonly RunFigures[] = [
  { seed: 1, outcome: 'completed', days: 10, released: [{}, {}] as never, utilities: { p0: { actual: 4, noDeal: 1, surplus: 3 } }, trust, path: ['negotiation.exploration', 'completed'], refusals: [], faults: [] },
  { seed: 2, outcome: 'collapsed', days: 20, released: [], utilities: { p0: { actual: 0, noDeal: 1, surplus: -1 } }, trust, path: ['negotiation.exploration', 'collapsed'], refusals: [{}] as never, faults: [{ by: 'p0', id: 'actor/late', message: 'p0 gave no answer' }] },
]

function simulated(): ReturnType<typeof simulationOf> {
  const statistics = noStatistics()
  for (const run of runs) addRun(statistics, run)
  addFailure(statistics, { seed: 3, message: 'out of paper' })
  return simulationOf(small, { from: 1, to: 3 }, { p0: 'linear' }, statistics)
}

test('outcomes are counted, with shares and intervals', () => {
  expect(outcomeCounts(simulated()).map(({ outcome, count, share }) => [outcome, count, share])).toEqual([['completed', 1, 0.5], ['partiallyCompleted', 0, 0], ['collapsed', 1, 0.5]])
  expect(outcomeCounts({ outcomes: { completed: 0, partiallyCompleted: 0, collapsed: 0 }, runs: 0 })[0]).toMatchObject({ share: 0, interval: { low: 0, high: 1 } })
})

test('the tables say means, spreads and places', () => {
  const [outcomes, utility, spread, believed, places] = manyRunsTables(simulated(), small)
  expect(outcomes!.rows[0]!.slice(0, 3)).toEqual(['completed', '1', '50 %'])
  expect(utility!.rows).toEqual([['Party 0', '2', '1', '1']])
  expect(spread!.rows.map(([what]) => what)).toEqual(['days', 'people released', 'surplus, Party 0'])
  expect(spread!.rows[0]).toEqual(['days', '15', '7.07', '10', '10', '10'])
  expect(believed!.rows).toEqual([['Party 0', 'Party 1', '0.75', '0', '0.75', '0.75', '0.75']])
  expect(places!.rows).toEqual([['exploration', '2', '100 %', '2'], ['collapsed', '1', '50 %', '1'], ['completed', '1', '50 %', '1']])
  for (const { columns, rows } of manyRunsTables(simulated(), small)) for (const row of rows) expect(row).toHaveLength(columns.length)
})

test('the notes name the seeds of what went wrong', () => {
  expect(manyRunsNotes(simulated())).toEqual([
    'One run had a move that was not taken.',
    'One run faulted: a government gave no usable answer. seed 2: p0 gave no answer.',
    'One run broke off and is not counted. seed 3: out of paper.',
  ])
})
