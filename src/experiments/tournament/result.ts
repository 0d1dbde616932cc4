import type { HeadToHead, PayoffMatrix } from '../../analysis/statistics/payoff.js'
import type { NashAveraging } from '../../analysis/statistics/nash-averaging.js'
import type { Ranking } from '../../analysis/statistics/ranking.js'
import type { ResampledShares } from '../../analysis/statistics/resampled-shares.js'
import type { Replicator } from '../../analysis/statistics/replicator.js'
import type { Interval } from '../../analysis/statistics/interval.js'
import type { Outcome } from '../../model/context.js'
import type { OfferSpread } from '../../simulation/many/offers.js'

/** A mean score, and the interval of a mean over batches of seeds. */
export interface Score {
  readonly mean: number
  /** Null where there are fewer than two batches. */
  readonly interval: Interval | null
}

/** One competitor in a tournament. */
export interface Standing extends Score {
  readonly name: string
  /** Its place is one of these with the confidence asked for, from the best to the worst. */
  readonly best: number
  readonly worst: number
  /** True if the ranking cannot tell it from some other. */
  readonly tied: boolean
  /** Mean score in the first and in the second role. */
  readonly byRole: readonly [number, number]
  /** Mean score in each family, in their order. */
  readonly byFamily: readonly number[]
  /** Share of its runs in which somebody was released. */
  readonly agreement: number
  /** Mean score of those who met it. */
  readonly opponents: number
}

/** One pairing in one family: the first role against the second. */
export interface Pairing {
  readonly family: string
  readonly first: string
  readonly second: string
  readonly runs: number
  readonly scores: readonly [number, number]
  readonly outcomes: { readonly [O in Outcome]: number }
  readonly days: number
  readonly faulted: number
  readonly failed: number
}

/** What a tournament found. Frozen plain data. A score is the gain over no deal, as a share of the most that the role could gain by a package good for all. */
export interface TournamentResult {
  readonly competitors: readonly string[]
  readonly families: readonly { readonly name: string; readonly about: string; readonly roles: readonly [string, string]; readonly scale: readonly [number, number] }[]
  readonly runs: number
  readonly seed: number
  readonly confidence: number
  /** From the highest mean score to the lowest. */
  readonly standings: readonly Standing[]
  /** How the places were found, with ties. */
  readonly ranking: Ranking
  /** Mean score of each competitor against each, over families and both roles. */
  readonly payoffs: PayoffMatrix
  readonly headToHead: HeadToHead
  /** The most even mixture that no competitor beats (Balduzzi and others 2018). */
  readonly nash: NashAveraging
  /** Which competitors survive where those that do better grow (Taylor and Jonker 1978). */
  readonly replicator: Replicator
  /** What the error of the mean scores does to the last two. */
  readonly resampled: ResampledShares
  /** What each competitor asked for itself with each of its offers in the last bargaining of a run, as a share of the best conceivable above no deal; over all that it met. */
  readonly offers: readonly (readonly OfferSpread[])[]
  readonly pairings: readonly Pairing[]
  /** Negotiations in all. */
  readonly negotiations: number
  /** Sum over everything that the answer depends on. */
  readonly hash: string
}
