/** Thrown when the person leaves: Ctrl-C, or no more lines. */
export class Quit extends Error {
  override readonly name = 'Quit'
}

/** One thing to choose. */
export interface Choice<T> {
  readonly label: string
  readonly value: T
}

/** Asks a person. Every question throws {@link Quit} when the person leaves. */
export interface Prompter {
  choose<T>(question: string, choices: readonly Choice<T>[]): Promise<T>
  /** Any number of them, none included. */
  several<T>(question: string, choices: readonly Choice<T>[]): Promise<readonly T[]>
  confirm(question: string): Promise<boolean>
  /** A line of text; empty for none. */
  text(question: string): Promise<string>
}
