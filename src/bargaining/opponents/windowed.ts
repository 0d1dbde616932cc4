import { relativeTime } from '../../model/alternating-offers.js'
import type { Json } from '../../model/government.js'
import { power } from '../../model/power.js'
import type { OpponentModel } from './opponent-model.js'

/** Parameters of {@link windowed}. */
export interface WindowedOptions {
  /** Offers in a window; a whole number from 1. @defaultValue 5 */
  readonly size?: number
  /** Weight added to an issue that held while the party conceded; above 0. @defaultValue 10 */
  readonly alpha?: number
  /** How late that weight fades, as `1 - t ** beta`; above 0. @defaultValue 5 */
  readonly beta?: number
  /** How much less than in proportion an option gains by being offered often, in (0, 1]. @defaultValue 0.25 */
  readonly gamma?: number
}

type Counts = readonly (readonly number[])[]

interface Belief {
  readonly weights: readonly number[]
  readonly counts: Counts
  /** Counts of the window before this one, and of this one. */
  readonly before: Counts | null
  readonly window: Counts
  readonly inWindow: number
}

/** Greatest value of chi-square that chance exceeds in 5% of cases, nearly (Wilson and Hilferty 1931). */
function critical(freedom: number): number {
  const spread = 2 / (9 * freedom)
  const root = 1 - spread + 1.6448536269514722 * Math.sqrt(spread)
  return freedom * root * root * root
}

function counted(counts: Counts, options: readonly number[]): Counts {
  return counts.map((row, i) => row.map((count, option) => (option === options[i] ? count + 1 : count)))
}

/**
 * The windowed frequency model (Tunali, Aydogan and Sanchez-Anguix 2017): windows of offers are compared instead of single offers.
 * If a party conceded from one window to the next, the issues whose options are distributed as before (by a chi-square test) are those that it holds to.
 */
export function windowed({ size = 5, alpha = 10, beta = 5, gamma = 0.25 }: WindowedOptions = {}): OpponentModel {
  const values = (row: readonly number[]): readonly number[] => {
    const most = power(1 + Math.max(...row), gamma)
    return row.map((count) => power(1 + count, gamma) / most)
  }
  const zero = (sizes: readonly number[]): Counts => sizes.map((width) => Array.from({ length: width }, () => 0))
  const learned = (weights: readonly number[], counts: Counts, before: Counts, window: Counts, time: number): readonly number[] => {
    const share = (row: readonly number[]): readonly number[] => row.map((count) => (1 + count) / (size + row.length))
    let conceded = false
    const held = window.map((row, i) => {
      const [now, then] = [share(row), share(before[i]!)]
      const chi = size * now.reduce((sum, expected, option) => sum + ((then[option]! - expected) * (then[option]! - expected)) / expected, 0)
      if (row.length < 2 || chi <= critical(row.length - 1)) return true
      const worth = values(counts[i]!)
      const gain = now.reduce((sum, part, option) => sum + (part - then[option]!) * worth[option]!, 0)
      if (gain < 0) conceded = true
      return false
    })
    if (!conceded) return weights
    const raised = weights.map((weight, i) => weight + (held[i] ? alpha * (1 - power(time, beta)) : 0))
    const total = raised.reduce((sum, weight) => sum + weight, 0)
    return raised.map((weight) => weight / total)
  }
  return {
    name: 'windowed',
    about: 'Compares how options are distributed in one window of offers and the next.',
    citation: 'Tunali, Aydogan and Sanchez-Anguix 2017',
    start({ sizes }) {
      const belief: Belief = { weights: sizes.map(() => 1 / sizes.length), counts: zero(sizes), before: null, window: zero(sizes), inWindow: 0 }
      return belief as unknown as Json
    },
    learn(belief, { options, round }, { sizes, rounds }) {
      const { weights, counts, before, window, inWindow } = belief as unknown as Belief
      const [all, mine] = [counted(counts, options), counted(window, options)]
      const full = inWindow + 1 >= size
      const made: Belief = {
        weights: full && before ? learned(weights, all, before, mine, relativeTime({ round, rounds })) : weights,
        counts: all,
        before: full ? mine : before,
        window: full ? zero(sizes) : mine,
        inWindow: full ? 0 : inWindow + 1,
      }
      return made as unknown as Json
    },
    estimate(belief) {
      const { weights, counts } = belief as unknown as Belief
      return counts.map((row, i) => values(row).map((value) => weights[i]! * value))
    },
  }
}
