import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { amountsOf, phasesOf } from '../../../src/analysis/schedules/exchange.js'
import { greedyPlan } from '../../../src/analysis/schedules/greedy.js'
import { planSafeExchange } from '../../../src/analysis/schedules/index.js'
import type { ExchangeSide, SafeExchangeProblem } from '../../../src/analysis/schedules/index.js'

const sideOf = (name: string, most: number): fc.Arbitrary<ExchangeSide> =>
  fc.record({
    id: fc.constant(name),
    gives: fc.array(fc.record({ cost: fc.nat(4), worth: fc.nat(8) }), { maxLength: most }).map((people) => people.map((person, i) => ({ id: `${name}${i}`, ...person }))),
    penalty: fc.constantFrom(0, 0, 1, 2),
    future: fc.constantFrom(0, 0, 2, 4),
    trust: fc.constantFrom(0, 0.5, 0.75, 1),
  })
const problemsOf = (most: number): fc.Arbitrary<SafeExchangeProblem> => fc.tuple(sideOf('a', most), sideOf('b', most)).map((sides) => ({ sides }))

type Schedule = readonly (readonly string[])[]

/** What a side expects by going on from a phase, and by withholding some of its people in it. */
function playedOut({ sides }: SafeExchangeProblem, schedule: Schedule, side: 0 | 1, phase: number, withheld: readonly string[]): number {
  const own = sides[side]
  const other = sides[1 - side]!
  const { penalty = 0, future = 0, trust = 1 } = own
  const net = (chunk: readonly string[]): number => {
    const got = other.gives.filter(({ id }) => chunk.includes(id)).reduce((sum, { worth }) => sum + worth, 0)
    return got - own.gives.filter(({ id }) => chunk.includes(id)).reduce((sum, { cost }) => sum + cost, 0)
  }
  const now = net(schedule[phase]!.filter((id) => !withheld.includes(id)))
  if (withheld.length > 0) return now - penalty
  return now + trust * (schedule.slice(phase + 1).reduce((sum, chunk) => sum + net(chunk), 0) + future)
}

function subsets<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.reduce<readonly (readonly T[])[]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]])
}

/** The greatest gain of any side in any phase from withholding any of its people. */
function greatestGain(problem: SafeExchangeProblem, schedule: Schedule): number {
  let most = -Infinity
  schedule.forEach((chunk, phase) => {
    for (const side of [0, 1] as const) {
      const own = problem.sides[side].gives.map(({ id }) => id).filter((id) => chunk.includes(id))
      for (const withheld of subsets(own)) {
        if (withheld.length > 0) most = Math.max(most, playedOut(problem, schedule, side, phase, withheld) - playedOut(problem, schedule, side, phase, []))
      }
    }
  })
  return most
}

/** Every order and chunking of these people. */
function* schedules(people: readonly string[]): Generator<Schedule> {
  if (people.length === 0) yield []
  for (const chunk of subsets(people)) {
    if (chunk.length === 0) continue
    for (const rest of schedules(people.filter((id) => !chunk.includes(id)))) yield [chunk, ...rest]
  }
}

const scheduleOf = ({ phases }: ReturnType<typeof planSafeExchange>): Schedule => phases.map(({ chunks }) => chunks.flat())
const everybody = ({ sides }: SafeExchangeProblem): readonly string[] => sides.flatMap(({ gives }) => gives.map(({ id }) => id))

describe('a plan of safe exchange', () => {
  test.prop([problemsOf(5)], { numRuns: 150 })('hands everybody over once, and if it is called safe no defection pays', (problem) => {
    const plan = planSafeExchange(problem)
    expect(plan.phases.flatMap(({ chunks }) => chunks.flat()).sort()).toEqual([...everybody(problem)].sort())
    const most = greatestGain(problem, scheduleOf(plan))
    expect(plan).toMatchObject({ method: 'lattice', exactness: 'exact', safe: most <= 0, exposure: Math.max(0, most), bound: plan.exposure })
    plan.phases.forEach(({ chunks, temptations }, phase) => {
      for (const side of [0, 1] as const) {
        expect(temptations[side] === null).toBe(chunks[side].length === 0)
        if (temptations[side]) {
          const kept = problem.sides[side].gives.filter(({ id }) => chunks[side].includes(id)).reduce((sum, { cost }) => sum + cost, 0)
          expect(temptations[side].defecting).toBe(kept + playedOut(problem, scheduleOf(plan), side, phase, chunks[side]))
          expect(temptations[side].goingOn).toBe(kept + playedOut(problem, scheduleOf(plan), side, phase, []))
        }
      }
    })
  })

  test.prop([problemsOf(3)], { numRuns: 150 })('is safe if any is, else least exposed; and then has the fewest phases and the least greatest gain', (problem) => {
    const plan = planSafeExchange(problem)
    const all = [...schedules(everybody(problem))].map((schedule) => ({ phases: schedule.length, gain: greatestGain(problem, schedule) }))
    const least = Math.max(0, Math.min(...all.map(({ gain }) => gain)))
    expect(plan.exposure).toBe(least)
    expect(plan.safe).toBe(least === 0)
    const good = all.filter(({ gain }) => gain <= least)
    const fewest = Math.min(...good.map(({ phases }) => phases))
    expect(plan.phases).toHaveLength(fewest)
    expect(greatestGain(problem, scheduleOf(plan))).toBe(Math.min(...good.filter(({ phases }) => phases === fewest).map(({ gain }) => gain)))
  })

  test.prop([problemsOf(4), fc.constantFrom('penalty' as const, 'future' as const)], { numRuns: 100 })('is no more exposed with a greater penalty or future of both sides', (problem, key) => {
    const [a, b] = problem.sides
    const more: SafeExchangeProblem = { sides: [{ ...a, [key]: a[key]! + 1 }, { ...b, [key]: b[key]! + 1 }] }
    expect(planSafeExchange(more).exposure).toBeLessThanOrEqual(planSafeExchange(problem).exposure)
  })

  test('is less exposed with more trust in what is still to come', () => {
    const side = (name: string, trust: number): ExchangeSide => ({ id: name, gives: [0, 1, 2].map((i) => ({ id: `${name}${i}`, cost: 2, worth: 4 })), future: 2, trust })
    const exposures = [0, 0.25, 0.5, 0.75, 1].map((trust) => planSafeExchange({ sides: [side('a', trust), side('b', trust)] }).exposure)
    expect(exposures).toEqual([2, 1.5, 1, 0.5, 0])
  })

  test('swaps one for one when the last swap is covered by the future', () => {
    const side = (name: string): ExchangeSide => ({ id: name, gives: [0, 1, 2].map((i) => ({ id: `${name}${i}`, cost: 2, worth: 4 })), future: 2 })
    const plan = planSafeExchange({ sides: [side('a'), side('b')] })
    expect(plan).toMatchObject({ safe: true, exposure: 0 })
    expect(plan.phases.length).toBeGreaterThan(1)
    expect(planSafeExchange({ sides: [{ ...side('a'), future: 6 }, { ...side('b'), future: 6 }] }).phases).toHaveLength(1)
    expect(planSafeExchange({ sides: [{ ...side('a'), future: 1 }, { ...side('b'), future: 1 }] })).toMatchObject({ safe: false, exposure: 1 })
  })

  test('is not called unsafe for the rounding of decimals', () => {
    const plan = planSafeExchange({ sides: [{ id: 'a', gives: [{ id: 'x', cost: 0.1, worth: 1 }, { id: 'y', cost: 0.2, worth: 1 }], future: 0.3 }, { id: 'b', gives: [{ id: 'z', cost: 0.3, worth: 0 }], penalty: 0.1, future: 0.2 }] })
    expect(plan.safe).toBe(true)
    expect(plan.phases).toHaveLength(1)
  })

  test('of nobody is empty and safe', () => {
    expect(planSafeExchange({ sides: [{ id: 'a', gives: [] }, { id: 'b', gives: [] }] })).toMatchObject({ safe: true, exposure: 0, phases: [] })
  })

  test('of sixteen people is exact, frozen, and always the same', () => {
    const problem: SafeExchangeProblem = { sides: [0, 1].map((s) => ({ id: `s${s}`, gives: Array.from({ length: 8 }, (_, i) => ({ id: `${s}${i}`, cost: 1 + ((i * 5 + s) % 4), worth: 3 + ((i * 7 + s) % 5) })), future: 2, trust: 0.75 })) as never }
    const plan = planSafeExchange(problem)
    expect(plan).toMatchObject({ method: 'lattice', exactness: 'exact' })
    expect(plan).toEqual(planSafeExchange(problem))
    expect(Object.isFrozen(plan) && Object.isFrozen(plan.phases[0]) && Object.isFrozen(plan.phases[0]!.chunks[0])).toBe(true)
    expect(plan.exposure).toBe(Math.max(0, greatestGain(problem, scheduleOf(plan))))
  })
})

describe('a plan for too many people to look at every set', () => {
  const crowd = fc.tuple(fc.array(fc.tuple(fc.nat(4), fc.nat(8)), { minLength: 9, maxLength: 14 }), fc.array(fc.tuple(fc.nat(4), fc.nat(8)), { minLength: 8, maxLength: 14 }), fc.nat(4), fc.constantFrom(0.5, 1))

  test.prop([crowd], { numRuns: 60 })('says that it was found greedily, tells its exposure truly, and is exact only at its bound', ([first, second, future, trust]) => {
    const problem = { sides: [first, second].map((people, s) => ({ id: `s${s}`, gives: people.map(([cost, worth], i) => ({ id: `${s}-${i}`, cost, worth })), future, trust })) } as unknown as SafeExchangeProblem
    const plan = planSafeExchange(problem)
    const schedule = scheduleOf(plan)
    expect(plan.method).toBe('greedy')
    expect(schedule.flat().sort()).toEqual([...everybody(problem)].sort())
    // Withholding a whole chunk is the best defection, as the tests above show for every part.
    let most = -Infinity
    plan.phases.forEach(({ chunks }, phase) => {
      for (const side of [0, 1] as const) if (chunks[side].length > 0) most = Math.max(most, playedOut(problem, schedule, side, phase, chunks[side]) - playedOut(problem, schedule, side, phase, []))
    })
    expect(plan.exposure).toBeCloseTo(Math.max(0, most), 9)
    expect(plan.safe).toBe(most <= 1e-9)
    expect(plan.bound).toBeLessThanOrEqual(plan.exposure)
    expect(plan.exactness === 'exact').toBe(plan.bound === plan.exposure)
  })

  test.prop([problemsOf(4)], { numRuns: 150 })('never claims more than is true of small problems', (problem) => {
    fc.pre(everybody(problem).length > 0)
    const amounts = amountsOf(problem)
    const { chunks, leastGain } = greedyPlan(amounts)
    const exposure = Math.max(0, greatestGain(problem, phasesOf(amounts, chunks).map((phase) => phase.chunks.flat())))
    const { exposure: best } = planSafeExchange(problem)
    expect(exposure).toBeGreaterThanOrEqual(best)
    expect(Math.max(0, leastGain)).toBeLessThanOrEqual(best)
  })

  test('finds what is best of most small problems', () => {
    const sample = fc.sample(problemsOf(4), { numRuns: 300, seed: 1 }).filter((problem) => everybody(problem).length > 0)
    const best = sample.filter((problem) => {
      const amounts = amountsOf(problem)
      return Math.max(0, greatestGain(problem, phasesOf(amounts, greedyPlan(amounts).chunks).map((phase) => phase.chunks.flat()))) === planSafeExchange(problem).exposure
    })
    expect(best.length / sample.length).toBeGreaterThan(0.75)
  })

  test('keeps one-for-one swaps of equal people safe, in as few phases as that allows', () => {
    const side = (name: string): ExchangeSide => ({ id: name, gives: Array.from({ length: 20 }, (_, i) => ({ id: `${name}${i}`, cost: 0.5, worth: 1 })), future: 0.5 })
    const plan = planSafeExchange({ sides: [side('a'), side('b')] })
    expect(plan).toMatchObject({ method: 'greedy', exactness: 'exact', safe: true })
    expect(plan.phases.length).toBeLessThan(20)
  })
})

describe('mistakes', () => {
  const good: ExchangeSide = { id: 'a', gives: [{ id: 'x', cost: 1, worth: 2 }] }
  const other: ExchangeSide = { id: 'b', gives: [] }
  test.each<readonly [RegExp, SafeExchangeProblem]>([
    [/two sides/, { sides: [good] as never }],
    [/penalty of a/, { sides: [{ ...good, penalty: -1 }, other] }],
    [/future of a/, { sides: [{ ...good, future: Number.NaN }, other] }],
    [/trust of b/, { sides: [good, { ...other, trust: 1.5 }] }],
    [/cost of x/, { sides: [{ ...good, gives: [{ id: 'x', cost: -1, worth: 0 }] }, other] }],
    [/worth of x/, { sides: [{ ...good, gives: [{ id: 'x', cost: 1, worth: Infinity }] }, other] }],
    [/listed twice/, { sides: [good, { ...good, id: 'b' }] }],
  ])('%s', (message, problem) => expect(() => planSafeExchange(problem)).toThrow(message))
})
