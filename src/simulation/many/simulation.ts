import type { Outcome } from '../../model/context.js'
import type { Scenario } from '../../model/scenario.js'
import { deepFreeze } from '../result.js'
import { gridOf } from './density.js'
import type { DensityGrid } from './density.js'
import { relativeError } from './histogram.js'
import { offerSpreads } from './offers.js'
import type { OfferSpread } from './offers.js'
import { spreadOf } from './spread.js'
import type { Spread } from './spread.js'
import type { Failure, SeededFault, Statistics } from './statistics.js'

/** What many runs of one scenario came to. Frozen plain data. */
export interface Simulation {
  readonly scenario: string
  /** True for an illustration drawn from a real case, which says nothing of anybody's odds. */
  readonly illustration: boolean
  /** Seeds of the first and the last run; every whole number between was run too. */
  readonly seeds: { readonly from: number; readonly to: number }
  /** Name of the government of each actor. */
  readonly governments: { readonly [actor: string]: string }
  /** Runs that came to their end, over which everything below is counted. */
  readonly runs: number
  readonly outcomes: { readonly [O in Outcome]: number }
  /** Utility of what happened, of no deal, and their difference, each party in its own units. */
  readonly utilities: { readonly [party: string]: { readonly actual: Spread; readonly noDeal: Spread; readonly surplus: Spread } }
  /** Utility above no deal of every two parties together: how many runs came to lie where in their plane. */
  readonly joint: readonly (DensityGrid & { readonly parties: readonly [string, string] })[]
  /** What each party asked for itself with each of its offers in the last bargaining of a run, as a share of the best conceivable above no deal. */
  readonly offers: { readonly [party: string]: readonly OfferSpread[] }
  /** Trust after the run of each party in each other, in [0, 1]. */
  readonly trust: { readonly [observer: string]: { readonly [subject: string]: Spread } }
  /** Length in days. */
  readonly days: Spread
  /** Number of people released. */
  readonly released: Spread
  /** Places of the formal track: in how many runs each was reached, and how often it was entered in all. Sorted by name. */
  readonly places: readonly { readonly place: string; readonly runs: number; readonly entries: number }[]
  /** How often the formal track went from one place to another. Sorted by name. */
  readonly ways: readonly { readonly from: string; readonly to: string; readonly count: number }[]
  /** Runs in which a move was refused. */
  readonly refused: number
  /** Runs in which a government gave no usable answer, and the first of these faults. */
  readonly faulted: { readonly runs: number; readonly first: readonly SeededFault[] }
  /** Runs that broke off by an error, which count nowhere else, and the first of these errors. */
  readonly failed: { readonly runs: number; readonly first: readonly Failure[] }
  /** How the quantiles were found. */
  readonly quantiles: { readonly method: string; readonly exactness: 'approximate'; readonly relativeError: number }
}

function entriesOf<V, W>(map: ReadonlyMap<string, V>, made: (value: V) => W): { readonly [key: string]: W } {
  return Object.fromEntries([...map].map(([key, value]) => [key, made(value)]))
}

/** Names in the order of their characters, which is the same everywhere. */
function byName<V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** What statistics say. */
export function simulationOf(scenario: Scenario, seeds: Simulation['seeds'], governments: Simulation['governments'], statistics: Statistics): Simulation {
  const { utilities, joint, offers, trust, days, released, reached, entered, ways, faulted, faults, failed, failures } = statistics
  return deepFreeze({
    scenario: scenario.id,
    illustration: scenario.kind === 'illustration',
    seeds,
    governments,
    runs: statistics.runs,
    outcomes: { ...statistics.outcomes },
    utilities: entriesOf(utilities, ({ actual, noDeal, surplus }) => ({ actual: spreadOf(actual), noDeal: spreadOf(noDeal), surplus: spreadOf(surplus) })),
    joint: [...joint].flatMap(([party, row]) => [...row].map(([other, density]) => ({ parties: [party, other] as const, ...gridOf(density) }))),
    offers: entriesOf(offers, offerSpreads),
    trust: entriesOf(trust, (beliefs) => entriesOf(beliefs, spreadOf)),
    days: spreadOf(days),
    released: spreadOf(released),
    places: byName(reached).map(([place, runs]) => ({ place, runs, entries: entered.get(place) ?? 0 })),
    ways: byName(ways).flatMap(([from, next]) => byName(next).map(([to, count]) => ({ from, to, count }))),
    refused: statistics.refused,
    faulted: { runs: faulted, first: [...faults] },
    failed: { runs: failed, first: [...failures] },
    quantiles: { method: 'buckets of fixed relative width (Masson, Rim and Lee 2019)', exactness: 'approximate', relativeError },
  })
}
