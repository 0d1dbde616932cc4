import { InvalidArgumentError } from 'commander'
import type { Terminal } from './terminal.js'

/** What a command works with: the terminal, and a way to say how it went. */
export interface Session {
  readonly terminal: Terminal
  /** Sets the exit code; 0 when it is never called. */
  finish(code: ExitCode): void
}

/** 0 done, 1 a finding, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** Reads a whole number from the command line. */
export function whole(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value
    throw new InvalidArgumentError(least > Number.MIN_SAFE_INTEGER ? `It is a whole number from ${least}.` : 'It is a whole number.')
  }
}

/** Reads a number of a range from the command line. */
export function amount(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`)
  }
}

/** Reads a seed from the command line. */
export const seed = whole(Number.MIN_SAFE_INTEGER)

/** Examples under a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ demarche ${line}`).join('\n')}`
}

/** Exit codes under a command's help. */
export function exitCodes(finding: string): string {
  return `\nExit codes: 0 done${finding === '' ? '' : `, 1 ${finding}`}, 2 wrong use.`
}
