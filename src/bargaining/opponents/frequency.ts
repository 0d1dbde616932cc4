import type { Json } from '../../model/government.js'
import type { OpponentModel } from './opponent-model.js'

/** Parameters of {@link frequency}. */
export interface FrequencyOptions {
  /** Weight that is given out per offer among the issues that stayed, before all are scaled to add up to 1; above 0. @defaultValue 0.2 */
  readonly learning?: number
}

interface Belief {
  readonly weights: readonly number[]
  /** How often each option was offered, and once more. */
  readonly counts: readonly (readonly number[])[]
  readonly last: readonly number[] | null
}

/**
 * The frequency model of HardHeaded (van Krimpen, Looije and Hajizadeh 2013): an issue matters more to a party
 * each time that its option stays from one offer to the next, and an option is worth more the more often it was offered.
 */
export function frequency({ learning = 0.2 }: FrequencyOptions = {}): OpponentModel {
  return {
    name: 'frequency',
    about: 'Counts options, and weighs the issues that stay from offer to offer.',
    citation: 'van Krimpen, Looije and Hajizadeh 2013',
    start: ({ sizes }) => ({
      weights: sizes.map(() => 1 / sizes.length),
      counts: sizes.map((size) => Array.from({ length: size }, () => 1)),
      last: null,
    }),
    learn(belief, { options }, { sizes }) {
      const { weights, counts, last } = belief as unknown as Belief
      const raised = last ? weights.map((weight, i) => weight + (options[i] === last[i] ? learning / sizes.length : 0)) : weights
      const total = raised.reduce((sum, weight) => sum + weight, 0)
      const made: Belief = {
        weights: raised.map((weight) => weight / total),
        counts: counts.map((row, i) => row.map((count, option) => (option === options[i] ? count + 1 : count))),
        last: Array.from(options),
      }
      return made as unknown as Json
    },
    estimate(belief) {
      const { weights, counts } = belief as unknown as Belief
      return counts.map((row, i) => {
        const most = Math.max(...row)
        return row.map((count) => (weights[i]! * count) / most)
      })
    },
  }
}
