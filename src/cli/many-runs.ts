import { illustrationLabel } from '../report/narrate.js'
import { manyRunsTables, tally } from '../report/many-runs.js'
import type { RunFigures } from '../report/many-runs.js'
import { capitalised, counted } from '../report/words.js'
import { played, seatsText } from './one-run.js'
import type { Setting } from './one-run.js'
import { json, say, tables } from './print.js'
import type { Session } from './session.js'

/** Runs many negotiations that differ in their seeds alone, and counts what they came to. */
export async function manyRuns({ terminal, finish }: Session, setting: Setting, { seed, runs, json: asJson }: { readonly seed: number; readonly runs: number; readonly json?: true }): Promise<void> {
  const { scenario, seats } = setting
  const progress = terminal.progress(runs)
  const figures: RunFigures[] = []
  try {
    for (let i = 0; i < runs; i++) {
      const { outcome, days, released, utilities, faults } = await played(setting, seed + i, terminal)
      figures.push({ outcome, days, released, utilities, faults })
      progress.tick()
    }
  } finally {
    progress.stop()
  }
  const sum = tally(figures)
  if (sum.faulted > 0) finish(1)
  const label = scenario.kind === 'illustration' ? illustrationLabel : undefined
  if (asJson) {
    json(terminal, {
      scenario: scenario.id, seeds: { from: seed, to: seed + runs - 1 },
      governments: Object.fromEntries(seats.map(({ party, player }) => [party, player])), ...sum, ...(label ? { label } : {}),
    })
    return
  }
  terminal.write(`${terminal.paint.strong(scenario.title)} (${scenario.id}), seeds ${seed} to ${seed + runs - 1}\n`)
  say(terminal, seatsText(setting))
  if (label) say(terminal, `${label} The counts below are of runs of the model under these strategies, not of anything that will happen.`)
  tables(terminal, manyRunsTables(sum, scenario))
  terminal.write('\n')
  if (sum.faulted > 0) say(terminal, `${capitalised(counted(sum.faulted, 'run'))} faulted: a government gave no usable answer.`)
  say(terminal, terminal.paint.faint('The interval is the score interval of a share (Wilson 1927). To see one of the runs, give its seed without --runs.'))
}
