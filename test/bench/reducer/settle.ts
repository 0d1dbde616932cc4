import { agreedOptions, isExhausted, openTable, voidStanding } from '../../../src/model/alternating-offers.js'
import { agendaOf, concerns, contentsOf, involvedIn } from '../../../src/model/package.js'
import { planRelease } from '../../../src/model/release.js'
import type { Options } from '../../../src/model/scenario.js'
import { delivered, move, releasable, twoHolders } from './people.js'
import { commitParties, freshPhase, handOver, handoverDecided, lost, phaseConfirmed, reduce } from './release.js'
import type { MemberState, PartyState, Place, State } from './state.js'

function everyPresent({ seats }: State, test: (party: PartyState) => boolean): boolean {
  return seats.every((party) => !party.present || test(party))
}

function tooFew({ seats }: State): boolean {
  let present = 0
  for (const party of seats) if (party.present) present += 1
  return present < 2
}

function go(state: State, place: Place): true {
  state.place = place
  return true
}

/** Ends the exchange, and is the only place that does. */
export function close(state: State): true {
  const members = state.package?.signed ? state.package.members : []
  const outcome = !members.some(({ person }) => delivered(person)) ? 'collapsed'
    : members.every(({ person }) => person.state === 'confirmed') ? 'completed' : 'partiallyCompleted'
  state.outcome = outcome
  if (outcome !== 'collapsed') commitParties(state)
  return go(state, outcome)
}

function reopenLists(state: State): true {
  for (const party of state.seats) party.submitted = false
  state.listRounds += 1
  state.table = null
  return go(state, 'listExchange')
}

function openBargaining(state: State): true {
  const { scenario, seats, parties } = state
  const ledger = Object.fromEntries(state.people) as Parameters<typeof agendaOf>[1]
  const agenda = agendaOf(scenario, ledger, state.framework!, (id) => parties.get(id)?.present === true)
  const order = seats.filter(({ present, id }) => present && agenda.issues.some((issue) => concerns(issue, id))).map(({ id }) => id)
  state.table = openTable(agenda, order, scenario.rules.rounds)
  state.suggestion = null
  return go(state, 'packaging')
}

function takeHome(state: State, options: Options): true {
  const { agenda } = state.table!
  const members: MemberState[] = []
  agenda.issues.forEach((issue, i) => {
    if (issue.kind !== 'detainee' || options[i] === 0) return
    const person = state.people.get(issue.id)!
    members.push({ id: issue.id, from: issue.from, to: issue.to, phase: options[i]!, person, giver: person.holder })
    move(person, 'package')
  })
  state.package = {
    agenda, options: [...options], mode: state.framework!.mode, involved: involvedIn(agenda, options).map((id) => state.parties.get(id)!),
    members, phases: [], phase: 0, signed: false, escrow: 'open', due: [],
  }
  for (const party of state.seats) {
    party.signed = false
    for (const player of party.players.values()) player.yes = player.no = 0
  }
  return go(state, 'ratification')
}

/** The package falls and its members are free for another. */
export function dropPackage(state: State): true {
  for (const { person } of state.package!.members) {
    move(person, 'unstage')
    move(person, 'unpackage')
  }
  state.package = null
  for (const party of state.seats) party.signed = false
  if (state.table) voidStanding(state.table)
  return go(state, 'packaging')
}

function refusedAtHome({ players }: PartyState): boolean {
  for (const { player, no } of players.values()) if (no > player.members - player.quorum) return true
  return false
}

function beginRelease(state: State): true {
  const agreed = state.package!
  agreed.signed = true
  agreed.phases = planRelease(agreed.mode, agreed.members, state.scenario.rules.exposure)
  state.obligations = contentsOf(agreed.agenda, agreed.options).concessions.map(({ id, from, to, level }) => ({ concession: id, by: from, to, level, status: 'due' }))
  freshPhase(state, 0)
  return go(state, 'staging')
}

function askReaffirmation(state: State): true {
  for (const party of state.seats) party.reaffirmed = false
  return go(state, 'repackaging')
}

function suspend(state: State): true {
  state.resumeAt = state.place
  return go(state, 'suspended')
}

function packageStands({ package: agreed }: State): boolean {
  return agreed!.involved.every(({ present }) => present) && agreed!.members.every(({ person }) => person.state === 'packaged')
}

/** One step that needs no event. */
function next(state: State): boolean {
  const { place, package: agreed, table } = state
  switch (place) {
    case 'completed':
    case 'partiallyCompleted':
    case 'collapsed':
      return false
    case 'suspended':
      if (state.day >= state.deadline || tooFew(state)) return close(state)
      return state.causes.length === 0 && go(state, state.resumeAt!)
    case 'breach':
      if (state.day >= state.deadline) return close(state)
      if (state.seats.some(({ inBreach }) => inBreach)) return false
      freshPhase(state, agreed!.phase)
      return go(state, 'staging')
    case 'exploration':
      if (everyPresent(state, ({ stance }) => stance === 'receptive')) return go(state, 'proposal')
      break
    case 'proposal': {
      const { proposal } = state
      if (!proposal || !everyPresent(state, ({ id }) => proposal.accepted.includes(id))) break
      state.framework = { mode: proposal.mode, phases: proposal.phases }
      state.proposal = null
      return go(state, 'listExchange')
    }
    case 'listExchange':
      if (state.listRounds >= state.scenario.rules.listRounds) return close(state)
      if (!everyPresent(state, ({ submitted }) => submitted)) break
      return twoHolders(state, 'nominated', 'cleared') ? go(state, 'vetting') : reopenLists(state)
    case 'vetting':
      if (state.detainees.some((person) => person.state === 'nominated')) break
      return twoHolders(state, 'cleared') ? openBargaining(state) : reopenLists(state)
    case 'packaging': {
      const options = agreedOptions(table!)
      if (options) return takeHome(state, options)
      if (!twoHolders(state, 'cleared')) return reopenLists(state)
      if (isExhausted(table!)) return close(state)
      break
    }
    case 'ratification':
      if (!packageStands(state) || agreed!.involved.some(refusedAtHome)) return dropPackage(state)
      if (state.injunctions.length > 0) return go(state, 'enjoined')
      if (agreed!.involved.every(({ signed }) => signed)) return beginRelease(state)
      break
    case 'enjoined':
      if (state.injunctions.length === 0) return go(state, 'ratification')
      break
    case 'staging':
      if (state.causes.length > 0) return suspend(state)
      if (agreed!.members.some(lost)) return askReaffirmation(state)
      if (agreed!.due.every(({ person }) => person.state === 'staged' || delivered(person))) return go(state, 'verification')
      break
    case 'verification':
      if (state.causes.length > 0) return suspend(state)
      if (agreed!.due.some(lost)) return askReaffirmation(state)
      if (agreed!.due.every(({ person }) => person.identityVerified || delivered(person))) return go(state, 'handover')
      break
    case 'handover':
      if (!handoverDecided(agreed!)) return false
      handOver(state)
      return go(state, 'confirmation')
    case 'confirmation':
      if (!phaseConfirmed(agreed!)) break
      if (state.seats.some(({ inBreach }) => inBreach)) return go(state, 'breach')
      if (agreed!.phase + 1 >= agreed!.phases.length || state.day >= state.deadline) return close(state)
      freshPhase(state, agreed!.phase + 1)
      return go(state, 'staging')
    case 'repackaging': {
      if (!agreed!.involved.every(({ reaffirmed, present }) => reaffirmed || !present)) break
      const nobodyLeft = !agreed!.members.some(({ person }) => releasable(person))
      reduce(state)
      return nobodyLeft ? close(state) : go(state, 'staging')
    }
  }
  if (state.day >= state.deadline && place !== 'confirmation') return close(state)
  if (tooFew(state)) return close(state)
  return state.causes.length > 0 && !(place === 'confirmation' && state.day >= state.deadline) && suspend(state)
}

/** Goes on until something must happen. */
export function settle(state: State): void {
  while (next(state));
}
