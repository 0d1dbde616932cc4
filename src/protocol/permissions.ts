import type { EventType } from '../model/events/catalogue.js'
import type { CheckName } from './checks/index.js'

/**
 * Who may send what, whatever the state: for each event the checks that must all hold, in the order in which they are asked.
 * The chart says in which states an event is heard at all. The first check that fails names the refusal.
 */
export const permissions = {
  'talks.opened': ['atTable', 'notYetReceptive'],
  'talks.declined': ['atTable', 'notYetReluctant'],
  'talks.ended': ['atTable'],
  'talks.suspended': ['atTable', 'notSuspendedBySender'],
  'talks.resumed': ['atTable', 'suspendedBySender'],
  'party.joined': ['notAtTable'],
  'party.left': ['atTable'],

  'backchannel.opened': ['atTable'],
  'backchannel.frozen': ['atTable'],
  'backchannel.thawed': ['atTable'],
  'backchannel.closed': ['atTable'],
  'leak.occurred': [],
  'statement.signalled': ['atTable', 'saysSomethingNew'],
  'statement.committed': ['atTable', 'commitmentRises'],
  'statement.denied': ['atTable'],
  'statement.announced': ['atTable', 'agreementIsSigned', 'notYetAnnounced'],

  'mediator.offered': [],
  'mediator.accepted': ['atTable', 'mediatorUnanswered'],
  'mediator.declined': ['atTable'],
  'mediator.suggested': ['packageValid', 'suggestionIsNew'],
  'mediator.withdrew': [],

  'proposal.tabled': ['atTable', 'noStandingProposal', 'modeIsAllowed', 'offerIsAuthoritative'],
  'proposal.accepted': ['atTable', 'proposalStands', 'notAssentedToProposal', 'offerIsAuthoritative'],
  'proposal.rejected': ['atTable', 'proposalStands', 'proposalIsOthers'],
  'proposal.withdrawn': ['atTable', 'proposalStands', 'proposalIsOwn'],

  'list.requested': ['atTable', 'requestIsInOrder', 'requestIsNew'],
  'list.withdrawn': ['atTable', 'requestIsOwnAndOpen'],
  'list.nominated': ['atTable', 'isHolder', 'receiverIsParty', 'mayBeNominated'],
  'list.submitted': ['atTable', 'listNotSubmitted'],
  'addon.demanded': ['atTable', 'isReceiver', 'holderIsParty', 'demandIsNew'],

  'vetting.cleared': ['atTable', 'isReceiver', 'mayBeCleared', 'consentObtained'],
  'vetting.blocked': ['atTable', 'isHolderOrReceiver', 'mayBeBlocked'],
  'vetting.unblocked': ['atTable', 'mayBeUnblocked', 'blockIsOwn'],
  'consent.asked': ['atTable', 'isHolderOrReceiver', 'isInPlay', 'consentUnasked'],
  'consent.given': ['isInPlay', 'consentAwaited'],
  'consent.refused': ['isInPlay', 'consentRefusable'],
  'consent.waived': ['atTable', 'isHolderOrReceiver', 'isInPlay', 'consentWaivable', 'consentUnasked'],
  'identity.verified': ['atTable', 'isReceiver', 'isInPlay', 'identityUnverified'],
  'identity.doubted': ['atTable', 'isReceiver', 'mayBeBlocked', 'identityUnverified'],
  'proofOfLife.asked': ['atTable', 'isReceiver', 'isInPlay', 'proofUnasked'],
  'proofOfLife.given': ['atTable', 'isHolder', 'proofAwaited'],

  'package.offered': ['atTable', 'isOnTurn', 'nothingStands', 'packageValid', 'exposureWithinBound', 'individuallyRational'],
  'package.accepted': ['atTable', 'isOnTurn', 'offerStands', 'individuallyRational'],
  'package.rejected': ['atTable', 'isOnTurn', 'offerStands'],
  'package.reaffirmed': ['atTable', 'isInvolved', 'notYetReaffirmed', 'remainderRational'],
  'package.repudiated': ['atTable', 'isInvolved'],

  'ratification.granted': ['atTable', 'isInvolved', 'playerIsOwn', 'playerMayVote'],
  'ratification.refused': ['atTable', 'isInvolved', 'playerIsOwn', 'playerMayVote'],
  'court.injunction': ['injunctionIsNew'],
  'court.lifted': ['injunctionInForce'],
  'instrument.requested': ['atTable', 'isHolder', 'isPendingMember', 'instrumentUnrequested'],
  'instrument.issued': ['atTable', 'isHolder', 'isPendingMember', 'instrumentMissing'],
  'instrument.revoked': ['atTable', 'isHolder', 'isPendingMember', 'instrumentInHand'],
  'agreement.signed': ['atTable', 'isInvolved', 'notYetSigned', 'ratifiedByAllInvolved', 'instrumentsIssued', 'noActiveInjunction'],

  'custody.staged': ['atTable', 'isHolder', 'isDueInPhase', 'mayBeStaged'],
  'custody.arrested': ['mayBeArrested'],
  'handover.performed': ['atTable', 'isGiver', 'phaseIsDirect', 'handoverUndecided'],
  'handover.withheld': ['atTable', 'isGiver', 'handoverUndecided'],
  'escrow.deposited': ['atTable', 'isGiver', 'phaseIsEscrowed', 'handoverUndecided'],
  'escrow.released': ['phaseIsEscrowed', 'everybodyDeposited'],
  'escrow.returned': ['phaseIsEscrowed', 'somebodyWithheld'],
  'receipt.confirmed': ['atTable', 'isReceiver', 'mayBeConfirmed'],
  'receipt.disputed': ['atTable', 'isReceiver', 'mayBeDisputed'],
  'dispute.resolved': ['atTable', 'isReceiver', 'mayBeResolved'],
  'phase.aborted': ['atTable', 'isInvolved'],
  'obligation.fulfilled': ['atTable', 'obligationIsDue'],
  'breach.remedied': ['atTable', 'isInBreach'],
  'breach.declared': ['atTable', 'isInvolved', 'isNotInBreach'],

  'detainee.died': ['mayDie'],
  'detainee.releasedOtherwise': ['mayBeReleasedOtherwise'],
  'climate.escalated': [],
  'climate.eased': [],
  'deadline.extended': [],
  'clock.advanced': [],
  'clock.paused': ['pauseAllowed'],
  'clock.resumed': [],
  'process.closed': ['processOver'],
} as const satisfies { readonly [T in EventType]: readonly CheckName[] }

/** The checks of an event, after `wellFormed`, which every event must pass. */
export function permissionsOf(type: EventType): readonly CheckName[] {
  return permissions[type]
}
