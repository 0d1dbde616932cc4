import type { Command } from 'commander'
import { narrate } from '../../report/narrate.js'
import { summarise } from '../../report/summary.js'
import { trace } from '../../report/trace.js'
import { resultOf } from '../../simulation/result.js'
import { transcriptFrom } from '../files.js'
import { closing } from '../closing.js'
import { json, say, story } from '../print.js'
import { examples, exitCodes } from '../session.js'
import type { Session } from '../session.js'

interface ReplayOptions {
  readonly scenario?: string
  readonly json?: true
  readonly quiet?: true
}

/** `demarche replay`: verifies a transcript and tells it again. */
export function replayCommand(program: Command, { terminal, finish }: Session): void {
  program.command('replay')
    .description('verify a transcript line by line on the statechart, and tell it again')
    .argument('<transcript>', 'path of a transcript, as run --transcript writes it')
    .option('--scenario <file>', 'the scenario of the run, when it is not a bundled one')
    .option('--quiet', 'verify only, and tell nothing')
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', examples('run two-for-two --seed 7 --transcript run.jsonl', 'replay run.jsonl', 'replay run.jsonl --scenario my-case.json --quiet') + '\n' + exitCodes('the transcript departs from what the chart does'))
    .action((file: string, options: ReplayOptions) => {
      const { scenario, found } = transcriptFrom(terminal, file, options.scenario)
      if (!found.ok) {
        finish(1)
        if (options.json) return json(terminal, found)
        terminal.write(`${terminal.paint.bad('departs')}  ${file}, line ${found.line}: ${found.reason}\n`)
        say(terminal, `expected: ${found.expected}`, '  ')
        say(terminal, `found: ${found.found}`, '  ')
        return
      }
      if (options.json) return json(terminal, { ok: true, scenario: scenario.id, lines: found.lines.length, outcome: found.outcome })
      terminal.write(`${terminal.paint.good('verified')}  ${file}: all ${found.lines.length} lines are what the chart does with scenario ${scenario.id}\n`)
      if (options.quiet) return
      story(terminal, narrate(scenario, found.lines))
      const end = trace(scenario, found.lines).steps.at(-1)
      if (end) closing(terminal, summarise(resultOf(end.after.context, found.lines), scenario))
    })
}
