import type { Detainee, DetaineeId, ResolvedScenario } from '../../model/scenario.js'

/**
 * Persons whom the protocol cannot tell apart but by name: of one holder, destination and category, and alike in what is known of them.
 * Groups of one are left out. There are none unless the rules leave it to the parties what they assent to: otherwise utilities decide,
 * and their sums depend on the order of the persons in the last digit.
 */
export function interchangeableIn({ detainees, rules }: ResolvedScenario): readonly (readonly DetaineeId[])[] {
  if (rules.rationality !== 'recorded') return []
  const groups = new Map<string, DetaineeId[]>()
  for (const person of detainees) {
    const { holder, destination, category, legalStage, welfare, atLiberty }: Detainee = person
    const kind = JSON.stringify([holder, destination, category, legalStage, welfare, atLiberty])
    groups.set(kind, [...(groups.get(kind) ?? []), person.id])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Persons by the place of each in the scenario, and of whom each takes the place. */
export type Renaming = readonly number[]

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((first, i) => permutations(items.toSpliced(i, 1)).map((rest) => [first, ...rest]))
}

/** Every way to exchange the persons of each group among themselves; the first changes nothing. */
export function renamingsOf(count: number, groups: readonly (readonly number[])[]): readonly Renaming[] {
  const same = Array.from({ length: count }, (_, i) => i)
  return groups.reduce<readonly Renaming[]>((all, group) => all.flatMap((renaming) =>
    permutations(group).map((order) => {
      const next = [...renaming]
      group.forEach((person, i) => { next[person] = order[i]! })
      return next
    })), [same])
}
