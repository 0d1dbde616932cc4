import { mistake, show } from '../../errors.js'
import type { Scenario } from '../../model/scenario.js'
import { openNegotiation } from '../negotiate.js'
import { collect } from './collect.js'
import { castOf, isSpec } from './government-spec.js'
import type { Governments } from './government-spec.js'
import { runShard, shardsIn, shardSize } from './shard.js'
import type { Plan } from './shard.js'
import { simulationOf } from './simulation.js'
import type { Simulation } from './simulation.js'
import type { Statistics } from './statistics.js'

/** How far many runs have come. */
export interface SimulationProgress {
  readonly done: number
  readonly runs: number
}

/** Options of {@link simulate}. */
export interface SimulateOptions {
  /** Number of runs, 1 or more. */
  readonly runs: number
  /** Seed of the first run, a whole number; the next ones count on from it. */
  readonly seed: number
  /** Threads to run on; 1 is this thread. More need Node, and governments that are named. @defaultValue 1 */
  readonly workers?: number
  /** Stops the work: the promise rejects with the signal's reason. @defaultValue none */
  readonly signal?: AbortSignal
  /** Called after every run, or with several workers after every few. @defaultValue none */
  readonly onProgress?: (progress: SimulationProgress) => void
}

/** Threads that run the shards of one plan. */
export interface ShardPool {
  run(shard: number): Promise<Statistics>
  close(): Promise<void>
}

/** Where the threads are. Its name is kept from bundlers, for there is no thread pool in a browser. */
const workersModule = 'demarche/workers'

async function openPool(plan: Plan, workers: number): Promise<ShardPool> {
  const { shardPool } = (await import(/* @vite-ignore */ /* webpackIgnore: true */ workersModule)) as { readonly shardPool: (plan: Plan, workers: number) => Promise<ShardPool> }
  return shardPool(plan, workers)
}

function checked({ runs, seed, workers = 1 }: SimulateOptions, governments: Governments): void {
  const whole = (name: string, value: unknown, least: number): void => {
    if (!Number.isSafeInteger(value) || (value as number) < least) throw mistake({ given: `${name}: ${show(value)}`, allowed: `a whole number${least > 0 ? ` from ${least}` : ''}`, todo: 'pass for example { runs: 1000, seed: 1, workers: 2 }' })
  }
  whole('runs', runs, 1)
  whole('workers', workers, 1)
  whole('seed', seed, Number.MIN_SAFE_INTEGER)
  whole('the last seed', seed + runs - 1, Number.MIN_SAFE_INTEGER)
  if (workers === 1) return
  for (const [actor, given] of Object.entries(governments)) {
    if (isSpec(given)) continue
    throw mistake({
      given: `the government of ${actor} (${given.facts.name}) is an object with functions, and workers: ${workers}`,
      allowed: 'only plain data can be sent to another thread',
      todo: "name it, as { strategy: 'boulware' } or { module: new URL('./mine.mjs', import.meta.url).href, export: 'mine' }, or leave workers out",
    })
  }
}

/** Lets everything else that waits have its turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    }, { once: true })
    port1.start()
    port2.postMessage(null)
  })
}

/**
 * Runs many negotiations that differ in their seeds alone, and sums them up in memory that does not grow with their number.
 * The same scenario, governments, seed and number of runs give the same numbers to the last digit, whatever the number of workers.
 * @param scenario - the case
 * @param governments - for each party a government, a strategy, or either named as plain data
 * @throws {@link UsageError} when a party has no government, a name or a number is wrong, or functions are to be sent to threads; the reason of the signal when it is aborted
 */
export async function simulate(scenario: Scenario, governments: Governments, options: SimulateOptions): Promise<Simulation> {
  const { runs, seed, workers = 1, signal, onProgress } = options
  checked(options, governments)
  signal?.throwIfAborted()
  const first = openNegotiation(scenario, await castOf(scenario, governments), { seed }).lines[0]
  const names = first?.kind === 'header' ? Object.fromEntries(Object.keys(governments).map((actor) => [actor, first.governments[actor]?.name ?? ''])) : {}
  const plan: Plan = { scenario, governments, seed, runs }
  let done = 0
  const came = (count: number): void => onProgress?.({ done: (done += count), runs })
  const seeds = { from: seed, to: seed + runs - 1 }
  if (workers === 1) {
    const here = async (shard: number): Promise<Statistics> => {
      await breath()
      return runShard(plan, shard, { signal, onRun: () => came(1) })
    }
    return simulationOf(scenario, seeds, names, await collect(shardsIn(plan), here, { atOnce: 1, signal }))
  }
  const pool = await openPool(plan, workers)
  const there = async (shard: number): Promise<Statistics> => {
    const statistics = await pool.run(shard)
    came(Math.min(shardSize, runs - shard * shardSize))
    return statistics
  }
  try {
    // Twice as many as there are threads, so that none waits for its next shard.
    return simulationOf(scenario, seeds, names, await collect(shardsIn(plan), there, { atOnce: 2 * workers, signal }))
  } finally {
    await pool.close()
  }
}
