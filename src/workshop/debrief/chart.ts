import type { DebriefStepId } from '../room/contract.js'
import type { BotRun } from './bots.js'
import type { ClassFacts } from './facts.js'
import type { ForkFacts } from './fork.js'

/** A chart of the debrief: a picture, and the same as a table. */
export interface DebriefChart {
  readonly id: DebriefStepId
  readonly title: string
  /** What it shows, in one sentence. */
  readonly finding: string
  /** The picture in words, for who cannot see it. */
  readonly alt: string
  /** The picture with its title, to stand by itself. */
  readonly svg: string
  /** The picture alone, for a page that says the rest. */
  readonly drawing: string
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Number of observations. */
  readonly n: number
}

/** What a chart is made of. */
export interface ChartInput {
  readonly facts: ClassFacts
  /** How much is uncovered: 0 for the axes alone, up to the step's own number of reveals. */
  readonly reveal: number
  /** Tables that the facilitator chose to look at, by id; none for all. */
  readonly focus: readonly string[]
  /** Runs of bots on the same case, if they were made. */
  readonly bots: readonly BotRun[]
  /** A table's game with one thing changed, if one was chosen and played on. */
  readonly fork?: ForkFacts | null
}

/** One kind of chart: one file in `charts/`. */
export type ChartMaker = (input: ChartInput) => Promise<DebriefChart>
