import { relativeTime } from '../model/alternating-offers.js'
import type { BargainingTable, Offer } from '../model/alternating-offers.js'
import { valueOf } from '../model/domain.js'
import type { Utility } from '../model/domain.js'
import { packageRules } from '../model/package.js'
import type { Agenda } from '../model/package.js'
import { circumstancesOf, dealWorth, utilityOf } from '../model/preferences.js'
import type { PartyId } from '../model/scenario.js'
import { admits } from '../model/utility.js'
import type { Package, Term, UtilityFunction } from '../model/utility.js'
import type { PublicScenario, View } from '../model/view.js'
import type { RandomStream } from '../random.js'
import type { Ranking } from './ranking/ranking.js'
import { rankingFor } from './spaces.js'

/** What a strategy sees when it is its party's turn. Utilities are the party's own. */
export interface Session {
  readonly me: PartyId
  /** The other parties at the table, in the order in which they move. */
  readonly others: readonly PartyId[]
  /** Relative time, in (0, 1). */
  readonly time: number
  readonly round: number
  readonly rounds: number
  readonly standing: Package | null
  /** All offers so far, oldest first. */
  readonly offers: readonly Offer[]
  readonly agenda: Agenda
  /** Numbers of options, by issue. */
  readonly sizes: readonly number[]
  /** What everybody knows of the case; `null` where there is nothing but a table. */
  readonly scenario: PublicScenario | null
  /** Utility of no deal: nothing below it may be offered or accepted. */
  readonly reservation: number
  /** Utility of the best package that may be signed; the reservation value if there is none above it. */
  readonly best: number
  /** Utility of the worst package that may be signed and is worth no deal or more in theory: the greater of the two. */
  readonly worst: number
  /** Utility of a package, today. */
  utility(options: Package): number
  /** The party's utility in numbers, before what depends on the day; `null` if it is any other function. */
  readonly own: UtilityFunction | null
  /** Whether a package may be signed as things stand: somebody in it may have been lost since it was offered. */
  allows(options: Package): boolean
  /** The package at a place in the party's own ranking, from 0, the best; `undefined` below no deal and past the end. */
  at(place: number): Package | undefined
  /** The package worth least among those worth `target` or more, and no deal or more. */
  atLeast(target: number): Package | undefined
  /** Among the packages worth `target` or more, and no deal or more, the one that an estimate of somebody's utility likes best. */
  bestFor(estimate: UtilityFunction, target: number): Package | undefined
  /** A package worth `target` or more, and no deal or more, by chance. */
  sample(random: RandomStream, target: number): Package | undefined
}

/** How a sum of option utilities becomes a utility today; never falling. */
export type Worth = (sum: number) => number

/** What a session is made of. */
export interface SessionParts {
  readonly me: PartyId
  readonly table: BargainingTable
  readonly utility: Utility
  readonly ranking: Ranking
  /** What a package must keep to; asked for only when somebody wants to know. */
  readonly rules: () => readonly Term[]
  readonly reservation: number
  /** Absent where a sum is the utility. */
  readonly worth?: Worth
  readonly scenario: PublicScenario | null
}

/** The least sum within a range that is worth a target or more; beyond the range when none is. */
function leastSum(worth: Worth, target: number, low: number, high: number): number {
  if (worth(low) >= target) return low
  if (!(worth(high) >= target)) return Infinity
  let [below, above] = [low, high]
  for (let middle = below + (above - below) / 2; middle > below && middle < above; middle = below + (above - below) / 2) {
    if (worth(middle) >= target) above = middle
    else below = middle
  }
  return above
}

/** A party's seat at a table: it reads the table as it is at each moment. */
export function sessionAt({ me, table, utility, ranking, rules, reservation, worth, scenario }: SessionParts): Session {
  const { range } = ranking
  const today = worth ?? ((sum) => sum)
  const best = range ? Math.max(reservation, today(range.best)) : reservation
  const worst = range ? Math.max(reservation, today(range.worst)) : reservation
  const floorOf = (target: number): number => {
    const wanted = target > reservation ? target : reservation
    return worth && range ? leastSum(worth, wanted, range.worst, range.best) : wanted
  }
  let known: readonly Term[] | undefined
  return {
    me,
    get others() {
      return table.order.filter((id) => id !== me)
    },
    get time() {
      return relativeTime(table)
    },
    get round() {
      return table.round
    },
    rounds: table.rounds,
    get standing() {
      return table.standing && table.standing.options
    },
    get offers() {
      return table.offers
    },
    agenda: table.agenda,
    sizes: ranking.sizes,
    scenario,
    reservation,
    best,
    worst,
    own: typeof utility === 'function' ? null : utility,
    utility: (options) => today(valueOf(utility, options)),
    allows: (options) => admits((known ??= rules()), options),
    at(place) {
      const found = ranking.at(place)
      return found && today(found.sum) >= reservation ? found.options : undefined
    },
    atLeast: (target) => ranking.atLeast(floorOf(target)),
    bestFor: (estimate, target) => ranking.bestFor(estimate, floorOf(target)),
    sample: (random, target) => ranking.sample(random, floorOf(target)),
  }
}

/** The bargaining as a party sees it, or `null` when no bargaining is open. */
export function sessionOf(view: View): Session | null {
  const { audience, table, secrets, framework } = view
  if (!table || !secrets || !framework) return null
  const { preferences } = secrets
  const circumstances = circumstancesOf(view, audience)
  return sessionAt({
    me: audience,
    table,
    utility: utilityOf(preferences, table.agenda, audience),
    ranking: rankingFor(table.agenda, preferences, audience, view.detainees, framework, view.scenario.rules.exposure),
    rules: () => packageRules(table.agenda, view.detainees, framework, view.scenario.rules.exposure),
    reservation: preferences.reservation,
    worth: (sum) => dealWorth(preferences, table.agenda, sum, circumstances),
    scenario: view.scenario,
  })
}
