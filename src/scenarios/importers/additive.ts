import { mistake } from '../../errors.js'
import { domainOf } from '../../model/domain.js'
import type { Domain } from '../../model/domain.js'
import type { ResolvedScenario } from '../../model/scenario.js'
import type { UtilityFunction } from '../../model/utility.js'

/** A party's utility as other platforms know it: weights that add up to 1, evaluations in [0, 1], and a reservation value on the same scale. */
export interface NormalProfile {
  readonly party: string
  readonly weights: readonly number[]
  readonly evaluations: readonly (readonly number[])[]
  readonly reservation: number
}

/** Whether weights and evaluations can be had by taking the greatest utility of each issue for its weight, without moving anything. */
function isNormal(tables: readonly (readonly number[])[]): boolean {
  const total = tables.reduce((sum, table) => sum + Math.max(...table), 0)
  return tables.every((table) => table.every((utility) => utility >= 0)) && Math.abs(total - 1) < 1e-9
}

function normalised(party: string, { constant, tables }: UtilityFunction, reservation: number): NormalProfile {
  const plain = tables.map((table) => Array.from(table))
  const kept = constant === 0 && isNormal(plain)
  const lows = plain.map((table) => (kept ? 0 : Math.min(...table)))
  const ranges = plain.map((table, i) => Math.max(...table) - lows[i]!)
  const total = kept ? 1 : ranges.reduce((sum, range) => sum + range, 0)
  const least = constant + lows.reduce((sum, low) => sum + low, 0)
  return {
    party,
    weights: ranges.map((range) => (total > 0 ? range / total : 1 / ranges.length)),
    evaluations: plain.map((table, i) => table.map((utility) => (ranges[i]! > 0 ? (utility - lows[i]!) / ranges[i]! : 1))),
    reservation: total > 0 ? Math.max(0, (reservation - least) / total) : 0,
  }
}

/**
 * The utilities of a scenario in the form that Genius and GeniusWeb can store: moved and scaled to [0, 1], which no strategy notices.
 * @throws UsageError when a party's utility has parts that depend on several issues, which those platforms cannot store
 */
export function normalProfiles(scenario: ResolvedScenario): { readonly domain: Domain; readonly profiles: readonly NormalProfile[] } {
  const domain = domainOf(scenario)
  const entangled = domain.parties.filter(({ utility }) => typeof utility === 'function' || utility.terms.length > 0).map(({ id }) => id)
  if (entangled.length > 0) {
    throw mistake({
      given: `${entangled.join(', ')} ${entangled.length === 1 ? 'has' : 'have'} interactions or red lines`,
      allowed: 'utilities that are sums over issues, which is all that these formats can store',
      todo: 'leave the interactions and red lines out of a copy of the scenario, and export that',
    })
  }
  return { domain, profiles: domain.parties.map(({ id, utility, reservation }) => normalised(id, utility as UtilityFunction, reservation)) }
}
