import type { Scenario } from '../../model/scenario.js'
import type { Governments } from './government-spec.js'

/** Runs of one scenario under one cast that differ in their seeds alone: seeds `seed`, `seed + 1` and so on. */
export interface Cell {
  /** Index of its scenario in the plan. */
  readonly scenario: number
  readonly governments: Governments
  readonly seed: number
  /** Number of runs, 1 or more. */
  readonly runs: number
}

/** Many runs to make, cell by cell. Cells that begin at the same seed are dealt the same chances: common random numbers. */
export interface Plan {
  readonly scenarios: readonly Scenario[]
  readonly cells: readonly Cell[]
  /** Runs of one shard. @defaultValue 32 */
  readonly shard?: number
}

/** A stretch of one cell's runs. */
export interface Shard {
  readonly cell: number
  /** Seed of its first run. */
  readonly seed: number
  readonly runs: number
}

/** How a plan is cut into shards, numbered from 0 in the order of the cells. */
export interface Layout {
  readonly shards: number
  /** The shard of a number. */
  at(number: number): Shard
  /** Number of the first shard of a cell. */
  first(cell: number): number
}

/** Runs of one shard where a plan does not say. Fixed, so that neither the number of workers nor their pace changes what is added to what. */
export const shardSize = 32

/** Cuts a plan into shards. */
export function layoutOf({ cells, shard: length = shardSize }: Plan): Layout {
  const starts = [0]
  for (const { runs } of cells) starts.push(starts.at(-1)! + Math.ceil(runs / length))
  return {
    shards: starts.at(-1)!,
    first: (cell) => starts[cell]!,
    at(number) {
      let [low, high] = [0, cells.length - 1]
      while (low < high) {
        const middle = (low + high + 1) >>> 1
        if (starts[middle]! <= number) low = middle
        else high = middle - 1
      }
      const { seed, runs } = cells[low]!
      const before = (number - starts[low]!) * length
      return { cell: low, seed: seed + before, runs: Math.min(length, runs - before) }
    },
  }
}
