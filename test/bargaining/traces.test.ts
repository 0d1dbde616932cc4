import { expect, test } from 'vitest'
import { boulware } from '../../src/bargaining/strategies/boulware.js'
import { conceder } from '../../src/bargaining/strategies/conceder.js'
import { linear } from '../../src/bargaining/strategies/linear.js'
import { micro } from '../../src/bargaining/strategies/micro.js'
import { naiveTitForTat } from '../../src/bargaining/strategies/naive-tit-for-tat.js'
import type { Strategy } from '../../src/bargaining/strategy.js'
import { defineDomain } from '../../src/model/domain.js'
import { bargain } from '../../src/simulation/bargain.js'
import { describeOracle, oracleNames } from '../oracles.js'

interface Trace {
  readonly n_steps: number
  readonly strategies: { readonly A: string; readonly B: string }
  readonly issues: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly tables: readonly (readonly (readonly number[])[])[]
  readonly reservation: readonly number[]
  readonly offers: readonly { readonly step: number; readonly negotiator: string; readonly offer: readonly string[]; readonly uA: number; readonly uB: number }[]
  readonly result: { readonly agreement: readonly string[] | null }
}

const byName: { readonly [name: string]: () => Strategy } = {
  BoulwareTBNegotiator: boulware,
  LinearTBNegotiator: linear,
  ConcederTBNegotiator: conceder,
  MiCRONegotiator: micro,
  NaiveTitForTatNegotiator: naiveTitForTat,
}

const names = oracleNames('traces')
const expected = [
  'detainees8__BoulwareTBNegotiator__ConcederTBNegotiator.json', 'detainees8__LinearTBNegotiator__LinearTBNegotiator.json',
  'detainees8__MiCRONegotiator__MiCRONegotiator.json', 'detainees8__NaiveTitForTatNegotiator__BoulwareTBNegotiator.json',
  'itex_genius__BoulwareTBNegotiator__ConcederTBNegotiator.json', 'itex_genius__LinearTBNegotiator__LinearTBNegotiator.json',
  'itex_genius__MiCRONegotiator__MiCRONegotiator.json', 'itex_genius__NaiveTitForTatNegotiator__BoulwareTBNegotiator.json',
]

test.skipIf(names.length === 0)('every trace of the folder is replayed (needs ../shared/oracles/traces)', () => {
  expect(names.filter((name) => name.endsWith('.json'))).toEqual(expected)
})

for (const name of expected) {
  describeOracle<Trace>(name.replace('.json', ''), `traces/${name}`, ({ n_steps: rounds, strategies, issues, tables, reservation, offers, result }) => {
    test('matches offer for offer, with both utilities, and in the agreement', () => {
      const domain = defineDomain({
        name,
        issues: issues.map((issue) => ({ name: issue.name, options: issue.values })),
        parties: tables.map((utility, p) => ({ id: 'AB'[p]!, utility, reservation: reservation[p]! })),
      })
      const played = bargain(domain, { A: byName[strategies.A]!(), B: byName[strategies.B]!() }, { rounds })
      const words = (options: ArrayLike<number>): readonly string[] => issues.map(({ values }, i) => values[options[i]!]!)
      expect(played.offers.map(({ by, round, options }) => ({ by, round, offer: words(options) }))).toEqual(
        offers.map(({ negotiator, step, offer }) => ({ by: negotiator, round: step, offer })))
      played.offers.forEach(({ utilities }, n) => {
        expect(utilities[0]).toBeCloseTo(offers[n]!.uA, 12)
        expect(utilities[1]).toBeCloseTo(offers[n]!.uB, 12)
      })
      expect(played.agreement && words(played.agreement)).toEqual(result.agreement)
    })
  })
}
