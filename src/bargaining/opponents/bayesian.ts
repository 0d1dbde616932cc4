import { relativeTime } from '../../model/alternating-offers.js'
import type { Json } from '../../model/government.js'
import { power } from '../../model/power.js'
import type { OpponentModel } from './opponent-model.js'

/** Parameters of {@link bayesian}. */
export interface BayesianOptions {
  /** How far the party is expected to come down from its best by the end, evenly over time, in [0, 1]. @defaultValue 0.5 */
  readonly concession?: number
  /** Standard deviation of its offers around that expectation, in utility; above 0. @defaultValue 0.15 */
  readonly deviation?: number
}

interface Belief {
  /** Probability of each rank of each issue, the least important first. */
  readonly ranks: readonly (readonly number[])[]
  /** Probability of each shape of each issue's evaluation: the option at its peak. */
  readonly peaks: readonly (readonly number[])[]
}

/** Evaluations fall off evenly from the peak: to one side, or to both. */
function evaluation(size: number, peak: number, option: number): number {
  const reach = Math.max(peak, size - 1 - peak)
  return reach === 0 ? 1 : 1 - Math.abs(option - peak) / reach
}

/** `exp(-x)`, the same to the last bit on every engine. */
function fading(x: number): number {
  return 1 / power(Math.E, x)
}

function updated(prior: readonly number[], likelihood: readonly number[]): readonly number[] {
  const joint = prior.map((probability, k) => probability * likelihood[k]!)
  const total = joint.reduce((sum, probability) => sum + probability, 0)
  return total > 0 ? joint.map((probability) => probability / total) : prior
}

/** Weight of an issue of each rank: proportional to the rank, adding up to 1 over all issues. */
function weightsOf(issues: number): readonly number[] {
  return Array.from({ length: issues }, (_, k) => (2 * (k + 1)) / (issues * (issues + 1)))
}

function expectation({ ranks, peaks }: Belief): { readonly weights: readonly number[]; readonly values: readonly (readonly number[])[] } {
  const weight = weightsOf(ranks.length)
  const raw = ranks.map((row) => row.reduce((sum, probability, k) => sum + probability * weight[k]!, 0))
  const total = raw.reduce((sum, each) => sum + each, 0)
  return {
    weights: raw.map((each) => each / total),
    values: peaks.map((row) => row.map((_, option) => row.reduce((sum, probability, peak) => sum + probability * evaluation(row.length, peak, option), 0))),
  }
}

/**
 * Bayesian learning of an additive utility (Hindriks and Tykhonov 2008): hypotheses about the rank of each issue and the shape of its evaluation,
 * made more or less probable by how near they bring an offer to the utility that a party conceding evenly would ask for.
 * The hypotheses of one issue are judged with all others at their expectation, so that the work grows with the issues and not with their combinations.
 */
export function bayesian({ concession = 0.5, deviation = 0.15 }: BayesianOptions = {}): OpponentModel {
  return {
    name: 'bayesian',
    about: 'Judges hypotheses about the ranks of issues and the shapes of evaluations by expected concessions.',
    citation: 'Hindriks and Tykhonov 2008',
    start: ({ sizes }) => ({
      ranks: sizes.map(() => sizes.map(() => 1 / sizes.length)),
      peaks: sizes.map((size) => Array.from({ length: size }, () => 1 / size)),
    }),
    learn(belief, { options, round }, { rounds }) {
      const before = belief as unknown as Belief
      const { weights, values } = expectation(before)
      const rankWeights = weightsOf(before.ranks.length)
      const asked = 1 - concession * relativeTime({ round, rounds })
      const parts = weights.map((weight, i) => weight * values[i]![options[i]!]!)
      const whole = parts.reduce((sum, part) => sum + part, 0)
      const likely = (utility: number): number => {
        const off = (utility - asked) / deviation
        return fading((off * off) / 2)
      }
      const made: Belief = {
        ranks: before.ranks.map((row, i) => updated(row, rankWeights.map((weight) => likely(whole - parts[i]! + weight * values[i]![options[i]!]!)))),
        peaks: before.peaks.map((row, i) => updated(row, row.map((_, peak) => likely(whole - parts[i]! + weights[i]! * evaluation(row.length, peak, options[i]!))))),
      }
      return made as unknown as Json
    },
    estimate(belief) {
      const { weights, values } = expectation(belief as unknown as Belief)
      return values.map((row, i) => row.map((value) => weights[i]! * value))
    },
  }
}
