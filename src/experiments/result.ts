import type { Effects } from '../analysis/statistics/effects.js'
import type { Interval } from '../analysis/statistics/interval.js'
import type { PairedComparison } from '../analysis/statistics/paired.js'
import type { SobolIndices } from '../analysis/statistics/sobol-indices.js'
import type { Simulation } from '../simulation/many/simulation.js'
import type { Estimate } from './measures.js'
import type { DesignSpec, Level } from './schema.js'

/** One cell of an experiment: the values of the factors, and what the runs came to. */
export interface ExperimentCell {
  /** Number from 0. */
  readonly cell: number
  /** The level of each factor, in the order of the factors. */
  readonly levels: readonly Level[]
  readonly runs: number
  /** One for each measure, in their order. */
  readonly estimates: readonly Estimate[]
  /** How often the formal track went from one place to another. */
  readonly ways: Simulation['ways']
  /** Where the runs lie in the plane of every two parties' utilities above no deal. */
  readonly joint: Simulation['joint']
  /** What each party asked for itself, offer by offer. */
  readonly offers: Simulation['offers']
  readonly faulted: number
  readonly failed: number
}

/** Two levels of the factor that the question is about, under common random numbers. */
export interface Comparison extends PairedComparison {
  /** The level that is compared. */
  readonly level: string
  /** The level that it is compared with: the first. */
  readonly baseline: string
  /** Levels of the other factors, or null for the mean over all of them. */
  readonly where: { readonly [factor: string]: string } | null
  /** Adjusted for the number of comparisons (Holm 1979); null where p is. */
  readonly adjusted: number | null
}

/** How a measure goes with a factor over the points of a sample. */
export interface Trend {
  readonly factor: string
  readonly measure: string
  /** Rank correlation (Spearman 1904), and its interval by the bootstrap (Efron 1987); null where one of the two does not vary. */
  readonly correlation: number | null
  readonly interval: Interval | null
}

/** What an experiment found. Frozen plain data. */
export interface ExperimentResult {
  readonly id: string
  readonly question: string
  readonly scenario: { readonly id: string; readonly title: string }
  /** True for an illustration drawn from a real case, which says nothing of anybody's odds. */
  readonly illustration: boolean
  readonly governments: { readonly [actor: string]: string }
  readonly design: DesignSpec
  readonly confidence: number
  readonly seed: number
  readonly factors: readonly { readonly name: string; readonly levels: readonly Level[] }[]
  readonly measures: readonly { readonly name: string; readonly about: string; readonly kind: 'share' | 'mean' }[]
  /** The factor and the measure that the question is about. */
  readonly compare: { readonly factor: string; readonly measure: string }
  readonly cells: readonly ExperimentCell[]
  /** Of a factorial, where the compared factor has levels; else none. */
  readonly comparisons: readonly Comparison[]
  /** Of a factorial, one for each measure; else none. */
  readonly effects: readonly { readonly measure: string; readonly effects: Effects }[]
  /** Of a sample, for each factor that is a number. */
  readonly trends: readonly Trend[]
  /** Of a sensitivity design, one for each measure. */
  readonly sensitivity: readonly { readonly measure: string; readonly indices: SobolIndices }[]
  readonly runs: number
  /** Sum over everything that the answer depends on: the experiment, the scenario and this library's version. */
  readonly hash: string
}
