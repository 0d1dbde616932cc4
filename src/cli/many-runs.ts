import { mistake } from '../errors.js'
import { illustrationLabel } from '../report/narrate.js'
import { manyRunsNotes, manyRunsTables, outcomeCounts } from '../report/many-runs.js'
import { simulate } from '../simulation/many/simulate.js'
import type { Governments } from '../simulation/many/government-spec.js'
import { seatsText } from './one-run.js'
import type { Setting } from './one-run.js'
import { perRun } from './per-run.js'
import type { PerRun } from './per-run.js'
import { json, say, tables } from './print.js'
import type { Seat } from './seats.js'
import type { Session } from './session.js'
import type { Terminal } from './terminal.js'

/** Options of many runs. */
export interface ManyRunsOptions {
  readonly seed: number
  readonly runs: number
  readonly workers: number
  readonly json?: true
}

function seatedFor(seats: readonly Seat[], workers: number, terminal: Terminal): { readonly governments: Governments; readonly processes: readonly PerRun[] } {
  const processes: PerRun[] = []
  const governments = Object.fromEntries(seats.map(({ party, player }): [string, Governments[string]] => {
    if (!player.startsWith('cmd:')) return [party, { strategy: player }]
    if (workers > 1) throw mistake({ given: `--workers ${workers} was given, and ${party} is played by ${player}`, allowed: 'a process answers one thread alone', todo: 'leave --workers out' })
    const process = perRun(() => terminal.spawn(player.slice(4)))
    processes.push(process)
    return [party, process.government]
  }))
  return { governments, processes }
}

/** Runs many negotiations that differ in their seeds alone, and sums up what they came to. */
export async function manyRuns({ terminal, finish }: Session, setting: Setting, { seed, runs, workers, json: asJson }: ManyRunsOptions): Promise<void> {
  const { scenario, seats } = setting
  const { governments, processes } = seatedFor(seats, workers, terminal)
  const progress = terminal.progress(runs, 'runs')
  const simulation = await simulate(scenario, governments, { runs, seed, workers, onProgress: ({ done }) => progress.reach(done) }).finally(() => {
    progress.stop()
    for (const process of processes) process.end()
  })
  if (simulation.faulted.runs > 0 || simulation.failed.runs > 0) finish(1)
  const label = simulation.illustration ? illustrationLabel : undefined
  if (asJson) {
    json(terminal, { ...simulation, governments: Object.fromEntries(seats.map(({ party, player }) => [party, player])), outcomes: outcomeCounts(simulation), ...(label ? { label } : {}) })
    return
  }
  terminal.write(`${terminal.paint.strong(scenario.title)} (${scenario.id}), seeds ${seed} to ${seed + runs - 1}\n`)
  say(terminal, seatsText(setting))
  if (label) say(terminal, `${label} The counts below are of runs of the model under these strategies, not of anything that will happen.`)
  tables(terminal, manyRunsTables(simulation, scenario))
  terminal.write('\n')
  for (const note of manyRunsNotes(simulation)) say(terminal, note)
  say(terminal, terminal.paint.faint('The interval is the score interval of a share (Wilson 1927). To see one of the runs, give its seed without --runs.'))
}
