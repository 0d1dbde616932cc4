import { mistake, oneOf, show } from '../errors.js'
import { meanInterval } from '../analysis/statistics/mean-interval.js'
import type { Interval } from '../analysis/statistics/interval.js'
import { wilson } from '../analysis/statistics/wilson.js'
import type { Scenario } from '../model/scenario.js'
import { spreadOf } from '../simulation/many/spread.js'
import type { Sample } from '../simulation/many/spread.js'
import type { Statistics } from '../simulation/many/statistics.js'

/** What one cell says of a measure. */
export interface Estimate {
  /** Runs behind it. */
  readonly n: number
  /** Mean or share; null where there are no runs. */
  readonly mean: number | null
  /** Standard deviation of single runs; null for a share, or where it is not known. */
  readonly deviation: number | null
  /** Wilson's for a share, Student's for a mean; null where fewer than two runs say nothing. */
  readonly interval: Interval | null
}

/** Something that is measured in many runs: a share of the runs, or the mean of a number. */
export interface Measure {
  readonly name: string
  /** In words, as `share completed`. */
  readonly about: string
  readonly kind: 'share' | 'mean'
  /** Its mean over the runs of some statistics; NaN where there are none. */
  mean(statistics: Statistics): number
  estimate(statistics: Statistics, confidence: number): Estimate
}

function shareOf(name: string, about: string, count: (statistics: Statistics) => number): Measure {
  return {
    name, about, kind: 'share',
    mean: (statistics) => count(statistics) / statistics.runs,
    estimate(statistics, confidence) {
      const [successes, n] = [count(statistics), statistics.runs]
      return { n, mean: n === 0 ? null : successes / n, deviation: null, interval: wilson(successes, n, confidence) }
    },
  }
}

function meanOf(name: string, about: string, sample: (statistics: Statistics) => Sample | undefined): Measure {
  return {
    name, about, kind: 'mean',
    mean: (statistics) => sample(statistics)?.moments.mean ?? NaN,
    estimate(statistics, confidence) {
      const found = sample(statistics)
      if (!found) return { n: 0, mean: null, deviation: null, interval: null }
      const spread = spreadOf(found)
      const { n, mean, interval } = meanInterval(spread, confidence)
      return { n, mean, deviation: n < 2 ? null : Math.sqrt(spread.variance), interval }
    },
  }
}

const outcomes = { completed: 'everybody agreed on was released', partiallyCompleted: 'some were released', collapsed: 'nobody was released' } as const

/** Names of the measures of a scenario, but for the places that a run can reach. */
export function measureNames({ parties }: Scenario): readonly string[] {
  const ids = parties.map(({ id }) => id)
  return [
    ...Object.keys(outcomes).map((outcome) => `outcome.${outcome}`), 'days', 'released', 'refused',
    ...ids.flatMap((id) => [`surplus.${id}`, `utility.${id}`]),
    ...ids.flatMap((observer) => ids.filter((id) => id !== observer).map((subject) => `trust.${observer}.${subject}`)),
  ]
}

/**
 * The measure of a name: `outcome.completed`, `days`, `released`, `refused`, `surplus.PARTY`, `utility.PARTY`, `trust.PARTY.PARTY`,
 * or `reached.PLACE` for the share of runs that reached a place of the formal track.
 * @throws UsageError for any other name
 */
export function measureOf(scenario: Scenario, name: string): Measure {
  const [kind = '', ...rest] = name.split('.')
  const title = (id = ''): string => scenario.parties.find((party) => party.id === id)?.name ?? id
  if (kind === 'reached' && rest.length > 0) return shareOf(name, `share of runs that reached ${rest.join('.')}`, ({ reached }) => reached.get(`negotiation.${rest.join('.')}`) ?? 0)
  if (!measureNames(scenario).includes(name)) {
    throw mistake({ given: `${show(name)} was named as a measure of ${scenario.id}`, allowed: `the measures are ${oneOf([...measureNames(scenario), 'reached.PLACE'])}`, todo: 'use one of these names' })
  }
  const [first = '', second = ''] = rest
  switch (kind) {
    case 'outcome': return shareOf(name, `share of runs in which ${outcomes[first as keyof typeof outcomes]}`, (statistics) => statistics.outcomes[first as keyof typeof outcomes])
    case 'refused': return shareOf(name, 'share of runs in which a move was refused', ({ refused }) => refused)
    case 'surplus': return meanOf(name, `gain over no deal of ${title(first)}, in its own units`, ({ utilities }) => utilities.get(first)?.surplus)
    case 'utility': return meanOf(name, `utility of ${title(first)}, in its own units`, ({ utilities }) => utilities.get(first)?.actual)
    case 'trust': return meanOf(name, `trust of ${title(first)} in ${title(second)} afterwards, from 0 to 1`, ({ trust }) => trust.get(first)?.get(second))
    case 'days': return meanOf(name, 'days until the end', ({ days }) => days)
    default: return meanOf(name, 'people released', ({ released }) => released)
  }
}
