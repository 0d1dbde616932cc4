import { mistake, show } from '../../errors.js'
import type { Scenario } from '../../model/scenario.js'
import { openNegotiation } from '../negotiate.js'
import { castOf } from './government-spec.js'
import type { Governments } from './government-spec.js'
import { runPlan } from './run-plan.js'
import type { Running } from './run-plan.js'
import { simulationOf } from './simulation.js'
import type { Simulation } from './simulation.js'
import { mergeStatistics, noStatistics } from './statistics.js'

/** Options of {@link simulate}. */
export interface SimulateOptions extends Running {
  /** Number of runs, 1 or more. */
  readonly runs: number
  /** Seed of the first run, a whole number; the next ones count on from it. */
  readonly seed: number
}

/**
 * Checks how many runs from which seed are asked for.
 * @throws {@link UsageError} when they are not whole numbers in their range
 */
export function checkRuns({ runs, seed }: { readonly runs: number; readonly seed: number }): void {
  const whole = (name: string, value: unknown, least: number): void => {
    if (!Number.isSafeInteger(value) || (value as number) < least) throw mistake({ given: `${name}: ${show(value)}`, allowed: `a whole number${least > 0 ? ` from ${least}` : ''}`, todo: 'pass for example { runs: 1000, seed: 1, workers: 2 }' })
  }
  whole('runs', runs, 1)
  whole('seed', seed, Number.MIN_SAFE_INTEGER)
  whole('the last seed', seed + runs - 1, Number.MIN_SAFE_INTEGER)
}

/** Name of the government of each actor, found by opening a first run. */
export async function governmentNames(scenario: Scenario, governments: Governments, seed: number): Promise<{ readonly [actor: string]: string }> {
  const first = openNegotiation(scenario, await castOf(scenario, governments), { seed }).lines[0]
  return first?.kind === 'header' ? Object.fromEntries(Object.keys(governments).map((actor) => [actor, first.governments[actor]?.name ?? ''])) : {}
}

/**
 * Runs many negotiations that differ in their seeds alone, and sums them up in memory that does not grow with their number.
 * The same scenario, governments, seed and number of runs give the same numbers to the last digit, whatever the number of workers.
 * @param scenario - the case
 * @param governments - for each party a government, a strategy, or either named as plain data
 * @throws {@link UsageError} when a party has no government, a name or a number is wrong, or functions are to be sent to threads; the reason of the signal when it is aborted
 */
export async function simulate(scenario: Scenario, governments: Governments, options: SimulateOptions): Promise<Simulation> {
  checkRuns(options)
  const { runs, seed, signal } = options
  signal?.throwIfAborted()
  const plan = { scenarios: [scenario], cells: [{ scenario: 0, governments, seed, runs }] }
  const statistics = noStatistics()
  const names = await governmentNames(scenario, governments, seed)
  await runPlan(plan, (shard) => mergeStatistics(statistics, shard), options)
  return simulationOf(scenario, { from: seed, to: seed + runs - 1 }, names, statistics)
}
