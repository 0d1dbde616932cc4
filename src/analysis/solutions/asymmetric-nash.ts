import { mistake, show } from '../../errors.js'
import { greatest, rationalPoints } from './solution.js'
import type { SolutionConcept } from './solution.js'

/**
 * The greatest product of gains, each raised to the party's bargaining power (Harsanyi and Selten 1972, Kalai 1977).
 * @param powers - by party, each above 0; only their proportions matter
 * @throws UsageError on a power that is not a finite number above 0
 */
export function asymmetricNash(powers: readonly number[], name = 'asymmetric Nash'): SolutionConcept {
  if (powers.length < 2 || !powers.every((power) => Number.isFinite(power) && power > 0)) {
    throw mistake({ given: `the powers ${show(powers)}`, allowed: 'one finite number above 0 for each of two parties or more', todo: 'give a power for each party, in their order' })
  }
  const all = powers.reduce((sum, power) => sum + power, 0)
  const shares = powers.map((power) => power / all)
  return Object.freeze({
    name,
    about: `the greatest product of gains raised to the powers ${shares.map((share) => Number(share.toFixed(4))).join(', ')}`,
    source: 'Harsanyi and Selten 1972; Kalai 1977',
    of(points, disagreement) {
      if (disagreement.length !== powers.length) {
        throw mistake({ given: `${powers.length} powers for ${disagreement.length} parties`, allowed: 'there is one for each party', todo: 'give a power for each party, in their order' })
      }
      return greatest(name, rationalPoints(points, disagreement), disagreement, (gains) => gains.reduce((product, gain, i) => product * Math.pow(gain, shares[i]!), 1))
    },
  } satisfies SolutionConcept)
}
