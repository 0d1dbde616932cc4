import { requireNumber } from '../models/checks.js'

/** p-values adjusted for their number. */
export interface HolmAdjustment {
  readonly method: 'holm'
  readonly parameters: { readonly tests: number }
  /** In the order given. Rejecting those up to alpha keeps the chance of any false rejection at alpha, whatever the tests depend on. */
  readonly adjusted: readonly number[]
}

/**
 * Adjusts p-values by stepping down (Holm 1979): the k-th smallest of m is multiplied by m - k + 1, held at 1, and is never below a smaller one's.
 * @param pValues - each in [0, 1]
 * @throws UsageError on any other number
 */
export function holm(pValues: readonly number[]): HolmAdjustment {
  pValues.forEach((p, i) => requireNumber(`p-value ${i}`, p, { from: 0, to: 1 }))
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[i]! - pValues[j]! || i - j)
  const adjusted = pValues.map(() => 1)
  let floor = 0
  order.forEach((i, rank) => {
    floor = Math.max(floor, Math.min(1, pValues[i]! * (order.length - rank)))
    adjusted[i] = floor
  })
  return Object.freeze({ method: 'holm', parameters: Object.freeze({ tests: pValues.length }), adjusted: Object.freeze(adjusted) })
}
