import type { Engine } from '../../../src/protocol/engine.js'
import type { PartyId, ResolvedScenario } from '../../../src/model/scenario.js'
import { apply } from './apply.js'
import { comparable, comparableSnapshot } from './comparable.js'
import { start } from './state.js'

/** An engine beside which the reducer takes every event, taken or refused. */
export interface Paired extends Engine {
  /** Events compared so far. */
  readonly compared: number
  readonly taken: number
}

function asJson(value: unknown): string {
  return JSON.stringify(value)
}

/** Where two values of the same form first differ, as a path with both sides. */
function difference(path: string, one: unknown, other: unknown): string {
  if (typeof one === 'object' && typeof other === 'object' && one && other) {
    const [a, b] = [one, other] as { readonly [key: string]: unknown }[]
    for (const key of new Set([...Object.keys(a!), ...Object.keys(b!)])) {
      if (asJson(a![key]) !== asJson(b![key])) return difference(`${path}.${key}`, a![key], b![key])
    }
  }
  return `${path}: chart ${asJson(one)}, reducer ${asJson(other)}`
}

/**
 * Plays the reducer beside an engine of the chart.
 * @throws Error when one takes an event that the other refuses, or when their states differ after an event
 */
export function paired(engine: Engine, scenario: ResolvedScenario, people: readonly PartyId[] = []): Paired {
  const state = start(scenario, people)
  let [compared, taken] = [0, 0]
  const compare = (what: string): void => {
    const [chart, reducer] = [comparableSnapshot(engine.snapshot()), comparable(state)]
    if (asJson(chart) !== asJson(reducer)) throw new Error(`after ${what}: ${difference('', chart, reducer)}`)
  }
  compare('the start')
  return {
    snapshot: engine.snapshot,
    take(event) {
      const result = engine.take(event)
      const applied = apply(state, event)
      compared += 1
      if (applied) taken += 1
      const what = `${String((event as { readonly type?: unknown } | null)?.type)} by ${String((event as { readonly by?: unknown } | null)?.by)}`
      if (applied !== (result.refusal === null)) throw new Error(`${what}: the reducer ${applied ? 'takes it' : 'refuses it'}, the chart says ${result.refusal?.id ?? 'yes'}`)
      compare(what)
      return result
    },
    get compared() {
      return compared
    },
    get taken() {
      return taken
    },
  }
}
