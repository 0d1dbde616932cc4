import { describe, expect, test } from 'vitest'
import { strategies } from '../../src/bargaining/catalogue.js'
import { defineStrategy } from '../../src/bargaining/strategy.js'
import { boulware } from '../../src/bargaining/strategies/boulware.js'
import { government } from '../../src/governments/government.js'
import type { GovernmentOptions } from '../../src/governments/government.js'
import { policies } from '../../src/governments/temperament.js'
import { contract } from '../../src/testing/contract.js'
import type { Government } from '../../src/model/government.js'
import type { Move } from '../../src/model/move.js'

function keeps(make: () => Government, seeds: readonly number[]): void {
  test.each(contract)('$name', ({ problem }) => {
    for (const seed of seeds) expect(problem(make, seed)).toBeNull()
  })
}

// How strategies bargain is the matter of their own contract, which is faster.
describe.each(strategies)('strategy $facts.name', (strategy) => keeps(() => government({ bargaining: strategy }), [1]))

const named = Object.entries(policies).flatMap(([slot, list]) => list.map((policy) => ({ slot, policy, name: policy.name })))

describe.each(named)('$slot: $name', ({ slot, policy }) =>
  keeps(() => government({ bargaining: boulware(), [slot]: policy } as unknown as GovernmentOptions), [1, 2]))

describe('the contract itself', () => {
  const faulty: readonly (readonly [string, Government])[] = [
    ['throws', { facts: boulware().facts, decide: () => { throw new Error('no') } }],
    ['says nothing', { facts: boulware().facts, decide: () => undefined as never }],
    ['sends what was not offered', { facts: boulware().facts, decide: () => ({ type: 'talks.resumed', by: 'p0' }) }],
    ['draws in secret', { facts: boulware().facts, decide: (_, moves, own) => moves[Math.min(moves.length - 1, own.random.below(2))] as never }],
  ]
  test.each(faulty)('catches a government that %s', (_, government_) => {
    expect(contract.some(({ problem }) => problem(() => government_, 1) !== null)).toBe(true)
  })

  test('catches a government that gives all for nothing', () => {
    const generous = defineStrategy({ facts: boulware().facts, accepts: () => true, proposes: (session) => session.at(0) })
    const giving: Government = {
      facts: generous.facts,
      decide(view, moves, own) {
        const move = government({ bargaining: generous }).decide(view, moves, own) as Move
        return move.type === 'package.offered' ? { ...move, options: view.table!.agenda.issues.map((issue) => (issue.kind !== 'common' && issue.from === view.audience ? issue.size - 1 : 0)) } : move
      },
    }
    expect(contract.find(({ name }) => name.includes('worth less'))!.problem(() => giving, 1)).toMatch(/^package.offered at -/)
  })

  test('catches a government that keeps a count in the object', () => {
    let count = 0
    const counting: Government = {
      facts: boulware().facts,
      decide: () => (count++ < 30 ? { type: 'pass' } : { type: 'talks.opened', by: 'p0' }),
    }
    expect(contract.find(({ name }) => name.startsWith('keeps nothing'))!.problem(() => counting, 1)).not.toBeNull()
  })
})
