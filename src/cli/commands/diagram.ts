import type { Command } from 'commander'
import { Option } from 'commander'
import { mistake } from '../../errors.js'
import { chartModel } from '../../protocol/chart-model.js'
import { jsonDiagram } from '../../report/diagram/json.js'
import { mermaidDiagram } from '../../report/diagram/mermaid.js'
import { runPath } from '../../report/diagram/run-path.js'
import { svgDiagram } from '../../report/diagram/svg.js'
import { outcomeNames } from '../../report/outcome-words.js'
import { trace } from '../../report/trace.js'
import { save, transcriptFrom } from '../files.js'
import { examples, exitCodes } from '../session.js'
import type { Session } from '../session.js'
import type { Terminal } from '../terminal.js'

interface DiagramOptions {
  readonly format: 'mermaid' | 'svg' | 'json'
  readonly run?: string
  readonly scenario?: string
  readonly output?: string
}

function pathOfRun(terminal: Terminal, { run, scenario: given }: DiagramOptions) {
  if (run === undefined) return undefined
  const { scenario, found } = transcriptFrom(terminal, run, given)
  if (!found.ok) throw mistake({ given: `${run} was given as a run`, allowed: `it departs from the chart at line ${found.line}`, todo: `see how with: demarche replay ${run}` })
  const [header] = found.lines
  const seed = header?.kind === 'header' ? header.seed : 0
  const outcome = found.outcome ? `: ${outcomeNames[found.outcome]}` : ''
  return { path: runPath(trace(scenario, found.lines)), subtitle: `${scenario.title}, seed ${seed}${outcome}.` }
}

/** `demarche diagram`: the statechart as a picture, with the way of a run on it. */
export function diagramCommand(program: Command, { terminal }: Session): void {
  program.command('diagram')
    .description('draw the statechart, and the way of a run through it')
    .addOption(new Option('--format <format>', 'what to write').choices(['mermaid', 'svg', 'json']).default('mermaid'))
    .option('--run <transcript>', 'mark the states that a run visited and the arrows that it took')
    .option('--scenario <file>', 'the scenario of the run, when it is not a bundled one')
    .option('--output <file>', 'write to a file instead of standard output')
    .addHelpText('after', examples('diagram --format svg --output chart.svg', 'diagram --format svg --run run.jsonl --output run.svg', 'diagram --format json') + '\n' + exitCodes(''))
    .action(async (options: DiagramOptions) => {
      const run = pathOfRun(terminal, options)
      const model = chartModel()
      const text = options.format === 'svg' ? await svgDiagram(model, run) : options.format === 'json' ? jsonDiagram(model, run?.path) : mermaidDiagram(model, run?.path)
      if (options.output === undefined) terminal.write(text)
      else save(terminal, options.output, text)
    })
}
