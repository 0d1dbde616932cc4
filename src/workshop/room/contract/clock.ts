/** What a table's wall clock is doing. */
export type ClockState = 'seated' | 'running' | 'warned' | 'frozen' | 'stopped'

/** A timer as a page shows it. With `endsAtMs` null it is switched off or, if `frozen`, waiting with `leftMs` to go. */
export interface ClockPage {
  readonly state: ClockState
  /** When it runs out, in ms since the session's start. */
  readonly endsAtMs: number | null
  /** When the next warning comes. */
  readonly warnAtMs: number | null
  readonly frozen: boolean
  /** What is left, while frozen. */
  readonly leftMs: number | null
  /** The timer of the day of the talks at hand; null when it is switched off. */
  readonly day: { readonly endsAtMs: number | null; readonly leftMs: number | null } | null
}
