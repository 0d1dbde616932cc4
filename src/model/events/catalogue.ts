import type { EventSpec, FieldKind, FieldTypes, Channel, Visibility } from './fields.js'

/**
 * Every event of the exchange: who sends it, who sees it, what it carries and what it means.
 * Types, checks, legal moves, test generators and the docs are all derived from this table.
 */
export const catalogue = {
  'talks.opened': { by: 'party', visibility: 'shared', description: 'says that it is ready to explore an exchange', fields: {} },
  'talks.declined': { by: 'party', visibility: 'shared', description: 'says that it is not ready to talk now', fields: {} },
  'talks.ended': { by: 'party', visibility: 'shared', description: 'walks away from the talks for good', fields: { reason: 'text?' } },
  'talks.suspended': { by: 'party', visibility: 'shared', description: 'suspends the talks', fields: { reason: 'text?' } },
  'talks.resumed': { by: 'party', visibility: 'shared', description: 'withdraws its suspension', fields: {} },
  'party.joined': { by: 'party', visibility: 'shared', description: 'joins the table', fields: {} },
  'party.left': { by: 'party', visibility: 'shared', description: 'leaves the table', fields: { reason: 'text?' } },

  'backchannel.opened': { by: 'party', visibility: 'shared', description: 'opens a back channel', fields: {} },
  'backchannel.frozen': { by: 'party', visibility: 'shared', description: 'freezes the back channel', fields: {} },
  'backchannel.thawed': { by: 'party', visibility: 'shared', description: 'thaws the back channel', fields: {} },
  'backchannel.closed': { by: 'party', visibility: 'shared', description: 'closes the back channel', fields: {} },
  'leak.occurred': { by: 'nature', visibility: 'public', description: 'the talks leak to the press', fields: {} },
  'statement.signalled': { by: 'party', visibility: 'public', description: 'makes a public statement that binds nobody', fields: { tone: 'tone', text: 'text?' } },
  'statement.committed': { by: 'party', visibility: 'public', description: 'commits in public to a share of its best result', fields: { threshold: 'share', text: 'text?' } },
  'statement.denied': { by: 'party', visibility: 'public', description: 'denies the reports', fields: { text: 'text?' } },
  'statement.announced': { by: 'party', visibility: 'public', description: 'announces the signed agreement', fields: { text: 'text?' } },

  'mediator.offered': { by: 'mediator', visibility: 'shared', description: 'offers its good offices', fields: {} },
  'mediator.accepted': { by: 'party', visibility: 'shared', description: 'accepts the mediator', fields: {} },
  'mediator.declined': { by: 'party', visibility: 'shared', description: 'declines the mediator', fields: {} },
  'mediator.suggested': { by: 'mediator', visibility: 'shared', description: 'puts a single text on the table, binding nobody', fields: { options: 'options' } },
  'mediator.withdrew': { by: 'mediator', visibility: 'shared', description: 'withdraws', fields: {} },

  'proposal.tabled': { by: 'party', visibility: 'shared', description: 'tables a proposal: how people would be released, and in how many phases', fields: { mode: 'mode', phases: 'count' } },
  'proposal.accepted': { by: 'party', visibility: 'shared', description: 'accepts the standing proposal', fields: {} },
  'proposal.rejected': { by: 'party', visibility: 'shared', description: 'rejects the standing proposal', fields: {} },
  'proposal.withdrawn': { by: 'party', visibility: 'shared', description: 'withdraws its proposal', fields: {} },

  'list.requested': { by: 'party', visibility: 'shared', description: 'puts a request on its list', fields: { terms: 'terms' } },
  'list.withdrawn': { by: 'party', visibility: 'shared', description: 'withdraws a request', fields: { request: 'request' } },
  'list.nominated': { by: 'party', visibility: 'shared', description: 'nominates a person whom it holds', fields: { detainee: 'detainee' } },
  'list.submitted': { by: 'party', visibility: 'shared', description: 'closes its list', fields: {} },
  'addon.demanded': { by: 'party', visibility: 'shared', description: 'demands one person more, late', fields: { detainee: 'detainee' } },

  'vetting.cleared': { by: 'party', visibility: 'shared', description: 'clears a person who would come to it', fields: { detainee: 'detainee' } },
  'vetting.blocked': { by: 'party', visibility: 'shared', description: 'blocks a person', fields: { detainee: 'detainee', reason: 'text?' } },
  'vetting.unblocked': { by: 'party', visibility: 'shared', description: 'lifts its block on a person', fields: { detainee: 'detainee' } },
  'consent.asked': { by: 'party', visibility: 'shared', description: 'asks a person for consent to be exchanged', fields: { detainee: 'detainee' } },
  'consent.given': { by: 'nature', visibility: 'nature', description: 'a person consents', fields: { detainee: 'detainee' } },
  'consent.refused': { by: 'nature', visibility: 'nature', description: 'a person refuses to be exchanged', fields: { detainee: 'detainee' } },
  'consent.waived': { by: 'party', visibility: 'shared', description: 'goes on without asking a person, under a scenario that allows it', fields: { detainee: 'detainee' } },
  'identity.verified': { by: 'party', visibility: 'shared', description: 'verifies the identity of a person who would come to it', fields: { detainee: 'detainee' } },
  'identity.doubted': { by: 'party', visibility: 'shared', description: 'doubts the identity of a person', fields: { detainee: 'detainee' } },
  'proofOfLife.asked': { by: 'party', visibility: 'shared', description: 'asks for proof of life', fields: { detainee: 'detainee' } },
  'proofOfLife.given': { by: 'party', visibility: 'shared', description: 'gives proof of life', fields: { detainee: 'detainee' } },

  'package.offered': { by: 'party', visibility: 'shared', description: 'offers a package', fields: { options: 'options' } },
  'package.accepted': { by: 'party', visibility: 'shared', description: 'accepts the standing package', fields: {} },
  'package.rejected': { by: 'party', visibility: 'shared', description: 'rejects the standing package', fields: {} },
  'package.reaffirmed': { by: 'party', visibility: 'shared', description: 'reaffirms the signed package without the persons lost', fields: {} },
  'package.repudiated': { by: 'party', visibility: 'shared', description: 'will not go on with the reduced package', fields: {} },

  'ratification.granted': { by: 'party', visibility: 'shared', description: 'casts a vote for the package at home', fields: { player: 'player' } },
  'ratification.refused': { by: 'party', visibility: 'shared', description: 'casts a vote against the package at home', fields: { player: 'player' } },
  'court.injunction': { by: 'nature', visibility: 'nature', description: 'a court stops the exchange', fields: { party: 'party' } },
  'court.lifted': { by: 'nature', visibility: 'nature', description: 'a court lifts its injunction', fields: { party: 'party' } },
  'instrument.requested': { by: 'party', visibility: 'shared', description: 'asks for the legal instrument of a release', fields: { detainee: 'detainee' } },
  'instrument.issued': { by: 'party', visibility: 'shared', description: 'issues the legal instrument of a release', fields: { detainee: 'detainee' } },
  'instrument.revoked': { by: 'party', visibility: 'shared', description: 'revokes the legal instrument of a release', fields: { detainee: 'detainee' } },
  'agreement.signed': { by: 'party', visibility: 'shared', description: 'signs the agreement', fields: {} },

  'custody.staged': { by: 'party', visibility: 'shared', description: 'brings a person to the place of handover', fields: { detainee: 'detainee' } },
  'custody.arrested': { by: 'nature', visibility: 'nature', description: 'a person at liberty is arrested', fields: { detainee: 'detainee' } },
  'handover.performed': { by: 'party', visibility: 'private', description: 'decides to hand over its persons of this phase', fields: {} },
  'handover.withheld': { by: 'party', visibility: 'private', description: 'decides to keep its persons of this phase', fields: {} },
  'escrow.deposited': { by: 'party', visibility: 'shared', description: 'puts its persons of this phase in the hands of the agent', fields: {} },
  'escrow.released': { by: 'mediator', visibility: 'shared', description: 'lets everybody in its hands go home', fields: {} },
  'escrow.returned': { by: 'mediator', visibility: 'shared', description: 'returns everybody in its hands to the holders', fields: {} },
  'receipt.confirmed': { by: 'party', visibility: 'shared', description: 'confirms that a person has arrived', fields: { detainee: 'detainee' } },
  'receipt.disputed': { by: 'party', visibility: 'shared', description: 'disputes who or in what state a person arrived', fields: { detainee: 'detainee', reason: 'text?' } },
  'dispute.resolved': { by: 'party', visibility: 'shared', description: 'settles its dispute over a person', fields: { detainee: 'detainee' } },
  'phase.aborted': { by: 'party', visibility: 'shared', description: 'calls a phase off before the handover', fields: { reason: 'text?' } },
  'obligation.fulfilled': { by: 'party', visibility: 'shared', description: 'makes good a concession that it signed', fields: { concession: 'concession' } },
  'breach.remedied': { by: 'party', visibility: 'shared', description: 'undertakes to make good what it withheld', fields: {} },
  'breach.declared': { by: 'party', visibility: 'shared', description: 'declares the breach final', fields: {} },

  'detainee.died': { by: 'nature', visibility: 'nature', description: 'a person dies in custody', fields: { detainee: 'detainee' } },
  'detainee.releasedOtherwise': { by: 'nature', visibility: 'nature', description: 'a person is released by other means', fields: { detainee: 'detainee' } },
  'climate.escalated': { by: 'nature', visibility: 'public', description: 'relations get worse', fields: {} },
  'climate.eased': { by: 'nature', visibility: 'public', description: 'relations get better', fields: {} },
  'deadline.extended': { by: 'nature', visibility: 'nature', description: 'the deadline is put off', fields: { days: 'days' } },
  'clock.advanced': { by: 'host', visibility: 'shared', description: 'a day passes', fields: {} },
  'clock.paused': { by: 'host', visibility: 'shared', description: 'the clock is stopped while talks are suspended', fields: {} },
  'clock.resumed': { by: 'host', visibility: 'shared', description: 'the clock runs again', fields: {} },
  'process.closed': { by: 'host', visibility: 'public', description: 'the process has ended', fields: {} },
} as const satisfies { readonly [type: string]: EventSpec }

export type EventType = keyof typeof catalogue

type Optional<F> = { [K in keyof F]: F[K] extends `${string}?` ? K : never }[keyof F]
type KindOf<S> = S extends `${infer K}?` ? (K extends FieldKind ? FieldTypes[K] : never) : S extends FieldKind ? FieldTypes[S] : never
type Payload<F> = { readonly [K in Exclude<keyof F, Optional<F>>]: KindOf<F[K]> } & { readonly [K in Optional<F>]?: KindOf<F[K]> }

/** What every event carries. The host stamps `at`, `channel` and `visibility`. */
export interface Envelope {
  /** A party's id, the mediator's id, `nature` or `host`. */
  readonly by: string
  /** Day of the talks, a whole number from 0. */
  readonly at?: number
  /** Where it was said; `formal` when absent. */
  readonly channel?: Channel
  /** Who may see it; always the catalogue's, whatever the sender wrote. */
  readonly visibility?: Visibility
}

/** The event of one type. */
export type EventOf<T extends EventType> = T extends EventType ? { readonly type: T } & Envelope & Payload<(typeof catalogue)[T]['fields']> : never
/** Any event of the exchange. */
export type ExchangeEvent = { [T in EventType]: EventOf<T> }[EventType]

export const eventTypes = Object.keys(catalogue) as readonly EventType[]

/** The catalogue row of a type, with its fields as plain strings. */
export function specOf(type: EventType): EventSpec {
  return catalogue[type]
}

/** Whether a string is the type of an event. */
export function isEventType(type: unknown): type is EventType {
  return typeof type === 'string' && Object.hasOwn(catalogue, type)
}
