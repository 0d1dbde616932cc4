import { maximumEntropy } from './maximum-entropy.js'
import { solutionSpace } from './linear-system.js'
import { squareMeans } from './payoff.js'
import type { PayoffMatrix } from './payoff.js'
import { zeroSumCentre } from './zero-sum-centre.js'

/** What can be chosen about Nash averaging. */
export interface NashAveragingOptions {
  /**
   * `merged` takes strategies with equal payoffs as one, which share its part equally: a copy never moves the shares of the others.
   * `counted` takes each for itself: the definition to the letter, which differs only where more than one equilibrium exists. `merged` if not given.
   */
  readonly copies?: 'merged' | 'counted'
}

/** The most even mixture of strategies that no strategy beats. */
export interface NashAveraging {
  readonly method: 'maximum-entropy-nash'
  /**
   * `within tolerance` if the set of equilibria was found, and nothing gains more than 1e-9 of the largest payoff difference against the shares.
   * `approximate` if payoffs too close together hid the set: the shares are near an equilibrium, `exploitability` says how near, but not the most even ones.
   */
  readonly exactness: 'within tolerance' | 'approximate'
  readonly parameters: { readonly copies: 'merged' | 'counted'; readonly tolerance: number }
  readonly strategies: readonly string[]
  /** Share of each strategy, summing to 1. */
  readonly shares: readonly number[]
  /** What each strategy gets against the shares in the antisymmetric game, in the unit of the payoffs; at most `exploitability`, and 0 but for rounding where the share is above 0. */
  readonly averages: readonly number[]
  /** The most that any strategy gets against the shares, which is the distance from an equilibrium, in the unit of the payoffs; 0 or more. */
  readonly exploitability: number
  /** Entropy of the shares in nats, strategies merged as one counted once. */
  readonly entropy: number
  /** How far below the greatest entropy of any equilibrium it is at most. 0 where the equilibrium is the only one; null where `approximate`. */
  readonly entropyGap: number | null
  /** Dimension of the set of equilibria of the merged strategies; 0 where there is only one. Null where `approximate`. */
  readonly dimension: number | null
  /** Strategies taken as one, by name. */
  readonly classes: readonly (readonly string[])[]
}

const tolerance = 1e-9
/** Payoffs this close, in parts of the largest difference, make copies. */
const equal = 1e-12

/** For each strategy the first one whose row is the same. */
function firstAlike(a: readonly (readonly number[])[]): readonly number[] {
  const firsts: number[] = []
  return a.map((row, i) => {
    const first = firsts.find((other) => row.every((value, j) => Math.abs(value - a[other]![j]!) <= equal))
    if (first === undefined) firsts.push(i)
    return first ?? i
  })
}

interface Equilibrium {
  readonly shares: readonly number[]
  readonly gap: number | null
  readonly dimension: number | null
}

const worst = (a: readonly (readonly number[])[], p: readonly number[]): number => a.reduce((most, row) => Math.max(most, row.reduce((sum, value, j) => sum + value * p[j]!, 0)), 0)

/** The equilibrium of greatest entropy of an antisymmetric matrix with entries at most 1. */
function equilibriumOf(a: readonly (readonly number[])[]): Equilibrium {
  const centre = zeroSumCentre(a)
  const inside = a.map((_, i) => i).filter((i) => centre.played[i])
  const part = (row: readonly number[]): number[] => inside.map((j) => row[j]!)
  const near = part(centre.shares)
  const space = solutionSpace([...inside.map((i) => part(a[i]!)), near.map(() => 1)], [...near.map(() => 0), 1], near, tolerance)
  const { shares, gap } = maximumEntropy(space, a.filter((_, i) => !centre.played[i]).map(part))
  const whole = a.map(() => 0)
  inside.forEach((i, k) => { whole[i] = shares[k]! })
  const holds = shares.every((share) => share >= 0) && worst(a, whole) <= tolerance
  return holds ? { shares: whole, gap, dimension: space.directions.length } : { shares: centre.shares, gap: null, dimension: null }
}

/**
 * Nash averaging (Balduzzi, Tuyls, Perolat and Graepel 2018): the Nash equilibrium of greatest entropy of the symmetric zero-sum game
 * whose payoff is half of what the row gets from the column less what the column gets from the row. Strategies that only beat the weak get no share.
 *
 * An interior-point path finds which strategies any equilibrium plays, elimination finds the set of equilibria, and Newton steps the greatest entropy in it.
 * Exploitability is computed from the shares themselves, and so certifies them whatever the way there. Shares below about 1e-6 and payoff differences
 * below about 1e-7 of the largest are at the edge of what can be told apart.
 *
 * @param matrix - strategies and opponents the same, in the same order
 * @throws UsageError as `payoffMatrix`, and when strategies and opponents differ
 */
export function nashAveraging(matrix: PayoffMatrix, { copies = 'merged' }: NashAveragingOptions = {}): NashAveraging {
  const means = squareMeans(matrix)
  const { strategies } = matrix
  const raw = means.map((row, i) => row.map((value, j) => (value - means[j]![i]!) / 2))
  const scale = raw.reduce((most, row) => row.reduce((high, value) => Math.max(high, Math.abs(value)), most), 0)
  const a = raw.map((row) => row.map((value) => (scale > 0 ? value / scale : 0)))
  const firsts = copies === 'merged' ? firstAlike(a) : a.map((_, i) => i)
  const kept = [...new Set(firsts)]
  const members = kept.map((first) => firsts.flatMap((one, i) => (one === first ? [i] : [])))
  const { shares: merged, gap, dimension } = equilibriumOf(kept.map((i) => kept.map((j) => a[i]![j]!)))
  const shares = firsts.map((first) => {
    const at = kept.indexOf(first)
    return merged[at]! / members[at]!.length
  })
  const averages = raw.map((row) => row.reduce((sum, value, j) => sum + value * shares[j]!, 0))
  return Object.freeze({
    method: 'maximum-entropy-nash', exactness: gap === null ? 'approximate' : 'within tolerance', parameters: Object.freeze({ copies, tolerance }),
    strategies: Object.freeze([...strategies]), shares: Object.freeze(shares), averages: Object.freeze(averages),
    exploitability: averages.reduce((most, value) => Math.max(most, value), 0),
    entropy: merged.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0),
    entropyGap: gap, dimension,
    classes: Object.freeze(members.filter((list) => list.length > 1).map((list) => Object.freeze(list.map((i) => strategies[i]!)))),
  })
}
