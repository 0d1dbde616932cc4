import { specOf } from '../../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import type { ExchangeContext } from '../../model/context.js'
import type { Sender } from '../../model/events/fields.js'
import type { ResolvedScenario } from '../../model/scenario.js'
import { conceivable } from '../moves.js'
import type { ExplorationBounds } from './bounds.js'

function sendersOf(sender: Sender, { parties, mediator }: ResolvedScenario): readonly string[] {
  if (sender === 'party') return parties.map(({ id }) => id)
  return sender === 'mediator' ? (mediator ? [mediator.id] : []) : [sender]
}

/** How often the deadline was put off. */
function extensionsIn({ scenario, deadline, pausedDays }: ExchangeContext): number {
  return (deadline - scenario.rules.deadline - pausedDays) / scenario.nature.extensionDays
}

function isWithin(type: EventType, context: ExchangeContext, { requests, extensions }: ExplorationBounds): boolean {
  if (type === 'list.requested' || type === 'addon.demanded') return context.requests.length < requests
  return type !== 'deadline.extended' || extensionsIn(context) < extensions
}

/** Every package of the agenda on the table, valid or not. */
function packagesOf({ table }: ExchangeContext): readonly (readonly number[])[] {
  return (table?.agenda.issues ?? []).reduce<readonly (readonly number[])[]>(
    (all, { size }) => all.flatMap((options) => Array.from({ length: size }, (_, option) => [...options, option])), [[]])
}

/** What is left blank in events of a type, where it has too many values to list elsewhere. */
function fillings(type: EventType, context: ExchangeContext, { thresholds }: ExplorationBounds): readonly object[] {
  const [field, kind] = Object.entries(specOf(type).fields).find(([, each]) => each === 'options' || each === 'share') ?? []
  if (field === undefined) return [{}]
  return (kind === 'options' ? packagesOf(context) : thresholds).map((value) => ({ [field]: value }))
}

/**
 * Every event of a type that an exploration tries, from every sender, whether the chart takes it or not. A package is every package of the
 * agenda, a public commitment one of the bounded shares, a request one of the terms that legal moves list: each person, and each count,
 * category and whole list of a holder. Texts, which decide nothing, are left out.
 */
export function triedEvents(type: EventType, context: ExchangeContext, bounds: ExplorationBounds): readonly ExchangeEvent[] {
  if (!isWithin(type, context, bounds)) return []
  return sendersOf(specOf(type).by, context.scenario).flatMap((by) => {
    const bare = conceivable(type, context, by)
    return bare.length === 0 ? [] : fillings(type, context, bounds).flatMap((filling) => bare.map((event) => ({ ...event, ...filling })))
  })
}
