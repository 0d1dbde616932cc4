import type { SpoilerMeans } from './stages.js'

/** What stands in the way of a means: the budget is spent, one act a day, the press has the story, relations are tense or in crisis already. */
export type SpoilerObstacle = 'spent' | 'today' | 'known' | 'tense' | 'crisis'

/** What a spoiler came to: how many of those who were held at the beginning did not come home by the exchange. */
export interface SpoilerScore {
  readonly prevented: number
  readonly of: number
}

/** Something that a spoiler did; everybody hears of it. */
export interface SpoilerAct {
  readonly seq: number
  readonly tMs: number
  /** Day of the talks. */
  readonly day: number
  readonly means: SpoilerMeans
  readonly cost: number
  /** The side attacked, as a title; `null` for all other means. */
  readonly party: string | null
}

/** The spoiler at the reader's table: its published means and its acts, and in its own chair what it can do now. */
export interface SpoilerPage {
  readonly rules: readonly { readonly means: SpoilerMeans; readonly cost: number }[]
  readonly budget: number
  readonly left: number
  readonly perDay: number
  /** The newest first. */
  readonly acts: readonly SpoilerAct[]
  /** The reader's own chair; `null` for everybody else. */
  readonly chair: {
    /** Whether it may act now at all: the talks run. */
    readonly open: boolean
    readonly means: readonly { readonly means: SpoilerMeans; readonly cost: number; readonly obstacle: SpoilerObstacle | null }[]
    readonly parties: readonly { readonly party: string; readonly title: string }[]
    /** Its score if nothing more were carried out. */
    readonly score: SpoilerScore
  } | null
  /** The score once the talks are over. */
  readonly result: SpoilerScore | null
}
