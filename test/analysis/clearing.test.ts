import { fc, test } from '@fast-check/vitest'
import { afterEach, describe, expect, vi } from 'vitest'
import { bilateralClearing, clearing } from '../../src/analysis/clearing.js'
import type { ClearingOptions, ClearingProblem, ClearingResult, PossibleRelease } from '../../src/analysis/clearing.js'
import { real } from './models/real.js'

const names = ['A', 'B', 'C', 'D']

const problems = fc
  .record({
    size: fc.integer({ min: 2, max: 4 }),
    disagreements: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 4, maxLength: 4 }),
    people: fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(6), fc.nat(4), fc.nat(9)), { maxLength: 9 }),
  })
  .map(({ size, disagreements, people }): ClearingProblem => {
    const detainees: PossibleRelease[] = []
    people.forEach(([from, step, worth, cost, copy], i) => {
      const holder = from % size
      const destination = (holder + 1 + (step % (size - 1))) % size
      const release = { id: `p${i}`, holder: names[holder]!, destination: names[destination]!, worth, cost }
      detainees.push(release)
      const other = (destination + 1) % size
      if (copy === 0 && other !== holder && other !== destination) detainees.push({ ...release, destination: names[other]!, worth: worth + 1 })
    })
    return { countries: names.slice(0, size).map((id, i) => ({ id, disagreement: disagreements[i]! })), detainees: detainees.slice(0, 12) }
  })

const rules: fc.Arbitrary<ClearingOptions> = fc.constantFrom<ClearingOptions>({}, { maxCycle: 2 }, { maxCycle: 3 }, { clubs: [['A', 'B'], ['B', 'C']] }, { maxCycle: 3, clubs: [['A', 'B', 'C'], ['C', 'A']] })
const payments = fc.boolean()

type Rules = ClearingOptions & { readonly bilateral?: boolean }

/** Whether releases fall apart into cycles of at most so many countries, each within one club. */
function fallsApart(list: readonly PossibleRelease[], longest: number, clubs: readonly (readonly string[])[] | undefined): boolean {
  const [first, ...rest] = list
  if (!first) return true
  const extend = (path: readonly PossibleRelease[], left: readonly PossibleRelease[]): boolean => {
    const last = path[path.length - 1]!
    if (last.destination === first.holder) {
      const inside = path.map(({ holder }) => holder)
      return (!clubs || clubs.some((club) => inside.every((id) => club.includes(id)))) && fallsApart(left, longest, clubs)
    }
    if (path.length === longest) return false
    return left.some((next, i) => next.holder === last.destination && !path.some(({ holder }) => holder === next.destination && next.destination !== first.holder) && extend([...path, next], left.filter((_, k) => k !== i)))
  }
  return extend([first], rest)
}

function gainOf(id: string, list: readonly PossibleRelease[]): number {
  return list.reduce((sum, { holder, destination, worth, cost }) => sum + (destination === id ? worth : 0) - (holder === id ? cost : 0), 0)
}

function partakers(list: readonly PossibleRelease[]): readonly string[] {
  return [...new Set(list.flatMap(({ holder, destination }) => [holder, destination]))]
}

function isAllowed({ countries }: ClearingProblem, list: readonly PossibleRelease[], { sidePayments = false, maxCycle, clubs, bilateral = false }: Rules): boolean {
  if (new Set(list.map(({ id }) => id)).size !== list.length) return false
  if (clubs && !list.every(({ holder, destination }) => clubs.some((club) => club.includes(holder) && club.includes(destination)))) return false
  const pair = ({ holder, destination }: PossibleRelease): string => [holder, destination].sort().join()
  const deals = bilateral ? [...new Set(list.map(pair))].map((key) => list.filter((release) => pair(release) === key)) : [list]
  const least = (id: string): number => countries.find((country) => country.id === id)!.disagreement ?? 0
  return deals.every((deal) => {
    const surpluses = partakers(deal).map((id) => gainOf(id, deal) - least(id))
    const rational = sidePayments ? surpluses.reduce((sum, value) => sum + value, 0) >= 0 : surpluses.every((value) => value >= 0)
    return rational && (maxCycle === undefined || fallsApart(deal, bilateral ? 2 : maxCycle, clubs))
  })
}

function surplusOf({ countries }: ClearingProblem, list: readonly PossibleRelease[]): number {
  const inside = new Set(partakers(list))
  return list.reduce((sum, { worth, cost }) => sum + worth - cost, 0) - countries.reduce((sum, { id, disagreement = 0 }) => sum + (inside.has(id) ? disagreement : 0), 0)
}

/** Looks at every set of releases. Sets come in falling lexicographic order, so the first best one is canonical. */
function bruteForce(problem: ClearingProblem, given: Rules): { readonly surplus: number; readonly released: readonly string[] } {
  const { detainees } = problem
  const n = detainees.length
  let best: { readonly surplus: number; readonly released: readonly string[] } = { surplus: -Infinity, released: [] }
  for (let set = 2 ** n - 1; set >= 0; set--) {
    const list = detainees.filter((_, i) => set & (1 << (n - 1 - i)))
    const surplus = surplusOf(problem, list)
    if (surplus > best.surplus && isAllowed(problem, list, given)) best = { surplus, released: list.map(({ id, destination }) => `${id}>${destination}`) }
  }
  return best
}

const told = ({ surplus, released }: ClearingResult): unknown => ({ surplus, released: released.map(({ id, destination }) => `${id}>${destination}`) })

const options = { numRuns: 60 }

describe('the best exchange', () => {
  test.prop([problems, rules, payments], options)('equals brute force', async (problem, rule, sidePayments) => {
    const given = { ...rule, sidePayments }
    const clubs = given.clubs?.filter((club) => club.every((id) => problem.countries.some((country) => country.id === id)))
    const result = await clearing(problem, { ...given, ...(clubs ? { clubs } : {}) })
    expect(told(result)).toEqual(bruteForce(problem, { ...given, ...(clubs ? { clubs } : {}) }))
    expect(result).toMatchObject({ exactness: 'exact', bound: result.surplus })
  })

  test.prop([problems, fc.constantFrom<ClearingOptions>({}, { maxCycle: 2 }), payments], options)('of pairs equals brute force', async (problem, rule, sidePayments) => {
    const given = { ...rule, sidePayments }
    expect(told(await bilateralClearing(problem, given))).toEqual(bruteForce(problem, { ...given, bilateral: true }))
  })

  test.prop([problems, fc.constantFrom<ClearingOptions>({}, { maxCycle: 2 }, { maxCycle: 3 }), payments], options)('is at least the best set of bilateral deals, good for everybody, and uses nobody twice', async (problem, rule, sidePayments) => {
    const given = { ...rule, sidePayments }
    const [together, pairs] = [await clearing(problem, given), await bilateralClearing(problem, given)]
    expect(together.surplus).toBeGreaterThanOrEqual(pairs.surplus)
    for (const result of [together, pairs]) {
      expect(new Set(result.released.map(({ id }) => id)).size).toBe(result.released.length)
      for (const { surplus, payment, takesPart } of result.countries) {
        expect(surplus).toBeGreaterThanOrEqual(takesPart ? -1e-9 : 0)
        if (!sidePayments || !takesPart) expect(payment).toBe(0)
      }
      expect(result.countries.reduce((sum, { payment }) => sum + payment, 0)).toBeCloseTo(0, 9)
      for (const deal of result.deals) expect(result.countries.filter(({ id }) => deal.countries.includes(id)).every(({ takesPart }) => takesPart)).toBe(true)
      expect(result.deals.flatMap(({ released }) => released).sort()).toEqual(result.released.map(({ id }) => id).sort())
      if (result.cycles) expect(result.cycles.flat().sort()).toEqual(result.released.map(({ id }) => id).sort())
    }
  })

  test.prop([fc.array(fc.tuple(fc.nat(2), fc.nat(1), real(0, 5), real(0, 5)), { minLength: 1, maxLength: 8 }), payments], options)(
    'of amounts with many digits is good for everybody and within its bound',
    async (people, sidePayments) => {
      const problem = {
        countries: names.slice(0, 3).map((id) => ({ id })),
        detainees: people.map(([from, step, worth, cost], i) => ({ id: `p${i}`, holder: names[from]!, destination: names[(from + 1 + step) % 3]!, worth, cost })),
      }
      const result = await clearing(problem, { sidePayments })
      const best = bruteForce(problem, { sidePayments }).surplus
      expect(result.surplus).toBeLessThanOrEqual(best + 1e-9)
      expect(result.bound).toBeGreaterThanOrEqual(best - 1e-9)
      if (sidePayments) expect(result.bound - result.surplus).toBeLessThan(1e-4)
      for (const { surplus } of result.countries) expect(surplus).toBeGreaterThanOrEqual(-1e-9)
    },
  )
})

describe('a three-way exchange', () => {
  const cycle: ClearingProblem = {
    countries: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
    detainees: [
      { id: 'b', holder: 'A', destination: 'B', worth: 0.3, cost: 0.1 },
      { id: 'c', holder: 'B', destination: 'C', worth: 0.3, cost: 0.1 },
      { id: 'a', holder: 'C', destination: 'A', worth: 0.3, cost: 0.1 },
    ],
  }

  test('needs all three, and tells its cycle', async () => {
    const result = await clearing(cycle, { maxCycle: 3 })
    expect(result).toMatchObject({ method: 'integer program', exactness: 'exact', surplus: 0.6, cycles: [['b', 'c', 'a']], parameters: { maxCycle: 3, unit: 0.1 } })
    expect(result.countries.map(({ surplus }) => surplus)).toEqual([0.2, 0.2, 0.2])
    expect((await clearing(cycle, { maxCycle: 2 })).released).toEqual([])
    expect((await clearing(cycle, { clubs: [['A', 'B'], ['B', 'C'], ['C', 'A']], maxCycle: 3 })).released).toEqual([])
    expect((await bilateralClearing(cycle)).released).toEqual([])
    expect(Object.isFrozen(result) && Object.isFrozen(result.countries[0]) && Object.isFrozen(result.cycles![0])).toBe(true)
  })

  test('counts in decimals: what is just enough in writing is enough', async () => {
    const problem = {
      countries: [{ id: 'A' }, { id: 'B' }],
      detainees: [
        { id: 'x', holder: 'A', destination: 'B', worth: 1, cost: 0.3 },
        { id: 'y', holder: 'B', destination: 'A', worth: 0.1, cost: 0.1 },
        { id: 'z', holder: 'B', destination: 'A', worth: 0.2, cost: 0.1 },
      ],
    }
    expect((await clearing(problem)).surplus).toBe(0.8)
  })

  test('takes what lacks from the richest, down to one level', async () => {
    const problem = {
      countries: names.map((id) => ({ id })),
      detainees: [
        { id: 'x', holder: 'A', destination: 'B', worth: 20, cost: 6 },
        { id: 'y', holder: 'A', destination: 'C', worth: 18, cost: 6 },
        { id: 'z', holder: 'A', destination: 'D', worth: 7, cost: 0 },
      ],
    }
    const { countries } = await clearing(problem, { sidePayments: true })
    expect(countries.map(({ payment }) => payment)).toEqual([12, -7, -5, 0])
    expect(countries.map(({ surplus }) => surplus)).toEqual([0, 13, 13, 7])
  })

  test('of nobody is nothing', async () => {
    expect(await clearing({ countries: [{ id: 'A' }], detainees: [] }, { maxCycle: 2 })).toMatchObject({ surplus: 0, bound: 0, released: [], cycles: [] })
  })
})

describe('mistakes', () => {
  const one = { id: 'x', holder: 'A', destination: 'B', worth: 1, cost: 0 }
  const countries = [{ id: 'A' }, { id: 'B' }, { id: 'C' }]

  test.each<[RegExp, ClearingProblem, ClearingOptions]>([
    [/listed twice/, { countries: [{ id: 'A' }, { id: 'A' }], detainees: [] }, {}],
    [/names the country Z/, { countries, detainees: [{ ...one, holder: 'Z' }] }, {}],
    [/country of destination/, { countries, detainees: [{ ...one, holder: 'B' }] }, {}],
    [/two holders/, { countries, detainees: [one, { ...one, holder: 'C', destination: 'A' }] }, {}],
    [/twice for B/, { countries, detainees: [one, one] }, {}],
    [/worth of x is -1/, { countries, detainees: [{ ...one, worth: -1 }] }, {}],
    [/cost of x is NaN/, { countries, detainees: [{ ...one, cost: Number.NaN }] }, {}],
    [/disagreement of A/, { countries: [{ id: 'A', disagreement: -1 }], detainees: [] }, {}],
    [/maxCycle is 1/, { countries, detainees: [] }, { maxCycle: 1 }],
    [/club 0 names the country Z/, { countries, detainees: [] }, { clubs: [['Z']] }],
  ])('%s', async (message, problem, given) => {
    await expect(clearing(problem, given)).rejects.toThrow(message)
  })

  describe('without the optional package', () => {
    afterEach(() => {
      vi.doUnmock('highs')
      vi.resetModules()
    })

    test('one sentence says what to install, and once it is there it is found', async () => {
      vi.resetModules()
      vi.doMock('highs', () => {
        throw new Error('Cannot find package')
      })
      const fresh = await import('../../src/analysis/clearing.js')
      await expect(fresh.clearing({ countries, detainees: [one] })).rejects.toThrow(/^the optional package highs is not installed, but .*: install it with "npm install highs"\.$/)
      vi.doUnmock('highs')
      expect((await fresh.clearing({ countries, detainees: [one] })).released).toHaveLength(1)
    })
  })
})
