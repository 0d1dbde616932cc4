import { mistake, UsageError } from '../../errors.js'
import type { Plan } from '../../simulation/many/plan.js'
import { openThreads } from '../../simulation/many/run-plan.js'
import type { ShardPool } from '../../simulation/many/run-plan.js'
import { wireText } from '../../simulation/many/wire.js'
import { version } from '../../version.js'
import { another, connect, livePrefix, planKey, queueName, queuePackages } from './connection.js'
import type { Patience, ShardJob } from './connection.js'
import { mistakeMark } from './pool.js'

/** How a worker works. */
export interface WorkerOptions extends Patience {
  /** Threads, and so shards at a time. @defaultValue 1 */
  readonly workers?: number
  /** Ends the work after the shards under way. */
  readonly signal: AbortSignal
  /** Called after each shard with how many there were. @defaultValue none */
  readonly onShard?: (done: number) => void
  /** Called once it waits for work. @defaultValue none */
  readonly onReady?: () => void
}

/** The threads of the plans that were worked on last; older ones are closed. */
function poolsOf(workers: number): { for(hash: string, plan: () => Promise<Plan>): Promise<ShardPool>; close(): Promise<void> } {
  const open = new Map<string, Promise<ShardPool>>()
  return {
    for(hash, plan) {
      const known = open.get(hash)
      if (known) return known
      const made = plan().then((found) => openThreads(found, workers))
      open.set(hash, made)
      made.catch(() => open.delete(hash))
      const [oldest] = open.keys()
      if (open.size > 2 && oldest !== undefined) {
        void open.get(oldest)?.then((pool) => pool.close())
        open.delete(oldest)
      }
      return made
    },
    close: async () => void (await Promise.allSettled([...open.values()].map(async (pool) => (await pool).close()))),
  }
}

/**
 * Works on the shards of a queue until it is told to stop. Shards run on threads, so that the queue hears of this worker while they do.
 * @param url - address of the Redis server
 * @throws {@link UsageError} when nobody answers there, or those who hand out work there are of another version
 */
export async function workOn(url: string, { workers = 1, stalled = 30_000, signal, onShard, onReady }: WorkerOptions): Promise<void> {
  const packages = await queuePackages()
  const redis = await connect(url, packages)
  const versions = (await redis.keys(`${livePrefix}*`)).map((key) => key.slice(livePrefix.length))
  if (versions.length > 0 && !versions.includes(version)) {
    redis.disconnect()
    throw mistake({ given: `this worker is of version ${version}`, allowed: `those who hand out work on that queue are of version ${versions.join(', ')}`, todo: `install that version here: npm install demarche@${versions[0]}` })
  }
  const pools = poolsOf(workers)
  let done = 0
  const planOf = async (hash: string): Promise<Plan> => {
    const text = await redis.get(planKey(hash))
    if (text === null) throw new Error('the plan is not there; it comes back when whoever waits for it lays it down again')
    return JSON.parse(text) as Plan
  }
  const listening = another(redis)
  const worker = new packages.bullmq.Worker<ShardJob, string>(queueName, async ({ data: { plan, shard } }) => {
    try {
      const pool = await pools.for(plan, () => planOf(plan))
      const text = wireText(await pool.run(shard))
      onShard?.(done += 1)
      return text
    } catch (error) {
      // A mistake in the plan is one however often it is tried.
      if (error instanceof UsageError) throw new packages.bullmq.UnrecoverableError(`${mistakeMark}${error.message}`)
      throw error
    }
  }, { connection: listening, concurrency: workers, lockDuration: stalled, stalledInterval: stalled / 2, maxStalledCount: 100 })
  worker.on('error', () => {})
  await worker.waitUntilReady()
  onReady?.()
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await worker.close()
  await pools.close()
  for (const connection of [listening, redis]) connection.disconnect()
}
