import type { ActorRefFrom } from 'xstate'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import type { exchangeMachine } from './machine.js'
import type { ExchangeSnapshot } from './nodes.js'
import { refusalOf } from './refusals.js'
import { take } from './step.js'
import type { Taken } from './step.js'

/** A chart in play: where it is, and the one way to move it. */
export interface Engine {
  snapshot(): ExchangeSnapshot
  /** Sends an event; one that is not legal changes nothing and comes back with its refusal. */
  take(event: unknown): Taken
}

/** The engine of pure transitions. */
export function pureEngine(start: ExchangeSnapshot): Engine {
  let current = start
  return {
    snapshot: () => current,
    take(event) {
      const taken = take(current, event)
      current = taken.snapshot
      return taken
    },
  }
}

/** The engine of a live XState actor, which may be inspected, subscribed to and persisted while it is played on. The actor must be started. */
export function liveEngine(actor: ActorRefFrom<typeof exchangeMachine>): Engine {
  return {
    snapshot: () => actor.getSnapshot(),
    take(event) {
      const refusal = refusalOf(actor.getSnapshot(), event)
      if (!refusal) actor.send(event as ExchangeEvent)
      return { snapshot: actor.getSnapshot(), refusal }
    },
  }
}
