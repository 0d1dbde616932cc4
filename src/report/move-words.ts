import type { EventType, ExchangeEvent } from '../model/events/catalogue.js'
import type { Tone } from '../model/events/fields.js'
import { concessionWords, modeWords } from './package-words.js'
import type { Names } from './names.js'
import { termsWords } from './sentences/lists.js'
import type { View } from '../model/view.js'

/** What a party or a mediator can do, as a person would say it. Types that neither sends have no words. */
export const actions: { readonly [T in EventType]?: string } = {
  'talks.opened': 'We are ready to talk', 'talks.declined': 'Not ready to talk now', 'talks.ended': 'Walk away for good', 'talks.suspended': 'Suspend the talks', 'talks.resumed': 'Take up the talks again',
  'party.joined': 'Join the table', 'party.left': 'Leave the table',
  'backchannel.opened': 'Open a back channel', 'backchannel.frozen': 'Freeze the back channel', 'backchannel.thawed': 'Use the back channel again', 'backchannel.closed': 'Close the back channel',
  'statement.signalled': 'Say something in public', 'statement.committed': 'Commit ourselves in public', 'statement.denied': 'Deny the reports', 'statement.announced': 'Announce the agreement',
  'mediator.offered': 'Offer to mediate', 'mediator.accepted': 'Accept the mediator', 'mediator.declined': 'Decline the mediator', 'mediator.suggested': 'Put a text on the table', 'mediator.withdrew': 'Withdraw from the talks',
  'proposal.tabled': 'Propose how people are released', 'proposal.accepted': 'Accept the proposal', 'proposal.rejected': 'Reject the proposal', 'proposal.withdrawn': 'Withdraw our proposal',
  'list.requested': 'Ask for somebody', 'list.withdrawn': 'Withdraw a request', 'list.nominated': 'Offer somebody whom we hold', 'list.submitted': 'Close our list', 'addon.demanded': 'Demand one person more',
  'vetting.cleared': 'Clear somebody', 'vetting.blocked': 'Block somebody', 'vetting.unblocked': 'Lift our block', 'consent.asked': 'Ask somebody for consent', 'consent.waived': 'Go on without asking',
  'identity.verified': 'Verify an identity', 'identity.doubted': 'Doubt an identity', 'proofOfLife.asked': 'Ask for proof of life', 'proofOfLife.given': 'Give proof of life',
  'package.offered': 'Make an offer', 'package.accepted': 'Accept the offer', 'package.rejected': 'Reject the offer', 'package.reaffirmed': 'Stand by what is left', 'package.repudiated': 'Refuse what is left',
  'ratification.granted': 'Vote for it at home', 'ratification.refused': 'Vote against it at home', 'instrument.requested': 'Ask for a legal paper', 'instrument.issued': 'Issue a legal paper', 'instrument.revoked': 'Revoke a legal paper',
  'agreement.signed': 'Sign the agreement', 'custody.staged': 'Bring somebody to the handover', 'handover.performed': 'Hand our people over', 'handover.withheld': 'Keep our people', 'escrow.deposited': 'Give our people to the agent',
  'escrow.released': 'Let everybody go home', 'escrow.returned': 'Return everybody', 'receipt.confirmed': 'Confirm an arrival', 'receipt.disputed': 'Dispute an arrival', 'dispute.resolved': 'Settle our dispute',
  'phase.aborted': 'Call the phase off', 'obligation.fulfilled': 'Make good what we signed', 'breach.remedied': 'Make good what we withheld', 'breach.declared': 'Declare the breach final',
}

/** What is rarely the next step of the formal track. */
export const asides: ReadonlySet<EventType> = new Set<EventType>([
  'talks.suspended', 'talks.ended', 'party.left', 'talks.declined', 'backchannel.opened', 'backchannel.frozen', 'backchannel.thawed', 'backchannel.closed',
  'statement.signalled', 'statement.committed', 'statement.denied', 'statement.announced', 'list.withdrawn', 'consent.waived', 'identity.doubted',
  'vetting.blocked', 'proofOfLife.asked', 'addon.demanded', 'instrument.requested', 'instrument.revoked', 'receipt.disputed', 'phase.aborted', 'mediator.declined', 'mediator.withdrew',
])

/** What cannot be taken back, and is asked for once more. */
export const grave: ReadonlySet<EventType> = new Set<EventType>([
  'package.accepted', 'agreement.signed', 'handover.withheld', 'handover.performed', 'escrow.deposited', 'escrow.released', 'escrow.returned', 'talks.ended', 'party.left', 'package.repudiated',
  'breach.declared', 'phase.aborted', 'statement.committed', 'ratification.refused',
])

const tones: { readonly [T in Tone]: string } = {
  receptive: 'we are open to an exchange', nonCommittal: 'nothing that binds us', nothingImminent: 'nothing is imminent', firm: 'we stand firm', goodwill: 'words of goodwill',
}

/** What sets one move apart from the others of its type. */
export function detailOf(event: ExchangeEvent, view: View, names: Names): string {
  switch (event.type) {
    case 'statement.signalled': return tones[event.tone]
    case 'proposal.tabled': return `${modeWords(event.mode, event.phases)}${event.channel === 'back' ? ', in the back channel' : ''}`
    case 'proposal.accepted': return event.channel === 'back' ? 'in the back channel' : 'formally'
    case 'list.requested': return termsWords(event.terms, { names })
    case 'list.withdrawn': {
      const found = view.requests.find(({ id }) => id === event.request)
      return found ? termsWords(found.terms, { names }) : event.request
    }
    case 'ratification.granted':
    case 'ratification.refused': return names.player(event.by, event.player)
    case 'obligation.fulfilled': {
      const owed = view.obligations.find(({ concession, by }) => concession === event.concession && by === event.by)
      return owed ? concessionWords(event.concession, owed.level, names) : names.concession(event.concession)
    }
    default: return 'detainee' in event ? names.person(event.detainee) : ''
  }
}
