import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { across, addToDensity, coarsened, gridOf, mergeDensities, noDensity } from '../../../src/simulation/many/density.js'
import type { Density } from '../../../src/simulation/many/density.js'

const number = fc.oneof(fc.integer({ min: -40, max: 40 }).map((n) => n / 4), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-0))
const pairs = fc.array(fc.tuple(number, number), { maxLength: 60 })

function densityOf(all: readonly (readonly [number, number])[]): Density {
  const density = noDensity()
  for (const [x, y] of all) addToDensity(density, x, y)
  return density
}

prop.prop([pairs])('counts every pair in the square where it lies, no more than so many side by side, no wider than needed', (all) => {
  const { width, squares } = gridOf(densityOf(all))
  const at = (value: number, size: number): number => Math.floor(Math.floor(Math.max(-(2 ** 40), Math.min(2 ** 40, value)) * 16) / (size * 16))
  const naive = new Map<string, number>()
  for (const [x, y] of all) {
    const key = `${at(x, width) * width + 0},${at(y, width) * width + 0}`
    naive.set(key, (naive.get(key) ?? 0) + 1)
  }
  expect(new Map(squares.map(({ x, y, count }) => [`${x},${y}`, count]))).toEqual(naive)
  const span = (values: readonly number[], size: number): number => (values.length === 0 ? 0 : Math.max(...values.map((value) => at(value, size))) - Math.min(...values.map((value) => at(value, size))) + 1)
  const widest = (size: number): number => Math.max(span(all.map(([x]) => x), size), span(all.map(([, y]) => y), size))
  expect(widest(width)).toBeLessThanOrEqual(across)
  if (width > 2 ** -4) expect(widest(width / 2)).toBeGreaterThan(across)
})

prop.prop([fc.array(pairs, { maxLength: 5 })])('is the same however it was cut and merged', (parts) => {
  const merged = (order: readonly (readonly (readonly [number, number])[])[]): ReturnType<typeof gridOf> => {
    const into = noDensity()
    for (const part of order) mergeDensities(into, densityOf(part))
    return gridOf(into)
  }
  const whole = gridOf(densityOf(parts.flat()))
  expect(merged(parts)).toEqual(whole)
  expect(merged(parts.toReversed())).toEqual(whole)
})

prop.prop([pairs, fc.integer({ min: 0, max: 5 })])('in wider squares keeps every run where it lies', (all, steps) => {
  const { width, squares } = gridOf(densityOf(all))
  const wide = coarsened(squares, width * 2 ** steps)
  for (const { x, y, count } of wide) {
    const inside = squares.filter((square) => square.x >= x && square.x < x + width * 2 ** steps && square.y >= y && square.y < y + width * 2 ** steps)
    expect(count).toBe(inside.reduce((sum, square) => sum + square.count, 0))
  }
  expect(wide.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
})

test('of nothing is empty', () => {
  expect(gridOf(noDensity())).toEqual({ width: 1 / 16, squares: [] })
})
