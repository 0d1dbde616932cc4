import { UsageError } from '../../errors.js'
import type { Scenario } from '../../model/scenario.js'
import { conclude, openNegotiation, stepOrWait } from '../negotiate.js'
import type { Cast } from '../negotiate.js'
import { castOf } from './government-spec.js'
import { ownOffersOf } from './offers.js'
import type { Plan, Shard } from './plan.js'
import { addFailure, addRun, noStatistics } from './statistics.js'
import type { Statistics } from './statistics.js'

/** How to watch and stop a shard that runs in this thread. */
export interface Watch {
  readonly signal?: Pick<AbortSignal, 'throwIfAborted'> | undefined
  /** Called after every run. */
  readonly onRun?: (() => void) | undefined
}

async function runInto(statistics: Statistics, scenario: Scenario, cast: Cast, seed: number): Promise<void> {
  try {
    const run = openNegotiation(scenario, cast, { seed })
    // Only what is a promise is awaited, so a run of software takes one turn of the event loop.
    for (let more = stepOrWait(run); more; more = stepOrWait(run)) if (more !== true) await more
    addRun(statistics, conclude(run), ownOffersOf(run.snapshot.context))
  } catch (error) {
    if (error instanceof UsageError) throw error
    addFailure(statistics, { seed, message: error instanceof Error ? error.message : String(error) })
  }
}

/**
 * Runs one shard: a pure function of the plan and the shard, as far as its governments are.
 * @throws UsageError for a programmer's mistake in any run; another error of a run is counted as its failure
 */
export async function runShard({ scenarios, cells }: Plan, { cell, seed, runs }: Shard, { signal, onRun }: Watch = {}): Promise<Statistics> {
  const { scenario: index, governments } = cells[cell]!
  const scenario = scenarios[index]!
  const cast = await castOf(scenario, governments)
  const statistics = noStatistics()
  for (let n = 0; n < runs; n++) {
    signal?.throwIfAborted()
    await runInto(statistics, scenario, cast, seed + n)
    onRun?.()
  }
  return statistics
}
