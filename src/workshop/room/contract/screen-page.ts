import type { ClassVote, DebriefStep } from './things.js'
import type { ClockPage } from './clock.js'
import type { SessionPage } from './seat-page.js'

/** One table on the wall: where it is and when it got there, never what for. */
export interface Strip {
  readonly table: string
  readonly treatment: string | null
  /** Phase of the formal track at coarse grain: `proposal`, `listExchange`, `vetting`, `agreement`, `release`, and so on. */
  readonly stays: readonly { readonly phase: string; readonly fromMs: number; readonly toMs: number | null }[]
  readonly outcome: 'completed' | 'partiallyCompleted' | 'collapsed' | 'expired' | null
  readonly frozen: boolean
}

/** What the projector is shown: public, whoever looks. */
export interface ScreenPage {
  readonly door: 'screen'
  readonly seq: number
  readonly session: SessionPage
  readonly counts: { readonly here: number; readonly seated: number; readonly tables: number; readonly planned: number; readonly surveyed: number }
  readonly brief: string
  /** The clock of the table that ends last, while tables play. */
  readonly clock: ClockPage | null
  readonly strips: readonly Strip[]
  readonly press: readonly { readonly seq: number; readonly tMs: number; readonly table: string | null; readonly text: string }[]
  readonly banner: string | null
  /** When the banner has been up for long enough. */
  readonly bannerEndsAtMs: number | null
  readonly votes: readonly ClassVote[]
  readonly debrief: { readonly steps: readonly Pick<DebriefStep, 'id' | 'title'>[]; readonly step: DebriefStep; readonly number: number; readonly reveal: number; readonly tables: readonly string[] } | null
  /** Names by seat code, if the facilitator shows them. */
  readonly names: readonly { readonly code: string; readonly name: string }[]
  /** The rules that people wrote at the end. */
  readonly rules: readonly string[]
}
