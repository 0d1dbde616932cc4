import { requireNumber, requireWhole } from '../models/checks.js'

/** Two sides that hand over in equal steps what is worth more to the other. */
export interface GeometricProblem {
  /** Worth of a unit to the one who gets it over its cost to the one who gives it, above 1; the same for both sides. */
  readonly ratio: number
  /** Number of phases, at least 1. */
  readonly phases: number
}

/** A schedule of shrinking shares. */
export interface GeometricSchedule {
  readonly method: 'geometric'
  readonly exactness: 'exact'
  readonly parameters: GeometricProblem
  /** Share of the whole that both sides hand over in each phase; they fall by the ratio and sum to 1. */
  readonly shares: readonly number[]
  /** What either gains by defecting, the same in every phase: the last share. A penalty of as much makes the schedule safe. */
  readonly exposure: number
}

/**
 * The schedule of given length that tempts least, if the whole divides at will.
 *
 * Assumptions: both sides give the same whole, each unit costs its giver 1 and is worth `ratio` to the other; in every phase each hands over by itself, so a defector gets the other's share of that phase and nothing after; nobody discounts.
 * Then keeping the share s_i gains s_i - (ratio - 1)(s_{i+1} + ... + s_N). Equal temptation in every phase gives s_{i+1} = s_i / ratio, and no other schedule of N phases has a lower greatest temptation.
 * What is left is the last share, which nothing to come protects, and which shrinks as the phases grow in number.
 *
 * Source: the division of an exchange into small parts that are safe one by one (Sandholm and Lesser 1995); gradual exchange without enforcement (Admati and Perry 1991).
 * @throws UsageError on a ratio that is not above 1 or a number of phases that is not a whole number from 1
 */
export function geometricSchedule({ ratio, phases }: GeometricProblem): GeometricSchedule {
  requireNumber('ratio', ratio, { above: 1 })
  requireWhole('phases', phases, { from: 1, to: 10_000 })
  const relative: number[] = [1]
  for (let phase = 1; phase < phases; phase++) relative.push(relative[phase - 1]! / ratio)
  const whole = relative.reduceRight((sum, share) => sum + share, 0)
  const shares = Object.freeze(relative.map((share) => share / whole))
  return Object.freeze({ method: 'geometric', exactness: 'exact', parameters: Object.freeze({ ratio, phases }), shares, exposure: shares[phases - 1]! })
}
