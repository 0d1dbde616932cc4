import { addCause, remove } from './people.js'
import { applyFromParty, joinTable } from './parties.js'
import { befall } from './persons.js'
import { receive } from './received.js'
import type { Received } from './received.js'
import { closeWindow, giversAll, isEscrowed } from './release.js'
import { close, settle } from './settle.js'
import type { State } from './state.js'
import { advanceDay, backChannel, climate, leak, mediator, setClock, statement } from './surroundings.js'

function enjoin(state: State, event: Received): boolean {
  const party = state.parties.get(event.party)
  if (!party || state.place === 'handover' || state.injunctions.includes(party.id)) return false
  state.injunctions.push(party.id)
  state.injunctions.sort()
  if (state.package?.signed) addCause(state, 'injunction')
  return true
}

function lift(state: State, event: Received): boolean {
  const { injunctions } = state
  if (!injunctions.includes(event.party as string)) return false
  remove(injunctions, event.party as string)
  if (injunctions.length === 0) remove(state.causes, 'injunction')
  return true
}

function decideEscrow({ place, package: agreed }: State, decision: 'released' | 'returned'): boolean {
  if (place !== 'handover' || !isEscrowed(agreed!)) return false
  const complete = giversAll(agreed!, ({ handover }) => handover === 'deposited')
  if (decision === 'released' ? !complete : giversAll(agreed!, ({ handover }) => handover !== 'withheld')) return false
  agreed!.escrow = decision
  return true
}

function passDay(state: State): true {
  if (state.place === 'handover') closeWindow(state.package!)
  else if (state.place === 'confirmation' && state.day >= state.deadline) close(state)
  advanceDay(state)
  return true
}

/**
 * Takes an event into the state, which changes in place.
 * @returns whether it was taken; an event that was not changes nothing
 */
export function apply(state: State, given: unknown): boolean {
  const event = receive(state, given)
  if (!event || state.outcome !== null) return false
  const party = state.parties.get(event.by)
  if (party && party.present === (event.type === 'party.joined')) return false
  let taken: boolean
  switch (event.type) {
    case 'backchannel.opened':
    case 'backchannel.frozen':
    case 'backchannel.thawed':
    case 'backchannel.closed':
      return backChannel(state, event.type)
    case 'leak.occurred':
      return leak(state)
    case 'statement.signalled':
    case 'statement.committed':
    case 'statement.denied':
    case 'statement.announced':
      return statement(state, party!, event)
    case 'mediator.offered':
    case 'mediator.accepted':
    case 'mediator.declined':
    case 'mediator.suggested':
    case 'mediator.withdrew':
      return mediator(state, event.by, event)
    case 'clock.paused':
    case 'clock.resumed':
    case 'deadline.extended':
      return setClock(state, event)
    case 'process.closed':
      return false
    case 'climate.escalated':
      taken = climate(state, true)
      break
    case 'climate.eased':
      taken = climate(state, false)
      break
    case 'clock.advanced':
      taken = passDay(state)
      break
    case 'party.joined':
      taken = joinTable(state, party!)
      break
    case 'court.injunction':
      taken = enjoin(state, event)
      break
    case 'court.lifted':
      taken = lift(state, event)
      break
    case 'escrow.released':
      taken = decideEscrow(state, 'released')
      break
    case 'escrow.returned':
      taken = decideEscrow(state, 'returned')
      break
    case 'custody.arrested':
    case 'consent.given':
    case 'consent.refused':
    case 'detainee.died':
    case 'detainee.releasedOtherwise':
      taken = befall(state, event)
      break
    default:
      taken = applyFromParty(state, party!, event)
  }
  if (taken) settle(state)
  return taken
}
