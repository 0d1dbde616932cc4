import { isEventType, specOf } from '../../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import type { Sender } from '../../model/events/fields.js'
import { isForm } from '../../model/move.js'
import type { Form } from '../../model/move.js'
import type { ResolvedScenario } from '../../model/scenario.js'
import { legalMovesOf } from '../moves.js'
import { heard } from '../nodes.js'
import type { ExchangeSnapshot } from '../nodes.js'
import { refusalOf } from '../refusals.js'
import type { ExplorationBounds } from './bounds.js'

function sendersOf(sender: Sender, { parties, mediator }: ResolvedScenario): readonly string[] {
  if (sender === 'party') return parties.map(({ id }) => id)
  return sender === 'mediator' ? (mediator ? [mediator.id] : []) : [sender]
}

/** How often the deadline was put off. */
export function extensionsIn({ context: { scenario, deadline, pausedDays } }: Pick<ExchangeSnapshot, 'context'>): number {
  return (deadline - scenario.rules.deadline - pausedDays) / scenario.nature.extensionDays
}

function isWithin(type: EventType, snapshot: ExchangeSnapshot, { requests, extensions }: ExplorationBounds): boolean {
  if (type === 'list.requested' || type === 'addon.demanded') return snapshot.context.requests.length < requests
  return type !== 'deadline.extended' || extensionsIn(snapshot) < extensions
}

/** Every package of the agenda on the table, valid or not. */
function packagesOf({ context: { table } }: ExchangeSnapshot): readonly (readonly number[])[] {
  return (table?.agenda.issues ?? []).reduce<readonly (readonly number[])[]>(
    (all, { size }) => all.flatMap((options) => Array.from({ length: size }, (_, option) => [...options, option])), [[]])
}

function filledIn({ type, by, blanks: [blank = ''] }: Form, snapshot: ExchangeSnapshot, { thresholds }: ExplorationBounds): readonly ExchangeEvent[] {
  const values = blank === 'options' ? packagesOf(snapshot) : blank === 'threshold' ? thresholds : []
  return values.map((value) => ({ type, by, [blank]: value }) as unknown as ExchangeEvent).filter((event) => refusalOf(snapshot, event) === null)
}

/**
 * Every event that the chart would take now, from every sender. A package is every package of the agenda, a public commitment one of the
 * bounded shares, a request one of the terms that legal moves list: each person, and each count, category and whole list of a holder.
 * Texts, which decide nothing, are left out.
 */
export function successorsOf(snapshot: ExchangeSnapshot, leftOut: ReadonlySet<EventType>, bounds: ExplorationBounds): readonly ExchangeEvent[] {
  if (snapshot.status !== 'active') return []
  const events: ExchangeEvent[] = []
  for (const type of heard(snapshot)) {
    if (!isEventType(type) || leftOut.has(type) || !isWithin(type, snapshot, bounds)) continue
    for (const by of sendersOf(specOf(type).by, snapshot.context.scenario)) {
      for (const move of legalMovesOf(snapshot, type, by)) {
        if (isForm(move)) events.push(...filledIn(move, snapshot, bounds))
        else events.push(move)
      }
    }
  }
  return events
}
