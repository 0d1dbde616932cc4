import type { Job, Queue } from 'bullmq'
import { UsageError } from '../../errors.js'
import { digestOf } from '../../protocol/transcript.js'
import type { OpenPool, ShardPool } from '../../simulation/many/run-plan.js'
import { statisticsFrom } from '../../simulation/many/wire.js'
import type { Statistics } from '../../simulation/many/statistics.js'
import { version } from '../../version.js'
import { another, connect, livePrefix, liveSeconds, planKey, planLife, queueName, queuePackages } from './connection.js'
import type { Patience, ShardJob } from './connection.js'

/** How shards are handed out. */
export interface QueueOptions extends Patience {
  /** Shards that may lie in the queue or be under way at a time. @defaultValue 64 */
  readonly atOnce?: number
  /** How often a shard that throws is tried. @defaultValue 3 */
  readonly attempts?: number
}

interface Waiting {
  readonly resolve: (statistics: Statistics) => void
  readonly reject: (error: unknown) => void
}

/** What a worker says of a mistake of the programmer, so that it is told as one. */
export const mistakeMark = 'mistake: '

function failureOf(shard: number, attempts: number, reason = ''): Error {
  if (reason.startsWith(mistakeMark)) return new UsageError(reason.slice(mistakeMark.length))
  return new Error(`shard ${shard} failed ${attempts} times, the last time by: ${reason}`)
}

/**
 * A pool whose shards are run by the workers behind a queue: on any machines, as many as there are, coming and going.
 * Shards are asked for by their number and are pure, so one that is delivered twice counts once.
 * @param url - address of the Redis server
 */
export function queuePool(url: string, { atOnce = 64, attempts = 3, poll = 1000 }: QueueOptions = {}): OpenPool {
  return async (plan) => {
    const packages = await queuePackages()
    const redis = await connect(url, packages)
    const hash = digestOf({ plan, version }).slice(0, 32)
    const queue: Queue<ShardJob, string> = new packages.bullmq.Queue(queueName, { connection: redis })
    queue.on('error', () => {})
    const pending = new Map<number, Waiting>()
    const idOf = (shard: number): string => `${hash}-${shard}`
    const add = (shard: number): Promise<Job<ShardJob, string>> => queue.add('shard', { plan: hash, shard }, {
      jobId: idOf(shard), attempts, backoff: { type: 'fixed', delay: 200 }, removeOnComplete: { age: 24 * 3600 }, removeOnFail: { age: 24 * 3600 },
    })
    const layDown = (): Promise<unknown> => redis.set(planKey(hash), JSON.stringify(plan), 'EX', planLife)
    const look = async (shard: number): Promise<void> => {
      // First the state, then the job: a job that ends between the two is whole when it is read.
      const state = await queue.getJobState(idOf(shard))
      const job = (await queue.getJob(idOf(shard))) as Job<ShardJob, string> | undefined
      const waiting = pending.get(shard)
      if (!waiting) return
      // A server that lost its memory lost the plan and the shard with it.
      if (!job) {
        await layDown()
        await add(shard)
        return
      }
      if (state === 'completed') {
        pending.delete(shard)
        waiting.resolve(statisticsFrom(job.returnvalue))
        await job.remove().catch(() => {})
      } else if (state === 'failed') {
        pending.delete(shard)
        waiting.reject(failureOf(shard, job.attemptsMade, job.failedReason))
        await job.remove().catch(() => {})
      }
    }
    let looking: Promise<unknown> = Promise.resolve()
    const isThere = (): boolean => redis.status === 'ready'
    const lookAtAll = (): void => {
      if (!isThere()) return
      looking = looking.then(async () => {
        await redis.set(`${livePrefix}${version}`, '1', 'EX', liveSeconds)
        await Promise.all([...pending.keys()].map(look))
      }).catch(() => {})
    }
    await layDown()
    lookAtAll()
    const timer = setInterval(lookAtAll, poll)
    const listening = another(redis)
    const events = new packages.bullmq.QueueEvents(queueName, { connection: listening })
    events.on('error', () => {})
    const told = ({ jobId }: { readonly jobId: string }): void => {
      const [of, shard] = jobId.split('-')
      if (of === hash) looking = looking.then(() => look(Number(shard))).catch(() => {})
    }
    events.on('completed', told)
    events.on('failed', told)
    return {
      atOnce,
      run(shard) {
        return new Promise<Statistics>((resolve, reject) => {
          pending.set(shard, { resolve, reject })
          add(shard).then(() => look(shard)).catch(reject)
        })
      },
      async close() {
        clearInterval(timer)
        // A server that is gone has nothing to take back, and would be waited for.
        if (isThere()) {
          await looking
          for (const shard of pending.keys()) await queue.remove(idOf(shard)).catch(() => 0)
          await events.close().catch(() => {})
          await queue.close().catch(() => {})
        }
        pending.clear()
        for (const connection of [listening, redis]) connection.disconnect()
      },
    } satisfies ShardPool
  }
}
