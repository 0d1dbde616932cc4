import type { EventType } from '../../src/model/events/catalogue.js'
import type { ReleaseMode, ResolvedScenario } from '../../src/model/scenario.js'

/** A small scenario with the events that are sent in it beside the usual course. */
export interface SmallSpace {
  readonly about: string
  readonly parties?: number
  readonly detainees?: number
  readonly mode?: ReleaseMode
  readonly deadline?: number
  readonly players?: number
  readonly requests?: number
  readonly rules?: Partial<ResolvedScenario['rules']>
  readonly sent: readonly EventType[]
  /** Greatest number of states. */
  readonly limit?: number
}

/** What the usual course needs, and nothing that disturbs it. */
export const course: readonly EventType[] = [
  'talks.opened', 'talks.ended', 'proposal.tabled', 'proposal.accepted', 'list.nominated', 'list.submitted', 'consent.asked', 'consent.given',
  'identity.verified', 'vetting.cleared', 'package.offered', 'package.accepted', 'ratification.granted', 'ratification.refused', 'instrument.issued', 'agreement.signed',
  'custody.staged', 'handover.performed', 'handover.withheld', 'escrow.deposited', 'escrow.released', 'escrow.returned', 'receipt.confirmed',
  'breach.remedied', 'breach.declared', 'clock.advanced', 'process.closed',
]

/** From the smallest to the largest. Between them they take every turn that the protocol has. */
export const spaces: readonly SmallSpace[] = [
  { about: 'the usual course', sent: [] },
  { about: 'somebody dies', sent: ['detainee.died', 'package.reaffirmed', 'package.repudiated'] },
  { about: 'the release is in an agent\'s hands', mode: 'escrowed', sent: [] },
  { about: 'phases are called off, receipts disputed', sent: ['phase.aborted', 'receipt.disputed', 'dispute.resolved'] },
  { about: 'people are blocked, and refuse', sent: ['vetting.blocked', 'vetting.unblocked', 'consent.refused'] },
  { about: 'talks are suspended', deadline: 2, sent: ['talks.suspended', 'talks.resumed'] },
  { about: 'courts intervene', sent: ['court.injunction', 'court.lifted', 'instrument.revoked'] },
  { about: 'a crisis suspends the talks', rules: { suspendOnCrisis: true }, deadline: 2, sent: ['climate.escalated', 'climate.eased', 'talks.suspended', 'talks.resumed'] },
  { about: 'words are said, and leaks happen', sent: ['leak.occurred', 'statement.signalled', 'backchannel.opened'] },
  { about: 'requests are made, met, and added to', requests: 2, sent: ['list.requested', 'addon.demanded', 'detainee.died'] },
  { about: 'each on its own', mode: 'synchronisedRemote', sent: [] },
  { about: 'one by one', detainees: 3, mode: 'sequential', sent: ['package.reaffirmed', 'package.repudiated', 'detainee.died'], limit: 300_000 },
  { about: 'somebody dies while a court intervenes', sent: ['detainee.died', 'package.reaffirmed', 'package.repudiated', 'court.injunction', 'court.lifted', 'instrument.revoked'], limit: 300_000 },
  { about: 'somebody leaves', parties: 3, detainees: 3, sent: ['party.left'], limit: 300_000 },
  { about: 'the deadline is put off', deadline: 2, sent: ['deadline.extended', 'clock.paused', 'clock.resumed', 'talks.suspended', 'talks.resumed'], rules: { pause: 1 } },
]
