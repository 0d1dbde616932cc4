import { describe, expect, test } from 'vitest'
import { strategies } from '../../../src/bargaining/catalogue.js'
import { rankingOf } from '../../../src/bargaining/ranking/ranking.js'
import { sessionAt } from '../../../src/bargaining/session.js'
import { agentK } from '../../../src/bargaining/strategies/agent-k.js'
import { averagedTitForTat } from '../../../src/bargaining/strategies/averaged-tit-for-tat.js'
import { boulware } from '../../../src/bargaining/strategies/boulware.js'
import { conceder } from '../../../src/bargaining/strategies/conceder.js'
import { deadlinePlayer } from '../../../src/bargaining/strategies/deadline-player.js'
import { doorInTheFace } from '../../../src/bargaining/strategies/door-in-the-face.js'
import { exponential } from '../../../src/bargaining/strategies/exponential.js'
import { fairSplit } from '../../../src/bargaining/strategies/fair-split.js'
import { graduatedReciprocation } from '../../../src/bargaining/strategies/graduated-reciprocation.js'
import { hardHeaded } from '../../../src/bargaining/strategies/hard-headed.js'
import { hardliner } from '../../../src/bargaining/strategies/hardliner.js'
import { humanitarianFirst } from '../../../src/bargaining/strategies/humanitarian-first.js'
import { linear } from '../../../src/bargaining/strategies/linear.js'
import { logroller } from '../../../src/bargaining/strategies/logroller.js'
import { niceTitForTat } from '../../../src/bargaining/strategies/nice-tit-for-tat.js'
import { randomAbsoluteTitForTat } from '../../../src/bargaining/strategies/random-absolute-tit-for-tat.js'
import { randomWalker } from '../../../src/bargaining/strategies/random-walker.js'
import { reciprocalRatio } from '../../../src/bargaining/strategies/reciprocal-ratio.js'
import { relativeTitForTat } from '../../../src/bargaining/strategies/relative-tit-for-tat.js'
import { riskAverse } from '../../../src/bargaining/strategies/risk-averse.js'
import { rubinstein } from '../../../src/bargaining/strategies/rubinstein.js'
import { salami } from '../../../src/bargaining/strategies/salami.js'
import { splitTheDifference } from '../../../src/bargaining/strategies/split-the-difference.js'
import { toughThenSoft } from '../../../src/bargaining/strategies/tough-then-soft.js'
import { tradeOff } from '../../../src/bargaining/strategies/trade-off.js'
import { zeuthen } from '../../../src/bargaining/strategies/zeuthen.js'
import type { Strategy } from '../../../src/bargaining/strategy.js'
import { offer, openTable } from '../../../src/model/alternating-offers.js'
import { defineDomain, domainOf, sizesOf } from '../../../src/model/domain.js'
import type { Domain } from '../../../src/model/domain.js'
import { resolveScenario } from '../../../src/model/resolve.js'
import type { PublicScenario } from '../../../src/model/view.js'
import { bargain } from '../../../src/simulation/bargain.js'
import type { BargainResult } from '../../../src/simulation/bargain.js'
import { randomDomain } from '../../../src/testing/random-domain.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'
import { ownOf, sessionOf } from '../sessions.js'

const steps = 100
/** One issue whose options are worth 0, 0.01 ... 1 to `me` and the rest to `you`: every level is a package. */
const pie: Domain = defineDomain({
  name: 'pie',
  issues: [{ name: 'share', options: Array.from({ length: steps + 1 }, (_, k) => String(k)) }],
  parties: [
    { id: 'me', utility: [Array.from({ length: steps + 1 }, (_, k) => k / steps)] },
    { id: 'you', utility: [Array.from({ length: steps + 1 }, (_, k) => 1 - k / steps)] },
  ],
})

/** What `me` demands of the pie when `you` offers these shares, in hundredths. */
function demands(strategy: Strategy, offered: readonly number[], rounds = 19): readonly number[] {
  const scripted: Strategy = {
    facts: hardliner().facts,
    accepts: () => false,
    proposes: ({ round }) => [offered[Math.min(round, offered.length - 1)]!],
  }
  const { offers } = bargain(pie, { me: strategy, you: scripted }, { rounds, seed: 3 })
  return offers.filter(({ by }) => by === 'me').map(({ options }) => options[0]!)
}

/** Whether `me` accepts such a share in a round, if nothing was offered before. */
function accepts(strategy: Strategy, share: number, round = 0, rounds = 19): boolean {
  const table = openTable(pie.agenda, ['you', 'me'], rounds)
  table.round = round
  offer(table, 'you', [share])
  return strategy.accepts(sessionOf(pie, table), ownOf())
}

const curve = (level: (time: number) => number): readonly number[] => Array.from({ length: 19 }, (_, round) => Math.ceil(steps * level((round + 1) / 20) - 1e-9))
const played = (strategy: Strategy, seed: number, other: Strategy = linear()): BargainResult => bargain(randomDomain(seed), { p0: strategy, p1: other }, { rounds: 30, seed })
const mine = ({ offers }: BargainResult): BargainResult['offers'] => offers.filter(({ by }) => by === 'p0')

describe('by time', () => {
  test('exponential gives up a share that multiplies', () => {
    expect(demands(exponential({ start: 0.01 }), [0])).toEqual(curve((time) => 1 - 0.01 ** (1 - time)))
  })

  test('risk-averse gives up worth evenly, the faster the more it fears', () => {
    expect(demands(riskAverse(0.5), [0])).toEqual(curve((time) => (1 - time) ** 2))
    expect(demands(riskAverse(0), [0])).toEqual(curve((time) => 1 - time))
    expect(accepts(riskAverse(0.5), 85)).toBe(true)
    expect(accepts(riskAverse(0), 85)).toBe(false)
  })

  test('tough-then-soft turns half way', () => {
    const found = demands(toughThenSoft(), [0])
    expect(found[8]).toBeGreaterThanOrEqual(90)
    expect(found[18]).toBeLessThan(15)
  })

  test('deadline-player waits, and then takes the best that it was offered', () => {
    expect(demands(deadlinePlayer(), [10, 30, 20])).toEqual(Array.from({ length: 17 }, () => 100))
    const table = openTable(pie.agenda, ['me', 'you'], 19)
    table.round = 17
    for (const share of [10, 30, 20]) table.offers.push({ by: 'you', options: [share], round: 0 })
    expect(deadlinePlayer().proposes(sessionOf(pie, table), ownOf())).toEqual([30])
  })
})

describe('by behaviour', () => {
  test('relative tit-for-tat cuts its demand in the same proportion', () => {
    // Withheld 100, then 80: four fifths. Then 80 again: nothing.
    expect(demands(relativeTitForTat(), [0, 20, 20]).slice(0, 5)).toEqual([98, 95, 76, 76, 76])
  })

  test('averaged tit-for-tat looks at the whole window', () => {
    expect(demands(averagedTitForTat(3), [0, 0, 20, 20]).slice(0, 6)).toEqual([99, 98, 97, 78, 63, 63])
  })

  test('random absolute tit-for-tat stays within its spread of an answer in kind', () => {
    const found = demands(randomAbsoluteTitForTat(0.1), [0, 20, 20, 20])
    expect(Math.abs(found[2]! - (found[1]! - 20))).toBeLessThanOrEqual(11)
    expect(new Set(found).size).toBeGreaterThan(5)
  })

  test('nice tit-for-tat begins with its best, and goes no further than half of its room before time is up', () => {
    const found = demands(niceTitForTat(), [0, 5, 10, 15])
    expect(found[0]).toBe(100)
    expect(Math.min(...found)).toBeGreaterThanOrEqual(50)
    expect(found[5]).toBeLessThan(100)
  })

  test('trade-off keeps its utility while the offers get better, and gives up a step when they do not', () => {
    expect(demands(tradeOff(0.05), [0, 1, 2, 3, 4, 4]).slice(0, 8)).toEqual([100, 100, 100, 100, 100, 100, 95, 90])
  })

  test('graduated reciprocation takes a step now and then, and answers in kind', () => {
    expect(demands(graduatedReciprocation({ step: 0.05, every: 3 }), [0]).slice(0, 8)).toEqual([100, 100, 100, 95, 95, 95, 90, 90])
    expect(demands(graduatedReciprocation({ step: 0.05, every: 3 }), [0, 20, 20, 10]).slice(0, 6)).toEqual([100, 100, 75, 70, 80, 80])
  })

  test('door-in-the-face asks for all, and then for what it wanted', () => {
    const [first, second, ...rest] = demands(doorInTheFace(0.75), [0])
    expect([first, second! <= 75]).toEqual([100, true])
    expect(Math.min(...rest)).toBeGreaterThanOrEqual(37)
  })

  test('salami asks for one change of the last offer', () => {
    const { offers } = played(salami(), 3)
    offers.forEach(({ by, options }, n) => {
      if (by !== 'p0' || n === 0) return
      const before = offers[n - 1]!.options
      expect(Array.from(options).filter((option, i) => option !== before[i]).length).toBeLessThanOrEqual(1)
    })
  })

  test('agent K comes down to what it hopes for, and not to nothing', () => {
    const found = demands(agentK(), [30, 32, 28, 30])
    expect(Math.min(...found)).toBeGreaterThanOrEqual(28)
    expect(found[0]).toBeGreaterThan(95)
  })
})

describe('with a model of the others', () => {
  test('hard-headed never goes below its level', () => {
    expect(Math.min(...demands(hardHeaded(), [0]))).toBeGreaterThanOrEqual(58)
    expect(demands(hardHeaded(), [0]).slice(0, 10).every((share) => share >= 99)).toBe(true)
  })

  test('a learner asks for more of what the other side likes: both do better than with the least demanding packages', () => {
    const welfare = (strategy: Strategy): number => Array.from({ length: 12 }, (_, seed) => {
      const { utilities } = bargain(randomDomain(seed, { sizes: [4, 3, 3, 2, 2] }), { p0: strategy, p1: boulware() }, { rounds: 40 })
      return utilities[0]! + utilities[1]!
    }).reduce((sum, both) => sum + both, 0)
    expect(welfare(logroller())).toBeGreaterThan(welfare(linear()))
  })

  test('logroller gives way first where it costs least for what it gives', () => {
    const domain = defineDomain({
      name: 'unequal stakes',
      issues: ['dear', 'cheap'].map((name) => ({ name, options: ['ours', 'theirs'] })),
      parties: [{ id: 'p0', utility: [[0.8, 0], [0.2, 0]] }, { id: 'p1', utility: [[0, 0.5], [0, 0.5]] }],
    })
    const { offers } = bargain(domain, { p0: logroller(), p1: hardliner() }, { rounds: 19 })
    const path = mine({ offers } as BargainResult).map(({ options }) => Array.from(options).join(''))
    expect([...new Set(path)].slice(0, 2)).toEqual(['00', '01'])
  })
})

describe('by solutions and norms', () => {
  test('rubinstein demands the share of the first mover and accepts that of the second', () => {
    const share = (1 - 0.8) / (1 - 0.9 * 0.8)
    expect(new Set(demands(rubinstein({ own: 0.9, other: 0.8 }), [0]))).toEqual(new Set([Math.ceil(share * 100)]))
    expect(accepts(rubinstein({ own: 0.9, other: 0.8 }), Math.ceil(0.9 * share * 100))).toBe(true)
    expect(accepts(rubinstein({ own: 0.9, other: 0.8 }), Math.floor(0.9 * share * 100))).toBe(false)
  })

  test('zeuthen never takes back, and meets its like', () => {
    for (let seed = 0; seed < 10; seed++) {
      const result = played(zeuthen(), seed, zeuthen())
      const worth = mine(result).map(({ utilities }) => utilities[0]!)
      worth.forEach((utility, n) => expect(utility).toBeLessThanOrEqual(worth[Math.max(0, n - 1)]! + 1e-12))
      expect(result.agreement).not.toBeNull()
    }
  })

  test('fair-split asks for the middle of a pie once it knows what the other wants', () => {
    const found = demands(fairSplit(), [0])
    expect(found[0]).toBeLessThanOrEqual(100)
    expect(played(fairSplit(), 2, fairSplit()).agreement).not.toBeNull()
  })

  test('split-the-difference meets the best offer half way', () => {
    expect(demands(splitTheDifference(), [20, 20, 40])).toEqual([100, 60, 40])
  })
})

describe('with persons on the table', () => {
  const plain = smallScenario({ detainees: 8, concessions: 0, parties: 2 })
  const scenario = resolveScenario({ ...plain, detainees: plain.detainees.map((each) => ({ ...each, atLiberty: false, welfare: each.id === 'd1' || each.id === 'd4' ? 'critical' as const : 'stable' as const })) }, 1)
  const domain = domainOf(scenario)
  const persons = domain.agenda.issues

  test('reciprocal-ratio exchanges one for one, or two for one if told so', () => {
    const counts = (strategy: Strategy): readonly string[] => {
      const { offers } = bargain(domain, { p0: strategy, p1: hardliner() }, { rounds: 20 })
      return offers.filter(({ by }) => by === 'p0').map(({ options }) => {
        const out = (from: string): number => persons.filter((issue, i) => issue.kind === 'detainee' && issue.from === from && options[i] !== 0).length
        return `${out('p1')}:${out('p0')}`
      })
    }
    expect(new Set(counts(reciprocalRatio()))).toEqual(new Set(['1:1', '2:2', '3:3', '4:4']))
    expect(counts(reciprocalRatio(2)).every((each) => ['1:1', '2:1', '3:2', '4:2'].includes(each))).toBe(true)
  })

  test('humanitarian-first brings home those in the worst health first', () => {
    const table = openTable(domain.agenda, ['p0', 'p1'], 20)
    table.round = 8
    const [{ id, utility, reservation }] = domain.parties as [Domain['parties'][number]]
    const seat = (public_: PublicScenario | null) => sessionAt({ me: id, table, utility, ranking: rankingOf(utility, domain.rules, sizesOf(domain)), rules: () => domain.rules, reservation, scenario: public_ })
    const offered = humanitarianFirst().proposes(seat(scenario as unknown as PublicScenario), ownOf())!
    const plainly = humanitarianFirst().proposes(seat(null), ownOf())!
    const critical = (options: ArrayLike<number>): number => persons.filter((issue, i) => (issue.id === 'd1' || issue.id === 'd4') && options[i] !== 0).length
    expect(critical(offered)).toBe(2)
    expect(critical(plainly)).toBeLessThan(2)
  })
})

test('random-walker changes one thing at a time', () => {
  const offers = mine(played(randomWalker(), 5, conceder()))
  const changes = offers.slice(1).map(({ options }, n) => Array.from(options).filter((option, i) => option !== offers[n]!.options[i]).length)
  expect(changes.filter((count) => count === 1).length).toBe(changes.length)
})

test('a package that was planned and then cannot be signed any more is not offered', () => {
  for (const strategy of strategies) {
    const domain = randomDomain(2)
    const table = openTable(domain.agenda, ['p1', 'p0'], 10)
    offer(table, 'p1', [0, 0, 0, 0])
    const own = ownOf()
    const before = sessionOf(domain, table)
    strategy.accepts(before, own)
    const planned = strategy.proposes(before, own)!
    expect(planned, strategy.facts.name).toBeDefined()
    const rules = [{ about: 'lost', counters: [{ scores: domain.agenda.issues.map(({ size }, i) => Array.from({ length: size }, (_, option) => (option === planned[i] ? 1 : 0))), cap: 4 }], value: ([same = 0]: readonly number[]) => (same === 4 ? -Infinity : 0), most: 0, forbids: true }]
    const after = sessionOf({ ...domain, rules }, table)
    const offered = strategy.proposes(after, own)
    expect(offered && after.allows(offered), strategy.facts.name).toBe(true)
  }
})
