import { mean } from 'simple-statistics'
import { mistake } from '../../errors.js'
import { requireConfidence, requireDistinct, requireFinite, requireSameLength } from './checks.js'
import { holm } from './holm.js'
import { letterDisplay } from './letter-display.js'
import { pairedComparison } from './paired.js'

/** A strategy and what it got, batch by batch. */
export interface BatchedStrategy {
  readonly strategy: string
  /** Batch i of every strategy used the same seeds. */
  readonly batches: readonly number[]
}

/** Where a strategy stands. */
export interface RankedStrategy {
  readonly strategy: string
  readonly mean: number
  /** Its place is one of these, from the best to the worst, with the confidence asked for and for all strategies at once. */
  readonly best: number
  readonly worst: number
  /** Number of its tier, from 1. */
  readonly tier: number
  /** True if some other strategy does not differ from it. */
  readonly tied: boolean
}

/** Two strategies side by side; the first has the higher mean. */
export interface RankedPair {
  readonly higher: string
  readonly lower: string
  /** Mean of the higher less that of the lower; 0 or more but for rounding. */
  readonly difference: number
  /** Two-sided p of the paired t-test, adjusted by Holm for all pairs; null with a single batch. */
  readonly adjusted: number | null
  readonly differs: boolean
}

/** Strategies by their mean, and which of them are tied. */
export interface Ranking {
  readonly method: 'paired-t-holm'
  readonly parameters: { readonly confidence: number }
  /** Batches of each strategy. */
  readonly batches: number
  /** From the highest mean to the lowest; equal ones in the order given. */
  readonly ranking: readonly RankedStrategy[]
  readonly pairs: readonly RankedPair[]
  /** The finest partition in which every member of a tier differs from every member of the next ones, from the best to the worst. */
  readonly tiers: readonly (readonly string[])[]
  /** The largest sets of which no two differ, which may overlap: two strategies are tied exactly if a set holds both. Null if more than 1000. */
  readonly ties: readonly (readonly string[])[] | null
}

/**
 * Ranks strategies and says when it is a tie.
 *
 * Every pair is compared by a paired t-test on batch means under common random numbers, and the p-values are adjusted by Holm (1979),
 * so that the chance of telling any two apart that are equal is at most 1 - confidence. A strategy's best place is one more than the strategies
 * that are surely better, its worst as many from the end as are surely worse (rank intervals, as in Goldstein and Spiegelhalter 1996, made simultaneous).
 * The tied sets are those of a compact letter display (Piepho 2004).
 *
 * @param strategies - at least one, all with as many batches, at least one; one batch alone ties everybody
 * @throws UsageError on names that stand twice, lists of different lengths, empty lists or numbers that are not finite
 */
export function ranking(strategies: readonly BatchedStrategy[], confidence = 0.95): Ranking {
  requireDistinct('the strategies', strategies.map(({ strategy }) => strategy))
  requireSameLength('the batch means of the strategies', strategies.map(({ batches }) => batches))
  requireConfidence(confidence)
  const batches = strategies[0]?.batches.length ?? 0
  if (batches === 0) throw mistake({ given: strategies.length === 0 ? 'there are no strategies' : 'the strategies have no batches', allowed: 'a ranking needs at least one of each', todo: 'run at least one batch' })
  for (const { strategy, batches: list } of strategies) requireFinite(strategy, list)
  const sorted = strategies.map((one) => ({ ...one, mean: mean([...one.batches]) })).sort((a, b) => b.mean - a.mean)
  const indexes = sorted.flatMap((_, i) => sorted.slice(i + 1).map((_second, k) => [i, i + 1 + k] as const))
  const tests = indexes.map(([i, j]) => pairedComparison(sorted[i]!.batches, sorted[j]!.batches, confidence))
  const { adjusted } = holm(tests.map(({ p }) => p ?? 1))
  // An interval holds what its test does not reject, so a pair differs only below the level, not at it.
  const different = indexes.filter((_, k) => adjusted[k]! < 1 - confidence)
  const better = sorted.map(() => 0)
  const worse = sorted.map(() => 0)
  for (const [i, j] of different) {
    better[j]! += 1
    worse[i]! += 1
  }
  const tiers: number[][] = [[]]
  const tierOf = sorted.map((_, i) => {
    // A tier begins where all above differ from this and all below.
    if (i > 0 && different.filter(([a, b]) => a < i && b >= i).length === i * (sorted.length - i)) tiers.push([])
    tiers[tiers.length - 1]!.push(i)
    return tiers.length
  })
  const names = (list: readonly number[]): readonly string[] => Object.freeze(list.map((i) => sorted[i]!.strategy))
  const ties = letterDisplay(sorted.length, different)
  const told = new Set(different.map((pair) => pair.join()))
  return Object.freeze({
    method: 'paired-t-holm', parameters: Object.freeze({ confidence }), batches,
    ranking: Object.freeze(sorted.map(({ strategy, mean: average }, i) => Object.freeze({
      strategy, mean: average, best: 1 + better[i]!, worst: sorted.length - worse[i]!, tier: tierOf[i]!, tied: better[i]! + worse[i]! < sorted.length - 1,
    }))),
    pairs: Object.freeze(indexes.map(([i, j], k) => Object.freeze({
      higher: sorted[i]!.strategy, lower: sorted[j]!.strategy, difference: tests[k]!.difference, adjusted: tests[k]!.p === null ? null : adjusted[k]!, differs: told.has(`${i},${j}`),
    }))),
    tiers: Object.freeze(tiers.map(names)),
    ties: ties && Object.freeze(ties.map(names)),
  })
}
