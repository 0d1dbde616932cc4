import { involvedIn } from '../../../src/model/package.js'
import { planRelease } from '../../../src/model/release.js'
import type { Options } from '../../../src/model/scenario.js'
import { commitment, delivered, move, releasable } from './people.js'
import type { MemberState, PackageState, PartyState, State } from './state.js'

/** Whether a member who has not crossed cannot be delivered any more. */
export function lost({ person }: MemberState): boolean {
  return !delivered(person) && !releasable(person)
}

function pending({ person }: MemberState): boolean {
  return !delivered(person)
}

/** Turns to a phase: everybody decides anew. */
export function freshPhase(state: State, phase: number): void {
  const agreed = state.package!
  const ids = agreed.phases[phase]?.members ?? []
  agreed.phase = phase
  agreed.due = agreed.members.filter(({ id }) => ids.includes(id))
  agreed.escrow = 'open'
  for (const party of state.seats) party.handover = 'undecided'
}

/** Whether a party has somebody to hand over in the phase at hand. */
export function isGiver({ due }: PackageState, party: PartyState): boolean {
  return due.some((member) => member.giver === party && pending(member))
}

export function isEscrowed({ phases, phase }: PackageState): boolean {
  return phases[phase]?.kind === 'escrow'
}

/** Whether all givers of the phase at hand have decided in a certain way. */
export function giversAll({ due }: PackageState, test: (giver: PartyState) => boolean): boolean {
  return due.every((member) => !pending(member) || test(member.giver))
}

export function handoverDecided(agreed: PackageState): boolean {
  return isEscrowed(agreed) ? agreed.escrow !== 'open' : giversAll(agreed, ({ handover }) => handover !== 'undecided')
}

/** The day of a handover ends: whoever has not decided has kept its people. */
export function closeWindow(agreed: PackageState): void {
  for (const member of agreed.due) if (pending(member) && member.giver.handover === 'undecided') member.giver.handover = 'withheld'
  if (isEscrowed(agreed)) agreed.escrow = giversAll(agreed, ({ handover }) => handover === 'deposited') ? 'released' : 'returned'
}

function keeps({ handover }: PartyState): boolean {
  return handover === 'performed' || handover === 'deposited'
}

/** Everybody's decision takes effect at once. */
export function handOver(state: State): void {
  const agreed = state.package!
  const kind = agreed.phases[agreed.phase]?.kind
  const crossing = agreed.due.filter(pending)
  const all = kind === 'escrow' ? agreed.escrow === 'released' : crossing.every(({ giver }) => keeps(giver))
  for (const { person, giver } of crossing) {
    if (kind === 'each' ? keeps(giver) : all) move(person, 'transfer')
    else if (giver.handover === 'deposited') move(person, 'return')
  }
  for (const giver of new Set(crossing.map((member) => member.giver))) {
    commitment(state, giver, keeps(giver))
    if (!keeps(giver)) giver.inBreach = true
  }
}

export function phaseConfirmed({ due }: PackageState): boolean {
  return due.every(({ person }) => person.state !== 'transferred' && person.state !== 'disputed')
}

/** A phase is called off: everybody goes back, and the caller's word is broken. */
export function abortPhase(state: State, by: PartyState): void {
  for (const member of state.package!.due) if (pending(member)) move(member.person, 'unstage')
  commitment(state, by, false)
  by.inBreach = true
}

/** The options of the signed package with everybody lost set to hold. */
export function remainder({ agenda, options, members }: PackageState): Options {
  const gone = new Set(members.filter(lost).map(({ id }) => id))
  return options.map((option, i) => {
    const issue = agenda.issues[i]!
    return issue.kind === 'detainee' && gone.has(issue.id) ? 0 : option
  })
}

/** The package goes on without those lost, in new phases for those still to cross. */
export function reduce(state: State): void {
  const agreed = state.package!
  agreed.options = remainder(agreed)
  const kept: MemberState[] = []
  for (const member of agreed.members) {
    if (!lost(member)) kept.push(member)
    else {
      move(member.person, 'unstage')
      move(member.person, 'unpackage')
    }
  }
  agreed.members = kept
  agreed.involved = involvedIn(agreed.agenda, agreed.options).map((id) => state.parties.get(id)!)
  const done = new Set(kept.filter(({ person }) => delivered(person)).map(({ id }) => id))
  agreed.phases = planRelease(agreed.mode, kept, state.scenario.rules.exposure, done)
  freshPhase(state, 0)
}

/** What a finished exchange still owes is in default. */
export function commitParties(state: State): void {
  for (const obligation of state.obligations) {
    if (obligation.status !== 'due') continue
    commitment(state, state.parties.get(obligation.by)!, false)
    obligation.status = 'defaulted'
  }
}
