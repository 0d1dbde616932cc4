import { UsageError } from '../../errors.js'
import type { Scenario } from '../../model/scenario.js'
import { conclude, openNegotiation, stepOrWait } from '../negotiate.js'
import type { Cast } from '../negotiate.js'
import { castOf } from './government-spec.js'
import type { Governments } from './government-spec.js'
import { addFailure, addRun, noStatistics } from './statistics.js'
import type { Statistics } from './statistics.js'

/** Many runs to make: seeds `seed`, `seed + 1` and so on. */
export interface Plan {
  readonly scenario: Scenario
  readonly governments: Governments
  readonly seed: number
  readonly runs: number
}

/** Runs of one shard. Fixed, so that neither the number of workers nor their pace changes what is added to what. */
export const shardSize = 32

/** Number of shards of a plan. */
export function shardsIn({ runs }: Plan): number {
  return Math.ceil(runs / shardSize)
}

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
    addRun(statistics, conclude(run))
  } catch (error) {
    if (error instanceof UsageError) throw error
    addFailure(statistics, { seed, message: error instanceof Error ? error.message : String(error) })
  }
}

/**
 * Runs one shard: a pure function of the plan and the shard's number, as far as its governments are.
 * @param shard - from 0
 * @throws UsageError for a programmer's mistake in any run; another error of a run is counted as its failure
 */
export async function runShard({ scenario, governments, seed, runs }: Plan, shard: number, { signal, onRun }: Watch = {}): Promise<Statistics> {
  const cast = await castOf(scenario, governments)
  const statistics = noStatistics()
  const end = Math.min(runs, (shard + 1) * shardSize)
  for (let n = shard * shardSize; n < end; n++) {
    signal?.throwIfAborted()
    await runInto(statistics, scenario, cast, seed + n)
    onRun?.()
  }
  return statistics
}
