// Compares the table engine with XState on the exchange itself: random events, a million unless told otherwise, and every edge of a space that is exhausted.
// npm run soak:edges -- [events] [seed]
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { SingleBar } from 'cli-progress'
import { transition } from 'xstate'
import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import { exchangeMachine } from '../../src/protocol/machine.js'
import { initialSnapshot } from '../../src/protocol/step.js'
import type { ExchangeSnapshot } from '../../src/protocol/nodes.js'
import { exchangeRun, exchangeTable } from '../../src/protocol/table/index.js'
import { defaultBounds, defaultLeftOut, setbacks } from '../../src/protocol/verify/index.js'
import { Space, changed } from '../../src/protocol/verify/space.js'
import { Keys } from '../../src/protocol/verify/key.js'
import { KeySet } from '../../src/protocol/verify/key-set.js'
import type { Vector } from '../../src/protocol/parts/parts.js'
import type { Place } from '../../src/protocol/verify/space.js'
import { randomMove } from '../../src/testing/walk.js'
import { smallestScenario } from '../../src/testing/small-scenario.js'
import { spoiled } from '../../src/testing/spoil.js'
import { stream } from '../../src/random.js'
import { variedOptions, variedScenario } from '../protocol/walks.js'

interface Report {
  readonly events: number
  readonly departures: readonly string[]
}

/** Everything that the chart is after an event, as text: value, context without the scenario, status, tags, history. */
function text({ value, context, status, tags, historyValue }: Pick<ExchangeSnapshot, 'value' | 'context' | 'status' | 'tags' | 'historyValue'>): string {
  const { scenario: _scenario, ...ledger } = context
  const history = Object.fromEntries(Object.entries(historyValue).map(([id, nodes]) => [id, (nodes as readonly { readonly id: string }[]).map((node) => node.id).sort()]).sort())
  return JSON.stringify([sorted(value), ledger, status, [...tags].sort(), history])
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort().map(([key, inner]) => [key, sorted(inner)]))
}

/** Random events on one exchange, legal and not, sent to XState, to the table and to a batch. */
function walk(seed: number): Report {
  const scenario = variedScenario(seed)
  const random = stream(seed, 'edges')
  const table = exchangeTable()
  let before = initialSnapshot(scenario)
  let [place] = table.initial({ scenario })
  const run = exchangeRun(scenario)
  let events = 0
  for (; events < 200 && before.status === 'active'; events++) {
    const legal = randomMove(before, random, variedOptions(seed).weights)
    if (!legal) break
    const event = (random.chance(0.2) ? spoiled(legal, random, before) : legal) as ExchangeEvent
    if (typeof event !== 'object' || event === null || typeof event.type !== 'string' || /^(\*|xstate|$)/.test(event.type)) continue
    ;[before] = transition(exchangeMachine, before, event)
    ;[place] = table.step(place, event)
    run.send(event)
    const [expected, found, batch] = [text(before), text(table.toXState(place)), text(table.toXState(run.snapshot()))]
    if (found !== expected || batch !== expected) return { events, departures: [`seed ${seed}, event ${events} ${JSON.stringify(event)}: ${found === expected ? 'the batch' : 'the table'} departs`] }
  }
  return { events, departures: [] }
}

/** Every edge of an exhausted space, taken by XState from the state at its start. */
function everyEdge(): Report {
  const space = new Space(smallestScenario(), { leaveOut: new Set([...defaultLeftOut, ...setbacks]), bounds: defaultBounds, invariants: [], stateProblem: () => [] })
  const keys = new Keys(space.parts, false)
  const known = new KeySet(keys.width)
  const key = new Int32Array(keys.width)
  const queue: (readonly [Place, Vector])[] = [[space.start, space.parts.start]]
  keys.write(space.start, space.parts.start, key)
  known.add(key)
  let events = 0
  for (const [place, vector] of queue) {
    const before = space.snapshotAt(place, vector)
    for (let n = 0; n < place.ways.groupsFor(vector); n++) {
      for (const { event, to, changes } of place.ways.answers(n, vector)) {
        const next = changed(vector, changes)
        const [expected] = transition(exchangeMachine, before, event)
        events += 1
        if (text(expected) !== text(space.snapshotAt(to, next))) return { events, departures: [`${JSON.stringify(event)} departs from ${JSON.stringify(before.value)}`] }
        keys.write(to, next, key)
        if (known.find(key) >= 0) continue
        known.add(key)
        queue.push([to, next])
      }
    }
  }
  return { events, departures: [] }
}

const batch = 50
const [mode, ...rest] = process.argv.slice(2)
if (mode === 'work') {
  const [total, seed, first, stride] = rest.map(Number) as [number, number, number, number]
  for (let at = first, events = 0; events < total / stride; at += stride) {
    const reports = Array.from({ length: batch }, (_unused, n) => walk(seed + at * batch + n))
    const found = { events: reports.reduce((sum, report) => sum + report.events, 0), departures: reports.flatMap(({ departures }) => departures) }
    events += found.events
    process.send?.(found)
    if (found.departures.length > 0) break
  }
} else {
  const total = Number(mode ?? 1_000_000)
  const seed = Number(rest[0] ?? 1)
  const workers = Math.min(2, availableParallelism())
  const bar = new SingleBar({ format: 'events {bar} {value}/{total} {eta_formatted}', noTTYOutput: true, notTTYSchedule: 30_000 })
  bar.start(total, 0)
  let events = 0
  const departures: string[] = []
  await Promise.all(Array.from({ length: workers }, (_unused, i) => new Promise<void>((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['work', String(total), String(seed), String(i), String(workers)])
    child.on('message', (found: Report) => {
      events += found.events
      departures.push(...found.departures)
      bar.update(Math.min(total, events))
    })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with code ${code}`))))
  })))
  bar.stop()
  const edges = everyEdge()
  departures.push(...edges.departures)
  for (const departure of departures) console.log(departure)
  console.log(`seed ${seed}: ${events} random events on the exchange, and ${edges.events} edges of an exhausted space: ${departures.length} departures`)
  process.exitCode = departures.length > 0 ? 1 : 0
}
