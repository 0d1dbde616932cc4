import type { Command } from 'commander'
import { mistake, oneOf, show } from '../../errors.js'
import { human, pass } from '../../governments/index.js'
import { partyOf } from '../../model/scenario.js'
import type { Scenario } from '../../model/scenario.js'
import { illustrationLabel } from '../../report/narrate.js'
import { namesOf } from '../../report/names.js'
import { summarise } from '../../report/summary.js'
import { conclude, openNegotiation, stepAsync } from '../../simulation/negotiate.js'
import type { Negotiation } from '../../simulation/negotiation.js'
import { transcriptOf } from '../../protocol/transcript.js'
import { closing } from '../closing.js'
import { save, scenarioFrom } from '../files.js'
import { Chair } from '../play/chair.js'
import { clackPrompter } from '../play/clack.js'
import { numberedPrompter } from '../play/numbered.js'
import { Quit } from '../play/prompter.js'
import type { Prompter } from '../play/prompter.js'
import { worthTables } from '../play/situation.js'
import { heading, say, tables } from '../print.js'
import { scenarioAndSeats, seat, seatsOf } from '../seats.js'
import { examples, exitCodes, seed } from '../session.js'
import type { Session } from '../session.js'
import type { Terminal } from '../terminal.js'

interface PlayOptions {
  readonly as: string
  readonly seed: number
  readonly transcript?: string
}

function introduce(terminal: Terminal, scenario: Scenario, run: Negotiation, id: string): void {
  const names = namesOf(scenario)
  terminal.write(`${terminal.paint.strong(scenario.title)} (${scenario.id}), seed ${run.seed}\n\n`)
  if (scenario.kind === 'illustration') say(terminal, `${illustrationLabel}\n`)
  say(terminal, scenario.brief)
  heading(terminal, `For your eyes only: you speak for ${names.actor(id)}`)
  const party = partyOf(run.scenario, id)
  if (!party) return
  say(terminal, party.secrets.brief, '  ')
  tables(terminal, worthTables(party.secrets, names))
}

/** The closing tables as far as they are the person's own. */
function conclusion(terminal: Terminal, scenario: Scenario, run: Negotiation, id: string): void {
  const { utilities, trust, ...result } = conclude(run)
  const own = { ...result, utilities: { [id]: utilities[id]! }, trust: { [id]: trust[id] ?? {} } }
  closing(terminal, summarise(own, scenario))
}

async function keep(terminal: Terminal, prompter: Prompter, run: Negotiation, given: string | undefined): Promise<void> {
  let file = given
  if (file === undefined && terminal.interactive) {
    const wanted = await prompter.confirm('Keep the transcript?').catch(() => false)
    file = wanted ? await prompter.text('Name of the file (empty for play.jsonl)').catch(() => undefined) : undefined
    if (wanted && file === '') file = 'play.jsonl'
  }
  if (file === undefined) {
    if (!terminal.interactive) say(terminal, 'The transcript was not kept; --transcript FILE keeps it.')
    return
  }
  save(terminal, file, transcriptOf([...run.lines]).toString())
  say(terminal, `The transcript is in ${file}.`)
}

/** `demarche play`: a person in one chair. */
export function playCommand(program: Command, { terminal }: Session): void {
  program.command('play')
    .description('play one party yourself: on a terminal with the arrow keys, or by a number a line on standard input')
    .usage('<scenario> --as <party> [--PARTY STRATEGY ...] [options]')
    .argument('<scenario>', 'name of a bundled scenario, or the path of a scenario file')
    .requiredOption('--as <party>', 'id of the party that you play')
    .option('--seed <n>', 'whole number that fixes every draw', seed, 1)
    .option('--transcript <file>', 'keep the transcript in this file')
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', '\nYou see what your party sees. Ctrl-C leaves at any time.\n' + examples('play two-for-two --as aster', 'play hub --as lysmark --meridia hardliner --seed 3', 'play two-for-two --as aster --transcript mine.jsonl < choices.txt') + '\n' + exitCodes(''))
    .action(async (_: string, options: PlayOptions, command: Command) => {
      const { name, chosen } = scenarioAndSeats(command.args, 'play')
      const scenario = scenarioFrom(terminal, name)
      if (!partyOf(scenario, options.as)) {
        throw mistake({ given: `--as ${show(options.as)} was given`, allowed: `scenario ${scenario.id} has the parties ${oneOf(scenario.parties.map(({ id }) => id))}`, todo: 'play one of these' })
      }
      const seated = seat(seatsOf(scenario, chosen, options.as), terminal)
      const prompter = terminal.interactive ? clackPrompter() : numberedPrompter(terminal)
      const run = openNegotiation(scenario, { ...seated.cast, [options.as]: human(() => pass) }, { seed: options.seed })
      introduce(terminal, scenario, run, options.as)
      const chair = new Chair(scenario, options.as, run, prompter, terminal)
      try {
        for (let question = run.next(); question; question = run.next()) {
          if (question.actor === options.as) run.answer(await chair.answer(question))
          else await stepAsync(run)
        }
        chair.news()
        conclusion(terminal, scenario, run, options.as)
      } catch (error) {
        if (!(error instanceof Quit)) throw error
        terminal.write('\n')
        say(terminal, `You leave on day ${run.snapshot.context.day}; the talks stay where they are.`)
      } finally {
        seated.end()
      }
      await keep(terminal, prompter, run, options.transcript)
    })
}
