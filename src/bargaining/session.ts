import { relativeTime } from '../model/alternating-offers.js'
import type { Offer } from '../model/alternating-offers.js'
import { dealWorth, packageUtility } from '../model/preferences.js'
import type { Options } from '../model/scenario.js'
import type { View } from '../model/view.js'
import { spaceOf } from './space.js'

/** What a strategy sees when it is its party's turn. Utilities are the party's own. */
export interface Session {
  readonly me: string
  /** Relative time, in (0, 1). */
  readonly time: number
  readonly round: number
  readonly rounds: number
  readonly standing: Options | null
  /** All offers so far, oldest first. */
  readonly offers: readonly Offer[]
  /** Utility of no deal: nothing below it may be offered or accepted. */
  readonly reservation: number
  /** Utility of the best package that may be signed; the reservation value if there is none above it. */
  readonly best: number
  /** Number of packages that may be signed, ordered from the party's best, index 0. */
  readonly size: number
  utility(options: Options): number
  /** Utility of the package at an index. */
  utilityAt(index: number): number
  packageAt(index: number): Options | undefined
  /** The last index whose utility is `target` or more; -1 when none is. */
  lastAtLeast(target: number): number
}

/** The bargaining as a party sees it, or `null` when no bargaining is open. */
export function sessionOf(view: View): Session | null {
  const { table, secrets, framework } = view
  if (!table || !secrets || !framework) return null
  const { preferences } = secrets
  const circumstances = { day: view.day, climate: view.climate, threshold: view.parties[view.audience]?.threshold ?? 0 }
  const space = spaceOf(table.agenda, preferences, view.detainees, framework, view.scenario.rules.exposure)
  const utilityAt = (index: number): number => dealWorth(preferences, table.agenda, space.sums[index] ?? -Infinity, circumstances)
  return {
    me: view.audience,
    time: relativeTime(table),
    round: table.round,
    rounds: table.rounds,
    standing: table.standing?.options ?? null,
    offers: table.offers,
    reservation: preferences.reservation,
    best: Math.max(preferences.reservation, space.packages.length > 0 ? utilityAt(0) : preferences.reservation),
    size: space.packages.length,
    utility: (options) => packageUtility(preferences, table.agenda, options, circumstances),
    utilityAt,
    packageAt: (index) => space.packages[index],
    lastAtLeast(target) {
      let low = -1
      let high = space.packages.length - 1
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if (utilityAt(middle) >= target) low = middle
        else high = middle - 1
      }
      return low
    },
  }
}
