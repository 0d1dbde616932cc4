import { accept, leaveTable, offer, onTurn, reject } from '../../../src/model/alternating-offers.js'
import type { Framework } from '../../../src/model/package.js'
import { packageUtility } from '../../../src/model/preferences.js'
import { exposureAlong, sequence } from '../../../src/model/release.js'
import { sameTerms } from '../../../src/model/requests.js'
import type { Options } from '../../../src/model/scenario.js'
import { addCause, commitment, concerns, delivered, move, remove, settleRequests } from './people.js'
import { applyToPerson } from './persons.js'
import { requestOf } from './received.js'
import type { Received } from './received.js'
import { abortPhase, isEscrowed, isGiver, remainder } from './release.js'
import { close, dropPackage } from './settle.js'
import type { PartyState, State } from './state.js'
import { validOptions } from './surroundings.js'

function accepts({ scenario, day, climate: now }: State, by: PartyState, agenda: Parameters<typeof packageUtility>[1], options: Options): boolean {
  const { rationality } = scenario.rules
  if (rationality === 'recorded' || (rationality === 'software' && by.human)) return true
  const { preferences } = by.party.secrets
  return packageUtility(preferences, agenda, options, { party: by.id, day, climate: now, threshold: by.threshold }) >= preferences.reservation
}

function withinExposure({ scenario, framework, table }: State, options: Options): boolean {
  if (framework?.mode !== 'sequential') return true
  const members = table!.agenda.issues.flatMap(({ kind, id, from, to }, i) => (kind === 'detainee' && options[i] ? [{ id, from, to, phase: options[i] }] : []))
  return exposureAlong(members, sequence(members)) <= scenario.rules.exposure
}

function hasMandate(by: PartyState, event: Received): boolean {
  return (by.party.secrets.mandate as readonly unknown[]).includes(event.channel ?? 'formal')
}

function tableProposal(state: State, by: PartyState, event: Received): boolean {
  const { mode, phases } = event as { readonly mode?: unknown; readonly phases?: unknown }
  const { modes, phases: most } = state.scenario.rules
  if (state.place !== 'proposal' || state.proposal || !(modes as readonly unknown[]).includes(mode)) return false
  if (typeof phases !== 'number' || !Number.isInteger(phases) || phases < 1 || phases > Math.min(1000, mode === 'phased' ? most : 1)) return false
  if (!hasMandate(by, event) || (event.channel === 'back' && state.backChannel !== 'active')) return false
  state.proposal = { by: by.id, mode: mode as Framework['mode'], phases, accepted: [by.id] }
  return true
}

function request(state: State, by: PartyState, event: Received): boolean {
  const { place } = state
  if (place !== 'exploration' && place !== 'proposal' && (place !== 'listExchange' || by.submitted)) return false
  const made = requestOf(state, by, event.terms)
  if (!made) return false
  let mine = 0
  for (const { destination, holder, state: now } of made.people) {
    const obtainable = now === 'held' || now === 'requested' || now === 'nominated' || now === 'cleared' || now === 'blocked'
    if (destination === by && holder !== by && holder.present && obtainable) mine += 1
  }
  if (mine < (made.named.length > 0 ? made.people.length : made.wanted)) return false
  if (state.requests.some((other) => other.status === 'open' && other.by === by && sameTerms(other.terms, made.terms))) return false
  state.requests.push(made)
  for (const person of made.named) move(person, 'request')
  return true
}

function withdrawRequest(state: State, by: PartyState, event: Received): boolean {
  if (state.place !== 'exploration' && state.place !== 'proposal' && state.place !== 'listExchange') return false
  const found = state.requests.find(({ id }) => id === event.request)
  if (!found || found.by !== by || found.status !== 'open') return false
  found.status = 'withdrawn'
  for (const person of found.named) {
    if (!state.requests.some(({ status, named }) => status === 'open' && named.includes(person))) move(person, 'withdraw')
  }
  return true
}

/** A party takes its seat, while it still may. */
export function joinTable(state: State, by: PartyState): boolean {
  const { place } = state
  if (place !== 'exploration' && place !== 'proposal' && place !== 'listExchange' && place !== 'vetting') return false
  by.present = true
  by.stance = 'receptive'
  by.submitted = false
  return true
}

function leave(state: State, by: PartyState): void {
  const { package: agreed, proposal } = state
  if (agreed?.signed) commitment(state, by, false)
  by.present = false
  by.submitted = false
  for (const person of state.detainees) if (concerns(person, by) && move(person, 'drop')) person.blockedBy = null
  if (state.table) leaveTable(state.table, by.id)
  if (proposal?.by === by.id) state.proposal = null
  else if (proposal) remove(proposal.accepted, by.id)
  remove(state.mediatorAccepted, by.id)
  state.suggestion = null
  if (state.mediation === 'offered' && state.seats.every(({ present, id }) => !present || state.mediatorAccepted.includes(id))) state.mediation = 'engaged'
  remove(state.causes, by.id)
  settleRequests(state)
  if (agreed?.signed && agreed.involved.includes(by)) close(state)
}

function vote({ place, package: agreed }: State, by: PartyState, event: Received): boolean {
  const tally = place === 'ratification' && agreed!.involved.includes(by) ? by.players.get(event.player as string) : undefined
  if (!tally || tally.yes >= tally.player.quorum || tally.no > tally.player.members - tally.player.quorum) return false
  if (event.type === 'ratification.granted') tally.yes += 1
  else tally.no += 1
  return true
}

function maySign({ place, package: agreed, injunctions }: State, by: PartyState): boolean {
  return place === 'ratification' && !by.signed && injunctions.length === 0 && agreed!.involved.includes(by) &&
    agreed!.involved.every(({ players }) => [...players.values()].every(({ yes, player }) => yes >= player.quorum)) &&
    agreed!.members.every(({ person }) => person.instrument === 'issued')
}

function decideHandover(state: State, by: PartyState, decision: 'performed' | 'withheld' | 'deposited'): boolean {
  const { place, package: agreed } = state
  if (place !== 'handover' || by.handover !== 'undecided' || !isGiver(agreed!, by)) return false
  if (decision !== 'withheld' && isEscrowed(agreed!) !== (decision === 'deposited')) return false
  if (decision === 'deposited') for (const { giver, person } of agreed!.due) if (giver === by && !delivered(person)) move(person, 'deposit')
  by.handover = decision
  return true
}

function fulfil(state: State, by: PartyState, event: Received): boolean {
  const { place } = state
  if (place !== 'staging' && place !== 'verification' && place !== 'handover' && place !== 'confirmation' && place !== 'breach') return false
  const owed = state.obligations.filter((each) => each.concession === event.concession && each.by === by.id)
  if (!owed.some(({ status }) => status === 'due')) return false
  for (const each of owed) each.status = 'fulfilled'
  commitment(state, by, true)
  return true
}

/** What a party at the table does; false when it may not now. */
export function applyFromParty(state: State, by: PartyState, event: Received): boolean {
  const { place, table, package: agreed, proposal } = state
  switch (event.type) {
    case 'talks.opened':
    case 'talks.declined': {
      const stance = event.type === 'talks.opened' ? 'receptive' : 'reluctant'
      if (place !== 'exploration' || by.stance === stance) return false
      by.stance = stance
      return true
    }
    case 'talks.ended':
      if (place === 'handover') return false
      if (agreed?.signed) commitment(state, by, false)
      return close(state)
    case 'talks.suspended':
      if (place === 'handover' || state.causes.includes(by.id)) return false
      addCause(state, by.id)
      return true
    case 'talks.resumed':
      if (place !== 'suspended' || !state.causes.includes(by.id)) return false
      remove(state.causes, by.id)
      return true
    case 'party.left':
      if (place === 'handover') return false
      leave(state, by)
      return true
    case 'proposal.tabled':
      return tableProposal(state, by, event)
    case 'proposal.accepted':
      if (place !== 'proposal' || !proposal || proposal.accepted.includes(by.id) || !hasMandate(by, event) || (event.channel === 'back' && state.backChannel !== 'active')) return false
      proposal.accepted.push(by.id)
      return true
    case 'proposal.rejected':
    case 'proposal.withdrawn':
      if (place !== 'proposal' || !proposal || (proposal.by === by.id) !== (event.type === 'proposal.withdrawn')) return false
      state.proposal = null
      return true
    case 'list.requested':
      return request(state, by, event)
    case 'list.withdrawn':
      return withdrawRequest(state, by, event)
    case 'list.submitted':
      if (place !== 'listExchange' || by.submitted) return false
      by.submitted = true
      return true
    case 'package.offered': {
      if (place !== 'packaging' || onTurn(table!) !== by.id || table!.standing) return false
      const options = validOptions(state, event.options)
      if (!options || !withinExposure(state, options) || !accepts(state, by, table!.agenda, options)) return false
      offer(table!, by.id, [...options])
      return true
    }
    case 'package.accepted':
      if (place !== 'packaging' || onTurn(table!) !== by.id || !table!.standing || !accepts(state, by, table!.agenda, table!.standing.options)) return false
      accept(table!, by.id)
      return true
    case 'package.rejected':
      if (place !== 'packaging' || onTurn(table!) !== by.id || !table!.standing) return false
      reject(table!)
      return true
    case 'package.reaffirmed':
      if (place !== 'repackaging' || by.reaffirmed || !agreed!.involved.includes(by) || !accepts(state, by, agreed!.agenda, remainder(agreed!))) return false
      by.reaffirmed = true
      return true
    case 'package.repudiated':
      if (place !== 'repackaging' || !agreed!.involved.includes(by)) return false
      if (state.detainees.some(delivered)) return close(state)
      state.obligations = []
      return dropPackage(state)
    case 'ratification.granted':
    case 'ratification.refused':
      return vote(state, by, event)
    case 'agreement.signed':
      if (!maySign(state, by)) return false
      by.signed = true
      return true
    case 'handover.performed':
      return decideHandover(state, by, 'performed')
    case 'handover.withheld':
      return decideHandover(state, by, 'withheld')
    case 'escrow.deposited':
      return decideHandover(state, by, 'deposited')
    case 'phase.aborted':
      if ((place !== 'staging' && place !== 'verification') || !agreed!.involved.includes(by)) return false
      abortPhase(state, by)
      state.place = 'breach'
      return true
    case 'obligation.fulfilled':
      return fulfil(state, by, event)
    case 'breach.remedied':
      if (place !== 'breach' || !by.inBreach) return false
      by.inBreach = false
      return true
    case 'breach.declared':
      return place === 'breach' && !by.inBreach && agreed!.involved.includes(by) && close(state)
    default:
      return applyToPerson(state, by, event)
  }
}
