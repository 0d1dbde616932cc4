import { mistake } from '../../errors.js'
import { digestOf } from '../../protocol/transcript.js'
import { stretchOf } from '../../simulation/many/batches.js'
import type { Plan } from '../../simulation/many/plan.js'
import { checkRuns } from '../../simulation/many/simulate.js'
import { version } from '../../version.js'
import type { Competitor } from './competitor.js'
import type { Family } from './family.js'
import { scaleOf } from './scale.js'

/** Who meets whom, where and how often. */
export interface TournamentSetting {
  readonly competitors: readonly Competitor[]
  readonly families: readonly Family[]
  /** Runs of each pairing in each family. */
  readonly runs: number
  /** Seed of the first run of every pairing: all are dealt the same chances. */
  readonly seed: number
  /** Confidence of the intervals. */
  readonly confidence: number
}

/** A tournament that was checked and laid out. */
export interface Prepared extends TournamentSetting {
  readonly roles: readonly (readonly [string, string])[]
  readonly scales: readonly (readonly [number, number])[]
  readonly plan: Plan
  /** Number of the cell in which one competitor in the first role meets another in the second. */
  at(family: number, first: number, second: number): number
  readonly hash: string
}

/**
 * Checks a tournament and lays out its cells: in every family everybody meets everybody, itself too, in both roles.
 * @throws {@link UsageError} when a name stands twice, a family is not between two parties, or nobody can score in it
 */
export function prepareTournament(setting: TournamentSetting): Prepared {
  const { competitors, families, runs, seed } = setting
  checkRuns({ runs, seed })
  const twice = competitors.find(({ name }, i) => competitors.findIndex((other) => other.name === name) < i)
  if (competitors.length < 2 || families.length === 0 || twice) {
    throw mistake({ given: `${competitors.length} competitors${twice ? ` (${twice.name} twice)` : ''} and ${families.length} families`, allowed: 'two competitors or more, each named once, and a family or more', todo: 'name others' })
  }
  const roles = families.map(({ name, scenario: { parties, kind } }) => {
    if (kind === 'illustration') throw mistake({ given: `the family ${name} is an illustration drawn from a real case`, allowed: 'nobody is scored on one', todo: 'use a fictional scenario' })
    const [first, second, third] = parties
    if (!first || !second || third) throw mistake({ given: `the family ${name} has ${parties.length} parties`, allowed: 'a tournament is between two', todo: 'leave it out' })
    return [first.id, second.id] as const
  })
  const cells = families.flatMap((_, f) => competitors.flatMap(({ government: first }) => competitors.map(({ government: second }) => ({
    scenario: f, governments: { [roles[f]![0]]: first, [roles[f]![1]]: second }, seed, runs,
  }))))
  return {
    ...setting, roles,
    scales: families.map(({ scenario }) => scaleOf(scenario) as readonly [number, number]),
    plan: { scenarios: families.map(({ scenario }) => scenario), cells, shard: stretchOf(runs) },
    at: (family, first, second) => (family * competitors.length + first) * competitors.length + second,
    hash: digestOf({ competitors, families, runs, seed, version }),
  }
}
