import type { Outcome } from '../model/context.js'
import type { PartyId, Scenario } from '../model/scenario.js'
import type { NegotiationResult } from '../simulation/result.js'
import { namesOf } from './names.js'
import { outcomeNames } from './outcome-words.js'
import type { TextTable } from './summary.js'
import { wilson } from './wilson.js'
import type { Interval } from './wilson.js'
import { decimal, percent } from './words.js'

/** How often an outcome came about. */
export interface OutcomeCount {
  readonly outcome: Outcome
  readonly count: number
  readonly share: number
  /** The 95 % interval of the share (Wilson 1927). */
  readonly interval: Interval
}

/** What many runs of one scenario came to. */
export interface ManyRuns {
  readonly runs: number
  readonly faulted: number
  readonly outcomes: readonly OutcomeCount[]
  /** Mean utility of the outcome, of no deal, and their difference, by party, in its own units. */
  readonly utilities: { readonly [party: PartyId]: { readonly actual: number; readonly noDeal: number; readonly surplus: number } }
  /** Mean length in days. */
  readonly days: number
  /** Mean number of people released. */
  readonly released: number
}

/** What of a result counts in the sum of many. */
export type RunFigures = Pick<NegotiationResult, 'outcome' | 'days' | 'released' | 'utilities' | 'faults'>

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Counts, shares and means over many runs. */
export function tally(results: readonly RunFigures[]): ManyRuns {
  const parties = Object.keys(results[0]?.utilities ?? {})
  const of = (party: string, field: 'actual' | 'noDeal' | 'surplus'): number => mean(results.map(({ utilities }) => utilities[party]?.[field] ?? 0))
  return {
    runs: results.length,
    faulted: results.filter(({ faults }) => faults.length > 0).length,
    outcomes: (['completed', 'partiallyCompleted', 'collapsed'] as const).map((outcome) => {
      const count = results.filter((result) => result.outcome === outcome).length
      return { outcome, count, share: results.length === 0 ? 0 : count / results.length, interval: wilson(count, results.length) }
    }),
    utilities: Object.fromEntries(parties.map((party) => [party, { actual: of(party, 'actual'), noDeal: of(party, 'noDeal'), surplus: of(party, 'surplus') }])),
    days: mean(results.map(({ days }) => days)),
    released: mean(results.map(({ released }) => released.length)),
  }
}

/** The tables of many runs. */
export function manyRunsTables({ outcomes, utilities, days, released }: ManyRuns, scenario: Scenario): readonly TextTable[] {
  const names = namesOf(scenario)
  return [
    {
      title: 'Outcomes',
      columns: ['outcome', 'runs', 'share', '95 % interval'],
      rows: outcomes.map(({ outcome, count, share, interval }) => [outcomeNames[outcome], String(count), percent(share), `${percent(interval.low)} to ${percent(interval.high)}`]),
    },
    {
      title: 'Mean utility, each party in its own units',
      columns: ['party', 'outcome', 'no deal', 'surplus'],
      rows: Object.entries(utilities).map(([party, { actual, noDeal, surplus }]) => [names.title(party), decimal(actual), decimal(noDeal), decimal(surplus)]),
    },
    { title: 'Means', columns: ['days', 'people released'], rows: [[decimal(days), decimal(released)]] },
  ]
}
