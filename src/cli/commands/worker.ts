import type { Command } from 'commander'
import { workOn } from '../../experiments/queue/index.js'
import { json, say } from '../print.js'
import { examples, exitCodes, whole } from '../session.js'
import type { Session } from '../session.js'

interface WorkerArguments {
  readonly queue: string
  readonly workers: number
  readonly json?: true
}

/** `demarche worker`: runs shards for experiments and tournaments that were handed to a queue. */
export function workerCommand(program: Command, { terminal }: Session): void {
  program.command('worker')
    .description('work on the runs that others hand to a queue, until Ctrl-C')
    .requiredOption('--queue <url>', 'the Redis server, as redis://127.0.0.1:6379')
    .option('--workers <n>', 'threads, and so shards at a time', whole(1), 1)
    .option('--json', 'write one JSON value when it ends, and nothing else')
    .addHelpText('after', examples(
      'worker --queue redis://127.0.0.1:6379 --workers 2',
      'experiment my-question.json --queue redis://127.0.0.1:6379',
    ) + '\nStart as many as you like, on any machines, before or after the work is handed out. One that dies loses nothing: another takes its shard.\n' + exitCodes(''))
    .action(async ({ queue, workers, json: asJson }: WorkerArguments) => {
      const controller = new AbortController()
      let done = 0
      void terminal.interrupted().then(() => controller.abort())
      await workOn(queue, {
        workers, signal: controller.signal,
        onReady: () => { if (!asJson) say(terminal, `Waiting for runs at ${queue.replace(/\/\/[^@/]*@/, '//')} with ${workers === 1 ? 'one thread' : `${workers} threads`}. Stop with Ctrl-C.`) },
        onShard: (count) => { done = count },
      })
      if (asJson) json(terminal, { shards: done })
      else say(terminal, `Ran ${done} ${done === 1 ? 'shard' : 'shards'}.`)
    })
}
