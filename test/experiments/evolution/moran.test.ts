import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { moranProcess } from '../../../src/experiments/index.js'
import type { PayoffMatrix } from '../../../src/analysis/statistics/payoff.js'

function matrix(means: readonly (readonly number[])[]): PayoffMatrix {
  const names = means.map((_, i) => `s${i}`)
  return { strategies: names, opponents: names, cells: means.map((row) => row.map((mean) => ({ n: 10, mean, variance: 0 }))) }
}

test.prop([fc.integer({ min: 2, max: 4 }).chain((n) => fc.array(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n })), fc.integer({ min: 2, max: 30 }), fc.nat(100)])('shares sum to 1, are multiples of one government, and come of the seed alone', (means, population, seed) => {
  const options = { population, generations: 5, seed }
  const found = moranProcess(matrix(means), options)
  expect(found.shares).toHaveLength(6)
  for (const row of found.shares) {
    expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    for (const share of row) expect(Math.abs(share * population - Math.round(share * population))).toBeLessThan(1e-9)
  }
  expect(moranProcess(matrix(means), options)).toEqual(found)
})

test('a kind that always does better takes over, and one that is gone without mutation stays gone', () => {
  const { longRun, shares } = moranProcess(matrix([[1, 1], [0, 0]]), { mutation: 0, generations: 60 })
  expect(longRun[0]).toBe(1)
  const gone = shares.findIndex((row) => row[1] === 0)
  expect(gone).toBeGreaterThan(0)
  for (const row of shares.slice(gone)) expect(row[1]).toBe(0)
})

test('without selection a kind takes over as often as its share', () => {
  const fixed = Array.from({ length: 300 }, (_, seed) => moranProcess(matrix([[1, 1], [0, 0]]), { population: 8, generations: 120, mutation: 0, selection: 0, seed }).shares.at(-1)![0]!)
  const share = fixed.filter((end) => end === 1).length / fixed.length
  // Four standard errors of a share of a half in 300.
  expect(Math.abs(share - 0.5)).toBeLessThan(0.12)
})

test('one mutant of fitness r takes over as often as Moran 1958 has it', () => {
  // A single mutant among 10 with constant fitness r: (1 - 1/r) / (1 - 1/r^N). Two kinds start evenly, so five mutants: (1 - r^-5) / (1 - r^-10).
  const r = 1.2
  const runs = 400
  const ends = Array.from({ length: runs }, (_, seed) => moranProcess(matrix([[Math.log(r), Math.log(r)], [0, 0]]), { population: 10, generations: 100, mutation: 0, selection: 1, seed }).shares.at(-1)![0]!)
  const expected = (1 - r ** -5) / (1 - r ** -10)
  const share = ends.filter((end) => end === 1).length / runs
  expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / runs))
})

test('says what is wrong', () => {
  expect(() => moranProcess(matrix([[1, 1], [0, 0]]), { population: 1 })).toThrow('population 1')
})
