import { isEventType, specOf } from '../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../model/events/catalogue.js'
import { isForm } from '../model/move.js'
import type { Form } from '../model/move.js'
import { legalMovesOf } from '../protocol/moves.js'
import { heard } from '../protocol/nodes.js'
import type { ExchangeSnapshot } from '../protocol/nodes.js'
import type { RandomStream } from '../random.js'

const ends: readonly EventType[] = ['talks.ended', 'party.left', 'breach.declared', 'phase.aborted']
const setbacks: readonly EventType[] = [
  'talks.suspended', 'talks.declined', 'leak.occurred', 'detainee.died', 'detainee.releasedOtherwise', 'climate.escalated', 'clock.advanced',
  'vetting.blocked', 'identity.doubted', 'consent.refused', 'proposal.rejected', 'proposal.withdrawn', 'list.withdrawn', 'list.requested', 'addon.demanded',
  'package.rejected', 'package.repudiated', 'ratification.refused', 'court.injunction', 'instrument.revoked', 'handover.withheld',
  'mediator.withdrew', 'mediator.declined', 'clock.paused', 'deadline.extended',
]

/** How often a walk takes a type of event, against 1 for one that moves the exchange on. */
export type Weights = { readonly [T in EventType]?: number }

const weights: Weights = Object.fromEntries([...ends.map((type) => [type, 0.005]), ...setbacks.map((type) => [type, 0.05])])

/** A form filled in at random. */
export function filled(snapshot: ExchangeSnapshot, form: Form, random: RandomStream): ExchangeEvent {
  const [blank = ''] = form.blanks
  const issues = snapshot.context.table?.agenda.issues ?? []
  const [holder] = snapshot.context.scenario.detainees.filter(({ destination }) => destination === form.by).map((person) => person.holder)
  const values: { readonly [blank: string]: () => unknown } = {
    options: () => issues.map(({ size, kind }) => (kind === 'detainee' && random.chance(0.7) ? 1 + random.below(size - 1) : random.below(size))),
    threshold: () => random.next(),
    terms: () => ({ kind: 'count', holder, count: 1 }),
  }
  return { type: form.type, by: form.by, [blank]: values[blank]?.() } as unknown as ExchangeEvent
}

/**
 * One event that somebody may send now, drawn at random: first its type, then its sender and content. A form is filled in at random,
 * so the event may still be refused.
 */
export function randomMove(snapshot: ExchangeSnapshot, random: RandomStream, weight: Weights = {}): ExchangeEvent | undefined {
  const of = (type: EventType): number => weight[type] ?? weights[type] ?? 1
  const { scenario } = snapshot.context
  const senders = { party: scenario.parties.map(({ id }) => id), mediator: scenario.mediator ? [scenario.mediator.id] : [], nature: ['nature'], host: ['host'] }
  const types = [...heard(snapshot)].filter(isEventType)
  while (types.length > 0) {
    const total = types.reduce((sum, type) => sum + of(type), 0)
    let left = random.next() * total
    const at = types.findIndex((type) => (left -= of(type)) < 0)
    const [type] = types.splice(Math.max(0, at), 1)
    const move = random.pick(senders[specOf(type!).by].flatMap((by) => legalMovesOf(snapshot, type!, by)))
    if (move) return isForm(move) ? filled(snapshot, move, random) : move
  }
  return undefined
}
