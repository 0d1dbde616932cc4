import { mistake, show } from '../../errors.js'
import { asymmetricNash } from './asymmetric-nash.js'
import type { SolutionConcept } from './solution.js'

/**
 * Where alternating offers without end lead as the time between two offers vanishes: the asymmetric Nash solution
 * with powers in inverse proportion to the rates of time preference (Binmore, Rubinstein and Wolinsky 1986).
 * The disagreement point is what the parties have while they go on bargaining.
 * @param rates - of time preference by party, each above 0; a patient party has a small one
 * @throws UsageError on a rate that is not a finite number above 0
 */
export function rubinsteinLimit(rates: readonly number[]): SolutionConcept {
  if (!rates.every((rate) => Number.isFinite(rate) && rate > 0)) {
    throw mistake({ given: `the rates ${show(rates)}`, allowed: 'each is a finite number above 0', todo: 'give a rate of time preference for each party, in their order' })
  }
  const concept = asymmetricNash(rates.map((rate) => 1 / rate), 'Rubinstein limit')
  return Object.freeze({
    ...concept,
    about: `the limit of alternating offers at rates of time preference ${rates.join(', ')}`,
    source: 'Rubinstein 1982; Binmore, Rubinstein and Wolinsky 1986',
  })
}
