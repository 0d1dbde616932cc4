import { settleAll } from '../../analysis/frontier/layers.js'
import type { Layers } from '../../analysis/frontier/layers.js'
import type { Package, Term, UtilityFunction } from '../../model/utility.js'

/** Points beyond which the frontier against an estimate is thinned: an estimate is no truth to be exact about. */
const mostPoints = 200_000

/**
 * The exact frontier between a party's own utility and its estimate of another's, and the answer that a trade-off takes from it:
 * the package that the other likes best among those worth `floor` or more. A frontier is kept for as long as its estimate is.
 */
export function ownFrontiers(own: UtilityFunction, rules: readonly Term[], sizes: readonly number[]): (estimate: UtilityFunction, floor: number) => Package | undefined {
  const known = new WeakMap<UtilityFunction, Layers | null>()
  return (estimate, floor) => {
    let layers = known.get(estimate)
    if (layers === undefined) known.set(estimate, (layers = settleAll([own, estimate], rules, sizes, mostPoints)))
    if (!layers) return undefined
    const place = lastAtLeast(layers.front.utilities[0]!, floor)
    return place < 0 ? undefined : layers.packageAt(place)
  }
}

/** The last place of a falling list with `floor` or more; -1 if there is none. */
export function lastAtLeast(falling: Float64Array, floor: number): number {
  let low = -1
  let high = falling.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (falling[middle]! >= floor) low = middle
    else high = middle - 1
  }
  return low
}
