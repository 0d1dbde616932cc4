import { describe, expect, test } from 'vitest'
import { catalogue, competitorNamed, families, tournament } from '../../../src/experiments/index.js'
import type { TournamentState } from '../../../src/experiments/index.js'
import { middleOf, scaleOf } from '../../../src/experiments/tournament/scale.js'
import { scenario, validateScenario } from '../../../src/scenarios/index.js'
import { simulate } from '../../../src/simulation/index.js'
import { fromWireText, wireText } from '../../../src/simulation/many/wire.js'
import { strategies } from '../../../src/governments/index.js'

const competitors = ['boulware', 'conceder', 'random'].map(competitorNamed)
const two = families.filter(({ name }) => name === 'even' || name === 'short-deadline')
const setting = { competitors, families: two, runs: 10, seed: 5 }

describe('families', () => {
  test('are 12 or more scenarios between two parties, each valid, named once and with room for a deal', () => {
    expect(families.length).toBeGreaterThanOrEqual(12)
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length)
    for (const { name, scenario: made } of families) {
      expect(validateScenario(made), name).toMatchObject({ ok: true })
      expect(made.parties).toHaveLength(2)
      for (const gain of scaleOf(made)) expect(gain).toBeGreaterThan(0)
      // Every seed draws another case.
      expect(JSON.stringify(middleOf(made))).not.toContain('"draw"')
      expect(JSON.stringify(made)).toContain('"draw"')
    }
  })
})

describe('a tournament', () => {
  test('is everybody against everybody in both roles, as single simulations are', async () => {
    const result = await tournament(setting)
    expect(result.pairings).toHaveLength(2 * 9)
    expect(result.negotiations).toBe(180)
    for (const { family: name, first, second, scores, outcomes } of result.pairings) {
      const { scenario: made } = families.find((one) => one.name === name)!
      const same = await simulate(made, { aster: { strategy: first }, borealis: { strategy: second } }, { runs: 10, seed: 5 })
      expect(outcomes).toEqual(same.outcomes)
      const scale = scaleOf(made)
      expect(scores[0]).toBeCloseTo(same.utilities.aster!.surplus.mean / scale[0]!, 10)
      expect(scores[1]).toBeCloseTo(same.utilities.borealis!.surplus.mean / scale[1]!, 10)
    }
  })

  test('adds up: standings, payoffs, families and roles are means of the same pairings', async () => {
    const { standings, payoffs, pairings, nash, ranking } = await tournament(setting)
    const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    for (const { name, mean, byRole, byFamily, interval, best, worst } of standings) {
      const own = [...pairings.filter(({ first }) => first === name).map(({ scores }) => scores[0]), ...pairings.filter(({ second }) => second === name).map(({ scores }) => scores[1])]
      expect(mean).toBeCloseTo(average(own), 9)
      expect(average(byRole)).toBeCloseTo(mean, 9)
      expect(average(byFamily)).toBeCloseTo(mean, 9)
      expect(average(payoffs.cells[payoffs.strategies.indexOf(name)]!.map((cell) => cell.mean))).toBeCloseTo(mean, 9)
      expect(interval!.low).toBeLessThanOrEqual(mean)
      expect(best).toBeLessThanOrEqual(worst)
    }
    expect(standings.map(({ name }) => name)).toEqual(ranking.ranking.map(({ strategy }) => strategy))
    expect(average(standings.map(({ mean }) => mean))).toBeCloseTo(average(standings.map(({ opponents }) => opponents)), 9)
    expect(nash.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  test('that broke off goes on to the same last digit', async () => {
    const states: string[] = []
    const whole = await tournament({ ...setting, onState: (state) => void states.push(wireText(state())) })
    for (const text of states.filter((_, i) => i % 73 === 0).concat(states.at(-1)!)) expect(await tournament({ ...setting, state: fromWireText(text) as TournamentState })).toEqual(whole)
    await expect(tournament({ ...setting, seed: 6, state: fromWireText(states[0]!) as TournamentState })).rejects.toThrow('a state of another tournament')
  })

  test('takes a competitor from a file', async () => {
    const module = new URL('../../simulation/many/governments/mine.mjs', import.meta.url).href
    const { standings } = await tournament({ ...setting, competitors: [...competitors, { name: 'mine', government: { module, export: 'idle' } }], families: two.slice(0, 1) })
    expect(standings.find(({ name }) => name === 'mine')).toMatchObject({ mean: 0, agreement: 0 })
  })

  test('says what is wrong with it', async () => {
    await expect(tournament({ ...setting, competitors: competitors.slice(0, 1) })).rejects.toThrow('two competitors or more')
    await expect(tournament({ ...setting, competitors: [...competitors, competitors[0]!] })).rejects.toThrow('boulware twice')
    await expect(tournament({ ...setting, families: [{ name: 'hub', about: '', scenario: scenario('hub') }] })).rejects.toThrow('has 3 parties')
    await expect(tournament({ ...setting, families: [{ name: 'us-russia', about: '', scenario: scenario('us-russia-2025') }] })).rejects.toThrow('nobody is scored on one')
    expect(() => competitorNamed('nobody')).toThrow('"nobody" was named as a competitor')
  })

  test('has the whole catalogue', () => {
    expect(catalogue.map(({ name }) => name)).toEqual(strategies.map(({ facts }) => facts.name))
  })
})
