import type { Redis } from 'ioredis'
import { mistake, show } from '../../errors.js'
import { version } from '../../version.js'

/** What is waited for before a shard counts as lost, all in milliseconds. */
export interface Patience {
  /** A worker that has not been heard of for so long has lost its shard to another. @defaultValue 30,000 */
  readonly stalled?: number
  /** How often results are asked for, beside being told of. @defaultValue 1,000 */
  readonly poll?: number
}

/** One shard to run, as it stands in the queue. */
export interface ShardJob {
  /** Sum of the plan, under which it lies in Redis. */
  readonly plan: string
  readonly shard: number
}

/** Name of the queue: programs of different versions never see each other's shards. */
export const queueName = `demarche-${version}`

/** Where a plan lies. */
export function planKey(plan: string): string {
  return `demarche:plan:${plan}`
}

/** Seconds for which a plan is kept after it was last laid down. */
export const planLife = 7 * 24 * 3600

/** Says which version hands out work; gone when nobody refreshes it. */
export const livePrefix = 'demarche:live:'
export const liveSeconds = 30

/** The two packages that a queue needs, which nobody else loads. */
export async function queuePackages(): Promise<{ readonly bullmq: typeof import('bullmq'); readonly ioredis: typeof import('ioredis') }> {
  try {
    const [bullmq, ioredis] = await Promise.all([import('bullmq'), import('ioredis')])
    return { bullmq, ioredis }
  } catch {
    throw mistake({ given: 'a queue was asked for, and the packages bullmq and ioredis are not both installed', allowed: 'they are optional: only a queue needs them', todo: 'install them with: npm install bullmq@6 ioredis@6' })
  }
}

/** A second connection to the same server, for whoever listens while others ask. */
export function another(redis: Redis): Redis {
  const made = redis.duplicate()
  made.on('error', () => {})
  return made
}

/**
 * Connects to Redis.
 * @param url - `redis://` or `rediss://`, with host and port
 * @throws UsageError for another address, or when nobody answers there
 */
export async function connect(url: string, { ioredis }: Awaited<ReturnType<typeof queuePackages>>): Promise<Redis> {
  if (!/^rediss?:\/\/[^\s]+$/.test(url)) throw mistake({ given: `${show(url)} was given as a queue`, allowed: 'the address of a Redis server', todo: 'give one such as redis://127.0.0.1:6379' })
  const redis = new ioredis.Redis(url, { maxRetriesPerRequest: null, lazyConnect: true, retryStrategy: (times) => Math.min(2000, 100 * times) })
  // What goes wrong later is mended by connecting again, and told by those who wait.
  redis.on('error', () => {})
  const first = new ioredis.Redis(url, { lazyConnect: true, retryStrategy: () => null })
  first.on('error', () => {})
  try {
    await first.connect()
  } catch (error) {
    throw mistake({ given: `the queue ${url.replace(/\/\/[^@/]*@/, '//')}`, allowed: `nobody answers there (${error instanceof Error ? error.message : String(error)})`, todo: 'start a Redis server, or give the address of one that runs' })
  } finally {
    first.disconnect()
  }
  await redis.connect()
  return redis
}
