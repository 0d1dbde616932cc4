import { LateError } from '../model/government.js'
import type { Government } from '../model/government.js'
import type { Move } from '../model/move.js'

/** A child process, as `child_process.spawn` gives one, or anything that speaks lines of text the same way. */
export interface LineProcess {
  readonly stdin: { write(text: string): unknown } | null
  readonly stdout: { on(event: 'data', listener: (chunk: Uint8Array | string) => void): unknown } | null
  on(event: 'exit' | 'error', listener: (reason: unknown) => void): unknown
}

/** Options of {@link remote}. */
export interface RemoteOptions {
  /** Milliseconds to wait for an answer. @defaultValue 5000 */
  readonly timeoutMs?: number
  /** Name in transcripts. @defaultValue `remote` */
  readonly name?: string
}

interface Waiting {
  readonly resolve: (move: Move) => void
  readonly reject: (reason: Error) => void
}

/**
 * A government in another process, in any language. Each question is one line of JSON on its standard input,
 * `{"id", "view", "moves"}`; each answer one line on its standard output, `{"id", "move"}`. Late, broken or missing answers are faults.
 */
export function remote(child: LineProcess, { timeoutMs = 5000, name = 'remote' }: RemoteOptions = {}): Government {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let buffer = ''
  const decoder = new TextDecoder()
  let ended: Error | undefined

  const fail = (reason: string): void => {
    ended = new Error(reason)
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  const answer = (line: string): void => {
    try {
      const { id, move } = JSON.parse(line) as { readonly id: number; readonly move: Move }
      waiting.get(id)?.resolve(move)
      waiting.delete(id)
    } catch {
      const [oldest] = waiting
      oldest?.[1].reject(new Error(`answered something that is not JSON: ${line.slice(0, 80)}`))
      if (oldest) waiting.delete(oldest[0])
    }
  }
  child.on('exit', () => fail('the process ended'))
  child.on('error', (reason) => fail(`the process failed: ${reason instanceof Error ? reason.message : 'unknown reason'}`))
  child.stdout?.on('data', (chunk) => {
    buffer += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = buffer.split('\n')
    buffer = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') answer(line)
  })

  return {
    facts: { name, about: 'Another process, asked line by line.', stochastic: true, memory: 'notes', needsOpponentModel: false },
    decide(view, moves) {
      if (ended) throw ended
      const id = ++count
      return new Promise<Move>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id)
          reject(new LateError(`gave no answer within ${timeoutMs} ms`))
        }, timeoutMs)
        waiting.set(id, {
          resolve: (move) => { clearTimeout(timer); resolve(move) },
          reject: (reason) => { clearTimeout(timer); reject(reason) },
        })
        child.stdin?.write(`${JSON.stringify({ id, view, moves })}\n`)
      })
    },
  }
}
