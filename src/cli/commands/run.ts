import type { Command } from 'commander'
import { mistake } from '../../errors.js'
import { strategies } from '../../governments/index.js'
import { oneRun } from '../one-run.js'
import { manyRuns } from '../many-runs.js'
import { scenarioFrom } from '../files.js'
import { scenarioAndSeats, seatsOf } from '../seats.js'
import { examples, exitCodes, seed, whole } from '../session.js'
import type { Session } from '../session.js'

/** Options of `run` beside those named after parties. */
export interface RunOptions {
  readonly seed: number
  readonly runs: number
  readonly workers: number
  readonly transcript?: string
  readonly json?: true
  readonly quiet?: true
}

const players = `
Strategies:
${strategies.map(({ facts }) => `  ${facts.name.padEnd(14)}${facts.about}`).join('\n')}
  cmd:COMMAND   Another process, in any language: asked and answering one line of JSON at a time.

A party's option is its id: --aster boulware. What is left out is boulware and tit-for-tat in turn.`

/** `demarche run`: one negotiation told phase by phase, or many counted. */
export function runCommand(program: Command, session: Session): void {
  const { terminal } = session
  program.command('run')
    .description('run a negotiation and tell it phase by phase, or run many and count')
    .usage('<scenario> [--PARTY STRATEGY ...] [options]')
    .argument('<scenario>', 'name of a bundled scenario, or the path of a scenario file')
    .option('--seed <n>', 'whole number that fixes every draw', seed, 1)
    .option('--runs <n>', 'run seeds n, n + 1 and so on, and count the outcomes', whole(1), 1)
    .option('--workers <n>', 'threads to share the runs; the numbers do not depend on it', whole(1), 1)
    .option('--transcript <file>', 'write the transcript, for replay and diagram')
    .option('--quiet', 'leave the story out, and write the closing tables only')
    .option('--json', 'write one JSON value and nothing else')
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', players + '\n' + examples(
      'run two-for-two --aster boulware --borealis tit-for-tat --seed 7',
      'run two-for-two --seed 1 --runs 500 --workers 2',
      'run hub --transcript hub.jsonl',
      "run two-for-two --aster 'cmd:python3 my_government.py'",
    ) + '\n' + exitCodes('a run faulted: a government gave no usable answer'))
    .action(async (_: string, options: RunOptions, command: Command) => {
      const { name, chosen } = scenarioAndSeats(command.args, 'run')
      if (options.runs > 1 && options.transcript !== undefined) {
        throw mistake({ given: '--transcript was given with --runs', allowed: 'a transcript is of one run', todo: 'leave one of them out' })
      }
      const scenario = scenarioFrom(terminal, name)
      const seats = seatsOf(scenario, chosen)
      await (options.runs > 1 ? manyRuns : oneRun)(session, { name, scenario, seats }, options)
    })
}
