import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { boulware } from '../../../src/bargaining/strategies/boulware.js'
import { conceder } from '../../../src/bargaining/strategies/conceder.js'
import { conclude, openNegotiation, step } from '../../../src/simulation/negotiate.js'
import { addOffers, countedOffers, mergeOffers, offerBin, offerSpreads, ownOffersOf } from '../../../src/simulation/many/offers.js'
import type { OfferBins, OwnOffers } from '../../../src/simulation/many/offers.js'
import { scenario } from '../../../src/scenarios/index.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'

const runs = fc.array(fc.array(fc.oneof(fc.double({ min: -3, max: 1, noNaN: true }), fc.constant(-Infinity)), { maxLength: countedOffers + 3 }), { maxLength: 30 })

function binsOf(all: readonly (readonly number[])[]): OfferBins {
  const bins: OfferBins = []
  for (const worths of all) addOffers(bins, worths)
  return bins
}

prop.prop([runs])('quantiles are those of the offers, to within half a bin', (all) => {
  const spreads = offerSpreads(binsOf(all))
  expect(spreads).toHaveLength(Math.min(countedOffers, Math.max(0, ...all.map(({ length }) => length))))
  spreads.forEach(({ n, quantiles }, i) => {
    const exact = all.flatMap((worths) => (worths[i] === undefined ? [] : [worths[i]])).sort((a, b) => a - b)
    expect(n).toBe(exact.length)
    for (const [share, found] of [[0.05, quantiles.p5], [0.5, quantiles.p50], [0.95, quantiles.p95]] as const) {
      const wanted = Math.max(-1, exact[Math.floor(share * (n - 1))]!)
      expect(Math.abs(found - wanted)).toBeLessThanOrEqual(offerBin / 2 + 1e-12)
    }
  })
})

prop.prop([runs, fc.nat(30)])('are the same however they were cut and merged', (all, at) => {
  const [one, two] = [binsOf(all.slice(0, at)), binsOf(all.slice(at))]
  mergeOffers(one, two)
  expect(offerSpreads(one)).toEqual(offerSpreads(binsOf(all)))
})

test('a conceder asks for less with every offer, and for less than one that holds out', () => {
  const offersOf = (seed: number): OwnOffers => {
    const run = openNegotiation(scenario('two-for-two'), { aster: boulware(), borealis: conceder() }, { seed })
    while (step(run));
    conclude(run)
    return ownOffersOf(run.snapshot.context)
  }
  for (const seed of [1, 2, 3]) {
    const { aster = [], borealis = [] } = offersOf(seed)
    expect(borealis.length).toBeGreaterThan(1)
    expect(borealis).toEqual(borealis.toSorted((a, b) => b - a))
    expect(aster[1]!).toBeGreaterThan(borealis[1]!)
    for (const worth of [...aster, ...borealis]) expect(worth <= 1 && worth >= 0).toBe(true)
  }
})

test('a run that never came to the table has none', () => {
  const run = openNegotiation(smallScenario(), { p0: boulware(), p1: conceder() }, { seed: 1 })
  expect(ownOffersOf(run.snapshot.context)).toEqual({})
})
