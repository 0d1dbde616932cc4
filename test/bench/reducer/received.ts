import { catalogue } from '../../../src/model/events/catalogue.js'
import type { EventType } from '../../../src/model/events/catalogue.js'
import { isTerms } from '../../../src/model/events/check.js'
import { channels } from '../../../src/model/events/fields.js'
import type { EventSpec, Sender } from '../../../src/model/events/fields.js'
import { candidates, namedIn, wanted } from '../../../src/model/requests.js'
import type { PartyState, PersonState, RequestState, State } from './state.js'

/** An event with known fields; what the fields hold is still to be asked. */
export interface Received {
  readonly type: EventType
  readonly by: string
  readonly at?: unknown
  readonly channel?: unknown
  readonly [field: string]: unknown
}

interface Shape {
  readonly sender: Sender
  readonly fields: ReadonlySet<string>
  /** A field of text that may be absent. */
  readonly text: string | undefined
}

const longestText = 500

const shapes = new Map<unknown, Shape>(Object.entries(catalogue).map(([type, { by, fields }]: [string, EventSpec]) => [type, {
  sender: by,
  fields: new Set(['type', 'by', 'at', 'channel', 'visibility', ...Object.keys(fields)]),
  text: Object.keys(fields).find((field) => fields[field] === 'text?'),
}]))

function isSender({ scenario, parties }: State, sender: Sender, by: unknown): boolean {
  if (sender === 'party') return parties.has(by)
  if (sender === 'mediator') return typeof by === 'string' && by === scenario.mediator?.id
  return by === sender
}

/** What was sent as an event of a known type, from a sender who may send it, with no field too many; or `null`. */
export function receive(state: State, given: unknown): Received | null {
  if (typeof given !== 'object' || given === null) return null
  // What it only inherits is not its own.
  const event = (Object.getPrototypeOf(given) === Object.prototype ? given : { ...given }) as Received
  const shape = shapes.get(event.type)
  if (!shape || !isSender(state, shape.sender, event.by)) return null
  if (event.at !== undefined && event.at !== state.day) return null
  if (event.channel !== undefined && !(channels as readonly unknown[]).includes(event.channel)) return null
  for (const field of Object.keys(event)) if (!shape.fields.has(field)) return null
  if (shape.text === undefined) return event
  const text = event[shape.text]
  return text === undefined || (typeof text === 'string' && text.length <= longestText) ? event : null
}

/** A request of these terms, open, or `null` when there is no such request. */
export function requestOf(state: State, by: PartyState, terms: unknown): RequestState | null {
  if (!isTerms(terms, state)) return null
  const known = ({ id }: { readonly id: string }): PersonState => state.people.get(id)!
  return {
    id: `r${state.requests.length + 1}`,
    by,
    terms: terms.kind === 'pickFromList' ? { ...terms, detainees: [...terms.detainees] } : { ...terms },
    wanted: wanted(terms),
    people: candidates(state.scenario, by.id, terms).map(known),
    named: namedIn(terms).map((id) => known({ id })),
    status: 'open',
  }
}
