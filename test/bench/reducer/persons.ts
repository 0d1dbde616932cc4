import { block, concerns, consents, inPlay, isDemanded, loseFromTable, may, move, settleRequests } from './people.js'
import { requestOf } from './received.js'
import type { Received } from './received.js'
import type { PartyState, PersonState, State } from './state.js'

function isPendingMember({ package: agreed }: State, person: PersonState): boolean {
  return agreed!.members.some((member) => member.person === person)
}

function instrument(state: State, by: PartyState, person: PersonState, event: Received): boolean {
  const { place } = state
  const has = person.instrument
  switch (event.type) {
    case 'instrument.requested':
      if (place !== 'ratification' || has === 'requested' || has === 'issued') return false
      break
    case 'instrument.issued':
      if ((place !== 'ratification' && place !== 'repackaging') || has === 'issued') return false
      break
    default:
      if ((place !== 'ratification' && place !== 'staging' && place !== 'verification') || has !== 'issued') return false
  }
  if (person.holder !== by || !isPendingMember(state, person) || person.state === 'transferred' || person.state === 'disputed' || person.state === 'confirmed') return false
  person.instrument = event.type === 'instrument.requested' ? 'requested' : event.type === 'instrument.issued' ? 'issued' : 'revoked'
  return true
}

function nominate(state: State, by: PartyState, person: PersonState): boolean {
  if (state.place === 'listExchange' ? by.submitted : state.place !== 'vetting' || !isDemanded(state, person)) return false
  return person.holder === by && person.destination.present && move(person, 'nominate')
}

function demand(state: State, by: PartyState, person: PersonState): boolean {
  if (state.place !== 'vetting' || person.destination !== by || !person.holder.present || !may(person, 'nominate') || isDemanded(state, person)) return false
  state.requests.push(requestOf(state, by, { kind: 'named', detainee: person.id })!)
  move(person, 'request')
  return true
}

function identity(state: State, by: PartyState, person: PersonState, verified: boolean): boolean {
  const { place } = state
  const heard = place === 'vetting' || place === 'packaging' || place === 'staging' || place === 'verification' || (verified && place === 'ratification')
  if (!heard || person.destination !== by || person.identityVerified || (verified ? !inPlay(person) : !may(person, 'block'))) return false
  if (verified) person.identityVerified = true
  else block(state, person, by.id)
  return true
}

function receipt(state: State, by: PartyState, person: PersonState, operation: 'confirm' | 'dispute' | 'resolve'): boolean {
  if (state.place !== 'confirmation' || person.destination !== by || !move(person, operation)) return false
  if (operation !== 'dispute') settleRequests(state)
  return true
}

/** What a party at the table does about one person; false when it may not now. */
export function applyToPerson(state: State, by: PartyState, event: Received): boolean {
  const person = state.people.get(event.detainee)
  if (!person) return false
  const { place } = state
  switch (event.type) {
    case 'list.nominated':
      return nominate(state, by, person)
    case 'addon.demanded':
      return demand(state, by, person)
    case 'vetting.cleared':
      return place === 'vetting' && person.destination === by && consents(person) && move(person, 'clear')
    case 'vetting.blocked':
      if ((place !== 'vetting' && place !== 'packaging' && place !== 'ratification') || !concerns(person, by) || !may(person, 'block')) return false
      block(state, person, by.id)
      return true
    case 'vetting.unblocked':
      if (place !== 'vetting' || person.blockedBy !== by.id || !move(person, 'unblock')) return false
      person.blockedBy = null
      return true
    case 'consent.asked':
    case 'consent.waived':
      if (place !== 'vetting' || person.consent !== 'unasked' || !concerns(person, by) || !inPlay(person)) return false
      if (event.type === 'consent.waived' && state.scenario.rules.consent !== 'waivable') return false
      person.consent = event.type === 'consent.asked' ? 'asked' : 'waived'
      return true
    case 'identity.verified':
      return identity(state, by, person, true)
    case 'identity.doubted':
      return identity(state, by, person, false)
    case 'proofOfLife.asked':
      if (place !== 'vetting' || person.proofOfLife !== 'none' || person.destination !== by || !inPlay(person)) return false
      person.proofOfLife = 'asked'
      return true
    case 'proofOfLife.given':
      if (place !== 'vetting' || person.proofOfLife !== 'asked' || person.holder !== by) return false
      person.proofOfLife = 'given'
      return true
    case 'instrument.requested':
    case 'instrument.issued':
    case 'instrument.revoked':
      return instrument(state, by, person, event)
    case 'custody.staged':
      if (place !== 'staging' || person.holder !== by || !consents(person) || person.instrument !== 'issued') return false
      return state.package!.due.some((member) => member.person === person) && move(person, 'stage')
    case 'receipt.confirmed':
      return receipt(state, by, person, 'confirm')
    case 'receipt.disputed':
      return receipt(state, by, person, 'dispute')
    case 'dispute.resolved':
      return receipt(state, by, person, 'resolve')
    default:
      return false
  }
}

/** What befalls one person; false when it cannot now. */
export function befall(state: State, event: Received): boolean {
  const person = state.people.get(event.detainee)
  if (!person) return false
  switch (event.type) {
    case 'custody.arrested':
      return move(person, 'arrest')
    case 'consent.given':
      if (state.place !== 'vetting' || person.consent !== 'asked' || !inPlay(person)) return false
      person.consent = 'given'
      return true
    case 'consent.refused':
      if (state.place === 'handover' || (person.consent !== 'asked' && person.consent !== 'given') || !inPlay(person)) return false
      person.consent = 'refused'
      block(state, person, 'person')
      return true
    default:
      if (state.place === 'handover' || !move(person, event.type === 'detainee.died' ? 'die' : 'releaseOtherwise')) return false
      loseFromTable(state, person)
      settleRequests(state)
      return true
  }
}
