import type { Utility } from '../../model/domain.js'
import { sizeOf } from '../../model/utility.js'
import type { Package, Term, UtilityFunction } from '../../model/utility.js'
import type { RandomStream } from '../../random.js'
import { largestListed, listedRanking } from './listed.js'
import { lazyRanking } from './lazy.js'

/** A package and its utility before everything that depends on the day. */
export interface Ranked {
  readonly options: Package
  readonly sum: number
}

/** The packages that may be signed, by one party's own utility, best first. */
export interface Ranking {
  readonly sizes: readonly number[]
  /** Utility of the best and of the worst package that may be signed; `null` if there is none. */
  readonly range: { readonly best: number; readonly worst: number } | null
  /** The package at a place, from 0, the best. Lists no more than the places asked for. */
  at(place: number): Ranked | undefined
  /** The package that is worth least among those worth `floor` or more. */
  atLeast(floor: number): Package | undefined
  /** Among the packages worth `floor` or more to the party, the one that an estimate of another party's utility likes best. */
  bestFor(estimate: UtilityFunction, floor: number): Package | undefined
  /** A package worth `floor` or more, any. */
  sample(random: RandomStream, floor: number): Package | undefined
}

/** The ranking of a space: a list where it is small enough, else what the questions asked force. */
export function rankingOf(utility: Utility, rules: readonly Term[], sizes: readonly number[]): Ranking {
  return typeof utility === 'function' || sizeOf(sizes) <= largestListed ? listedRanking(utility, rules, sizes) : lazyRanking(utility, rules, sizes)
}
