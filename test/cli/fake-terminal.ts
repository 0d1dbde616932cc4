import { spawn } from 'node:child_process'
import type { ExitCode } from '../../src/cli/session.js'
import { demarche } from '../../src/cli/program.js'
import type { Terminal } from '../../src/cli/terminal.js'

/** What the world outside is to be. */
export interface World {
  readonly columns?: number
  /** Lines of standard input. */
  readonly input?: Iterable<string>
  /** Files by path. */
  readonly files?: { readonly [path: string]: string }
  /** Whether DEBUG=demarche is set. */
  readonly debug?: boolean
  /** Replaces any part of the terminal. */
  readonly terminal?: Partial<Terminal>
}

/** What a command left behind. */
export interface Left {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  readonly files: Map<string, string>
}

const plain = (text: string): string => text

/** Runs the command line in this process, with a terminal made of text. */
export async function run(args: readonly string[], { columns = 80, input = [], files = {}, debug = false, terminal = {} }: World = {}): Promise<Left> {
  const out: string[] = []
  const err: string[] = []
  const disk = new Map(Object.entries(files))
  const fake: Terminal = {
    columns,
    interactive: false,
    paint: { strong: plain, faint: plain, good: plain, bad: plain },
    debug,
    write: (text) => void out.push(text),
    warn: (text) => void err.push(text),
    async* lines() { yield* input },
    read(file) {
      const text = disk.get(file)
      if (text === undefined) throw new Error('no such file')
      return text
    },
    save: (file, content) => void disk.set(file, typeof content === 'string' ? content : Buffer.from(content).toString('latin1')),
    replace: (file, text) => void disk.set(file, text),
    has: (file) => disk.has(file),
    remove: (file) => void disk.delete(file),
    open: () => {},
    spawn(command) {
      const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'ignore'] })
      child.stdin.on('error', () => {})
      return Object.assign(child, { end: () => { child.kill() } })
    },
    interrupted: () => new Promise(() => {}),
    progress: () => ({ reach: () => {}, stop: () => {} }),
    ...terminal,
  }
  const code = await demarche(args, fake)
  return { code, out: out.join(''), err: err.join(''), files: disk }
}
