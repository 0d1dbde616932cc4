import { requireWhole } from '../models/checks.js'

/** Every combination of the levels of some factors. */
export interface Factorial {
  readonly method: 'full-factorial'
  /** Number of levels of each factor. */
  readonly parameters: { readonly levels: readonly number[] }
  /** For each cell the level of each factor, counted from 0. The last factor changes fastest. */
  readonly cells: readonly (readonly number[])[]
}

/**
 * How many cells a full factorial has.
 * @param levels - number of levels of each factor, each a whole number from 1; no factor makes one cell
 * @throws UsageError on other numbers, or when the cells cannot be counted exactly
 */
export function factorialSize(levels: readonly number[]): number {
  levels.forEach((count, factor) => requireWhole(`levels of factor ${factor}`, count, { from: 1 }))
  const size = levels.reduce((product, count) => product * count, 1)
  requireWhole('number of cells', size, { to: Number.MAX_SAFE_INTEGER })
  return size
}

/**
 * The levels of one cell by its number, without making the others: the number written in the mixed base of the levels.
 * @param index - from 0 up to, not including, `factorialSize(levels)`
 * @throws UsageError on numbers out of range
 */
export function factorialCell(levels: readonly number[], index: number): readonly number[] {
  requireWhole('number of the cell', index, { from: 0, to: factorialSize(levels) - 1 })
  const cell = levels.map(() => 0)
  let rest = index
  for (let factor = levels.length - 1; factor >= 0; factor--) {
    cell[factor] = rest % levels[factor]!
    rest = Math.floor(rest / levels[factor]!)
  }
  return Object.freeze(cell)
}

/**
 * The full factorial of some factors in a fixed order, the last factor fastest (Fisher 1935).
 * @param levels - number of levels of each factor, each a whole number from 1
 * @throws UsageError on other numbers, or on more than 2^24 cells
 */
export function fullFactorial(levels: readonly number[]): Factorial {
  const size = factorialSize(levels)
  requireWhole('number of cells', size, { to: 2 ** 24 })
  return Object.freeze({
    method: 'full-factorial', parameters: Object.freeze({ levels: Object.freeze([...levels]) }),
    cells: Object.freeze(Array.from({ length: size }, (_, index) => factorialCell(levels, index))),
  })
}
