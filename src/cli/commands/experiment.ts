import type { Command } from 'commander'
import { dirname, isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mistake } from '../../errors.js'
import { parseExperiment, runExperiment } from '../../experiments/index.js'
import type { Experiment, ExperimentState } from '../../experiments/index.js'
import { experimentReport, experimentTables, experimentText } from '../../report/experiments/index.js'
import { problemText } from '../../scenarios/index.js'
import { isFile, scenarioFrom, textOf } from '../files.js'
import { json, say, tables } from '../print.js'
import { runningOptions, withProgress } from '../running.js'
import type { RunningArguments } from '../running.js'
import { examples, exitCodes, seed, whole } from '../session.js'
import type { Session } from '../session.js'
import type { Terminal } from '../terminal.js'
import { workFolder } from '../work-folder.js'

interface ExperimentArguments extends RunningArguments {
  readonly out?: string
  readonly runs?: number
  readonly seed?: number
  readonly open?: true
  readonly new?: true
  readonly json?: true
}

/** An experiment's file, its own paths read from where it lies. */
function experimentFrom(terminal: Terminal, file: string): Experiment {
  const parsed = parseExperiment(textOf(terminal, file))
  if (!parsed.ok) {
    const [first] = parsed.problems
    throw mistake({
      given: `${file} was given as an experiment`,
      allowed: `it has ${parsed.problems.length === 1 ? 'a problem' : `${parsed.problems.length} problems`}${first ? `, the first at ${problemText(first)}` : ''}`,
      todo: 'see its form with: demarche schema experiment',
    })
  }
  const { experiment } = parsed
  const beside = (path: string): string => (isFile(path) && !isAbsolute(path) ? resolve(dirname(file), path) : path)
  return {
    ...experiment,
    scenario: beside(experiment.scenario),
    governments: Object.fromEntries(Object.entries(experiment.governments).map(([actor, given]) => [actor, 'module' in given && given.module.startsWith('.') ? { ...given, module: pathToFileURL(beside(given.module)).href } : given])),
  }
}

/** `demarche experiment`: factors varied in a scenario, measured with their uncertainty. */
export function experimentCommand(program: Command, { terminal, finish }: Session): void {
  runningOptions(program.command('experiment'))
    .description('run an experiment: vary factors, measure with intervals, and write a report')
    .argument('<file>', 'the experiment: a JSON file; its form is what demarche schema experiment writes')
    .option('--out <folder>', 'where tables, manifest and report go, and where a run that broke off goes on (default: the id of the experiment)')
    .option('--runs <n>', 'runs in each cell, in place of what the file says', whole(2))
    .option('--seed <n>', 'seed of the first run, in place of what the file says', seed)
    .option('--new', 'begin anew where an earlier start broke off')
    .option('--open', 'show the report in the browser')
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', examples(
      'experiment examples/experiments/mediator-under-low-trust.json --workers 2 --open',
      'experiment my-question.json --out results --runs 1000',
      'experiment my-question.json --queue redis://127.0.0.1:6379',
    ) + '\nAll cells are dealt the same chances, so that differences between them are those of the factors.\n' + exitCodes('a run faulted or broke off'))
    .action(async (file: string, options: ExperimentArguments) => {
      const read = experimentFrom(terminal, file)
      const experiment: Experiment = { ...read, ...(options.runs !== undefined && { runs: options.runs }), ...(options.seed !== undefined && { seed: options.seed }) }
      const folder = options.out ?? experiment.id
      const work = workFolder<ExperimentState>(terminal, folder, { fresh: options.new })
      if (work.state && !options.json) say(terminal, 'Going on where an earlier start broke off.')
      const result = await withProgress(terminal, options, (running) => runExperiment(experiment, scenarioFrom(terminal, experiment.scenario), { ...running, state: work.state, onState: work.keep }))
      const again = `demarche experiment ${file}${options.runs === undefined ? '' : ` --runs ${options.runs}`}${options.seed === undefined ? '' : ` --seed ${options.seed}`}`
      const files = await work.finish({ tables: experimentTables(result), report: await experimentReport(result, { again }), about: { experiment, confidence: result.confidence, hash: result.hash, again } })
      if (result.cells.some(({ faulted, failed }) => faulted + failed > 0)) finish(1)
      if (options.json) return json(terminal, { ...result, files })
      const { answer, tables: shown } = experimentText(result)
      terminal.write(`${terminal.paint.strong(result.question)}\n`)
      for (const sentence of answer) say(terminal, sentence)
      tables(terminal, shown)
      say(terminal, `\n${files.length} files are in ${folder}; look at ${folder}/report.html.`)
      if (options.open) terminal.open(`${folder}/report.html`)
    })
}
