import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import { agreement } from './agreement.js'
import { chance } from './chance.js'
import { lists } from './lists.js'
import { statements } from './public.js'
import { release } from './release.js'
import type { Scene, Tellers } from './scene.js'
import { talks } from './talks.js'
import { vetting } from './vetting.js'

/** How each type of event is told. */
export const tellers: Tellers<EventType> = { ...talks, ...statements, ...lists, ...vetting, ...agreement, ...release, ...chance }

/** Types that a story passes over: time, and decisions that are told when they take effect. */
export const silent: ReadonlySet<EventType> = new Set<EventType>(['clock.advanced', 'process.closed', 'handover.performed', 'handover.withheld'])

const together: ReadonlySet<EventType> = new Set<EventType>([
  'talks.opened', 'talks.declined', 'talks.resumed', 'list.submitted', 'mediator.accepted', 'ratification.granted', 'ratification.refused',
  'agreement.signed', 'package.reaffirmed', 'statement.announced', 'statement.denied', 'escrow.deposited',
])

const alone: ReadonlySet<EventType> = new Set<EventType>([
  'statement.signalled', 'statement.committed', 'climate.escalated', 'climate.eased', 'proposal.tabled', 'talks.suspended', 'talks.ended', 'party.left',
])

/** Events of one day with the same key are told in one sentence; `null` is told by itself. */
export function foldKey({ type, by }: ExchangeEvent): string | null {
  if (alone.has(type)) return null
  return together.has(type) ? type : `${type} ${by}`
}

/**
 * One event, or several of one type, as a clause without its full stop.
 * @param events - all of one type, at least one
 */
export function clauseOf(events: readonly ExchangeEvent[], scene: Scene): string {
  const [first] = events
  if (!first) return ''
  const tell = tellers[first.type] as unknown as (events: readonly ExchangeEvent[], scene: Scene) => string
  return tell(events, scene)
}
