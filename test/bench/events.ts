import { createActor, initialTransition, transition } from 'xstate'
import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import { resolveScenario } from '../../src/model/resolve.js'
import type { ResolvedScenario } from '../../src/model/scenario.js'
import { exchangeMachine } from '../../src/protocol/machine.js'
import { exchangeRun, exchangeTable } from '../../src/protocol/table/index.js'
import { scenario as bundled } from '../../src/scenarios/index.js'
import { apply } from './reducer/apply.js'
import { start } from './reducer/state.js'
import { playedStreams, streamsOf } from './streams.js'
import type { Stream } from './streams.js'

/** Events a second, by who took them. */
export interface EventRates {
  readonly actorSend: number
  readonly transition: number
  readonly tableImmutable: number
  readonly tableBatch: number
  readonly reducer: number
}

/** How to measure. */
export interface EventRatesOptions {
  /** `walks` are random walks of events that the chart takes; `played` are runs played by two strategies. @defaultValue 'walks' */
  readonly of?: 'walks' | 'played'
  /** Number of streams, each a whole exchange, on which all are measured. @defaultValue 100 */
  readonly streams?: number
  /** Times that each is measured; the median counts. @defaultValue 9 */
  readonly rounds?: number
  /** Least time of one measurement, in milliseconds. @defaultValue 150 */
  readonly milliseconds?: number
  /** Share of illegal events in walks, in [0, 1). @defaultValue 0 */
  readonly illegal?: number
}

/** What takes the events of one stream: to be sent each in turn, and then asked what the exchange came to. */
interface Taker {
  readonly send: (event: ExchangeEvent) => void
  readonly outcome: () => string | null
}

/** Makes a taker at the start of the exchange; making it is not measured. */
const contenders: { readonly [C in keyof EventRates]: (scenario: ResolvedScenario) => Taker } = {
  actorSend: (scenario) => {
    const actor = createActor(exchangeMachine, { input: { scenario } }).start()
    return { send: (event) => actor.send(event), outcome: () => actor.getSnapshot().context.outcome }
  },
  transition: (scenario) => {
    let [snapshot] = initialTransition(exchangeMachine, { scenario })
    return { send: (event) => void ([snapshot] = transition(exchangeMachine, snapshot, event)), outcome: () => snapshot.context.outcome }
  },
  tableImmutable: (scenario) => {
    const table = exchangeTable()
    let [snapshot] = table.initial({ scenario })
    return { send: (event) => void ([snapshot] = table.step(snapshot, event)), outcome: () => snapshot.context.outcome }
  },
  tableBatch: (scenario) => {
    const run = exchangeRun(scenario)
    return { send: (event) => void run.send(event), outcome: () => run.context.outcome }
  },
  reducer: (scenario) => {
    const state = start(scenario)
    return { send: (event) => void apply(state, event), outcome: () => state.outcome }
  },
}

const names = Object.keys(contenders) as readonly (keyof EventRates)[]

interface Measured {
  readonly milliseconds: number
  readonly outcomes: string
}

/** Sends every stream, so many times over, to takers made beforehand. */
function measure(make: (scenario: ResolvedScenario) => Taker, streams: readonly Stream[], times: number): Measured {
  let milliseconds = 0
  let takers: readonly Taker[] = []
  for (let time = 0; time < times; time++) {
    takers = streams.map(({ scenario }) => make(scenario))
    const before = performance.now()
    for (let i = 0; i < streams.length; i++) {
      const { send } = takers[i]!
      for (const event of streams[i]!.events) send(event)
    }
    milliseconds += performance.now() - before
  }
  return { milliseconds, outcomes: takers.map(({ outcome }) => outcome()).join() }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/**
 * Events a second on the same recorded streams of the bundled two-for-two, in one process. The contenders take turns in every round,
 * and the median of the rounds counts.
 * @throws Error when two of them end a stream differently
 */
export function eventRates({ of = 'walks', streams: count = 100, rounds = 9, milliseconds = 150, illegal = 0 }: EventRatesOptions = {}): EventRates {
  const scenario = resolveScenario(bundled('two-for-two'), 1)
  const streams = of === 'played' ? playedStreams('two-for-two', count, 1) : streamsOf(scenario, count, 1, { illegal }).map((events): Stream => ({ scenario, events }))
  const events = streams.reduce((sum, stream) => sum + stream.events.length, 0)
  const times = new Map<keyof EventRates, number>()
  const ends = new Set<string>()
  for (const name of names) {
    // Optimising compilers take their time: what is measured is the pace that each comes to.
    for (let spent = 0; spent < 8 * milliseconds; ) spent += measure(contenders[name], streams, 1).milliseconds
    const { milliseconds: once, outcomes } = measure(contenders[name], streams, 1)
    ends.add(outcomes)
    times.set(name, Math.max(1, Math.ceil(milliseconds / once)))
  }
  if (ends.size > 1) throw new Error(`the contenders end the streams differently: ${[...ends].join(' | ')}`)
  const rates = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const repeat = times.get(name)!
      rates.get(name)!.push((1000 * events * repeat) / measure(contenders[name], streams, repeat).milliseconds)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(rates.get(name)!)])) as unknown as EventRates
}
