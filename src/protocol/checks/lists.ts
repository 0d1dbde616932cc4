import { hasConsent, custodyEdge } from '../../model/custody.js'
import type { CustodyOperation, CustodyRecord, CustodyState } from '../../model/custody.js'
import { everyPresent, isPresent, severalHold } from '../../model/context.js'
import type { ExchangeContext } from '../../model/context.js'
import { candidates, namedIn, sameTerms } from '../../model/requests.js'
import type { Check, StateCheck, With } from './check.js'

const inPlay: ReadonlySet<CustodyState> = new Set(['nominated', 'cleared', 'packaged', 'staged'])
const cleared: readonly CustodyState[] = ['cleared']
const listed: readonly CustodyState[] = ['nominated', 'cleared']
const obtainable: ReadonlySet<CustodyState> = new Set(['held', 'requested', 'nominated', 'cleared', 'blocked'])

function record(context: ExchangeContext, event: With<'detainee'>): CustodyRecord | undefined {
  return context.detainees[event.detainee]
}

function allows(operation: CustodyOperation): Check<With<'detainee'>> {
  return (context, event) => {
    const state = record(context, event)?.state
    return state !== undefined && custodyEdge(state, operation) !== undefined
  }
}

/** Nobody's proposal is on the table. */
export const noStandingProposal: Check = ({ proposal }) => proposal === null
/** A proposal is on the table. */
export const proposalStands: Check = ({ proposal }) => proposal !== null
/** The sender has not assented to the proposal yet. */
export const notAssentedToProposal: Check = ({ proposal }, { by }) => proposal?.accepted.includes(by) === false
/** The proposal is the sender's. */
export const proposalIsOwn: Check = ({ proposal }, { by }) => proposal?.by === by
/** The proposal is somebody else's. */
export const proposalIsOthers: Check = ({ proposal }, { by }) => proposal?.by !== by
/** The scenario's rules allow this way of release and this number of phases. */
export const modeIsAllowed: Check<With<'mode'>> = ({ scenario: { rules } }, { mode, phases }) =>
  rules.modes.includes(mode) && phases <= (mode === 'phased' ? rules.phases : 1)
/** Everybody at the table has assented to the proposal. */
export const proposalCarried: StateCheck = (context) =>
  context.proposal !== null && everyPresent(context, (_, id) => context.proposal!.accepted.includes(id))

/** Everybody whom the request could be met with would come to the sender, is held by somebody at the table, and is not gone. */
export const requestIsInOrder: Check<With<'terms'>> = (context, { by, terms }) => {
  const people = candidates(context.scenario, by, terms)
  const mine = people.filter(({ id, holder, destination }) =>
    destination === by && holder !== by && isPresent(context, holder) && obtainable.has(context.detainees[id]?.state ?? 'deceased'))
  return terms.kind === 'named' || terms.kind === 'pickFromList' ? mine.length === people.length : mine.length >= terms.count
}
/** The sender has no open request of the same terms, nor one that names the same single person. */
export const requestIsNew: Check<With<'terms'>> = ({ requests }, { by, terms }) =>
  !requests.some((request) => request.status === 'open' && request.by === by && sameTerms(request.terms, terms))
/** The request is the sender's and open. */
export const requestIsOwnAndOpen: Check<With<'request'>> = ({ requests }, { by, request }) =>
  requests.some(({ id, by: author, status }) => id === request && author === by && status === 'open')
/** The sender has not closed its list. */
export const listNotSubmitted: Check = ({ parties }, { by }) => parties[by]?.submitted === false
/** An open request names the person. */
export const isDemanded: Check<With<'detainee'>> = ({ requests }, { detainee }) =>
  requests.some(({ status, terms }) => status === 'open' && namedIn(terms).includes(detainee))
/** No open request names the person, and they could still be nominated. */
export const demandIsNew: Check<With<'detainee'>> = (context, event) => !isDemanded(context, event) && mayBeNominated(context, event)
/** Everybody at the table has closed its list. */
export const listsSubmitted: StateCheck = (context) => everyPresent(context, ({ submitted }) => submitted)
/** Two holders or more have somebody nominated or cleared. */
export const listsOverlap: StateCheck = (context) => severalHold(context, listed)
/** The lists have been opened as often as the rules allow. */
export const listRoundsSpent: StateCheck = ({ listRounds, scenario }) => listRounds >= scenario.rules.listRounds

/** Nobody nominated waits for vetting. */
export const allNominatedResolved: StateCheck = ({ scenario, detainees }) => !scenario.detainees.some(({ id }) => detainees[id]!.state === 'nominated')
/** Two holders or more have somebody cleared. */
export const twoSidesCleared: StateCheck = (context) => severalHold(context, cleared)

export const mayBeNominated = allows('nominate')
export const mayBeCleared = allows('clear')
export const mayBeBlocked = allows('block')
export const mayBeUnblocked = allows('unblock')
export const mayBeStaged = allows('stage')
export const mayBeConfirmed = allows('confirm')
export const mayBeDisputed = allows('dispute')
export const mayBeResolved = allows('resolve')
export const mayBeArrested = allows('arrest')
export const mayDie = allows('die')
export const mayBeReleasedOtherwise = allows('releaseOtherwise')

/** The person is nominated, cleared, packaged or staged. */
export const isInPlay: Check<With<'detainee'>> = (context, event) => inPlay.has(record(context, event)?.state ?? 'held')
/** The person consents, or was not asked under a scenario that allows it. */
export const consentObtained: Check<With<'detainee'>> = (context, event) => {
  const found = record(context, event)
  return found !== undefined && hasConsent(found)
}
/** Nobody has asked the person yet. */
export const consentUnasked: Check<With<'detainee'>> = (context, event) => record(context, event)?.consent === 'unasked'
/** The person was asked and has not answered. */
export const consentAwaited: Check<With<'detainee'>> = (context, event) => record(context, event)?.consent === 'asked'
/** The person was asked and has not refused. */
export const consentRefusable: Check<With<'detainee'>> = (context, event) => ['asked', 'given'].includes(record(context, event)?.consent ?? '')
/** The scenario lets a party go on without asking. */
export const consentWaivable: Check = ({ scenario }) => scenario.rules.consent === 'waivable'
/** The person's identity is not verified. */
export const identityUnverified: Check<With<'detainee'>> = (context, event) => record(context, event)?.identityVerified === false
/** Nobody has asked for proof of life. */
export const proofUnasked: Check<With<'detainee'>> = (context, event) => record(context, event)?.proofOfLife === 'none'
/** Proof of life was asked for and not given. */
export const proofAwaited: Check<With<'detainee'>> = (context, event) => record(context, event)?.proofOfLife === 'asked'
/** The block on the person is the sender's. */
export const blockIsOwn: Check<With<'detainee'>> = (context, event) => record(context, event)?.blockedBy === event.by
/** All lists are closed, and two holders or more have somebody on them. */
export const listsMeet: StateCheck = (context) => listsSubmitted(context) && listsOverlap(context)
/** Nobody waits for vetting, and two holders or more have somebody cleared. */
export const vettingComplete: StateCheck = (context) => allNominatedResolved(context) && twoSidesCleared(context)
