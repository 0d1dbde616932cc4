import { UsageError } from '../../errors.js'
import { runShard } from '../many/shard.js'
import type { Plan } from '../many/shard.js'
import type { ShardPool } from '../many/simulate.js'
import type { Statistics } from '../many/statistics.js'

/** What a thread answers; a mistake as a value, for the kind of an error is lost between threads. */
type Answer = { readonly statistics: Statistics } | { readonly mistake: string }

/** The file that a thread loads: this module as it is published. */
const ownFile = './workers.js'

/**
 * Opens threads for the shards of one plan.
 * @param plan - its governments are plain data
 * @param workers - number of threads
 */
export async function shardPool(plan: Plan, workers: number): Promise<ShardPool> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<number, Answer>({
    filename: new URL(ownFile, import.meta.url).href, name: 'answerShard', workerData: plan, minThreads: workers, maxThreads: workers,
  })
  return {
    async run(shard) {
      const answer = await pool.run(shard)
      if ('mistake' in answer) throw new UsageError(answer.mistake)
      return answer.statistics
    },
    close: () => pool.destroy(),
  }
}

/** What a thread does with the number of a shard. */
export async function answerShard(shard: number): Promise<Answer> {
  const { workerData } = await import('piscina')
  try {
    return { statistics: await runShard(workerData as Plan, shard) }
  } catch (error) {
    if (error instanceof UsageError) return { mistake: error.message }
    throw error
  }
}
