import { agreedOptions, isExhausted, onTurn } from '../../model/alternating-offers.js'
import { isPresent, membersOf, pendingMembers, ratificationOf, remainingOptions } from '../../model/context.js'
import type { ExchangeContext } from '../../model/context.js'
import { isValidPackage } from '../../model/package.js'
import type { Agenda } from '../../model/package.js'
import { circumstancesOf, packageUtility } from '../../model/preferences.js'
import { playerStatus } from '../../model/ratification.js'
import { exposureAlong, sequence } from '../../model/release.js'
import { partyOf } from '../../model/scenario.js'
import type { Options, PartyId } from '../../model/scenario.js'
import type { Check, StateCheck, With } from './check.js'

/** It is the sender's turn. */
export const isOnTurn: Check = ({ table }, { by }) => table !== null && onTurn(table) === by
/** No offer is on the table. */
export const nothingStands: Check = ({ table }) => table?.standing === null
/** An offer is on the table. */
export const offerStands: Check = ({ table }) => table !== null && table.standing !== null

/** Everybody in the package is cleared, nobody refuses, two holders or more release somebody. */
export const packageValid: Check<With<'options'>> = ({ table, detainees }, { options }) =>
  table !== null && isValidPackage(table.agenda, options, detainees)

/** In a sequential release some order keeps everybody's exposure within the rules' bound. */
export const exposureWithinBound: Check<With<'options'>> = ({ scenario, framework, table }, { options }) => {
  if (framework?.mode !== 'sequential' || !table) return true
  const members = membersOf(scenario, table.agenda, options)
  return exposureAlong(members, sequence(members)) <= scenario.rules.exposure
}

function isRational(context: ExchangeContext, party: PartyId, agenda: Agenda, options: Options): boolean {
  const preferences = partyOf(context.scenario, party)?.secrets.preferences
  const { rationality } = context.scenario.rules
  const free = rationality === 'recorded' || (rationality === 'software' && context.parties[party]?.human)
  if (free || !preferences) return true
  return packageUtility(preferences, agenda, options, circumstancesOf(context, party)) >= preferences.reservation
}

/** The package is worth no deal or more to the sender, or the scenario leaves that to it. */
export const individuallyRational: Check = (context, event) => {
  const { table } = context
  const options = event.type === 'package.offered' ? event.options : table?.standing?.options
  return table !== null && options !== undefined && isRational(context, event.by, table.agenda, options)
}

/** What is left of the signed package is worth no deal or more to the sender, or the scenario leaves that to it. */
export const remainderRational: Check = (context, { by }) => {
  const { package: agreed } = context
  return agreed !== null && isRational(context, by, agreed.agenda, remainingOptions(context))
}

/** Everybody concerned has assented to the standing package. */
export const packageAgreed: StateCheck = ({ table }) => table !== null && agreedOptions(table) !== null
/** The rounds are used up. */
export const roundsSpent: StateCheck = ({ table }) => table !== null && isExhausted(table)

/** The sender gives or gets something in the agreed package. */
export const isInvolved: Check = ({ package: agreed }, { by }) => agreed?.involved.includes(by) === true
/** The player is one of the sender's. */
export const playerIsOwn: Check<With<'player'>> = ({ scenario }, { by, player }) =>
  partyOf(scenario, by)?.players.some(({ id }) => id === player) === true
/** The player's vote is open. */
export const playerMayVote: Check<With<'player'>> = ({ scenario, parties }, { by, player }) => {
  const found = partyOf(scenario, by)?.players.find(({ id }) => id === player)
  return found !== undefined && playerStatus(found, parties[by]?.votes ?? {}) === 'pending'
}
/** Everybody involved, holders and receivers, has its players' yes. */
export const ratifiedByAllInvolved: StateCheck = (context) =>
  context.package?.involved.every((id) => ratificationOf(context, id) === 'granted') === true
/** Somebody at home has said no for good. */
export const ratificationFailed: StateCheck = (context) =>
  context.package?.involved.some((id) => ratificationOf(context, id) === 'refused') === true
/** Every member of the package has its legal instrument. */
export const instrumentsIssued: StateCheck = (context) =>
  context.package?.members.every(({ id }) => context.detainees[id]?.instrument === 'issued') === true
/** No court stops the exchange. */
export const noActiveInjunction: StateCheck = ({ injunctions }) => injunctions.length === 0
/** The party's courts have not stopped the exchange. */
export const injunctionIsNew: Check<With<'party'>> = ({ injunctions }, { party }) => !injunctions.includes(party)
/** The party's courts have stopped the exchange. */
export const injunctionInForce: Check<With<'party'>> = ({ injunctions }, { party }) => injunctions.includes(party)
/** The person is in the agreed package and has not crossed. */
export const isPendingMember: Check<With<'detainee'>> = (context, { detainee }) => pendingMembers(context).some(({ id }) => id === detainee)
/** The person's instrument is not issued. */
export const instrumentMissing: Check<With<'detainee'>> = ({ detainees }, { detainee }) => detainees[detainee]?.instrument !== 'issued'
/** The person's instrument is neither asked for nor issued. */
export const instrumentUnrequested: Check<With<'detainee'>> = ({ detainees }, { detainee }) =>
  ['none', 'revoked'].includes(detainees[detainee]?.instrument ?? '')
/** The person's instrument is issued. */
export const instrumentInHand: Check<With<'detainee'>> = ({ detainees }, { detainee }) => detainees[detainee]?.instrument === 'issued'
/** The sender has not signed. */
export const notYetSigned: Check = ({ parties }, { by }) => parties[by]?.signed === false
/** Everybody involved has signed. */
export const signedByAll: StateCheck = ({ package: agreed, parties }) => agreed?.involved.every((id) => parties[id]?.signed) === true
/** The package is signed by all. */
export const agreementIsSigned: StateCheck = ({ package: agreed }) => agreed?.signed === true

/** Every member not yet signed away is still packaged, and everybody who gives or gets something is at the table. */
export const agreedPackageStands: StateCheck = (context) =>
  context.package !== null && context.package.involved.every((id) => isPresent(context, id)) &&
  pendingMembers(context).every(({ id }) => context.detainees[id]?.state === 'packaged')
