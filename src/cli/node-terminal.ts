import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import pc from 'picocolors'
import { progressBar } from './progress.js'
import type { Paint, Terminal } from './terminal.js'

/** Words set off by colour, on a terminal that has it and not under NO_COLOR. */
function paintOf(stream: { readonly isTTY?: boolean }): Paint {
  const { bold, dim, green, red } = pc.createColors(stream.isTTY === true && pc.isColorSupported)
  return { strong: bold, faint: dim, good: green, bad: red }
}

function ignore(): void {
  // What a process that has ended does not read is lost, and the run logs it as a fault.
}

function save(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** The terminal of this process. A reader that goes away ends it quietly. */
export function nodeTerminal(): Terminal {
  const { stdin, stdout, stderr } = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  return {
    columns: stdout.columns || 80,
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    paint: paintOf(stdout),
    debug: process.env.DEBUG === 'demarche',
    write: (text) => void stdout.write(text),
    warn: (text) => void stderr.write(text),
    lines: () => createInterface({ input: stdin, crlfDelay: Infinity })[Symbol.asyncIterator](),
    read: (file) => readFileSync(file, 'utf8'),
    save,
    replace(file, text) {
      save(`${file}.part`, text)
      renameSync(`${file}.part`, file)
    },
    has: existsSync,
    remove: (file) => rmSync(file, { force: true }),
    open(file) {
      const opener = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
      spawn(opener, [file], { stdio: 'ignore', detached: true }).on('error', () => stderr.write(`There is no ${opener} here to show ${file}.\n`)).unref()
    },
    spawn(command) {
      const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] })
      child.stdin.on('error', ignore)
      return Object.assign(child, { end: () => { child.stdin.end(); child.kill() } })
    },
    interrupted: () => new Promise((resolve) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve()) }),
    progress: (total, unit) => progressBar(total, unit, stderr),
  }
}
