import { describe, expect, test } from 'vitest'
import { strategies } from '../../../src/bargaining/catalogue.js'
import { linear } from '../../../src/bargaining/strategies/linear.js'
import type { Strategy } from '../../../src/bargaining/strategy.js'
import { assertStrategy, strategyContract } from '../../../src/testing/strategy-contract.js'

describe.each(strategies.map((strategy) => ({ name: strategy.facts.name, strategy })))('$name', ({ strategy }) => {
  test.each(strategyContract)('$name', ({ problem }) => {
    for (const seed of [1, 2]) expect(problem(() => strategy, seed)).toBeNull()
  })
})

describe('the contract itself', () => {
  const { facts } = linear()
  let count = 0
  const faulty: readonly (readonly [string, Strategy])[] = [
    ['throws', { facts, accepts: () => false, proposes: () => { throw new Error('no') } }],
    ['offers nothing', { facts, accepts: () => false, proposes: () => undefined }],
    ['offers what does not exist', { facts, accepts: () => false, proposes: ({ sizes }) => sizes.map(() => 9) }],
    ['offers less than no deal', { facts, accepts: () => false, proposes: ({ sizes }) => sizes.map(() => 0) }],
    ['draws in secret', { facts, accepts: (_, own) => own.random.chance(0.5), proposes: (session) => session.at(0) }],
    ['claims to draw', { facts: { ...facts, stochastic: true }, accepts: () => false, proposes: (session) => session.at(0) }],
    ['takes notes in secret', { facts, accepts: () => false, proposes: (session, own) => { own.memory.n = session.round; return session.at(0) } }],
    ['looks back in secret', { facts, accepts: () => false, proposes: (session) => session.at(session.offers.length % 3) ?? session.at(0) }],
    ['claims a model', { facts: { ...facts, needsOpponentModel: true }, accepts: () => false, proposes: (session) => session.at(0) }],
    ['keeps a count in the object', { facts, accepts: () => false, proposes: (session) => session.at(count++ % 2) ?? session.at(0) }],
    ['changes the offers', { facts, accepts: () => false, proposes: (session) => { (session.offers as unknown[]).pop(); return session.at(0) } }],
    ['keeps what is no number in its notes', { facts: { ...facts, memory: 'notes' }, accepts: () => false, proposes: (session, own) => { own.memory.n = { f: Number.NaN }; return session.at(0) } }],
    ['keeps a list of bytes in its notes', { facts: { ...facts, memory: 'notes' }, accepts: () => false, proposes: (session, own) => { own.memory.n = new Uint8Array(1) as never; return session.at(0) } }],
  ]
  test.each(faulty)('catches a strategy that %s', (_, strategy) => {
    const broken = strategyContract.filter(({ problem }) => {
      try {
        return problem(() => strategy, 1) !== null
      } catch {
        return true
      }
    })
    expect(broken.map(({ name }) => name)).not.toEqual([])
    expect(() => assertStrategy(() => strategy, 2)).toThrow()
  })
})
