import type { SeriesSetup } from './model/series.js'

/** The chapters in their order. */
export const chapterIds = ['once', 'again', 'late', 'home', 'sandbox'] as const
export type ChapterId = (typeof chapterIds)[number]

/** The chapters in which the reader plays a series at the gate. The seed of the third is one by which only the neighbour's second order is late. */
export const seriesOf: { readonly [C in 'once' | 'again' | 'late']: SeriesSetup } = {
  once: { opponent: 'opportunist', exchanges: 1, noise: 0, future: 0, seed: 1 },
  again: { opponent: 'mirror', exchanges: 4, noise: 0, future: 0, seed: 1 },
  late: { opponent: 'mirror', exchanges: 5, noise: 0.25, future: 0, seed: 32 },
}

/** Seeds of the two meetings of the fourth chapter. */
export const meetingSeeds = [2, 4] as const
/** Runs of each deal in its chart. */
export const cabinetRuns = 60
/** Series of each policy in a chart. */
export const seriesRuns = 100
