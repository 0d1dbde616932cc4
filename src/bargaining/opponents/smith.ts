import type { OpponentModel } from './opponent-model.js'

/**
 * The frequency model of Agent Smith (van Galen Last 2012): an option is worth the share of the offers that had it,
 * and an issue weighs as much as the share of its most frequent option.
 */
export function smith(): OpponentModel {
  return {
    name: 'smith',
    about: 'Takes the shares of the offers that had each option for what they are worth.',
    citation: 'van Galen Last 2012',
    start: ({ sizes }) => sizes.map((size) => Array.from({ length: size }, () => 0)),
    learn: (belief, { options }) => (belief as readonly (readonly number[])[]).map((row, i) => row.map((count, option) => (option === options[i] ? count + 1 : count))),
    estimate(belief) {
      const shares = (belief as readonly (readonly number[])[]).map((row) => {
        const total = Math.max(1, row.reduce((sum, count) => sum + count, 0))
        return row.map((count) => count / total)
      })
      const weights = shares.map((row) => Math.max(...row))
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      return shares.map((row, i) => row.map((share) => (total > 0 ? (weights[i]! / total) * share : 0)))
    },
  }
}
