import { isEventType } from '../../model/events/catalogue.js'
import type { ExchangeEvent } from '../../model/events/catalogue.js'
import type { PartyId, ResolvedScenario } from '../../model/scenario.js'
import type { Engine } from '../engine.js'
import { exchangeMachine } from '../machine.js'
import type { ExchangeSnapshot } from '../nodes.js'
import { refusalOf } from '../refusals.js'
import type { BatchRun } from './batch.js'
import { compileChart } from './compile.js'
import type { TableChart } from './compile.js'
import type { TableSnapshot } from './snapshot.js'
import type { ExchangeContext } from '../../model/context.js'

let compiled: TableChart<typeof exchangeMachine> | undefined

/** The chart of the exchange as a table, compiled when it is first asked for. */
export function exchangeTable(): TableChart<typeof exchangeMachine> {
  return (compiled ??= compileChart(exchangeMachine))
}

/** An exchange played on the table with a context of its own, by events that are known to be legal. */
export function exchangeRun(scenario: ResolvedScenario, people: readonly PartyId[] = []): BatchRun<ExchangeContext, ExchangeEvent> {
  return exchangeTable().batch({ scenario, people })
}

function hasType(event: unknown): event is ExchangeEvent {
  try {
    return isEventType((event as { readonly type?: unknown }).type)
  } catch {
    return false
  }
}

/**
 * The engine of the table, from any snapshot of the exchange. Every snapshot is XState's own kind and never changes.
 * Events are refused as by the other engines.
 */
export function tableEngine(start: ExchangeSnapshot): Engine {
  return engineAt(exchangeTable().fromXState(start))
}

/** The engine of the table, from the start of an exchange. */
export function newTableEngine(scenario: ResolvedScenario, people: readonly PartyId[] = []): Engine {
  return engineAt(exchangeTable().initial({ scenario, people })[0])
}

function engineAt(start: TableSnapshot<ExchangeContext>): Engine {
  const table = exchangeTable()
  let place = start
  let current = table.toXState(place)
  return {
    snapshot: () => current,
    take(event) {
      const [next, , taken] = current.status === 'active' && hasType(event) ? table.step(place, event) : [place, [], false]
      if (!taken) return { snapshot: current, refusal: refusalOf(current, event) }
      if (next !== place) {
        place = next
        current = table.toXState(next)
      }
      return { snapshot: current, refusal: null }
    },
  }
}
