import type { ExchangeContext } from '../../model/context.js'
import type { EventOf, EventType, ExchangeEvent } from '../../model/events/catalogue.js'

/**
 * A named pure predicate over context and event.
 * It is asked only after `wellFormed`, so the event has the fields of its type.
 */
export type Check<E extends ExchangeEvent = ExchangeEvent> = (context: ExchangeContext, event: E) => boolean

/** Types of event that carry a field of a given name. */
export type With<F extends string> = { [T in EventType]: EventOf<T> extends { readonly [K in F]: unknown } ? EventOf<T> : never }[EventType]

/** A predicate of the state alone, as on eventless transitions. */
export type StateCheck = (context: ExchangeContext) => boolean
