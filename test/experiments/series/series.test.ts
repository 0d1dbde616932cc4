import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { series } from '../../../src/experiments/index.js'
import { carriedInto, firstStanding, nextStanding, usualCarryOver } from '../../../src/experiments/series/carry.js'
import { trustLevel } from '../../../src/model/trust.js'
import { scenario, validateScenario } from '../../../src/scenarios/index.js'
import { negotiate } from '../../../src/simulation/index.js'
import { conceder } from '../../../src/governments/index.js'

const low = scenario('phased-low-trust')
const governments = (compliance: string) => ({ ruvenia: { strategy: 'boulware', policies: { compliance } }, tolmark: { strategy: 'tit-for-tat', policies: { compliance: 'faithful' } } })

describe('a series', () => {
  test('begins as a single exchange, and without carrying over stays a row of single exchanges', async () => {
    const cast = { aster: { strategy: 'conceder' }, borealis: { strategy: 'conceder' } }
    const two = scenario('two-for-two')
    const { exchanges } = await series(two, cast, { exchanges: 4, seed: 9, carry: { memory: 0, arrests: 0, prices: 0 } })
    exchanges.forEach(({ outcome, days, released, surplus }, n) => {
      const alone = negotiate(two, { aster: conceder(), borealis: conceder() }, { seed: 9 + n })
      expect([outcome, days, released]).toEqual([alone.outcome, alone.days, alone.released.length])
      expect(surplus.aster).toBe(alone.utilities.aster!.surplus)
    })
  })

  test('builds trust where words are kept, and costs the faithful where they are not', async () => {
    const [kept, broken] = await Promise.all([series(low, governments('faithful'), { exchanges: 8 }), series(low, governments('opportunist'), { exchanges: 8 })])
    const levels = kept.exchanges.map(({ standing }) => standing.level)
    levels.slice(1).forEach((level, i) => expect(level).toBeGreaterThanOrEqual(levels[i]! - 1e-9))
    expect(broken.exchanges.at(-1)!.standing.level).toBeLessThan(levels.at(-1)!)
    expect(broken.surplus.tolmark).toBeLessThan(kept.surplus.tolmark!)
    expect(await series(low, governments('faithful'), { exchanges: 8 })).toEqual(kept)
  })

  test('says what is wrong', async () => {
    await expect(series(low, governments('faithful'), { exchanges: 0 })).rejects.toThrow('runs: 0')
    await expect(series(low, governments('faithful'), { carry: { memory: 2 } })).rejects.toThrow('carry.memory: 2')
  })
})

describe('what is carried over', () => {
  test.prop([fc.array(fc.record({ level: fc.double({ min: 0, max: 1, noNaN: true }), gave: fc.integer({ min: 0, max: 4 }), got: fc.integer({ min: 0, max: 4 }) }), { maxLength: 12 })])('always leaves a valid scenario, and fades once nothing happens', (course) => {
    let standing = firstStanding(low)
    const [a, b] = [low.parties[0]!.id, low.parties[1]!.id]
    const release = (from: string, to: string, count: number) => Array.from({ length: count }, (_, i) => ({ id: `${from}${i}`, from, to, day: 1, confirmed: true }))
    for (const { level, gave, got } of course) {
      standing = nextStanding(low, standing, { trust: { [a]: { [b]: { before: 0.5, after: level } }, [b]: { [a]: { before: 0.5, after: level } } }, released: [...release(a, b, gave), ...release(b, a, got)] }, usualCarryOver)
      expect(validateScenario(carriedInto(low, standing))).toMatchObject({ ok: true })
      if (gave > got) expect(standing.prices[a]).toBeGreaterThan(1)
    }
    for (let n = 0; n < 80; n++) standing = nextStanding(low, standing, { trust: {}, released: [] }, usualCarryOver)
    expect(standing.arrests).toBeCloseTo(1, 9)
    expect(standing.prices[b]).toBeCloseTo(1, 9)
    expect(trustLevel(standing.trust)).toBeGreaterThan(0)
  })

  test('more is asked for letting people go after a one-sided release, and nothing for those who come home', () => {
    const dear = carriedInto(low, { ...firstStanding(low), prices: { ruvenia: 2, tolmark: 1 } })
    const held = low.detainees.find(({ holder }) => holder === 'ruvenia')!
    const own = low.detainees.find(({ holder }) => holder === 'tolmark')!
    const worth = (given: typeof low, id: string): unknown => given.parties[0]!.secrets.preferences.detainees[id]
    const [before, after] = [worth(low, held.id), worth(dear, held.id)] as readonly { readonly low: number }[]
    expect(after!.low).toBe(2 * before!.low)
    expect(worth(dear, own.id)).toEqual(worth(low, own.id))
  })
})
