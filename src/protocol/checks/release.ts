import { isReleasable } from '../../model/custody.js'
import { givers, pendingInPhase, pendingMembers, phaseMembers } from '../../model/context.js'
import { isDelivered } from '../../model/custody.js'
import type { ExchangeContext } from '../../model/context.js'
import type { Check, StateCheck, With } from './check.js'
import { deadlinePassed } from './clock.js'

function kind(context: ExchangeContext): string | undefined {
  return context.package?.phases[context.package.phase]?.kind
}

/** Every member of the package who has not crossed can still be delivered. */
export const packageIntact: StateCheck = (context) => pendingMembers(context).every(({ id }) => isReleasable(context.detainees[id]!))
/** Some member of the phase at hand cannot be delivered any more. */
export const phaseLost: StateCheck = (context) => pendingInPhase(context).some(({ id }) => !isReleasable(context.detainees[id]!))
/** Everybody of the phase at hand who has not crossed is at the place of handover. */
export const phaseStaged: StateCheck = (context) => pendingInPhase(context).every(({ id }) => context.detainees[id]?.state === 'staged')
/** Everybody of the phase at hand who has not crossed is verified. */
export const phaseVerified: StateCheck = (context) => pendingInPhase(context).every(({ id }) => context.detainees[id]?.identityVerified)
/** Everybody who crossed in the phase at hand is confirmed. */
export const phaseConfirmed: StateCheck = (context) =>
  phaseMembers(context).every(({ id }) => !['transferred', 'disputed'].includes(context.detainees[id]?.state ?? ''))
/** Another phase follows the one at hand. */
export const morePhases: StateCheck = ({ package: agreed }) => agreed !== null && agreed.phase + 1 < agreed.phases.length

/** The person is in the phase at hand and can be delivered. */
export const isDueInPhase: Check<With<'detainee'>> = (context, { detainee }) =>
  pendingInPhase(context).some(({ id }) => id === detainee) && isReleasable(context.detainees[detainee]!)
/** The sender has somebody to hand over in the phase at hand. */
export const isGiver: Check = (context, { by }) => givers(context).includes(by)
/** The sender has not decided. */
export const handoverUndecided: Check = ({ parties }, { by }) => parties[by]?.handover === 'undecided'
/** The phase at hand goes through an agent. */
export const phaseIsEscrowed: StateCheck = (context) => kind(context) === 'escrow'
/** The phase at hand does not go through an agent. */
export const phaseIsDirect: StateCheck = (context) => kind(context) !== 'escrow'
/** Everybody has put its persons in the agent's hands. */
export const everybodyDeposited: StateCheck = (context) => givers(context).every((id) => context.parties[id]?.handover === 'deposited')
/** Somebody has kept its persons from the agent. */
export const somebodyWithheld: StateCheck = (context) => givers(context).some((id) => context.parties[id]?.handover === 'withheld')
/** Everybody has decided, or the agent has. */
export const handoverDecided: StateCheck = (context) =>
  kind(context) === 'escrow'
    ? context.package?.escrow !== 'open'
    : givers(context).every((id) => context.parties[id]?.handover !== 'undecided')

/** The sender owes the concession. */
export const obligationIsDue: Check<With<'concession'>> = ({ obligations }, { by, concession }) =>
  obligations.some((obligation) => obligation.concession === concession && obligation.by === by && obligation.status === 'due')
/** The sender is in breach. */
export const isInBreach: Check = ({ parties }, { by }) => parties[by]?.inBreach === true
/** The sender is not in breach. */
export const isNotInBreach: Check = ({ parties }, { by }) => parties[by]?.inBreach === false
/** Somebody is in breach. */
export const breachIsOpen: StateCheck = ({ parties }) => Object.values(parties).some(({ inBreach }) => inBreach)
/** Nobody is in breach. */
export const breachIsHealed: StateCheck = (context) => !breachIsOpen(context)

/** Everybody involved who is at the table has reaffirmed what is left. */
export const reaffirmedByAll: StateCheck = ({ package: agreed, parties }) =>
  agreed?.involved.every((id) => parties[id]?.reaffirmed || !parties[id]?.present) === true
/** The sender has not reaffirmed. */
export const notYetReaffirmed: Check = ({ parties }, { by }) => parties[by]?.reaffirmed === false
/** Nobody can still be delivered. */
export const nobodyLeftToDeliver: StateCheck = (context) => !pendingMembers(context).some(({ id }) => isReleasable(context.detainees[id]!))
/** Nobody has crossed yet. */
export const nobodyDelivered: StateCheck = ({ detainees }) => !Object.values(detainees).some(isDelivered)
/** The signed package has somebody in it and all of them are confirmed. */
export const allConfirmed: StateCheck = ({ package: agreed, detainees }) =>
  agreed?.signed === true && agreed.members.length > 0 && agreed.members.every(({ id }) => detainees[id]?.state === 'confirmed')
/** The phase is over and somebody kept its people. */
export const phaseEndsInBreach: StateCheck = (context) => phaseConfirmed(context) && breachIsOpen(context)
/** The phase is over and none follows. */
export const phaseEndsAll: StateCheck = (context) => phaseConfirmed(context) && !morePhases(context)
/** The phase is over and so is the time. */
export const phaseEndsLate: StateCheck = (context) => phaseConfirmed(context) && deadlinePassed(context)
/** Everybody concerned has reaffirmed, and nobody can still be delivered. */
export const reaffirmedWithNobodyLeft: StateCheck = (context) => reaffirmedByAll(context) && nobodyLeftToDeliver(context)
