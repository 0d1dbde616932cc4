import { mistake, show } from '../../errors.js'
import { collect } from './collect.js'
import { isSpec } from './government-spec.js'
import { layoutOf } from './plan.js'
import type { Plan } from './plan.js'
import { runShard } from './shard.js'
import type { Statistics } from './statistics.js'

/** How far many runs have come. */
export interface SimulationProgress {
  readonly done: number
  readonly runs: number
}

/** Threads or machines that run the shards of one plan. */
export interface ShardPool {
  /** Shards that may wait for it or be under way at a time, 1 or more. */
  readonly atOnce: number
  run(shard: number): Promise<Statistics>
  close(): Promise<void>
}

/** Opens a pool for a plan. */
export type OpenPool = (plan: Plan) => Promise<ShardPool>

/** Where and how a plan is run. */
export interface Running {
  /** Threads to run on; 1 is this thread. More need Node, and governments that are named. @defaultValue 1 */
  readonly workers?: number
  /** Runs the shards elsewhere, such as on the machines behind a queue. @defaultValue threads of this process */
  readonly pool?: OpenPool | undefined
  /** Stops the work: the promise rejects with the signal's reason. @defaultValue none */
  readonly signal?: AbortSignal | undefined
  /** Called after every run, or with several workers after every few. @defaultValue none */
  readonly onProgress?: ((progress: SimulationProgress) => void) | undefined
}

/** Where the threads are. Its name is kept from bundlers, for there is no thread pool in a browser. */
const workersModule = 'demarche/workers'

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

function checked({ workers = 1, pool }: Running, { cells }: Plan): void {
  if (!Number.isSafeInteger(workers) || workers < 1) throw mistake({ given: `workers: ${show(workers)}`, allowed: 'a whole number from 1', todo: 'pass for example { workers: 2 }' })
  if (workers === 1 && !pool) return
  for (const { governments } of cells) {
    for (const [actor, given] of Object.entries(governments)) {
      if (isSpec(given)) continue
      throw mistake({
        given: `the government of ${actor} (${given.facts.name}) is an object with functions, and ${pool ? 'the runs go to other processes' : `workers: ${workers}`}`,
        allowed: 'only plain data can be sent to another thread',
        todo: "name it, as { strategy: 'boulware' } or { module: new URL('./mine.mjs', import.meta.url).href, export: 'mine' }, or leave workers out",
      })
    }
  }
}

/** Opens threads of this process for a plan. */
export async function openThreads(plan: Plan, workers: number): Promise<ShardPool> {
  const { shardPool } = (await import(/* @vite-ignore */ /* webpackIgnore: true */ workersModule)) as { readonly shardPool: (plan: Plan, workers: number) => Promise<ShardPool> }
  return shardPool(plan, workers)
}

/**
 * Runs the shards of a plan, here, on threads or elsewhere, and hands over what they came to in the order of their numbers:
 * whoever merges them as they come gets the same last digit wherever they ran.
 * @param take - is given each shard once, in order
 * @param from - number of the first shard; those before it were taken already
 * @throws {@link UsageError} for a mistake in the plan; the reason of the signal when it is aborted
 */
export async function runPlan(plan: Plan, take: (statistics: Statistics, shard: number) => void | Promise<void>, running: Running = {}, from = 0): Promise<void> {
  checked(running, plan)
  const { workers = 1, signal, onProgress } = running
  signal?.throwIfAborted()
  const layout = layoutOf(plan)
  const runs = plan.cells.reduce((sum, cell) => sum + cell.runs, 0)
  let done = 0
  for (let shard = 0; shard < from; shard++) done += layout.at(shard).runs
  const came = (count: number): void => onProgress?.({ done: (done += count), runs })
  if (workers === 1 && !running.pool) {
    const here = async (shard: number): Promise<Statistics> => {
      await breath()
      return runShard(plan, layout.at(shard), { signal, onRun: () => came(1) })
    }
    return collect(layout.shards, here, take, { atOnce: 1, signal, from })
  }
  const pool = await (running.pool ? running.pool(plan) : openThreads(plan, workers))
  const there = async (shard: number): Promise<Statistics> => {
    const statistics = await pool.run(shard)
    came(layout.at(shard).runs)
    return statistics
  }
  try {
    await collect(layout.shards, there, take, { atOnce: pool.atOnce, signal, from })
  } finally {
    await pool.close()
  }
}
