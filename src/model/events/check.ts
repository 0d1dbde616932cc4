import type { ExchangeContext } from '../context.js'
import { fitsAgenda } from '../package.js'
import { detaineeOf, partyOf, releaseModes } from '../scenario.js'
import { eventTypes, specOf } from './catalogue.js'
import type { ExchangeEvent } from './catalogue.js'
import { channels, tones } from './fields.js'
import type { FieldKind, RequestTerms, Sender } from './fields.js'

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

const termFields: { readonly [K in RequestTerms['kind']]: readonly string[] } = {
  named: ['kind', 'detainee'],
  count: ['kind', 'holder', 'count'],
  category: ['kind', 'holder', 'category', 'count'],
  pickFromList: ['kind', 'holder', 'detainees', 'count'],
}

/** Whether a value has the form of a request's terms in a scenario: its own fields, no more and no less, of known people. */
export function isTerms(value: unknown, { scenario }: Pick<ExchangeContext, 'scenario'>): value is RequestTerms {
  if (typeof value !== 'object' || value === null) return false
  const { kind, detainee, holder, count, category, detainees } = Object.fromEntries(Object.entries(value))
  const fields = typeof kind === 'string' && Object.hasOwn(termFields, kind) ? termFields[kind as RequestTerms['kind']] : []
  if (fields.length !== Object.keys(value).length || !fields.every((field) => Object.hasOwn(value, field))) return false
  if (kind === 'named') return typeof detainee === 'string' && detaineeOf(scenario, detainee) !== undefined
  if (typeof holder !== 'string' || !partyOf(scenario, holder) || !isWhole(count, 1, scenario.detainees.length)) return false
  if (kind === 'count') return true
  if (kind === 'category') return scenario.detainees.some((person) => person.category === category)
  return (
    Array.isArray(detainees) && detainees.length >= count &&
    new Set(detainees).size === detainees.length && detainees.every((id) => detaineeOf(scenario, id)?.holder === holder)
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
  readonly sender: Sender
  readonly fields: readonly { readonly field: string; readonly optional: boolean; readonly check: (typeof checks)[FieldKind] }[]
  readonly known: ReadonlySet<string>
}

const plans: ReadonlyMap<unknown, Plan> = new Map(eventTypes.map((type): [string, Plan] => {
  const { by, fields } = specOf(type)
  return [type, {
    sender: by,
    fields: Object.entries(fields).map(([field, kind]) => ({ field, optional: kind.endsWith('?'), check: checks[kind.replace('?', '') as FieldKind] })),
    known: new Set([...envelope, ...Object.keys(fields)]),
  }]
}))

function isSender(by: unknown, sender: Sender, { scenario }: ExchangeContext): boolean {
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
  const given = (Object.getPrototypeOf(event) === Object.prototype ? event : Object.fromEntries(Object.entries(event))) as { readonly [field: string]: unknown }
  const { type, by, at, channel, visibility } = given
  const plan = plans.get(type)
  if (!plan) return { field: 'type', given: type, allowed: 'a type of the event catalogue' }
  if (!isSender(by, plan.sender, context)) return { field: 'by', given: by, allowed: `the id of the ${plan.sender} that sends it` }
  if (at !== undefined && at !== context.day) return { field: 'at', given: at, allowed: `the day of the talks, ${context.day}` }
  if (channel !== undefined && !(channels as readonly unknown[]).includes(channel)) return { field: 'channel', given: channel, allowed: `one of ${channels.join(', ')}` }
  let left = (at === undefined ? 2 : 3) + (channel === undefined ? 0 : 1) + (visibility === undefined ? 0 : 1)
  for (const { field, optional, check } of plan.fields) {
    const value = given[field]
    if (value === undefined && optional) continue
    if (!check.is(value, context)) return { field, given: value, allowed: check.allowed }
    left += 1
  }
  // As many fields as were looked at are those that were looked at.
  for (const _ in given) left -= 1
  if (left === 0) return null
  const field = Object.keys(given).find((key) => !plan.known.has(key))
  return field === undefined ? null : { field, given: given[field], allowed: `no field but ${[...plan.known].join(', ')}` }
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
