import { describe, expect, test } from 'vitest'
import { boulware } from '../../../src/bargaining/strategies/boulware.js'
import { exponential } from '../../../src/bargaining/strategies/exponential.js'
import { hardliner } from '../../../src/bargaining/strategies/hardliner.js'
import { linear } from '../../../src/bargaining/strategies/linear.js'
import { government } from '../../../src/governments/government.js'
import { thorough } from '../../../src/governments/vetting/thorough.js'
import type { Government } from '../../../src/model/government.js'
import { shardSize } from '../../../src/simulation/many/plan.js'
import { simulate } from '../../../src/simulation/many/simulate.js'
import { addRun, noStatistics } from '../../../src/simulation/many/statistics.js'
import { simulationOf } from '../../../src/simulation/many/simulation.js'
import { negotiate } from '../../../src/simulation/negotiate.js'
import type { Cast } from '../../../src/simulation/negotiate.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'

const small = smallScenario({ deadline: 4, detainees: 2, concessions: 0 })
const mine = new URL('./governments/mine.mjs', import.meta.url).href

const later: Government = { facts: { ...boulware().facts, name: 'later' }, decide: async (view, moves, own) => government({ bargaining: boulware() }).decide(view, moves, own) }

function naive(cast: Cast, seed: number, runs: number): ReturnType<typeof simulationOf>['utilities'] {
  const statistics = noStatistics()
  for (let n = 0; n < runs; n++) addRun(statistics, negotiate(small, cast, { seed: seed + n }))
  return simulationOf(small, { from: 0, to: 0 }, {}, statistics).utilities
}

describe('many runs', () => {
  test('are the single runs of these seeds, told shard by shard', async () => {
    const cast = { p0: boulware(), p1: linear() }
    const runs = shardSize + 3
    const dones: number[] = []
    const simulation = await simulate(small, cast, { runs, seed: -5, onProgress: ({ done }) => dones.push(done) })
    expect(simulation).toMatchObject({ scenario: small.id, runs, seeds: { from: -5, to: runs - 6 }, governments: { p0: 'boulware', p1: 'linear' }, faulted: { runs: 0, first: [] }, failed: { runs: 0 } })
    expect(dones).toEqual(Array.from({ length: runs }, (_, n) => n + 1))
    const exact = naive(cast, -5, runs)
    for (const party of ['p0', 'p1']) {
      expect(simulation.utilities[party]!.actual.mean).toBeCloseTo(exact[party]!.actual.mean, 10)
      expect(simulation.utilities[party]!.actual.quantiles).toEqual(exact[party]!.actual.quantiles)
    }
    expect(simulation.places.find(({ place }) => place === 'negotiation.exploration')?.runs).toBe(runs)
    expect(Object.isFrozen(simulation.days.quantiles)).toBe(true)
    expect(JSON.parse(JSON.stringify(simulation))).toEqual(simulation)
  })

  test('are the same with governments given, named, or answering later', async () => {
    const casts = [
      { p0: boulware(), p1: linear() },
      { p0: { strategy: 'boulware' }, p1: { strategy: 'linear' } },
      { p0: later, p1: linear() },
    ]
    const [given, named, late] = await Promise.all(casts.map((cast) => simulate(small, cast, { runs: 4, seed: 1 })))
    expect(named).toEqual(given)
    expect({ ...late, governments: null }).toEqual({ ...given, governments: null })
  })

  test('take parameters and policies by name', async () => {
    const options = { runs: 3, seed: 2 }
    const named = await simulate(small, { p0: { strategy: 'exponential', parameters: [{ beta: 0.2 }], policies: { vetting: 'thorough' } }, p1: { strategy: 'linear' } }, options)
    expect(named).toEqual(await simulate(small, { p0: government({ bargaining: exponential({ beta: 0.2 }), vetting: thorough }), p1: linear() }, options))
  })

  test('take governments from a module, made or as they are', async () => {
    const simulation = await simulate(small, { p0: { module: mine, export: 'idle' }, p1: { module: mine, export: 'idleAs', parameters: ['resting'] } }, { runs: 2, seed: 1 })
    expect(simulation).toMatchObject({ governments: { p0: 'idle', p1: 'resting' }, outcomes: { collapsed: 2 } })
  })

  test('count faults and name the seeds of the first', async () => {
    const broken: Government = { facts: hardliner().facts, decide: () => { throw new Error('no pen') } }
    const { faulted, failed, runs } = await simulate(small, { p0: broken, p1: linear() }, { runs: 3, seed: 7 })
    expect([faulted.runs, failed.runs, runs]).toEqual([3, 0, 3])
    expect(faulted.first).toHaveLength(5)
    expect(faulted.first[0]).toEqual({ seed: 7, by: 'p0', id: 'actor/threw', message: 'p0 threw: no pen' })
  })

  test('count runs that break off, and leave them out of everything else', async () => {
    const worthless = { ...small, parties: small.parties.map((party) => ({ ...party, secrets: { ...party.secrets, preferences: { ...party.secrets.preferences, reservation: { draw: 'uniform' as const, low: -Infinity, high: Infinity } } } })) }
    const { failed, runs, days } = await simulate(worthless, { p0: hardliner(), p1: hardliner() }, { runs: 2, seed: 1 })
    expect([failed.runs, runs, days.n]).toEqual([2, 0, 0])
    expect(failed.first.map(({ seed }) => seed)).toEqual([1, 2])
    expect(failed.first[0]!.message).toContain('a utility of p0 came to')
  })

  test('can be stopped in the middle, from outside or from the progress', async () => {
    const cast = { p0: hardliner(), p1: hardliner() }
    const inside = new AbortController()
    let last = 0
    await expect(simulate(small, cast, { runs: 10_000, seed: 1, signal: inside.signal, onProgress: ({ done }) => {
      last = done
      if (done === 3) inside.abort(new Error('enough'))
    } })).rejects.toThrow('enough')
    expect(last).toBe(3)
    const outside = new AbortController()
    const going = simulate(small, cast, { runs: 1_000_000, seed: 1, signal: outside.signal })
    setTimeout(() => outside.abort(new Error('too long')), 1)
    await expect(going).rejects.toThrow('too long')
  })

  test.each([
    ['a party without a government', { p0: linear() }, { runs: 1, seed: 1 }, /no government was given for p1/],
    ['no runs', { p0: linear(), p1: linear() }, { runs: 0, seed: 1 }, /runs: 0, but a whole number from 1/],
    ['half a worker', { p0: linear(), p1: linear() }, { runs: 1, seed: 1, workers: 0.5 }, /workers: 0.5/],
    ['a seed that is none', { p0: linear(), p1: linear() }, { runs: 1, seed: NaN }, /seed: null, but a whole number/],
    ['functions for threads', { p0: linear(), p1: linear() }, { runs: 1, seed: 1, workers: 2 }, /p0 \(linear\) is an object with functions, and workers: 2, but only plain data can be sent/],
    ['an unknown strategy', { p0: { strategy: 'nope' }, p1: linear() }, { runs: 1, seed: 1 }, /"nope" was named as a strategy, but the strategies are boulware/],
    ['a module by a relative path', { p0: { module: './mine.mjs' }, p1: linear() }, { runs: 1, seed: 1 }, /relative to nothing/],
    ['a module that is not there', { p0: { module: 'file:///nowhere.mjs' }, p1: linear() }, { runs: 1, seed: 1 }, /cannot be loaded/],
    ['an export that is not there', { p0: { module: mine, export: 'gone' }, p1: linear() }, { runs: 1, seed: 1 }, /the export gone of .* is not there/],
    ['an export of another kind', { p0: { module: mine, export: 'nothing' }, p1: linear() }, { runs: 1, seed: 1 }, /neither a government, a strategy nor a function/],
  ] as const)('refuse %s', async (_, governments, options, message) => {
    await expect(simulate(small, governments, options)).rejects.toThrow(message)
  })
})
