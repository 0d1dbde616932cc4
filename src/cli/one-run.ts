import type { Scenario } from '../model/scenario.js'
import { illustrationLabel, narrate } from '../report/narrate.js'
import { namesOf } from '../report/names.js'
import { summarise } from '../report/summary.js'
import { negotiate, negotiateAsync } from '../simulation/negotiate.js'
import type { NegotiationResult } from '../simulation/result.js'
import { closing } from './closing.js'
import { save } from './files.js'
import { json, say, story } from './print.js'
import { seat } from './seats.js'
import type { Seat } from './seats.js'
import type { Session } from './session.js'
import type { Terminal } from './terminal.js'

/** What is run: a scenario, the name or path that it was asked for by, and who sits where. */
export interface Setting {
  readonly name: string
  readonly scenario: Scenario
  readonly seats: readonly Seat[]
}

/** Plays one run to its end. */
export async function played({ scenario, seats }: Setting, seed: number, terminal: Terminal): Promise<NegotiationResult> {
  const seated = seat(seats, terminal)
  try {
    return seated.waits ? await negotiateAsync(scenario, seated.cast, { seed }) : negotiate(scenario, seated.cast, { seed })
  } finally {
    seated.end()
  }
}

/** Who plays whom, in a line: `Aster: boulware (default); Borealis: hardliner`. */
export function seatsText({ scenario, seats }: Setting): string {
  const names = namesOf(scenario)
  return seats.map(({ party, player, byDefault }) => `${names.title(party)}: ${player}${byDefault ? ' (default)' : ''}`).join('; ')
}

/** A result as JSON: everything but the transcript, which has a file of its own. */
export function resultJson({ transcript: _transcript, ...result }: NegotiationResult, seats: readonly Seat[]): object {
  return { ...result, governments: Object.fromEntries(seats.map(({ party, player }) => [party, player])), ...(result.illustration ? { label: illustrationLabel } : {}) }
}

/** Runs one negotiation, tells it and sums it up. */
export async function oneRun({ terminal, finish }: Session, setting: Setting, options: { readonly seed: number; readonly transcript?: string; readonly json?: true; readonly quiet?: true }): Promise<void> {
  const { scenario, name, seats } = setting
  const result = await played(setting, options.seed, terminal)
  if (result.faults.length > 0) finish(1)
  if (options.transcript !== undefined) save(terminal, options.transcript, result.transcript.toString())
  if (options.json) return json(terminal, resultJson(result, seats))

  terminal.write(`${terminal.paint.strong(scenario.title)} (${scenario.id}), seed ${options.seed}\n`)
  say(terminal, seatsText(setting))
  if (options.quiet) {
    if (result.illustration) say(terminal, illustrationLabel)
  } else {
    terminal.write('\n')
    say(terminal, scenario.brief)
    story(terminal, narrate(scenario, result.transcript.lines))
  }
  closing(terminal, summarise(result, scenario))
  const file = options.transcript ?? 'run.jsonl'
  const given = scenario.id === name ? '' : ` --scenario ${name}`
  terminal.write('\n')
  say(terminal, terminal.paint.faint(`To see more: ${options.transcript === undefined ? `add --transcript ${file}, then ` : ''}demarche replay ${file}${given}, or demarche diagram --format svg --run ${file}${given} --output run.svg`))
}
