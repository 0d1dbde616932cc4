import type { EventType } from '../../model/events/catalogue.js'

/** How far an exploration goes where the protocol itself sets no end, or none within reach. */
export interface ExplorationBounds {
  /** Requests and demands ever put on the lists, all parties together. @defaultValue 1 */
  readonly requests: number
  /** Times that nature puts the deadline off. @defaultValue 0 */
  readonly extensions: number
  /** Shares to which parties may commit themselves in public, each in (0, 1]. @defaultValue one half and one */
  readonly thresholds: readonly number[]
}

/** The bounds of an exploration that sets none. */
export const defaultBounds: ExplorationBounds = Object.freeze({ requests: 1, extensions: 0, thresholds: Object.freeze([0.5, 1]) })

/**
 * Events that an exploration does not send unless it is told to. What they say stands beside the course of the exchange
 * or doubles what others do, and each multiplies the number of states.
 */
export const defaultLeftOut: readonly EventType[] = Object.freeze<EventType[]>([
  'backchannel.opened', 'backchannel.frozen', 'backchannel.thawed', 'backchannel.closed', 'leak.occurred',
  'statement.signalled', 'statement.committed', 'statement.denied', 'statement.announced',
  'mediator.offered', 'mediator.accepted', 'mediator.declined', 'mediator.suggested', 'mediator.withdrew',
  'proofOfLife.asked', 'proofOfLife.given', 'identity.doubted', 'instrument.requested', 'list.withdrawn', 'talks.declined',
])

/** Events that set an exchange back, each at any point: one after another they multiply the number of states, and an exploration of more than a few persons leaves them out. */
export const setbacks: readonly EventType[] = Object.freeze<EventType[]>([
  'climate.escalated', 'court.injunction', 'talks.suspended', 'party.left', 'party.joined', 'detainee.died', 'detainee.releasedOtherwise',
  'vetting.blocked', 'instrument.revoked',
])
