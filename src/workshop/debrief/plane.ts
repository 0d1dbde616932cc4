import { frontier } from '../../analysis/frontier/frontier.js'
import { solutionConcepts } from '../../analysis/solutions/index.js'
import { zopa } from '../../analysis/zopa.js'
import type { Domain } from '../../model/domain.js'
import type { TableFacts } from './facts.js'

/** What was possible, in points above no deal of the two parties at the axes. */
export interface Plane {
  readonly frontier: readonly (readonly [number, number])[]
  /** Whether the frontier was found exactly. */
  readonly exact: boolean
  readonly marks: readonly { readonly name: string; readonly at: readonly [number, number] }[]
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

const planes = new WeakMap<Domain, Plane>()

/** What was possible at a table by the values of the briefs. */
export function planeOf(table: Pick<TableFacts, 'domain' | 'parties'>): Plane {
  const known = planes.get(table.domain)
  if (known) return known
  const none = noDealOf(table)
  const found = frontier(table.domain)
  const above = (utilities: readonly number[]): readonly [number, number] => [utilities[0]! - none[0]!, (utilities[1] ?? 0) - (none[1] ?? 0)]
  const made: Plane = {
    frontier: found.points.map(({ utilities }) => above(utilities)).sort((a, b) => b[0] - a[0]),
    exact: found.exactness.kind === 'exact',
    marks: together(shown.flatMap(([concept, name]) => {
      const solution = solutionConcepts.find((each) => each.name === concept)?.of(found.points, none)
      return solution ? [{ name, at: above(solution.point.utilities) }] : []
    })),
    empty: zopa(found.points, none).empty,
  }
  planes.set(table.domain, made)
  return made
}

/** What the first two parties of a table got above no deal, by what was signed; no deal is the origin. */
export function resultOf(table: TableFacts): readonly [number, number] {
  const none = noDealOf(table)
  const { dealUtilities } = table
  return dealUtilities ? [dealUtilities[0]! - none[0]!, (dealUtilities[1] ?? 0) - (none[1] ?? 0)] : [0, 0]
}
