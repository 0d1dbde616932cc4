import { fitsAgenda, isValidPackage } from '../../../src/model/package.js'
import type { CustodyLedger } from '../../../src/model/custody.js'
import { tones } from '../../../src/model/events/fields.js'
import type { Tone } from '../../../src/model/events/fields.js'
import type { Options } from '../../../src/model/scenario.js'
import { addCause, remove } from './people.js'
import type { Received } from './received.js'
import type { PartyState, State } from './state.js'

/** Events of the back channel. */
export function backChannel(state: State, type: Received['type']): boolean {
  const now = state.backChannel
  switch (type) {
    case 'backchannel.opened':
      if (now !== 'closed' && now !== 'exposed') return false
      state.backChannel = 'active'
      return true
    case 'backchannel.frozen':
      if (now !== 'active') return false
      state.backChannel = 'frozen'
      return true
    case 'backchannel.thawed':
      if (now !== 'frozen') return false
      state.backChannel = 'active'
      return true
    default:
      if (now === 'closed') return false
      state.backChannel = 'closed'
      return true
  }
}

/** The press hears of the talks, of the channel, or of both. */
export function leak(state: State): boolean {
  const channel = state.backChannel === 'active' || state.backChannel === 'frozen'
  const track = state.publicTrack !== 'exposed' && state.publicTrack !== 'announced'
  if (channel) state.backChannel = 'exposed'
  if (track) state.publicTrack = 'exposed'
  return channel || track
}

/** What parties say in public. */
export function statement(state: State, by: PartyState, event: Received): boolean {
  switch (event.type) {
    case 'statement.signalled':
      if (state.publicTrack === 'announced' || event.tone === by.lastTone || !(tones as readonly unknown[]).includes(event.tone)) return false
      if (state.publicTrack === 'silent') state.publicTrack = 'signalling'
      by.lastTone = event.tone as Tone
      return true
    case 'statement.committed': {
      const { threshold } = event
      if (state.publicTrack === 'announced' || typeof threshold !== 'number' || !(threshold > by.threshold && threshold <= 1)) return false
      state.publicTrack = 'committed'
      by.threshold = threshold
      by.lastTone = 'committed'
      return true
    }
    case 'statement.denied':
      if (state.publicTrack !== 'exposed') return false
      state.publicTrack = 'signalling'
      by.lastTone = 'denied'
      return true
    default:
      if (!state.package?.signed || by.lastTone === 'announced') return false
      state.publicTrack = 'announced'
      by.lastTone = 'announced'
      return true
  }
}

/** Options as an event carries them, if they are a package that could be signed. */
export function validOptions({ table, people }: State, options: unknown): Options | null {
  if (!table || !fitsAgenda(table.agenda, options)) return null
  // Only the persons on the agenda are looked up.
  const ledger: { [id: string]: CustodyLedger[string] } = {}
  for (const { kind, id } of table.agenda.issues) if (kind === 'detainee') ledger[id] = people.get(id)!
  return isValidPackage(table.agenda, options, ledger) ? options : null
}

function dismiss(state: State): boolean {
  if (state.mediation === 'none') return false
  state.mediation = 'none'
  state.mediatorAccepted = []
  state.suggestion = null
  return true
}

/** What the mediator does, and how parties answer it. */
export function mediator(state: State, by: string, event: Received): boolean {
  switch (event.type) {
    case 'mediator.offered':
      if (state.mediation !== 'none') return false
      state.mediation = 'offered'
      return true
    case 'mediator.accepted':
      if (state.mediation !== 'offered' || state.mediatorAccepted.includes(by)) return false
      state.mediatorAccepted.push(by)
      if (state.seats.every(({ id, present }) => !present || state.mediatorAccepted.includes(id))) state.mediation = 'engaged'
      return true
    case 'mediator.suggested': {
      const options = state.mediation === 'engaged' ? validOptions(state, event.options) : null
      if (!options || options.join() === state.suggestion?.join()) return false
      state.suggestion = [...options]
      return true
    }
    default:
      return dismiss(state)
  }
}

/** Relations outside the exchange. */
export function climate(state: State, worse: boolean): boolean {
  if (worse ? state.climate === 'crisis' : state.climate === 'calm') return false
  if (worse && state.climate === 'tense') {
    state.climate = 'crisis'
    if (state.scenario.rules.suspendOnCrisis) addCause(state, 'crisis')
  } else if (!worse && state.climate === 'tense') state.climate = 'calm'
  else {
    state.climate = 'tense'
    remove(state.causes, 'crisis')
  }
  return true
}

/** A day passes on the clock. */
export function advanceDay(state: State): void {
  const { rules } = state.scenario
  state.day += 1
  if (state.clock === 'paused') {
    state.deadline += 1
    state.pausedDays += 1
    if (state.causes.length === 0 || state.pausedDays >= rules.pause) state.clock = 'running'
  } else if (state.clock !== 'expired') {
    if (state.day >= state.deadline) state.clock = 'expired'
    else if (state.clock === 'running' && state.day >= state.deadline - rules.near) state.clock = 'near'
  }
}

/** Whether the clock could be stopped, started or given more days. */
export function setClock(state: State, event: Received): boolean {
  const runs = state.clock === 'running' || state.clock === 'near'
  switch (event.type) {
    case 'clock.paused':
      if (!runs || state.causes.length === 0 || state.pausedDays >= state.scenario.rules.pause) return false
      state.clock = 'paused'
      return true
    case 'clock.resumed':
      if (state.clock !== 'paused') return false
      state.clock = 'running'
      return true
    default: {
      const { days } = event
      if (!runs || typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > 365) return false
      state.deadline += days
      state.clock = 'running'
      return true
    }
  }
}
