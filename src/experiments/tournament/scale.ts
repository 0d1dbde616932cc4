import { frontier } from '../../analysis/frontier/frontier.js'
import { idealGains } from '../../analysis/solutions/solution.js'
import { zopa } from '../../analysis/zopa.js'
import { mistake } from '../../errors.js'
import { domainOf } from '../../model/domain.js'
import type { Quantity, ResolvedScenario, Scenario } from '../../model/scenario.js'

function middle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(middle)
  if (typeof value !== 'object' || value === null) return value
  if ('draw' in value) {
    const { low, high } = value as Exclude<Quantity, number>
    return (low + high) / 2
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, middle(inner)]))
}

/** A scenario with every quantity in the middle of its prior. */
export function middleOf(scenario: Scenario): ResolvedScenario {
  return { ...scenario, parties: scenario.parties.map((party) => ({ ...party, secrets: { ...party.secrets, preferences: middle(party.secrets.preferences) as ResolvedScenario['parties'][number]['secrets']['preferences'] } })) }
}

/**
 * What a score of 1 is, by party: the most that it could gain over no deal by a package that nobody would rather do without,
 * with every quantity in the middle of its prior.
 * @throws UsageError when no package is good for everybody
 */
export function scaleOf(scenario: Scenario): readonly number[] {
  const domain = domainOf(middleOf(scenario))
  const disagreement = domain.parties.map(({ reservation }) => reservation)
  const gains = idealGains(zopa(frontier(domain).points, disagreement).points, disagreement)
  if (gains.every((gain) => gain > 0)) return gains
  throw mistake({ given: `the family ${scenario.id}`, allowed: 'no package is good for everybody there, so nobody can score', todo: 'change what people are worth in it, or leave it out' })
}
