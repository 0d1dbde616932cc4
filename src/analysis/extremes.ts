import { sizesOf } from '../model/domain.js'
import type { Domain } from '../model/domain.js'
import type { Term, UtilityFunction } from '../model/utility.js'
import { settleAll } from './frontier/layers.js'
import { listed } from './listed.js'

/** Worst and best that a party can have of a deal. */
export interface Extremes {
  readonly party: string
  readonly least: number
  readonly greatest: number
}

function negated({ constant, tables, terms }: UtilityFunction): UtilityFunction {
  return {
    constant: -constant,
    tables: tables.map((table) => Float64Array.from(table, (utility) => (utility === -Infinity ? utility : -utility))),
    terms: terms.map((term) => ({ ...term, value: (counts) => -term.value(counts) })),
  }
}

function overPackages(domain: Domain): readonly Extremes[] | null {
  const all = listed(domain)
  if (!all || all.places.length === 0) return null
  return domain.parties.map(({ id }, party) => {
    let [least, greatest] = [Infinity, -Infinity]
    for (const utility of all.columns[party]!) {
      if (utility < least) least = utility
      if (utility > greatest) greatest = utility
    }
    return Object.freeze({ party: id, least, greatest })
  })
}

/**
 * The least and the greatest utility of each party over the packages that the rules and everybody's red lines admit. Exact.
 * Tables and terms are settled issue by issue, so that no list of packages is needed.
 * @returns by party, in the domain's order; `null` if nothing is admitted
 * @throws UsageError when a utility is a function and the space is too large to be listed
 */
export function extremes(domain: Domain): readonly Extremes[] | null {
  if (domain.parties.some(({ utility }) => typeof utility === 'function')) return overPackages(domain)
  const utilities = domain.parties.map(({ utility }) => utility as UtilityFunction)
  const sizes = sizesOf(domain)
  const impossible = (issue: number, option: number): boolean => utilities.some(({ tables }) => tables[issue]![option] === -Infinity)
  const still: UtilityFunction = { constant: 0, tables: sizes.map((size, issue) => Float64Array.from({ length: size }, (_, option) => (impossible(issue, option) ? -Infinity : 0))), terms: [] }
  const lines: readonly Term[] = utilities.flatMap(({ terms }) => terms.filter(({ forbids }) => forbids))
  const found = utilities.map((utility) => {
    const free = { ...utility, terms: utility.terms.filter(({ forbids }) => !forbids) }
    const best = (of: UtilityFunction): number | undefined => settleAll([of, still], [...domain.rules, ...lines], sizes, Infinity)?.front.utilities[0]![0]
    return { low: best(negated(free)), high: best(free) }
  })
  if (found.some(({ low, high }) => low === undefined || high === undefined)) return null
  return Object.freeze(found.map(({ low, high }, party) => Object.freeze({ party: domain.parties[party]!.id, least: 0 - low!, greatest: high! })))
}
