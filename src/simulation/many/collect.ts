import { mergeStatistics, noStatistics } from './statistics.js'
import type { Statistics } from './statistics.js'

/** How shards are collected. */
export interface Collecting {
  /** Shards under way at a time, 1 or more. */
  readonly atOnce: number
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
 * Runs shards and merges them in their order, in whatever order they end.
 * @param shards - number of shards
 * @param run - runs the shard of a number, from 0
 * @throws whatever a shard throws, or the reason of the signal
 */
export async function collect(shards: number, run: (shard: number) => Promise<Statistics>, { atOnce, signal }: Collecting): Promise<Statistics> {
  const total = noStatistics()
  const running = new Map<number, Promise<void>>()
  const ended = new Map<number, Statistics>()
  const abort = aborted(signal)
  let next = 0
  try {
    for (let merged = 0; merged < shards;) {
      signal?.throwIfAborted()
      for (; next < shards && running.size < atOnce && next < merged + ahead * atOnce; next++) {
        const shard = next
        running.set(shard, run(shard).then((statistics) => {
          ended.set(shard, statistics)
          running.delete(shard)
        }))
      }
      await Promise.race([...running.values(), abort.happens])
      for (let statistics = ended.get(merged); statistics; statistics = ended.get(merged)) {
        mergeStatistics(total, statistics)
        ended.delete(merged)
        merged += 1
      }
    }
    return total
  } finally {
    abort.forget()
  }
}
