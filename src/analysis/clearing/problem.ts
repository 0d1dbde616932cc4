import { mistake } from '../../errors.js'
import { requireNumber, requireWhole } from '../models/checks.js'

const largestAmount = 1e12

/** A country that may take part. */
export interface Country {
  readonly id: string
  /** What it could have by staying out, from 0 to 1e12; 0 if not given. It takes part only for at least as much. */
  readonly disagreement?: number
}

/** A possible release. One person may be listed with several destinations; at most one of them is used. */
export interface PossibleRelease {
  /** The detainee. */
  readonly id: string
  /** Country that holds the person. */
  readonly holder: string
  /** Country that the person would go to. */
  readonly destination: string
  /** To the destination, from 0 to 1e12. */
  readonly worth: number
  /** To the holder, from 0 to 1e12. */
  readonly cost: number
}

/** Who could be exchanged among whom. All amounts are in one unit; with side payments it is the unit of payment. */
export interface ClearingProblem {
  readonly countries: readonly Country[]
  readonly detainees: readonly PossibleRelease[]
}

/** Rules of the exchange. */
export interface ClearingOptions {
  /** Whether countries may pay one another; false if not given. */
  readonly sidePayments?: boolean
  /** If given, the releases must fall apart into cycles of at most so many countries, in which each gives one person and gets one; at least 2. */
  readonly maxCycle?: number
  /** If given, a person goes only between two countries of one club, and a cycle stays within one club. */
  readonly clubs?: readonly (readonly string[])[]
}

/** A release by the indexes of its countries. */
export interface Arc {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly worth: number
  readonly cost: number
}

/** A problem that was checked, with the releases that the clubs allow. */
export interface CheckedProblem {
  readonly ids: readonly string[]
  readonly disagreements: readonly number[]
  readonly arcs: readonly Arc[]
  readonly clubs: readonly ReadonlySet<number>[] | null
}

/** Whether all of these countries belong to one club. */
export function inOneClub(clubs: CheckedProblem['clubs'], countries: readonly number[]): boolean {
  return clubs === null || clubs.some((club) => countries.every((country) => club.has(country)))
}

/** Reads and checks a problem and its rules. */
export function checkProblem({ countries, detainees }: ClearingProblem, { maxCycle, clubs }: ClearingOptions): CheckedProblem {
  const ids = countries.map(({ id }) => id)
  const indexes = new Map(ids.map((id, i) => [id, i]))
  if (indexes.size !== ids.length) throw mistake({ given: 'a country is listed twice', allowed: 'each is listed once', todo: 'drop the copy' })
  const indexOf = (id: string, where: string): number => {
    const index = indexes.get(id)
    if (index === undefined) throw mistake({ given: `${where} names the country ${id}`, allowed: `the countries are ${ids.join(', ') || 'none'}`, todo: 'list it among the countries' })
    return index
  }
  countries.forEach(({ id, disagreement = 0 }) => requireNumber(`disagreement of ${id}`, disagreement, { from: 0, to: largestAmount }))
  if (maxCycle !== undefined) requireWhole('maxCycle', maxCycle, { from: 2 })
  const sets = clubs?.map((club, i) => new Set(club.map((id) => indexOf(id, `club ${i}`)))) ?? null
  const holders = new Map<string, number>()
  const known = new Set<string>()
  const arcs = detainees.map(({ id, holder, destination, worth, cost }): Arc => {
    const [from, to] = [indexOf(holder, id), indexOf(destination, id)]
    if (from === to) throw mistake({ given: `${id} is held by the country of destination, ${holder}`, allowed: 'a release goes to another country', todo: 'correct the holder or the destination' })
    if ((holders.get(id) ?? from) !== from) throw mistake({ given: `${id} has two holders`, allowed: 'a person is held by one country', todo: 'correct the holder' })
    if (known.has(`${to} ${id}`)) throw mistake({ given: `${id} is listed twice for ${destination}`, allowed: 'each destination is listed once', todo: 'drop the copy' })
    holders.set(id, from)
    known.add(`${to} ${id}`)
    requireNumber(`worth of ${id}`, worth, { from: 0, to: largestAmount })
    requireNumber(`cost of ${id}`, cost, { from: 0, to: largestAmount })
    return { id, from, to, worth, cost }
  })
  return { ids, disagreements: countries.map(({ disagreement = 0 }) => disagreement), arcs: arcs.filter(({ from, to }) => inOneClub(sets, [from, to])), clubs: sets }
}
