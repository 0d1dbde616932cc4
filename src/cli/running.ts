import type { Command } from 'commander'
import { mistake } from '../errors.js'
import type { Running } from '../simulation/many/run-plan.js'
import { whole } from './session.js'
import type { Terminal } from './terminal.js'

/** Where long work is done, as it was asked for. */
export interface RunningArguments {
  readonly workers: number
  readonly queue?: string
}

/** Adds the options that say where long work is done. */
export function runningOptions(command: Command): Command {
  return command
    .option('--workers <n>', 'threads of this machine to share the runs; the numbers do not depend on it', whole(1), 1)
    .option('--queue <url>', 'hand the runs to the workers behind this Redis server, as redis://127.0.0.1:6379; start them with: demarche worker --queue URL')
}

/** Runs long work where it was asked for, with a bar on the screen. */
export async function withProgress<T>(terminal: Terminal, { workers, queue }: RunningArguments, work: (running: Running) => Promise<T>): Promise<T> {
  if (queue !== undefined && workers > 1) throw mistake({ given: `--queue and --workers ${workers}`, allowed: 'the runs go either to a queue or to threads of this machine', todo: 'leave one of them out' })
  const pool = queue === undefined ? undefined : (await import('../experiments/queue/index.js')).queuePool(queue)
  let progress: ReturnType<Terminal['progress']> | undefined
  let total = 0
  try {
    return await work({
      workers, pool,
      onProgress({ done, runs }) {
        // An experiment that asks for a precision learns only on the way how many runs it takes.
        if (runs !== total) {
          progress?.stop()
          progress = terminal.progress(runs, 'runs')
          total = runs
        }
        progress?.reach(done)
      },
    })
  } finally {
    progress?.stop()
  }
}
