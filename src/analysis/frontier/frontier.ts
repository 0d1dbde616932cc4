import { mistake } from '../../errors.js'
import { sizesOf, valueOf } from '../../model/domain.js'
import type { Domain } from '../../model/domain.js'
import { packageOf, sizeOf } from '../../model/utility.js'
import type { Package, UtilityFunction } from '../../model/utility.js'
import { checkSize } from '../enumerate.js'
import { listed } from '../listed.js'
import { filterExtensions } from './filter.js'
import type { Front } from './front.js'
import { settleAll } from './layers.js'
import { mergeExtensions } from './merge.js'

/** A package and what it is worth to each party, in the domain's order. */
export interface Point {
  readonly utilities: readonly number[]
  readonly package: Package
}

/** How sure a result is: exact, or within a bound of utility units for every party. */
export type Exactness = { readonly kind: 'exact' } | { readonly kind: 'within'; readonly bound: number }

/** The Pareto frontier: no package is better for one party and as good for all others. Frozen. */
export interface Frontier {
  readonly parties: readonly string[]
  /** In falling order of the first party's utility. Packages that share all utilities are listed once. */
  readonly points: readonly Point[]
  /** Number of packages on the frontier, those that share all utilities counted each. */
  readonly outcomes: number
  /** Number of packages in the space, rules aside; a float where it is too large for an exact one. */
  readonly packages: number
  /**
   * `merging`: issue by issue. `merging over counters`: the same for each state of what the terms count, the open counters being the width of the elimination.
   * `listing`: every package, for utilities that are functions.
   */
  readonly method: 'merging' | 'merging over counters' | 'listing'
  readonly exactness: Exactness
  readonly parameters: { readonly points: number; readonly width: number }
}

/** How to compute a frontier. */
export interface FrontierOptions {
  /** Points kept per step beyond which the frontier is approximated, with a bound. @defaultValue 4,000,000 for two parties, 20,000 for more */
  readonly points?: number
}

function front(candidates: Front): Front {
  const join = candidates.utilities.length === 2 ? mergeSorted : filterExtensions
  return join([{ front: candidates, base: 0, added: candidates.utilities.map(() => 0), option: 0 }])
}

function mergeSorted(extensions: Parameters<typeof mergeExtensions>[0]): Front {
  const { front: all } = extensions[0]!
  const [u, v] = all.utilities as [Float64Array, Float64Array]
  const order = Array.from({ length: all.size }, (_, k) => k).sort((a, b) => u[b]! - u[a]! || v[b]! - v[a]! || a - b)
  const singles = { ...all, utilities: [Float64Array.from(order, (k) => u[k]!), Float64Array.from(order, (k) => v[k]!)], multiplicity: Float64Array.from(order, (k) => all.multiplicity[k]!) }
  const merged = mergeExtensions([{ front: singles, base: 0, added: [0, 0], option: 0 }])
  return { ...merged, parent: Int32Array.from(merged.parent, (place) => order[place]!) }
}

function frozen(domain: Domain, packages: readonly Package[], outcomes: number, rest: Pick<Frontier, 'method' | 'exactness' | 'parameters'>): Frontier {
  const points = packages.map((options) => Object.freeze({ utilities: Object.freeze(domain.parties.map(({ utility }) => valueOf(utility, options))), package: options }))
  return Object.freeze({ parties: Object.freeze(domain.parties.map(({ id }) => id)), points: Object.freeze(points), outcomes, packages: sizeOf(sizesOf(domain)), method: rest.method, exactness: Object.freeze(rest.exactness), parameters: Object.freeze(rest.parameters) })
}

function byListing(domain: Domain, points: number): Frontier {
  const sizes = sizesOf(domain)
  checkSize(sizes)
  const { places, columns } = listed(domain)!
  const found = front({
    size: places.length,
    utilities: columns,
    multiplicity: new Float64Array(places.length).fill(1),
    parent: places,
    option: new Uint16Array(places.length),
  })
  const packages = Array.from(found.parent, (place) => packageOf(sizes, places[place]!))
  const outcomes = found.multiplicity.reduce((sum, count) => sum + count, 0)
  return frozen(domain, packages, outcomes, { method: 'listing', exactness: { kind: 'exact' }, parameters: { points, width: 0 } })
}

/**
 * The Pareto frontier of a domain, with its packages. Exact for two parties with tables and terms at any number of issues at which the frontier itself fits in memory;
 * for utilities that are functions where the space can be listed; else within a stated bound.
 * @throws UsageError when a utility is a function and the space is too large to be listed
 */
export function frontier(domain: Domain, options: FrontierOptions = {}): Frontier {
  const points = options.points ?? (domain.parties.length === 2 ? 4_000_000 : 20_000)
  if (!(points >= 100)) throw mistake({ given: `points: ${points}`, allowed: 'a number from 100', todo: 'leave it out, or allow more points' })
  if (domain.parties.some(({ utility }) => typeof utility === 'function')) return byListing(domain, points)
  const utilities = domain.parties.map(({ utility }) => utility as UtilityFunction)
  const layers = settleAll(utilities, domain.rules, sizesOf(domain), points)
  const { width = 0, bound = 0 } = layers ?? {}
  const outcomes = layers?.front.multiplicity.reduce((sum, count) => sum + count, 0) ?? 0
  const packages = Array.from({ length: layers?.front.size ?? 0 }, (_, point) => layers!.packageAt(point))
  return frozen(domain, packages, outcomes, {
    method: width > 0 ? 'merging over counters' : 'merging',
    exactness: bound > 0 ? { kind: 'within', bound } : { kind: 'exact' },
    parameters: { points, width },
  })
}
