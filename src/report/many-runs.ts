import type { Interval } from '../analysis/statistics/interval.js'
import { wilson } from '../analysis/statistics/wilson.js'
import type { Outcome } from '../model/context.js'
import type { Scenario } from '../model/scenario.js'
import type { Simulation } from '../simulation/many/simulation.js'
import type { Spread } from '../simulation/many/spread.js'
import { namesOf } from './names.js'
import { outcomeNames } from './outcome-words.js'
import type { TextTable } from './summary.js'
import { capitalised, counted, decimal, percent } from './words.js'

/** How often an outcome came about. */
export interface OutcomeCount {
  readonly outcome: Outcome
  readonly count: number
  readonly share: number
  /** The 95 % interval of the share (Wilson 1927). */
  readonly interval: Interval
}

/** Counts and shares of the outcomes of many runs. */
export function outcomeCounts({ outcomes, runs }: Pick<Simulation, 'outcomes' | 'runs'>): readonly OutcomeCount[] {
  return (['completed', 'partiallyCompleted', 'collapsed'] as const).map((outcome) => {
    const count = outcomes[outcome]
    return { outcome, count, share: runs === 0 ? 0 : count / runs, interval: wilson(count, runs) }
  })
}

const spreadColumns = ['mean', 'deviation', '5 %', 'median', '95 %']

function spreadCells({ mean, variance, quantiles: { p5, p50, p95 } }: Spread): readonly string[] {
  return [mean, Math.sqrt(variance), p5, p50, p95].map(decimal)
}

/** The tables of many runs. */
export function manyRunsTables(simulation: Simulation, scenario: Scenario): readonly TextTable[] {
  const names = namesOf(scenario)
  const { utilities, days, released, trust, places, runs } = simulation
  return [
    {
      title: 'Outcomes',
      columns: ['outcome', 'runs', 'share', '95 % interval'],
      rows: outcomeCounts(simulation).map(({ outcome, count, share, interval }) => [outcomeNames[outcome], String(count), percent(share), `${percent(interval.low)} to ${percent(interval.high)}`]),
    },
    {
      title: 'Mean utility, each party in its own units',
      columns: ['party', 'outcome', 'no deal', 'surplus'],
      rows: Object.entries(utilities).map(([party, { actual, noDeal, surplus }]) => [names.title(party), ...[actual, noDeal, surplus].map(({ mean }) => decimal(mean))]),
    },
    {
      title: 'Spread over the runs',
      columns: ['what', ...spreadColumns],
      rows: [
        ['days', ...spreadCells(days)],
        ['people released', ...spreadCells(released)],
        ...Object.entries(utilities).map(([party, { surplus }]) => [`surplus, ${names.title(party)}`, ...spreadCells(surplus)]),
      ],
    },
    {
      title: 'Trust after the run, from 0 to 1',
      columns: ['who', 'in whom', ...spreadColumns],
      rows: Object.entries(trust).flatMap(([observer, beliefs]) => Object.entries(beliefs).map(([subject, after]) => [names.title(observer), names.title(subject), ...spreadCells(after)])),
    },
    {
      title: 'Places on the way',
      columns: ['place', 'runs', 'share', 'entries'],
      rows: [...places].sort((a, b) => b.runs - a.runs).map(({ place, runs: reached, entries }) => [place.replace('negotiation.', ''), String(reached), percent(runs === 0 ? 0 : reached / runs), String(entries)]),
    },
  ]
}

/** What a reader must be told beside the tables: runs that broke off or faulted, with the first seeds, so that each can be run alone. */
export function manyRunsNotes({ failed, faulted, refused }: Simulation): readonly string[] {
  const first = (runs: number, shown: number): string => (shown < runs ? 'The first: ' : '')
  return [
    ...(refused > 0 ? [`${capitalised(counted(refused, 'run'))} had a move that was not taken.`] : []),
    ...(faulted.runs > 0 ? [`${capitalised(counted(faulted.runs, 'run'))} faulted: a government gave no usable answer. ${first(faulted.runs, faulted.first.length)}${faulted.first.map(({ seed, message }) => `seed ${seed}: ${message}`).join('; ')}.`] : []),
    ...(failed.runs > 0 ? [`${capitalised(counted(failed.runs, 'run'))} broke off and ${failed.runs === 1 ? 'is' : 'are'} not counted. ${first(failed.runs, failed.first.length)}${failed.first.map(({ seed, message }) => `seed ${seed}: ${message}`).join('; ')}.`] : []),
  ]
}
