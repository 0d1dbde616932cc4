import type { ExchangeContext } from '../context.js'
import { fitsAgenda } from '../package.js'
import { detaineeOf, partyOf, releaseModes } from '../scenario.js'
import { isEventType, specOf } from './catalogue.js'
import type { EventType, ExchangeEvent } from './catalogue.js'
import { channels, tones } from './fields.js'
import type { FieldKind, RequestTerms } from './fields.js'

/** What is wrong with an event, or `null`. */
export interface Malformation {
  readonly field: string
  readonly given: unknown
  readonly allowed: string
}

const longestText = 500
const envelope: ReadonlySet<string> = new Set(['type', 'by', 'at', 'channel', 'visibility'])

function isWhole(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
}

function isTerms(value: unknown, context: ExchangeContext): value is RequestTerms {
  if (typeof value !== 'object' || value === null) return false
  const { kind, detainee, holder, count, category, detainees } = value as { readonly [field: string]: unknown }
  const known = (id: unknown): boolean => typeof id === 'string' && detaineeOf(context.scenario, id) !== undefined
  if (kind === 'named') return known(detainee)
  if (typeof holder !== 'string' || !partyOf(context.scenario, holder) || !isWhole(count, 1, context.scenario.detainees.length)) return false
  if (kind === 'count') return true
  if (kind === 'category') return context.scenario.detainees.some((person) => person.category === category)
  return (
    kind === 'pickFromList' && Array.isArray(detainees) && detainees.length >= count &&
    new Set(detainees).size === detainees.length && detainees.every((id) => detaineeOf(context.scenario, id)?.holder === holder)
  )
}

/** For each kind of field: the check, and what is allowed in words. */
const checks: { readonly [K in FieldKind]: { readonly allowed: string; is(value: unknown, context: ExchangeContext): boolean } } = {
  party: { allowed: 'the id of a party', is: (value, { scenario }) => typeof value === 'string' && partyOf(scenario, value) !== undefined },
  detainee: { allowed: 'the id of a detainee', is: (value, { scenario }) => typeof value === 'string' && detaineeOf(scenario, value) !== undefined },
  concession: { allowed: 'the id of a concession', is: (value, { scenario }) => scenario.concessions.some(({ id }) => id === value) },
  player: { allowed: 'the id of a player at home', is: (value, { scenario }) => scenario.parties.some(({ players }) => players.some(({ id }) => id === value)) },
  mode: { allowed: `one of ${releaseModes.join(', ')}`, is: (value) => (releaseModes as readonly unknown[]).includes(value) },
  count: { allowed: 'a whole number from 1 to 1000', is: (value) => isWhole(value, 1, 1000) },
  days: { allowed: 'a whole number of days from 1 to 365', is: (value) => isWhole(value, 1, 365) },
  share: { allowed: 'a number from 0 to 1', is: (value) => typeof value === 'number' && value >= 0 && value <= 1 },
  options: { allowed: 'one option index per issue on the agenda', is: (value, { table }) => table !== null && fitsAgenda(table.agenda, value) },
  tone: { allowed: `one of ${tones.join(', ')}`, is: (value) => (tones as readonly unknown[]).includes(value) },
  text: { allowed: `a text of up to ${longestText} characters`, is: (value) => typeof value === 'string' && value.length <= longestText },
  request: { allowed: 'the id of a request', is: (value, { requests }) => requests.some(({ id }) => id === value) },
  terms: { allowed: 'the terms of a request', is: isTerms },
}

/** What an event of one type must carry, made once. */
interface Plan {
  readonly fields: readonly { readonly field: string; readonly optional: boolean; readonly check: (typeof checks)[FieldKind] }[]
  readonly known: ReadonlySet<string>
}

const plans = new Map<string, Plan>()

function planOf(type: EventType): Plan {
  const made = plans.get(type)
  if (made) return made
  const { fields } = specOf(type)
  const plan: Plan = {
    fields: Object.entries(fields).map(([field, kind]) => ({ field, optional: kind.endsWith('?'), check: checks[kind.replace('?', '') as FieldKind] })),
    known: new Set([...envelope, ...Object.keys(fields)]),
  }
  plans.set(type, plan)
  return plan
}

function isSender(by: unknown, sender: string, { scenario }: ExchangeContext): boolean {
  if (typeof by !== 'string') return false
  if (sender === 'party') return partyOf(scenario, by) !== undefined
  return sender === 'mediator' ? by === scenario.mediator?.id : by === sender
}

/**
 * Whether an event is one of the catalogue, whole, from a sender who may send it.
 * @returns what is wrong, or `null`; never throws, whatever it is given
 */
export function malformationOf(event: unknown, context: ExchangeContext): Malformation | null {
  try {
    return problemOf(event, context)
  } catch {
    return { field: '', given: event, allowed: 'plain data' }
  }
}

function problemOf(event: unknown, context: ExchangeContext): Malformation | null {
  if (typeof event !== 'object' || event === null) return { field: '', given: event, allowed: 'an event object' }
  // What it only inherits is not its own.
  const own = (field: string): unknown => (Object.hasOwn(event, field) ? (event as { readonly [field: string]: unknown })[field] : undefined)
  const [type, by, at, channel] = [own('type'), own('by'), own('at'), own('channel')]
  if (!isEventType(type)) return { field: 'type', given: type, allowed: 'a type of the event catalogue' }
  const spec = specOf(type)
  if (!isSender(by, spec.by, context)) return { field: 'by', given: by, allowed: `the id of the ${spec.by} that sends it` }
  if (at !== undefined && at !== context.day) return { field: 'at', given: at, allowed: `the day of the talks, ${context.day}` }
  if (channel !== undefined && !(channels as readonly unknown[]).includes(channel)) return { field: 'channel', given: channel, allowed: `one of ${channels.join(', ')}` }
  const { fields, known } = planOf(type)
  for (const { field, optional, check } of fields) {
    const value = own(field)
    if (value === undefined && optional) continue
    if (!check.is(value, context)) return { field, given: value, allowed: check.allowed }
  }
  for (const field of Object.keys(event)) {
    if (!known.has(field)) return { field, given: own(field), allowed: `no field but ${[...known].join(', ')}` }
  }
  return null
}

/** Whether an event is whole, as a type guard. */
export function isWellFormed(event: unknown, context: ExchangeContext): event is ExchangeEvent {
  return malformationOf(event, context) === null
}

/** An event as it is logged: its own fields only, stamped with day, channel and visibility, in a fixed order. */
export function stamped<E extends ExchangeEvent>(event: E, day: number): E {
  const { fields, visibility } = specOf(event.type)
  const payload = Object.fromEntries(
    Object.keys(fields).filter((field) => !envelope.has(field) && Object.hasOwn(event, field) && event[field as keyof E] !== undefined)
      .map((field) => [field, event[field as keyof E]]),
  )
  return { type: event.type, by: event.by, at: day, channel: event.channel ?? 'formal', visibility, ...payload } as E
}
