import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { strategies, strategyNamed } from '../../../src/bargaining/catalogue.js'
import { linear } from '../../../src/bargaining/strategies/linear.js'
import { micro } from '../../../src/bargaining/strategies/micro.js'
import { bargain } from '../../../src/simulation/bargain.js'
import { randomDomain } from '../../../src/testing/random-domain.js'

const folder = (name: string): readonly string[] => readdirSync(new URL(`../../../src/bargaining/${name}`, import.meta.url)).map((file) => file.replace('.ts', ''))

describe('the catalogue', () => {
  test('holds every strategy once, each in the file of its name', () => {
    const names = strategies.map(({ facts }) => facts.name)
    expect(names.length).toBeGreaterThanOrEqual(25)
    expect(new Set(names).size).toBe(names.length)
    expect([...names, 'time-dependent'].toSorted()).toEqual(folder('strategies').toSorted())
    for (const name of names) expect(strategyNamed(name)?.facts.name).toBe(name)
    expect(strategyNamed('nobody')).toBeUndefined()
  })

  test('says of every strategy how it bargains, in a sentence', () => {
    for (const { facts } of strategies) {
      expect(facts.about, facts.name).toMatch(/^[A-Z].*\.$/)
      expect(facts.bargaining, facts.name).toBeDefined()
      expect(facts.citation ?? 'nobody 2000', facts.name).toMatch(/^[\p{L} ,.-]+ \d{4}$/u)
    }
  })

  test('shows every family, every opponent model and every acceptance condition at work', () => {
    const used = (of: 'family' | 'acceptance' | 'model'): ReadonlySet<string | null> => new Set(strategies.map(({ facts }) => facts.bargaining![of]))
    expect([...used('family')].toSorted()).toEqual(['behaviour', 'chance', 'fixed', 'learning', 'norm', 'solution', 'time'])
    expect([...used('model')].filter((name) => name !== null).toSorted()).toEqual(folder('opponents').filter((name) => name !== 'opponent-model').toSorted())
    const conditions = folder('acceptance').filter((name) => !['acceptance', 'window'].includes(name))
    expect(conditions.filter((name) => !used('acceptance').has(name))).toEqual([])
  })

  test('holds no two strategies that play the same', () => {
    const played = new Map<string, string>()
    for (const strategy of strategies.filter(({ facts }) => !facts.stochastic)) {
      const moves = JSON.stringify([1, 2, 3, 4].flatMap((seed) => [linear(), micro()].map((other) => {
        const { offers } = bargain(randomDomain(seed, { sizes: [4, 3, 3, 2, 2], reservation: 0.2 }), { p0: strategy, p1: other }, { rounds: 40, seed })
        return offers.filter(({ by }) => by === 'p0').map(({ options }) => Array.from(options).join(''))
      })))
      expect(played.get(moves), `${strategy.facts.name} plays like another`).toBeUndefined()
      played.set(moves, strategy.facts.name)
    }
    expect(played.size).toBeGreaterThanOrEqual(25)
  })
})
