import type { ExchangeContext } from '../../model/context.js'
import type { EventOf, EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import type { Names } from '../names.js'
import { listed, unique } from '../words.js'

/** What a sentence may look at beside its events: the names, and the ledger before the first and after the last of them. */
export interface Scene {
  readonly names: Names
  readonly before: ExchangeContext
  readonly after: ExchangeContext
}

/** One event, or several of one type told as one. */
export type Group<T extends EventType> = readonly [EventOf<T>, ...EventOf<T>[]]

/** Tells a group as a clause without its full stop. */
export type Teller<T extends EventType> = (events: Group<T>, scene: Scene) => string

/** The tellers of some types. */
export type Tellers<T extends EventType> = { readonly [K in T]: Teller<K> }

/** Everybody who sent one of the events. */
export function senders(events: readonly ExchangeEvent[], { names }: Scene): string {
  return listed(unique(events.map(({ by }) => names.actor(by))))
}

/** Sender or senders with the right form of the verb: `Aster opens`, `Aster and Borealis open`. */
export function who(events: readonly ExchangeEvent[], scene: Scene, one: string, several: string): string {
  return `${senders(events, scene)} ${unique(events.map(({ by }) => by)).length === 1 ? one : several}`
}

/** The people whom the events are about. */
export function people(events: readonly { readonly detainee: string }[], { names }: Scene): string {
  return listed(unique(events.map(({ detainee }) => names.person(detainee))))
}

/** The people with the right form of a verb: `A consents`, `A and B consent`. */
export function whom(events: readonly { readonly detainee: string }[], scene: Scene, one: string, several: string): string {
  return `${people(events, scene)} ${unique(events.map(({ detainee }) => detainee)).length === 1 ? one : several}`
}

/** What somebody gave as a reason, as an end to a clause. */
export function because({ reason }: { readonly reason?: string }): string {
  return reason ? ` (“${reason}”)` : ''
}

/** The words that somebody spoke, as an end to a clause. */
export function quoted({ text }: { readonly text?: string }): string {
  return text ? `: “${text}”` : ''
}
