import { isEventType } from '../model/events/catalogue.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import { malformationOf } from '../model/events/check.js'
import type { Refusal } from '../model/refusal.js'
import { show } from '../errors.js'
import type { CheckName } from './checks/index.js'
import { candidatesFor, holds } from './nodes.js'
import type { ExchangeSnapshot } from './nodes.js'

interface Reason {
  readonly id: string
  readonly because: string
}

/** Refusals that come from no check. */
export const generalRefusals = {
  unknown: { id: 'event/unknown', because: 'no event has this type' },
  malformed: { id: 'event/malformed', because: 'the event is not whole' },
  over: { id: 'process/over', because: 'the process has ended' },
  unheard: { id: 'event/not-now', because: 'the process is at a point where this event is not heard' },
  deferred: { id: 'handover/point-of-no-return', because: 'a handover is under way, and nothing stops it' },
  blank: { id: 'event/blank', because: 'something is left to fill in' },
} as const satisfies { readonly [name: string]: Reason }

/** The refusal that each check stands for when it fails. */
export const checkRefusals: { readonly [N in CheckName]?: Reason } = {
  atTable: { id: 'party/not-at-table', because: 'the sender is not at the table' },
  notAtTable: { id: 'party/at-table-already', because: 'the sender is at the table already' },
  notYetReceptive: { id: 'talks/receptive-already', because: 'the sender has said so already' },
  notYetReluctant: { id: 'talks/reluctant-already', because: 'the sender has said so already' },
  notSuspendedBySender: { id: 'talks/suspended-already', because: 'the sender has suspended the talks already' },
  suspendedBySender: { id: 'talks/not-suspended-by-sender', because: 'it is not the sender that has suspended the talks' },
  agreementIsSigned: { id: 'agreement/not-signed', because: 'no agreement is signed' },
  saysSomethingNew: { id: 'statement/said-already', because: 'the sender has just said so' },
  commitmentRises: { id: 'statement/commitment-not-higher', because: 'a public commitment only ever rises' },
  notYetAnnounced: { id: 'statement/announced-already', because: 'the sender has announced the agreement already' },
  mediatorUnanswered: { id: 'mediator/accepted-already', because: 'the sender has accepted the mediator already' },
  suggestionIsNew: { id: 'mediator/suggested-already', because: 'the same text is on the table' },
  noStandingProposal: { id: 'proposal/another-stands', because: 'another proposal is on the table' },
  proposalStands: { id: 'proposal/none', because: 'no proposal is on the table' },
  notAssentedToProposal: { id: 'proposal/assented-already', because: 'the sender has assented already' },
  proposalIsOthers: { id: 'proposal/own', because: 'the proposal is the sender\'s own' },
  proposalIsOwn: { id: 'proposal/not-own', because: 'the proposal is somebody else\'s' },
  modeIsAllowed: { id: 'proposal/mode-not-allowed', because: 'the rules do not allow this mode with so many phases' },
  offerIsAuthoritative: { id: 'proposal/not-authoritative', because: 'the sender has no mandate to bind itself in this channel' },
  notByBackChannel: { id: 'proposal/back-channel-not-active', because: 'the back channel is not active' },
  requestIsInOrder: { id: 'list/request-out-of-order', because: 'a request is for people who would come to the sender, held by somebody at the table, and still to be had' },
  requestIsNew: { id: 'list/requested-already', because: 'the same request is open' },
  requestIsOwnAndOpen: { id: 'list/no-such-request', because: 'the sender has no such open request' },
  listNotSubmitted: { id: 'list/closed', because: 'the sender has closed its list' },
  isHolder: { id: 'custody/not-holder', because: 'the sender does not hold the person' },
  isReceiver: { id: 'custody/not-receiver', because: 'the person would not come to the sender' },
  isHolderOrReceiver: { id: 'custody/not-concerned', because: 'the sender neither holds nor receives the person' },
  holderIsParty: { id: 'custody/holder-not-at-table', because: 'the government that holds the person is not at the table' },
  receiverIsParty: { id: 'custody/receiver-not-at-table', because: 'the government that the person would go to is not at the table' },
  mayBeNominated: { id: 'custody/not-nominable', because: 'the person cannot be nominated from where they stand' },
  demandIsNew: { id: 'list/demanded-already', because: 'the person is asked for already, or cannot be nominated' },
  isDemanded: { id: 'vetting/nobody-asked', because: 'at this point only persons asked for by name may be nominated' },
  mayBeCleared: { id: 'vetting/not-nominated', because: 'only persons nominated can be cleared' },
  consentObtained: { id: 'vetting/consent-missing', because: 'the person has not consented' },
  mayBeBlocked: { id: 'vetting/not-blockable', because: 'the person cannot be blocked from where they stand' },
  mayBeUnblocked: { id: 'vetting/not-blocked', because: 'the person is not blocked' },
  blockIsOwn: { id: 'vetting/block-not-own', because: 'the block is not the sender\'s' },
  isInPlay: { id: 'vetting/not-in-play', because: 'the person is not nominated, cleared, packaged or staged' },
  consentUnasked: { id: 'consent/asked-already', because: 'the person was asked already' },
  consentAwaited: { id: 'consent/not-asked', because: 'nobody is waiting for the person\'s answer' },
  consentRefusable: { id: 'consent/not-refusable', because: 'the person was not asked, or has refused already' },
  consentWaivable: { id: 'consent/required', because: 'the scenario does not let anybody go on without the person\'s consent' },
  identityUnverified: { id: 'identity/verified-already', because: 'the person\'s identity is verified' },
  proofUnasked: { id: 'proof-of-life/asked-already', because: 'proof of life was asked for already' },
  proofAwaited: { id: 'proof-of-life/not-asked', because: 'nobody is waiting for proof of life' },
  isOnTurn: { id: 'package/not-your-turn', because: 'it is somebody else\'s turn' },
  nothingStands: { id: 'package/answer-first', because: 'the standing offer must be answered first' },
  offerStands: { id: 'package/none', because: 'no package is on the table' },
  packageValid: { id: 'package/not-valid', because: 'a package releases only persons cleared, by two holders or more' },
  exposureWithinBound: { id: 'package/exposure', because: 'no order of this release keeps everybody\'s exposure within the rules\' bound' },
  individuallyRational: { id: 'package/irrational', because: 'the package is worth less to the sender than no deal' },
  isInvolved: { id: 'package/not-concerned', because: 'the sender gives and gets nothing in the package' },
  notYetReaffirmed: { id: 'package/reaffirmed-already', because: 'the sender has reaffirmed already' },
  remainderRational: { id: 'package/remainder-irrational', because: 'what is left is worth less to the sender than no deal' },
  playerIsOwn: { id: 'ratification/not-own-player', because: 'the player is not one of the sender\'s' },
  playerMayVote: { id: 'ratification/decided', because: 'the player has decided' },
  injunctionIsNew: { id: 'court/enjoined-already', because: 'the party\'s courts have stopped the exchange already' },
  injunctionInForce: { id: 'court/none', because: 'no order of the party\'s courts is in force' },
  isPendingMember: { id: 'package/not-a-member', because: 'the person is not in the package, or has crossed' },
  instrumentUnrequested: { id: 'instrument/requested-already', because: 'the instrument was asked for already' },
  instrumentMissing: { id: 'instrument/issued-already', because: 'the instrument is issued' },
  instrumentInHand: { id: 'instrument/not-issued', because: 'the instrument is not issued' },
  notYetSigned: { id: 'agreement/signed-already', because: 'the sender has signed' },
  ratifiedByAllInvolved: { id: 'agreement/not-ratified', because: 'somebody involved has not ratified' },
  instrumentsIssued: { id: 'agreement/instruments-missing', because: 'somebody in the package has no instrument' },
  noActiveInjunction: { id: 'agreement/enjoined', because: 'a court stops the exchange' },
  isDueInPhase: { id: 'custody/not-due', because: 'the person is not due in this phase' },
  mayBeStaged: { id: 'custody/not-stageable', because: 'the person is at the place of handover already' },
  mayBeArrested: { id: 'custody/not-at-liberty', because: 'the person is not at liberty' },
  isGiver: { id: 'handover/nobody-to-hand-over', because: 'the sender has nobody to hand over in this phase' },
  phaseIsDirect: { id: 'handover/by-agent', because: 'this phase goes through the agent' },
  handoverUndecided: { id: 'handover/decided', because: 'the sender has decided' },
  phaseIsEscrowed: { id: 'escrow/no-agent', because: 'this phase goes through no agent' },
  everybodyDeposited: { id: 'escrow/incomplete', because: 'somebody has not put its people in the agent\'s hands' },
  somebodyWithheld: { id: 'escrow/nobody-withheld', because: 'nobody has kept its people' },
  mayBeConfirmed: { id: 'receipt/nobody-arrived', because: 'the person has not just arrived' },
  mayBeDisputed: { id: 'receipt/not-disputable', because: 'the person has not just arrived' },
  mayBeResolved: { id: 'dispute/none', because: 'nothing is disputed about the person' },
  obligationIsDue: { id: 'obligation/not-due', because: 'the sender does not owe this concession' },
  isInBreach: { id: 'breach/not-in-breach', because: 'the sender is not in breach' },
  isNotInBreach: { id: 'breach/own', because: 'the sender is in breach itself' },
  mayDie: { id: 'custody/gone', because: 'the person is not in custody any more' },
  mayBeReleasedOtherwise: { id: 'custody/gone', because: 'the person is not in custody any more' },
  deadlinePassed: { id: 'clock/not-yet', because: 'the deadline has not passed' },
  pauseAllowed: { id: 'clock/no-pause', because: 'the clock stops only while the talks are suspended, and not beyond the rules\' limit' },
  processOver: { id: 'process/not-over', because: 'the process has no outcome' },
}

/** Every refusal id with its meaning, sorted; each once. */
export const refusalIds: readonly Reason[] = [...new Map(
  [...Object.values(generalRefusals), ...Object.values(checkRefusals)].map((reason) => [reason.id, reason]),
).values()].sort((a, b) => (a.id < b.id ? -1 : 1))

function refusal(reason: Reason, event: unknown, detail = ''): Refusal {
  const { type, by } = (typeof event === 'object' && event !== null ? event : {}) as { readonly type?: unknown; readonly by?: unknown }
  const name = typeof type === 'string' ? type : show(type)
  const sender = typeof by === 'string' ? by : show(by)
  return { id: reason.id, message: `${sender} sent ${name}, but ${reason.because}${detail}.`, type: name, by: sender }
}

/** The refusal of a form that was returned with blanks. */
export function blankRefusal(event: { readonly blanks: readonly string[] }): Refusal {
  return refusal(generalRefusals.blank, event, `: ${event.blanks.join(', ')}`)
}

/**
 * Why an event would not be taken, as a value with a stable id.
 * @returns `null` when it would be taken; never throws, whatever it is given
 */
export function refusalOf(snapshot: ExchangeSnapshot, event: unknown): Refusal | null {
  const malformation = malformationOf(event, snapshot.context)
  if (malformation) {
    const { field, given, allowed } = malformation
    const unknown = field === 'type' || !isEventType((event as { readonly type?: unknown } | null)?.type)
    return refusal(unknown ? generalRefusals.unknown : generalRefusals.malformed, event, `: ${field || 'it'} was ${show(given)}, allowed is ${allowed}`)
  }
  const whole = event as ExchangeEvent
  if (snapshot.status !== 'active') return refusal(generalRefusals.over, whole)
  const candidates = candidatesFor(snapshot, whole.type)
  let reason: Reason = generalRefusals.unheard
  for (const { guard, forbidden } of candidates) {
    if (forbidden) {
      reason = generalRefusals.deferred
      continue
    }
    let failed: CheckName | undefined
    if (holds(guard, snapshot, whole, (check, ok) => { if (!ok) failed ??= check })) return null
    reason = (failed && checkRefusals[failed]) ?? generalRefusals.unheard
  }
  return refusal(reason, whole)
}
