import { normalQuantile } from '../../../src/analysis/statistics/normal.js'
import type { RandomStream } from '../../../src/random.js'

/** A standard normal number from one draw. */
export function normalDraw(random: RandomStream): number {
  return normalQuantile((random.next() * 2 ** 32 + 0.5) / 2 ** 32)
}

/** A matrix of mean payoffs as cells without spread. */
export function matrixOf(means: readonly (readonly number[])[]): { strategies: readonly string[]; opponents: readonly string[]; cells: readonly (readonly { n: number; mean: number; variance: number }[])[] } {
  const names = means.map((_, i) => `s${i}`)
  return { strategies: names, opponents: names, cells: means.map((row) => row.map((mean) => ({ n: 1, mean, variance: 0 }))) }
}
