import { frontier } from '../../analysis/frontier/frontier.js'
import { solutionConcepts } from '../../analysis/solutions/index.js'
import { zopa } from '../../analysis/zopa.js'
import type { Domain } from '../../model/domain.js'
import type { TableFacts } from './facts.js'

/** What was possible, in points above no deal, in the order of the scenario's parties. */
export interface Plane {
  /** Efficient packages, the best for the first party first. */
  readonly frontier: readonly (readonly number[])[]
  /** Whether the frontier was found exactly. */
  readonly exact: boolean
  readonly marks: readonly { readonly name: string; readonly at: readonly number[] }[]
  readonly empty: boolean
}

const shown: readonly (readonly [concept: string, name: string])[] = [['Nash', 'Nash'], ['egalitarian', 'equal gains'], ['utilitarian', 'greatest sum']]

/** The utilities of no deal, by party of a domain. */
export function noDealOf(table: Pick<TableFacts, 'domain' | 'parties'>): readonly number[] {
  return table.domain.parties.map(({ id }) => table.parties.find((party) => party.id === id)?.noDeal ?? 0)
}

/** Concepts that choose the same point share a mark. */
function together(marks: Plane['marks']): Plane['marks'] {
  const at = (mark: Plane['marks'][number]): string => mark.at.join()
  return marks.filter((mark, i) => marks.findIndex((other) => at(other) === at(mark)) === i).map((mark) => ({ at: mark.at, name: marks.filter((other) => at(other) === at(mark)).map(({ name }) => name).join(', ') }))
}

/** Utilities in the domain's order as points above no deal in the scenario's; a party that has no part in the domain gets nothing. */
export function aboveNoDeal({ domain, parties }: Pick<TableFacts, 'domain' | 'parties'>, utilities: readonly number[]): readonly number[] {
  return parties.map(({ id, noDeal }) => {
    const place = domain.parties.findIndex((party) => party.id === id)
    return place < 0 ? 0 : utilities[place]! - noDeal
  })
}

const planes = new WeakMap<Domain, Plane>()

/** What was possible at a table by the values of the briefs. */
export function planeOf(table: Pick<TableFacts, 'domain' | 'parties'>): Plane {
  const known = planes.get(table.domain)
  if (known) return known
  const none = noDealOf(table)
  const found = frontier(table.domain)
  const made: Plane = {
    frontier: found.points.map(({ utilities }) => aboveNoDeal(table, utilities)).sort((a, b) => b[0]! - a[0]!),
    exact: found.exactness.kind === 'exact',
    marks: together(shown.flatMap(([concept, name]) => {
      const solution = solutionConcepts.find((each) => each.name === concept)?.of(found.points, none)
      return solution ? [{ name, at: aboveNoDeal(table, solution.point.utilities) }] : []
    })),
    empty: zopa(found.points, none).empty,
  }
  planes.set(table.domain, made)
  return made
}

/** What every party of a table got above no deal, by what was signed; no deal is the origin. In the order of the scenario's parties. */
export function resultOf(table: Pick<TableFacts, 'domain' | 'parties' | 'dealUtilities'>): readonly number[] {
  return table.dealUtilities ? aboveNoDeal(table, table.dealUtilities) : table.parties.map(() => 0)
}

/** The pairs of parties whose planes are drawn: one for two parties, three for three. */
export function pairsOf(parties: number): readonly (readonly [number, number])[] {
  const places = Array.from({ length: parties }, (_, place) => place)
  return places.flatMap((a) => places.slice(a + 1).map((b) => [a, b] as const))
}
