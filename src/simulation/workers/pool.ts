import { UsageError } from '../../errors.js'
import { layoutOf } from '../many/plan.js'
import type { Layout, Plan } from '../many/plan.js'
import type { ShardPool } from '../many/run-plan.js'
import { runShard } from '../many/shard.js'
import type { Statistics } from '../many/statistics.js'

/** What a thread answers; a mistake as a value, for the kind of an error is lost between threads. */
type Answer = { readonly statistics: Statistics } | { readonly mistake: string }

/** What every thread of a pool is given: the plan, and a word that is no longer zero once the pool closes. */
interface Order {
  readonly plan: Plan
  readonly closing: Int32Array
}

/** The file that a thread loads: this module as it is published. */
const ownFile = './workers.js'

/** Milliseconds that a run under way is given to end by itself. */
const patience = 5_000

function atMost(milliseconds: number, promise: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise((resolve) => { timer = setTimeout(resolve, milliseconds) })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/**
 * Opens threads for the shards of one plan.
 * @param plan - its governments are plain data
 * @param workers - number of threads
 */
export async function shardPool(plan: Plan, workers: number): Promise<ShardPool> {
  const { Piscina } = await import('piscina')
  const closing = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const pool = new Piscina<number, Answer>({
    filename: new URL(ownFile, import.meta.url).href, name: 'answerShard', workerData: { plan, closing } satisfies Order, minThreads: workers, maxThreads: workers,
  })
  const running = new Set<Promise<Answer>>()
  return {
    // Twice as many as there are threads, so that none waits for its next shard.
    atOnce: 2 * workers,
    async run(shard) {
      const task = pool.run(shard)
      running.add(task)
      try {
        const answer = await task
        if ('mistake' in answer) throw new UsageError(answer.mistake)
        return answer.statistics
      } finally {
        running.delete(task)
      }
    },
    // A thread that is ended while it loads a module may never say so, so threads come to rest first.
    async close() {
      Atomics.store(closing, 0, 1)
      await atMost(patience, Promise.allSettled(running))
      await pool.destroy()
    },
  }
}

/** How the one plan of this thread is cut. */
let layout: Layout | undefined

/** What a thread does with the number of a shard. */
export async function answerShard(shard: number): Promise<Answer> {
  const { workerData } = await import('piscina')
  const { plan, closing } = workerData as Order
  const throwIfAborted = (): void => {
    if (Atomics.load(closing, 0) !== 0) throw new Error('the threads are closing')
  }
  try {
    layout ??= layoutOf(plan)
    return { statistics: await runShard(plan, layout.at(shard), { signal: { throwIfAborted } }) }
  } catch (error) {
    if (error instanceof UsageError) return { mistake: error.message }
    throw error
  }
}
