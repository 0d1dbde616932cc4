import { sha256 } from '@noble/hashes/sha2'
import { utf8ToBytes } from '@noble/hashes/utils'
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** The whole state of a stream, as plain JSON. */
export type StreamState = readonly number[]

/** A stream of random numbers; its state is data, so a run can be stored and resumed. */
export interface RandomStream {
  /** A number in [0, 1) with 32 random bits. */
  next(): number
  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number
  /** One element; throws nothing and gives `undefined` for an empty list. */
  pick<T>(items: readonly T[]): T | undefined
  /** True with probability `p`. Draws once whatever `p` is. */
  chance(p: number): boolean
  /** The state after the draws so far. */
  state(): StreamState
}

function wrap(generator: ReturnType<typeof xoroshiro128plus>): RandomStream {
  const next = (): number => (generator.next() >>> 0) / 2 ** 32
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next,
    below,
    pick: (items) => items[below(items.length)],
    chance: (p) => next() < p,
    state: () => [...generator.getState()],
  }
}

/** A stream forked from a seed by a label: streams of other labels do not move it. */
export function stream(seed: number, label: string): RandomStream {
  const digest = sha256(utf8ToBytes(`${seed}/${label}`))
  return wrap(xoroshiro128plus(new DataView(digest.buffer, digest.byteOffset).getInt32(0)))
}

/** The stream that goes on from a stored state. */
export function resumeStream(state: StreamState): RandomStream {
  return wrap(xoroshiro128plusFromState([...state]))
}
