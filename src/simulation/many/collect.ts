import type { Statistics } from './statistics.js'

/** How shards are collected. */
export interface Collecting {
  /** Shards under way at a time, 1 or more. */
  readonly atOnce: number
  /** Number of the first shard; those before it were taken already. @defaultValue 0 */
  readonly from?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** Shards that may be under way or wait for an earlier one, for each that runs at a time: this bounds the memory. */
const ahead = 4

function aborted(signal: AbortSignal | undefined): { readonly happens: Promise<never>; forget(): void } {
  let listener = (): void => {}
  const happens = new Promise<never>((_, reject) => {
    listener = () => reject(signal?.reason as Error)
    signal?.addEventListener('abort', listener, { once: true })
  })
  happens.catch(() => {})
  return { happens, forget: () => signal?.removeEventListener('abort', listener) }
}

/**
 * Runs shards and hands over what they came to in their order, in whatever order they end.
 * @param shards - number of shards
 * @param run - runs the shard of a number, from 0
 * @param take - is given each shard once
 * @throws whatever a shard or `take` throws, or the reason of the signal
 */
export async function collect(shards: number, run: (shard: number) => Promise<Statistics>, take: (statistics: Statistics, shard: number) => void | Promise<void>, { atOnce, signal, from = 0 }: Collecting): Promise<void> {
  const running = new Map<number, Promise<void>>()
  const ended = new Map<number, Statistics>()
  const abort = aborted(signal)
  let next = from
  try {
    for (let taken = from; taken < shards;) {
      signal?.throwIfAborted()
      for (; next < shards && running.size < atOnce && next < taken + ahead * atOnce; next++) {
        const shard = next
        running.set(shard, run(shard).then((statistics) => {
          ended.set(shard, statistics)
          running.delete(shard)
        }))
      }
      await Promise.race([...running.values(), abort.happens])
      for (let statistics = ended.get(taken); statistics; statistics = ended.get(taken)) {
        ended.delete(taken)
        await take(statistics, taken)
        taken += 1
      }
    }
  } finally {
    abort.forget()
  }
}
