import { initialTransition, transition } from 'xstate'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import type { Refusal } from '../model/refusal.js'
import type { PartyId, ResolvedScenario } from '../model/scenario.js'
import type { RegionStates } from '../model/view.js'
import { exchangeMachine } from './machine.js'
import type { ExchangeSnapshot } from './nodes.js'
import { refusalOf } from './refusals.js'

/**
 * The snapshot at the start of an exchange.
 * @param people - parties that people play
 */
export function initialSnapshot(scenario: ResolvedScenario, people: readonly PartyId[] = []): ExchangeSnapshot {
  return initialTransition(exchangeMachine, { scenario, people })[0]
}

/** What became of an event: the snapshot after it, and the refusal if it was not taken, in which case the snapshot is the one given. */
export interface Taken {
  readonly snapshot: ExchangeSnapshot
  readonly refusal: Refusal | null
}

/** The pure centre: one event, one next snapshot. Anything that is not a legal event changes nothing and says why. */
export function take(snapshot: ExchangeSnapshot, event: unknown): Taken {
  const refusal = refusalOf(snapshot, event)
  if (refusal) return { snapshot, refusal }
  return { snapshot: transition(exchangeMachine, snapshot, event as ExchangeEvent)[0], refusal: null }
}

/** The place in the formal track, as a dotted path: `negotiation.agreement.packaging`. */
export function formalState(snapshot: ExchangeSnapshot): string {
  return pathOf(snapshot.value.formal)
}

/** A state value as a dotted path. */
export function pathOf(value: unknown): string {
  if (typeof value === 'string') return value
  const [key, inner] = Object.entries(value as { readonly [state: string]: unknown })[0] ?? ['', '']
  return `${key}.${pathOf(inner)}`
}

/** The regions of a snapshot, for views. */
export function regionsOf(snapshot: ExchangeSnapshot): RegionStates {
  const { formal, ...rest } = snapshot.value
  return { formal: pathOf(formal), ...rest } as RegionStates
}
