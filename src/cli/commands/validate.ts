import type { Command } from 'commander'
import { parseScenario } from '../../scenarios/index.js'
import { textOf } from '../files.js'
import { json, say } from '../print.js'
import { examples, exitCodes } from '../session.js'
import type { Session } from '../session.js'

/** `demarche validate`: every problem of scenario files at once. */
export function validateCommand(program: Command, { terminal, finish }: Session): void {
  program.command('validate')
    .description('check scenario files: every problem at once, with its place, what was given and what is allowed')
    .argument('<files...>', 'paths of scenario files')
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', examples('validate my-case.json', 'validate cases/*.json --json') + '\n' + exitCodes('a file is not valid'))
    .action((files: readonly string[], { json: asJson }: { readonly json?: true }) => {
      const texts = files.map((file) => ({ file, text: textOf(terminal, file) }))
      const checked = texts.map(({ file, text }) => ({ file, check: parseScenario(text) }))
      if (checked.some(({ check }) => !check.ok)) finish(1)
      if (asJson) {
        json(terminal, checked.map(({ file, check }) => ({ file, ok: check.ok, problems: check.ok ? [] : check.problems })))
        return
      }
      for (const { file, check } of checked) {
        if (check.ok) {
          terminal.write(`${terminal.paint.good('valid')}    ${file} (${check.scenario.id}, ${check.scenario.title})\n`)
          continue
        }
        terminal.write(`${terminal.paint.bad('invalid')}  ${file}: ${check.problems.length} ${check.problems.length === 1 ? 'problem' : 'problems'}\n`)
        for (const { path, given, allowed } of check.problems) {
          terminal.write(`  ${terminal.paint.strong(path === '' ? 'the file' : path)}\n`)
          say(terminal, `given: ${given}`, '    ')
          say(terminal, `allowed: ${allowed}`, '    ')
        }
      }
    })
}
