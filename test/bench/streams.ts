import { strategies } from '../../src/bargaining/catalogue.js'
import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import { resolveScenario } from '../../src/model/resolve.js'
import type { ResolvedScenario } from '../../src/model/scenario.js'
import { initialSnapshot } from '../../src/protocol/step.js'
import { tableEngine } from '../../src/protocol/table/index.js'
import { stream } from '../../src/random.js'
import { scenario as bundled } from '../../src/scenarios/index.js'
import { negotiate } from '../../src/simulation/negotiate.js'
import { spoiled } from '../../src/testing/spoil.js'
import { randomMove } from '../../src/testing/walk.js'

/** How streams are recorded. */
export interface StreamOptions {
  /** Share of events that the chart refused, in [0, 1). @defaultValue 0 */
  readonly illegal?: number
  /** Greatest number of events that the chart took, in one stream. @defaultValue 400 */
  readonly steps?: number
}

/** Something that every engine can be sent, whatever it makes of it. */
function isSendable(event: unknown): event is ExchangeEvent {
  return typeof event === 'object' && event !== null && typeof (event as { readonly type?: unknown }).type === 'string'
}

function record(scenario: ResolvedScenario, seed: number, { illegal = 0, steps = 400 }: StreamOptions): readonly ExchangeEvent[] {
  const random = stream(seed, `stream/${scenario.id}`)
  const engine = tableEngine(initialSnapshot(scenario))
  const events: ExchangeEvent[] = []
  let refused = 0
  for (let n = 0; n < steps && engine.snapshot().status === 'active'; ) {
    const legal = randomMove(engine.snapshot(), random)
    if (!legal) break
    // The share is kept to at every point, so chance has no part in it.
    const wanted = refused < illegal * (events.length + 1)
    const event = wanted ? spoiled(legal, random, engine.snapshot()) : legal
    if (!isSendable(event)) continue
    const taken = engine.take(event).refusal === null
    if (!taken && !wanted) continue
    events.push(event)
    if (taken) n += 1
    else refused += 1
  }
  return events
}

/**
 * Recorded streams of events: whole walks over an exchange, each from its start, of the events that the chart took,
 * and with a share of such as it refused where that is asked for. The same arguments give the same streams.
 */
export function streamsOf(scenario: ResolvedScenario, count: number, seed: number, options: StreamOptions = {}): readonly (readonly ExchangeEvent[])[] {
  return Array.from({ length: count }, (_, n) => record(scenario, seed * 10_000 + n, options))
}

/** One recorded stream, with the exchange that it is of. */
export interface Stream {
  readonly scenario: ResolvedScenario
  readonly events: readonly ExchangeEvent[]
}

/** The events of whole runs of a bundled scenario, each played by another pair of strategies. The same arguments give the same streams. */
export function playedStreams(name: string, count: number, seed: number): readonly Stream[] {
  return Array.from({ length: count }, (_, n) => {
    const run = seed * 10_000 + n
    const cast = Object.fromEntries(bundled(name).parties.map(({ id }, i) => [id, strategies[(n + i) % strategies.length]!]))
    const { transcript } = negotiate(bundled(name), cast, { seed: run })
    return { scenario: resolveScenario(bundled(name), run), events: transcript.lines.flatMap((line) => (line.kind === 'event' ? [line.event] : [])) }
  })
}
