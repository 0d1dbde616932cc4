import { sizesOf } from '../model/domain.js'
import type { Domain } from '../model/domain.js'
import { sizeOf } from '../model/utility.js'
import { admissible, largestListing, utilitiesOf } from './enumerate.js'

/** Every package that the rules and everybody's red lines admit. */
export interface Listed {
  /** Row-major indexes of the packages, last issue fastest, rising. */
  readonly places: Int32Array
  /** Utilities by party and package. */
  readonly columns: readonly Float64Array[]
}

/**
 * Lists the packages of a domain.
 * @param most - size of the largest space that is listed
 * @returns `null` if the space is larger
 */
export function listed(domain: Domain, most = largestListing): Listed | null {
  const sizes = sizesOf(domain)
  if (sizeOf(sizes) > Math.min(most, largestListing)) return null
  const all = domain.parties.map(({ utility }) => utilitiesOf(utility, sizes))
  const allowed = admissible(domain.rules, sizes)
  const places = Int32Array.from(allowed.keys()).filter((k) => allowed[k] === 1 && all.every((column) => column[k]! > -Infinity))
  return { places, columns: all.map((column) => Float64Array.from(places, (place) => column[place]!)) }
}
