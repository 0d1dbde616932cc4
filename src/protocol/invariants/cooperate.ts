import { specOf } from '../../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import { isForm } from '../../model/move.js'
import { legalMovesOf } from '../moves.js'
import { heard } from '../nodes.js'
import type { ExchangeSnapshot } from '../nodes.js'
import type { Engine } from '../engine.js'
import { refusalOf } from '../refusals.js'
import { formalState } from '../step.js'

/** What parties who want to finish do, most urgent first. Whatever is not here they leave. */
const urgency: readonly EventType[] = [
  'talks.resumed', 'court.lifted', 'climate.eased', 'breach.remedied', 'receipt.confirmed', 'dispute.resolved',
  'handover.performed', 'escrow.deposited', 'escrow.released', 'escrow.returned', 'package.reaffirmed', 'package.repudiated',
  'instrument.issued', 'custody.staged', 'ratification.granted', 'agreement.signed',
  'package.accepted', 'package.offered', 'package.rejected', 'consent.asked', 'consent.given', 'vetting.cleared', 'vetting.blocked',
  'list.nominated', 'list.submitted', 'proposal.accepted', 'proposal.tabled', 'backchannel.opened', 'talks.opened', 'identity.verified', 'clock.advanced',
]

function sendersOf(snapshot: ExchangeSnapshot, type: EventType): readonly string[] {
  const { scenario } = snapshot.context
  const sender = specOf(type).by
  if (sender === 'party') return scenario.parties.map(({ id }) => id)
  return sender === 'mediator' ? (scenario.mediator ? [scenario.mediator.id] : []) : [sender]
}

function offers(snapshot: ExchangeSnapshot, by: string): readonly ExchangeEvent[] {
  const issues = snapshot.context.table?.agenda.issues ?? []
  const detainees = snapshot.context.detainees
  const whole = (level: (size: number) => number): readonly number[] =>
    issues.map(({ kind, id, size }, i) => (kind === 'concession' ? level(size) : detainees[id]?.state === 'cleared' ? 1 + (i % (size - 1)) : 0))
  return [whole(() => 0), whole((size) => size - 1), whole((size) => Math.floor(size / 2))].map((options) => ({ type: 'package.offered', by, options }))
}

function ofType(snapshot: ExchangeSnapshot, type: EventType): ExchangeEvent | undefined {
  for (const by of sendersOf(snapshot, type)) {
    const moves = legalMovesOf(snapshot, type, by)
    // Of several proposals the one with the most phases, which shows most of the release.
    for (const move of type === 'proposal.tabled' ? moves.toReversed() : moves) {
      const found = (isForm(move) ? offers(snapshot, by) : [move]).find((event) => refusalOf(snapshot, event) === null)
      if (found) return found
    }
  }
  return undefined
}

/** What parties who want to finish do next; `undefined` when nobody can do anything for it. */
export function cooperativeEvent(snapshot: ExchangeSnapshot): ExchangeEvent | undefined {
  const types = heard(snapshot)
  for (const type of urgency) {
    const event = types.has(type) ? ofType(snapshot, type) : undefined
    if (event) return event
  }
  return undefined
}

/**
 * Plays on as parties would who want to finish.
 * @param engine - the chart to play on
 * @param until - where to stop: a place in the formal track, or its beginning; the end when absent
 * @param limit - greatest number of events
 */
export function cooperate(engine: Engine, until?: string, limit = 2000): void {
  for (let n = 0; n < limit && engine.snapshot().status === 'active'; n++) {
    if (until !== undefined && formalState(engine.snapshot()).startsWith(until)) return
    const event = cooperativeEvent(engine.snapshot())
    if (!event) return
    engine.take(event)
  }
}
