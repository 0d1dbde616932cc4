import { mistake } from '../../errors.js'
import { requireNumber } from './checks.js'

/** One observation of an opponent, seen through several hypotheses about its preferences. */
export interface Observation {
  /** Belief in each hypothesis before, each 0 or more; they need not sum to 1. */
  readonly prior: readonly number[]
  /** Utility that the offer seen has for the opponent under each hypothesis. */
  readonly utilities: readonly number[]
  /** Utility at which an opponent of the assumed concession would offer now. */
  readonly expected: number
  /** Spread of the opponent's offers about that utility, above 0. */
  readonly sigma: number
}

/**
 * Belief in each hypothesis about an opponent after one more offer (Hindriks and Tykhonov 2008): the likelihood of an offer is normal in its distance from the utility expected now.
 * Scaled by the likeliest hypothesis, so that a very surprising offer does not turn all beliefs to zero.
 * @returns a distribution of the same length
 * @throws UsageError on lengths that differ, a negative prior, or no hypothesis left with belief
 */
export function bayesianUpdate({ prior, utilities, expected, sigma }: Observation): readonly number[] {
  requireNumber('expected', expected)
  requireNumber('sigma', sigma, { above: 0 })
  if (prior.length !== utilities.length || prior.length === 0) throw mistake({ given: `there are ${prior.length} priors and ${utilities.length} utilities`, allowed: 'every hypothesis needs one of each', todo: 'pass two lists of one length' })
  prior.forEach((belief, i) => requireNumber(`prior ${i}`, belief, { from: 0 }))
  utilities.forEach((utility, i) => requireNumber(`utility ${i}`, utility))
  const exponents = utilities.map((utility) => -((utility - expected) * (utility - expected)) / (2 * sigma * sigma))
  const likeliest = Math.max(...exponents.filter((_, i) => prior[i]! > 0))
  const weights = prior.map((belief, i) => (belief > 0 ? belief * Math.exp(exponents[i]! - likeliest) : 0))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) throw mistake({ given: 'all priors are 0', allowed: 'some hypothesis must be believed', todo: 'start from a distribution' })
  return Object.freeze(weights.map((weight) => weight / sum))
}

/**
 * Weights of issues from their ranks, falling linearly: 2 (n + 1 - rank) / (n (n + 1)) (Hindriks and Tykhonov 2008).
 * @param ranks - rank of each issue, 1 for the most important: every whole number from 1 to n once
 * @returns weights that sum to 1
 * @throws UsageError on ranks that are no permutation
 */
export function rankWeights(ranks: readonly number[]): readonly number[] {
  const n = ranks.length
  const known = new Set(ranks.filter((rank) => Number.isInteger(rank) && rank >= 1 && rank <= n))
  if (n === 0 || known.size !== n) throw mistake({ given: `the ranks are ${ranks.join(', ') || 'empty'}`, allowed: `they must be every whole number from 1 to ${n || 'the number of issues'} once`, todo: 'rank the issues without ties' })
  return Object.freeze(ranks.map((rank) => (2 * (n + 1 - rank)) / (n * (n + 1))))
}

/** Every ranking of n issues, in lexicographic order: the hypotheses about weights. Refuses more than 8 issues, which have over 40,320. */
export function rankings(n: number): readonly (readonly number[])[] {
  if (!Number.isInteger(n) || n < 1 || n > 8) throw mistake({ given: `there are ${n} issues`, allowed: 'rankings are listed for 1 to 8', todo: 'learn the weights one by one instead' })
  const extend = (head: readonly number[]): readonly (readonly number[])[] =>
    head.length === n ? [Object.freeze([...head])] : Array.from({ length: n }, (_, i) => i + 1).filter((rank) => !head.includes(rank)).flatMap((rank) => extend([...head, rank]))
  return Object.freeze(extend([]))
}
