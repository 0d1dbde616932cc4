import { everyPresent, isPresent } from '../../model/context.js'
import type { ExchangeContext } from '../../model/context.js'
import { isWellFormed } from '../../model/events/check.js'
import { detaineeOf } from '../../model/scenario.js'
import type { Check, StateCheck, With } from './check.js'

function person(context: ExchangeContext, event: With<'detainee'>) {
  return detaineeOf(context.scenario, event.detainee)
}

/** The event is one of the catalogue, whole, from a sender who may send it. */
export const wellFormed: Check = (context, event) => isWellFormed(event, context)
/** The sender is a party at the table. */
export const atTable: Check = (context, { by }) => isPresent(context, by)
/** The sender is a party that is not at the table. */
export const notAtTable: Check = (context, { by }) => !isPresent(context, by)
/** The sender holds the person. */
export const isHolder: Check<With<'detainee'>> = (context, event) => person(context, event)?.holder === event.by
/** The person would come to the sender. */
export const isReceiver: Check<With<'detainee'>> = (context, event) => person(context, event)?.destination === event.by
/** The sender holds the person, or would receive them. */
export const isHolderOrReceiver: Check<With<'detainee'>> = (context, event) => isHolder(context, event) || isReceiver(context, event)
/** Whoever holds the person is at the table. */
export const holderIsParty: Check<With<'detainee'>> = (context, event) => isPresent(context, person(context, event)?.holder ?? '')
/** Whoever would receive the person is at the table. */
export const receiverIsParty: Check<With<'detainee'>> = (context, event) => isPresent(context, person(context, event)?.destination ?? '')

/** The sender may bind itself in the channel that it used. */
export const offerIsAuthoritative: Check = ({ scenario }, { by, channel }) =>
  scenario.parties.find(({ id }) => id === by)?.secrets.mandate.includes(channel ?? 'formal') === true
/** The message did not go by the back channel. */
export const notByBackChannel: Check = (_, { channel }) => channel !== 'back'

/** The sender has not said yet that it is ready to talk. */
export const notYetReceptive: Check = ({ parties }, { by }) => parties[by]?.stance !== 'receptive'
/** The sender has not said yet that it is not ready. */
export const notYetReluctant: Check = ({ parties }, { by }) => parties[by]?.stance !== 'reluctant'
/** Everybody at the table is ready to talk. */
export const allReceptive: StateCheck = (context) => everyPresent(context, ({ stance }) => stance === 'receptive')
/** Fewer than two parties are left at the table. */
export const tooFewParties: StateCheck = ({ scenario, parties }) => {
  let present = 0
  for (const { id } of scenario.parties) if (parties[id]!.present && ++present === 2) return false
  return true
}

/** The sender has not suspended the talks itself. */
export const notSuspendedBySender: Check = ({ causes }, { by }) => !causes.includes(by)
/** The sender has suspended the talks itself. */
export const suspendedBySender: Check = ({ causes }, { by }) => causes.includes(by)
/** Something suspends the talks. */
export const suspensionPending: StateCheck = ({ causes }) => causes.length > 0
/** Nothing suspends the talks any more. */
export const suspensionCausesCleared: StateCheck = ({ causes }) => causes.length === 0

/** The sender said something else last. */
export const saysSomethingNew: Check<With<'tone'>> = ({ parties }, { by, tone }) => parties[by]?.lastTone !== tone
/** The sender commits to more than before. */
export const commitmentRises: Check<With<'threshold'>> = ({ parties }, { by, threshold }) => threshold > (parties[by]?.threshold ?? 0)
/** The sender has not announced the agreement yet. */
export const notYetAnnounced: Check = ({ parties }, { by }) => parties[by]?.lastTone !== 'announced'

/** The sender has not accepted the mediator yet. */
export const mediatorUnanswered: Check = ({ mediator }, { by }) => !mediator.accepted.includes(by)
/** Everybody at the table has accepted the mediator. */
export const mediatorAcceptedByAll: Check = (context, { by }) =>
  everyPresent(context, (_, id) => id === by || context.mediator.accepted.includes(id))
/** The single text differs from the one on the table. */
export const suggestionIsNew: Check<With<'options'>> = ({ mediator }, { options }) => mediator.suggestion?.join() !== options.join()

