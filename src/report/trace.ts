import { createActor } from 'xstate'
import { mistake } from '../errors.js'
import { resolveScenario } from '../model/resolve.js'
import type { ResolvedScenario, Scenario } from '../model/scenario.js'
import { chartModel, transitionIdOf } from '../protocol/chart-model.js'
import type { ChartTransition } from '../protocol/chart-model.js'
import { exchangeMachine } from '../protocol/machine.js'
import type { ExchangeSnapshot } from '../protocol/nodes.js'
import { refusalOf } from '../protocol/refusals.js'
import { peopleIn } from '../protocol/transcript.js'
import type { HeaderLine, TranscriptLine } from '../protocol/transcript.js'

/** One line of a transcript with the state of the chart before and after it. */
export interface Step {
  readonly line: Exclude<TranscriptLine, HeaderLine>
  readonly before: ExchangeSnapshot
  readonly after: ExchangeSnapshot
  /** The transitions that the line set off, in order. */
  readonly taken: readonly ChartTransition[]
}

/** A run retraced. */
export interface Trace {
  readonly scenario: ResolvedScenario
  readonly start: ExchangeSnapshot
  readonly steps: readonly Step[]
}

function headerIn(lines: readonly TranscriptLine[]): HeaderLine {
  const [header] = lines
  if (header?.kind === 'header') return header
  throw mistake({ given: 'a transcript without a header was given', allowed: 'the first line of a transcript names scenario and seed', todo: 'pass all of its lines' })
}

/**
 * Retraces a run on the chart.
 * @param scenario - the run's scenario, quantities not drawn
 * @param lines - all lines of its transcript, or the first of them
 * @throws {@link UsageError} when there is no header, or the chart would not take a line under this scenario
 */
export function trace(scenario: Scenario, lines: readonly TranscriptLine[]): Trace {
  const header = headerIn(lines)
  const resolved = resolveScenario(scenario, header.seed)
  const transitions = new Map(chartModel().transitions.map((transition) => [transition.id, transition]))
  let taken: ChartTransition[] = []
  const actor = createActor(exchangeMachine, {
    input: { scenario: resolved, people: peopleIn(header) },
    inspect(inspected) {
      if (inspected.type !== '@xstate.microstep') return
      for (const definition of inspected._transitions) {
        const transition = transitions.get(transitionIdOf(definition) ?? '')
        if (transition) taken.push(transition)
      }
    },
  })
  actor.start()
  const start = actor.getSnapshot()
  const steps = lines.flatMap((line): Step[] => {
    if (line.kind === 'header') return []
    const before = actor.getSnapshot()
    taken = []
    if (line.kind === 'event') {
      const refusal = refusalOf(before, line.event)
      if (refusal) throw mistake({ given: `line ${line.n + 1} of the transcript does not fit scenario ${scenario.id} (${refusal.message})`, allowed: 'a transcript is told with the scenario of its run', todo: 'verify it with replay()' })
      actor.send(line.event)
    }
    return [{ line, before, after: actor.getSnapshot(), taken }]
  })
  return { scenario: resolved, start, steps }
}
