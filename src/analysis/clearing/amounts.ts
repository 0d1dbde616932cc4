import type { CheckedProblem } from './problem.js'

/** Greatest sum of all amounts in whole units: small enough that the solver's tolerances cannot move a whole number. */
export const largestTotal = 10_000_000

/** The amounts of a problem in whole units. */
export interface WholeAmounts {
  readonly worths: readonly number[]
  readonly costs: readonly number[]
  readonly disagreements: readonly number[]
}

/** Amounts in whole units, and what a unit is. */
export interface Scaled {
  /** Units in one: a power of ten if exact. */
  readonly perOne: number
  /** True if every amount is a whole number of units. */
  readonly exact: boolean
  /** The amounts; rounded against every release if not exact, so that a deal that is good in units is good in fact. */
  readonly cautious: WholeAmounts
  /** The amounts rounded in favour of every release, for an upper bound; the same if exact. */
  readonly hopeful: WholeAmounts
}

/** Digits after the decimal point in the shortest text that means the number. */
function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}

/** Turns decimal amounts into whole units, exactly where that many digits allow it. */
export function scale({ arcs, disagreements }: CheckedProblem): Scaled {
  const worths = arcs.map(({ worth }) => worth)
  const costs = arcs.map(({ cost }) => cost)
  const all = [...worths, ...costs, ...disagreements]
  const total = all.reduce((sum, value) => sum + value, 0)
  const decimals = Math.max(0, ...all.map(decimalsOf))
  const exact = total * 10 ** decimals <= largestTotal
  const perOne = exact ? 10 ** decimals : largestTotal / total
  const whole = (up: (value: number) => number, down: (value: number) => number): WholeAmounts => ({
    worths: worths.map((value) => down(value * perOne)),
    costs: costs.map((value) => up(value * perOne)),
    disagreements: disagreements.map((value) => up(value * perOne)),
  })
  if (exact) {
    const amounts = whole(Math.round, Math.round)
    return { perOne, exact, cautious: amounts, hopeful: amounts }
  }
  return { perOne, exact, cautious: whole(Math.ceil, Math.floor), hopeful: whole(Math.floor, Math.ceil) }
}
