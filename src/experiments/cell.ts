import { addToBatches, noBatches } from '../simulation/many/batches.js'
import type { Batches } from '../simulation/many/batches.js'
import { mergeStatistics, noStatistics } from '../simulation/many/statistics.js'
import type { Statistics } from '../simulation/many/statistics.js'
import type { Measure } from './measures.js'

/** What a cell came to so far, in memory that does not grow with its runs. Plain data, with maps. */
export interface CellTally {
  readonly statistics: Statistics
  /** Batch means of each measure, for comparisons under common random numbers. */
  readonly batches: { readonly [measure: string]: Batches }
}

export function noTally(measures: readonly Measure[]): CellTally {
  return { statistics: noStatistics(), batches: Object.fromEntries(measures.map(({ name }) => [name, noBatches()])) }
}

/** Takes one more shard in. */
export function addToTally({ statistics, batches }: CellTally, measures: readonly Measure[], shard: Statistics): void {
  mergeStatistics(statistics, shard)
  for (const { name, mean } of measures) {
    const value = mean(shard)
    // Where every run of a stretch broke off there is nothing to pair.
    addToBatches(batches[name]!, Number.isNaN(value) ? 0 : value)
  }
}
