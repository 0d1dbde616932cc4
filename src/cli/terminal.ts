import type { LineProcess } from '../governments/index.js'

/** A process that plays a government, and the way to end it. */
export interface Child extends LineProcess {
  end(): void
}

/** Shows how far a long piece of work has come. */
export interface Progress {
  /** So many are done in all. */
  reach(done: number): void
  stop(): void
}

/** Ways to set words off; plain text where there is no colour. */
export interface Paint {
  strong(text: string): string
  faint(text: string): string
  good(text: string): string
  bad(text: string): string
}

/** All that a command knows of the world outside, so that it can be run in a test without one. */
export interface Terminal {
  /** Width of the screen in characters. */
  readonly columns: number
  /** Whether a person sits at both ends. */
  readonly interactive: boolean
  readonly paint: Paint
  /** Whether the trace of an unexpected error is to be shown. */
  readonly debug: boolean
  /** Writes to standard output as it is. */
  write(text: string): void
  /** Writes to standard error as it is. */
  warn(text: string): void
  /** The lines of standard input. */
  lines(): AsyncIterator<string>
  /** The text of a file; throws what the system says when it cannot be read. */
  read(file: string): string
  /** Writes a file and the folders above it; throws what the system says when it cannot be written. */
  save(file: string, content: string | Uint8Array): void
  /** Puts a file in the place of another at once: whoever is killed meanwhile leaves the old one whole. */
  replace(file: string, text: string): void
  /** Whether there is such a file. */
  has(file: string): boolean
  /** Takes a file away, if it is there. */
  remove(file: string): void
  /** Shows a file in the program that the system has for it. */
  open(file: string): void
  /** Starts a process from a command line. */
  spawn(command: string): Child
  /** Is fulfilled when the person at the keyboard interrupts the program. */
  interrupted(): Promise<void>
  /** Begins to show progress towards a total of some unit, such as `runs`, on a screen and after a second; elsewhere it shows nothing. */
  progress(total: number, unit: string): Progress
}
