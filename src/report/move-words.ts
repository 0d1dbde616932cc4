import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import type { Tone } from '../../model/events/fields.js'
import { concessionWords, modeWords } from '../../report/package-words.js'
import type { Names } from '../../report/names.js'
import { termsWords } from '../../report/sentences/lists.js'
import type { View } from '../../model/view.js'

/** What a party can do, as a person would say it. Types that no party sends have no words. */
export const actions: { readonly [T in EventType]?: string } = {
  'talks.opened': 'Say that we are ready to explore an exchange',
  'talks.declined': 'Say that we are not ready to talk now',
  'talks.ended': 'Walk away from the talks for good',
  'talks.suspended': 'Suspend the talks',
  'talks.resumed': 'Withdraw our suspension',
  'party.joined': 'Join the table',
  'party.left': 'Leave the table',
  'backchannel.opened': 'Open a back channel',
  'backchannel.frozen': 'Freeze the back channel',
  'backchannel.thawed': 'Take up the back channel again',
  'backchannel.closed': 'Close the back channel',
  'statement.signalled': 'Say something in public that binds nobody',
  'statement.committed': 'Commit ourselves in public',
  'statement.denied': 'Deny the reports',
  'statement.announced': 'Announce the signed agreement',
  'mediator.accepted': 'Accept the mediator',
  'mediator.declined': 'Decline the mediator',
  'proposal.tabled': 'Propose how people are to be released',
  'proposal.accepted': 'Accept the proposal on the table',
  'proposal.rejected': 'Reject the proposal on the table',
  'proposal.withdrawn': 'Withdraw our proposal',
  'list.requested': 'Put a request on our list',
  'list.withdrawn': 'Withdraw a request',
  'list.nominated': 'Nominate somebody whom we hold',
  'list.submitted': 'Close our list',
  'addon.demanded': 'Demand one person more',
  'vetting.cleared': 'Clear somebody who would come to us',
  'vetting.blocked': 'Block somebody',
  'vetting.unblocked': 'Lift our block on somebody',
  'consent.asked': 'Ask somebody for consent',
  'consent.waived': 'Go on without asking somebody for consent',
  'identity.verified': 'Verify the identity of somebody who would come to us',
  'identity.doubted': 'Doubt the identity of somebody',
  'proofOfLife.asked': 'Ask for proof of life',
  'proofOfLife.given': 'Give proof of life',
  'package.offered': 'Offer a package',
  'package.accepted': 'Accept the package on the table',
  'package.rejected': 'Reject the package on the table',
  'package.reaffirmed': 'Reaffirm what is left of the package',
  'package.repudiated': 'Refuse what is left of the package',
  'ratification.granted': 'Cast a vote at home for the package',
  'ratification.refused': 'Cast a vote at home against the package',
  'instrument.requested': 'Ask for a legal instrument',
  'instrument.issued': 'Issue a legal instrument',
  'instrument.revoked': 'Revoke a legal instrument',
  'agreement.signed': 'Sign the agreement',
  'custody.staged': 'Bring somebody to the place of handover',
  'handover.performed': 'Hand over our people of this phase',
  'handover.withheld': 'Keep our people of this phase',
  'escrow.deposited': 'Put our people of this phase in the hands of the agent',
  'receipt.confirmed': 'Confirm an arrival',
  'receipt.disputed': 'Dispute who arrived, or how',
  'dispute.resolved': 'Settle our dispute over somebody',
  'phase.aborted': 'Call the phase off before the handover',
  'obligation.fulfilled': 'Make good a concession that we signed',
  'breach.remedied': 'Undertake to make good what we withheld',
  'breach.declared': 'Declare the breach final',
}

/** What is rarely the next step of the formal track. */
export const asides: ReadonlySet<EventType> = new Set<EventType>([
  'talks.suspended', 'talks.ended', 'party.left', 'talks.declined', 'backchannel.opened', 'backchannel.frozen', 'backchannel.thawed', 'backchannel.closed',
  'statement.signalled', 'statement.committed', 'statement.denied', 'statement.announced', 'list.withdrawn', 'consent.waived', 'identity.doubted',
  'vetting.blocked', 'proofOfLife.asked', 'addon.demanded', 'instrument.requested', 'instrument.revoked', 'receipt.disputed', 'phase.aborted', 'mediator.declined',
])

/** What cannot be taken back, and is asked for once more. */
export const grave: ReadonlySet<EventType> = new Set<EventType>([
  'package.accepted', 'agreement.signed', 'handover.withheld', 'handover.performed', 'escrow.deposited', 'talks.ended', 'party.left', 'package.repudiated',
  'breach.declared', 'phase.aborted', 'statement.committed', 'ratification.refused',
])

const tones: { readonly [T in Tone]: string } = {
  receptive: 'that we are open to an exchange',
  nonCommittal: 'nothing that commits us',
  nothingImminent: 'that nothing is imminent',
  firm: 'that we stand firm',
  goodwill: 'words of goodwill',
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
      const owed = view.obligations.find(({ concession }) => concession === event.concession)
      return owed ? concessionWords(event.concession, owed.level, names) : names.concession(event.concession)
    }
    default: return 'detainee' in event ? names.person(event.detainee) : ''
  }
}
