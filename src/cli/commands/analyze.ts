import type { Command } from 'commander'
import { analyze, offersOf } from '../../analysis/index.js'
import type { Analysis, AnalyzeOptions } from '../../analysis/index.js'
import { mistake } from '../../errors.js'
import { domainOf } from '../../model/domain.js'
import type { Domain } from '../../model/domain.js'
import { resolveScenario } from '../../model/resolve.js'
import type { Scenario } from '../../model/scenario.js'
import { analysisFigure } from '../../report/analysis-figure.js'
import { analysisText } from '../../report/analysis-tables.js'
import { bargainingOfRun } from '../../report/bargaining-of-run.js'
import { namesOf } from '../../report/names.js'
import { illustrationLabel } from '../../report/narrate.js'
import { trace } from '../../report/trace.js'
import { headerOf } from '../../simulation/replay.js'
import { save, scenarioFrom, textOf, transcriptFrom } from '../files.js'
import { heading, json, say, tables } from '../print.js'
import { examples, exitCodes, seed } from '../session.js'
import type { Session } from '../session.js'
import type { Terminal } from '../terminal.js'

interface AnalyzeArguments {
  readonly seed: number
  readonly scenario?: string
  readonly svg?: string
  readonly json?: true
}

/** What is to be analysed, and under what heading. */
interface Subject {
  readonly scenario: Scenario
  readonly domain: Domain
  readonly options: AnalyzeOptions
  readonly subtitle: string
}

function fromTranscript(terminal: Terminal, file: string, given: string | undefined): Subject {
  const { scenario, found } = transcriptFrom(terminal, file, given)
  if (!found.ok) throw mistake({ given: `${file} was given as a transcript`, allowed: `it departs from the chart at line ${found.line}`, todo: `see how with: demarche replay ${file}` })
  const run = bargainingOfRun(trace(scenario, found.lines))
  if (!run) throw mistake({ given: `${file} was given as a transcript`, allowed: 'its talks never came to an offer of a package', todo: `analyse the scenario itself: demarche analyze ${scenario.id}` })
  const [header] = found.lines
  const { domain, offers, rounds, deal } = run
  return { scenario, domain, options: { deal, rounds, offers: offersOf(domain, offers) }, subtitle: `The bargaining of one run, seed ${header?.kind === 'header' ? header.seed : 0}. Utilities as on the first day, in calm relations.` }
}

function fromScenario(terminal: Terminal, name: string, drawn: number): Subject {
  const scenario = scenarioFrom(terminal, name)
  return { scenario, domain: domainOf(resolveScenario(scenario, drawn)), options: {}, subtitle: `As if everybody had been cleared, quantities drawn with seed ${drawn}. Utilities as on the first day, in calm relations.` }
}

/** Plain data: packages as lists, and numbers that JSON does not know as `null`. */
function plain(analysis: Analysis): unknown {
  return JSON.parse(JSON.stringify(analysis, (_, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value)))
}

/** `demarche analyze`: frontier, solutions, and what was left on the table. */
export function analyzeCommand(program: Command, { terminal }: Session): void {
  program.command('analyze')
    .description('analyse the bargaining of a scenario, or of a run: zone of agreement, frontier, solutions, value left on the table, concessions')
    .argument('<subject>', 'name of a bundled scenario, the path of a scenario file, or the path of a transcript')
    .option('--seed <n>', 'whole number that fixes what a scenario leaves to chance', seed, 1)
    .option('--scenario <file>', 'the scenario of a transcript, when it is not a bundled one')
    .option('--svg <file>', 'draw the utility plane, and the concession curves of a run')
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', examples('analyze two-for-two --svg two-for-two.svg', 'run two-for-two --transcript run.jsonl --quiet', 'analyze run.jsonl --svg run.svg') + '\n' + exitCodes(''))
    .action(async (name: string, options: AnalyzeArguments) => {
      const isTranscript = /[./\\]/.test(name) && headerOf(textOf(terminal, name)) !== null
      const subject = isTranscript ? fromTranscript(terminal, name, options.scenario) : fromScenario(terminal, name, options.seed)
      const { scenario, domain, subtitle } = subject
      const analysis = analyze(domain, subject.options)
      const title = namesOf(scenario).title
      const names = analysis.parties.map(title)
      const label = scenario.kind === 'illustration' ? `${illustrationLabel} ` : ''
      if (options.svg !== undefined) save(terminal, options.svg, await analysisFigure(analysis, scenario.title, label + subtitle, names))
      if (options.json) {
        json(terminal, plain(analysis))
        return
      }
      const text = analysisText(analysis, domain, names)
      heading(terminal, scenario.title)
      say(terminal, `${label}${subtitle}`)
      for (const line of text.opening) say(terminal, line)
      tables(terminal, text.tables)
      if (text.notes.length > 0) terminal.write('\n')
      for (const note of text.notes) say(terminal, note)
    })
}
