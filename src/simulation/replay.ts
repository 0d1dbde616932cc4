import { mistake, show } from '../errors.js'
import type { Outcome } from '../model/context.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import { stamped } from '../model/events/check.js'
import { resolveScenario } from '../model/resolve.js'
import type { Scenario } from '../model/scenario.js'
import { newTableEngine } from '../protocol/table/engine.js'
import type { Engine } from '../protocol/engine.js'
import { formalState } from '../protocol/step.js'
import { peopleIn, scenarioHash, snapshotDigest, transcriptOf, transcriptSchema, writeLines } from '../protocol/transcript.js'
import type { EndLine, HeaderLine, Transcript, TranscriptLine } from '../protocol/transcript.js'
import { version } from '../version.js'

/** What a replay found: the whole transcript confirmed, or the first line that departs. */
export type Replay =
  | { readonly ok: true; readonly lines: readonly TranscriptLine[]; readonly outcome: Outcome | null }
  | { readonly ok: false; readonly line: number; readonly expected: string; readonly found: string; readonly reason: string }

function parsed(text: string): TranscriptLine | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('kind' in value)) return null
    const { sum: _, ...line } = value as TranscriptLine & { readonly sum?: unknown }
    return line as TranscriptLine
  } catch {
    return null
  }
}

/** The header of a transcript's text, or `null` when its first line is none. */
export function headerOf(text: string): HeaderLine | null {
  const line = parsed(text.split('\n', 1)[0] ?? '')
  return line?.kind === 'header' ? line : null
}

/** The line that the chart itself would have written here, or why it would have written none. */
function rewritten(line: TranscriptLine, n: number, engine: Engine): TranscriptLine | string {
  const { day } = engine.snapshot().context
  switch (line.kind) {
    case 'header':
      return 'a header stands only at the start'
    case 'event': {
      const before = formalState(engine.snapshot())
      const { refusal } = engine.take(line.event)
      if (refusal) return refusal.message
      const after = formalState(engine.snapshot())
      return { kind: 'event', n, event: stamped(line.event, day), ...(after === before ? {} : { state: after }) }
    }
    case 'refusal':
      return { kind: 'refusal', n, day, refusal: line.refusal }
    case 'fault':
      return { kind: 'fault', n, day, fault: line.fault }
    case 'end':
      return { kind: 'end', n, day, outcome: engine.snapshot().context.outcome, digest: snapshotDigest(engine.snapshot()) }
    default:
      return 'a line is a header, an event, a refusal, a fault or the end'
  }
}

/**
 * The transcript of some events, one after the other from the start of a scenario, whoever thought of them.
 * @param scenario - quantities not drawn
 * @throws UsageError when the chart refuses one of the events
 */
export function transcribe(scenario: Scenario, seed: number, events: readonly ExchangeEvent[]): Transcript {
  const engine = newTableEngine(resolveScenario(scenario, seed))
  const lines: TranscriptLine[] = [{ kind: 'header', schema: transcriptSchema, library: version, scenario: scenario.id, scenarioHash: scenarioHash(scenario), seed, governments: {} }]
  const end: Pick<EndLine, 'kind'> = { kind: 'end' }
  for (const line of [...events.map((event) => ({ kind: 'event' as const, event })), end]) {
    const next = rewritten(line as TranscriptLine, lines.length, engine)
    if (typeof next === 'string') throw mistake({ given: `event ${lines.length} of a run`, allowed: `the chart refuses it: ${next}`, todo: 'give events that follow from each other' })
    lines.push(next)
  }
  return transcriptOf(lines)
}

/**
 * Plays a transcript again through the chart and compares it byte for byte.
 * @param text - JSON Lines, as `transcript.toString()` gives them
 * @param scenario - the scenario that the header names, quantities not drawn
 * @returns the lines and the outcome, or the first line that departs, counted from 1; never throws for any text
 */
export function replay(text: string, scenario: Scenario): Replay {
  const given = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n')
  const depart = (at: number, expected: string, reason: string): Replay => ({ ok: false, line: at + 1, expected, found: given[at] ?? 'nothing', reason })
  const firstDeparture = (lines: readonly TranscriptLine[]): Replay | null => {
    const written = writeLines(lines)
    const at = written.findIndex((line, i) => line !== given[i])
    return at < 0 ? null : depart(at, written[at]!, 'the line differs from the one that the chart writes')
  }
  const header = headerOf(text)
  if (!header || typeof header.seed !== 'number') return depart(0, 'a header with scenario, seed and governments', 'this is not a transcript')
  const hash = scenarioHash(scenario)
  if (header.scenarioHash !== hash) return depart(0, `scenarioHash ${hash}`, `the transcript was made from another version of ${show(header.scenario)}`)
  const engine = newTableEngine(resolveScenario(scenario, header.seed), peopleIn(header))
  const lines: TranscriptLine[] = [header]
  for (let at = 1; at < given.length; at++) {
    const line = parsed(given[at]!)
    if (!line) return depart(at, 'one JSON object with a kind', 'the line is not whole')
    if (lines.at(-1)?.kind === 'end') return depart(at, 'nothing after the end', 'the transcript goes on after its end')
    let next: TranscriptLine | string
    try {
      next = rewritten(line, at, engine)
    } catch {
      next = 'the line lacks what its kind needs'
    }
    if (typeof next === 'string') return firstDeparture(lines) ?? depart(at, 'a line that the chart takes', next)
    lines.push(next)
  }
  const changed = firstDeparture(lines)
  if (changed) return changed
  const end = lines.at(-1)
  if (end?.kind !== 'end') return depart(given.length, 'the end line', 'the transcript breaks off')
  return { ok: true, lines, outcome: end.outcome }
}
