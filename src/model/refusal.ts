/** An event that the protocol foresees and does not take. It changed nothing. */
export interface Refusal {
  /** Stable id, `subject/reason`. */
  readonly id: string
  /** One sentence: what was given, what is allowed. */
  readonly message: string
  readonly type: string
  readonly by: string
}
