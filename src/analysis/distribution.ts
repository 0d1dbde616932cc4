import type { Domain } from '../model/domain.js'
import type { Point } from './frontier/frontier.js'
import { listed } from './listed.js'

/** How the packages of a space lie. Frozen. */
export interface Distribution {
  /** Mean distance of all packages from the nearest point of the frontier, utilities as given: what Genius and ANL call the distribution of bids (Baarslag et al. 2013). */
  readonly meanDistance: number
  /** Mean utility of all packages, by party. */
  readonly means: readonly number[]
  /** Mean of the first party's utility less the second's: what NegoLog calls the balance score (Doğru et al. 2024). `null` for more than two parties. */
  readonly balance: number | null
}

/** Square of the distance to the nearest frontier point, points in falling order of the first utility: looks no farther than the first utility alone allows. */
function nearest(points: readonly Point[], columns: readonly Float64Array[], k: number): number {
  const u = columns[0]![k]!
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (points[middle]!.utilities[0]! > u) low = middle + 1
    else high = middle
  }
  let least = Infinity
  const look = (start: number, step: number): void => {
    for (let at = start; at >= 0 && at < points.length; at += step) {
      const { utilities } = points[at]!
      const first = utilities[0]! - u
      if (first * first >= least) return
      let sum = first * first
      for (let i = 1; i < columns.length; i++) sum += (utilities[i]! - columns[i]![k]!) * (utilities[i]! - columns[i]![k]!)
      if (sum < least) least = sum
    }
  }
  look(low, 1)
  look(low - 1, -1)
  return least
}

/**
 * How the packages of a domain lie, over all that the rules and red lines admit.
 * @param points - of the domain's frontier, in falling order of the first party's utility
 * @param most - size of the largest space that is listed
 * @returns `null` where the space is too large to be listed, or holds nothing
 */
export function distribution(domain: Domain, points: readonly Point[], most?: number): Distribution | null {
  const all = listed(domain, most)
  if (!all || all.places.length === 0) return null
  const n = all.places.length
  let far = 0
  for (let k = 0; k < n; k++) far += Math.sqrt(nearest(points, all.columns, k))
  const means = all.columns.map((column) => column.reduce((sum, utility) => sum + utility, 0) / n)
  return Object.freeze({ meanDistance: far / n, means: Object.freeze(means), balance: means.length === 2 ? means[0]! - means[1]! : null })
}
