import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function isThere(command: string, option: string): boolean {
  return spawnSync(command, [option]).status === 0
}

/** Whether Spin and the compiler of its verifiers can be run. */
export const hasSpin = isThere('spin', '-V') && isThere('gcc', '--version')

/** What Spin's verifier says of a model. */
export interface SpinReport {
  /** Its states, without the one before the first step. */
  readonly states: number
  /** Its transitions, without the one into the first state and without the first state itself, which it counts with them. */
  readonly transitions: number
  readonly controls: readonly string[]
  readonly errors: number
  /** Names of the assertions that failed, and `somethingFollows` for an invalid end, sorted. */
  readonly violated: readonly string[]
  readonly text: string
}

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`the verifier does not say ${pattern.source}:\n${text}`)
  return Number(found)
}

/** Has Spin make a verifier of a model, compiles it, and runs it to the end of the state space. */
export function verifyWithSpin(model: string): SpinReport {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-spin-'))
  const run = (command: string, args: readonly string[]): string => execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    writeFileSync(join(folder, 'model.pml'), model)
    run('spin', ['-a', 'model.pml'])
    run('gcc', ['-O0', '-DSAFETY', '-o', 'pan', 'pan.c'])
    const text = run('./pan', ['-m1000000', '-c0'])
    if (text.includes('max search depth too small')) throw new Error('the search was cut off')
    return {
      states: numberIn(text, /(\d+) states, stored/) - 1,
      transitions: numberIn(text, /(\d+) transitions/) - 2,
      controls: [...text.matchAll(/^control state: (.*)$/gm)].map(([, name]) => name!).sort(),
      errors: numberIn(text, /errors: (\d+)/),
      violated: [...new Set([...text.matchAll(/^pan:\d+: (?:assertion violated (\w+)|(invalid end state))/gm)].map(([, name]) => name ?? 'somethingFollows'))].sort(),
      text,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
