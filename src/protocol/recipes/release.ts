import { voidStanding } from '../../model/alternating-offers.js'
import { givers, outcomeOf, pendingInPhase, pendingMembers, remainingOptions } from '../../model/context.js'
import type { ExchangeContext } from '../../model/context.js'
import type { EventOf } from '../../model/events/catalogue.js'
import { planRelease } from '../../model/release.js'
import type { With } from '../checks/check.js'
import { contentsOf, involvedIn } from '../../model/package.js'
import { commitment, everyParty, move, scenarioOf, settleRequests } from './recipe.js'
import type { Draft, Recipe } from './recipe.js'

function read(draft: Draft): ExchangeContext {
  return draft as ExchangeContext
}

function freshPhase(draft: Draft): void {
  everyParty(draft, { handover: 'undecided' })
  if (draft.package) draft.package = { ...draft.package, escrow: 'open' }
}

/** All have signed: the plan of phases is made and concessions fall due. */
export const beginRelease: Recipe = (draft) => {
  if (!draft.package) return
  const { agenda, options, mode, members } = draft.package
  draft.package = { ...draft.package, signed: true, phases: planRelease(mode, members, scenarioOf(draft).rules.exposure) }
  draft.obligations = contentsOf(agenda, options).concessions.map(({ id, from, to, level }) => ({ concession: id, by: from, to, level, status: 'due' }))
  freshPhase(draft)
}

export const nextPhase: Recipe = (draft) => {
  if (draft.package) draft.package = { ...draft.package, phase: draft.package.phase + 1 }
  freshPhase(draft)
}

/** The same phase again, for those of it who have not crossed. */
export const retryPhase: Recipe = (draft) => freshPhase(draft)

export const stage: Recipe<With<'detainee'>> = (draft, { detainee }) => move(draft, detainee, 'stage')

function decide(draft: Draft, by: string, handover: 'performed' | 'withheld' | 'deposited'): void {
  draft.parties[by]!.handover = handover
}

export const perform: Recipe = (draft, { by }) => decide(draft, by, 'performed')

export const withhold: Recipe = (draft, { by }) => decide(draft, by, 'withheld')

export const deposit: Recipe = (draft, { by }) => {
  for (const { id, from } of pendingInPhase(read(draft))) if (from === by) move(draft, id, 'deposit')
  decide(draft, by, 'deposited')
}

export const releaseEscrow: Recipe = (draft) => {
  if (draft.package) draft.package = { ...draft.package, escrow: 'released' }
}

export const returnEscrow: Recipe = (draft) => {
  if (draft.package) draft.package = { ...draft.package, escrow: 'returned' }
}

/** The day of a handover ends: whoever has not decided has kept its people, and the agent decides by what it has. */
export const closeWindow: Recipe = (draft) => {
  const parties = givers(read(draft))
  for (const id of parties) if (draft.parties[id]?.handover === 'undecided') draft.parties[id].handover = 'withheld'
  if (!draft.package) return
  if (draft.package.phases[draft.package.phase]?.kind !== 'escrow') return
  const complete = parties.every((id) => draft.parties[id]?.handover === 'deposited')
  draft.package = { ...draft.package, escrow: complete ? 'released' : 'returned' }
}

/** Everybody's decision takes effect at once: people cross, and commitments are seen kept or broken. */
export const handOver: Recipe = (draft) => {
  const context = read(draft)
  const kind = draft.package?.phases[draft.package.phase]?.kind
  const parties = givers(context)
  const kept = (id: string): boolean => draft.parties[id]?.handover === 'performed' || draft.parties[id]?.handover === 'deposited'
  const all = kind === 'escrow' ? draft.package?.escrow === 'released' : parties.every(kept)
  for (const { id, from } of pendingInPhase(context)) {
    if (kind === 'each' ? kept(from) : all) move(draft, id, 'transfer')
    else if (draft.parties[from]?.handover === 'deposited') move(draft, id, 'return')
  }
  for (const id of parties) {
    commitment(draft, id, kept(id))
    if (!kept(id)) draft.parties[id]!.inBreach = true
  }
}

export const confirmReceipt: Recipe<With<'detainee'>> = (draft, { detainee }) => {
  move(draft, detainee, 'confirm')
  settleRequests(draft)
}

export const disputeReceipt: Recipe<With<'detainee'>> = (draft, { detainee }) => move(draft, detainee, 'dispute')

export const resolveDispute: Recipe<With<'detainee'>> = (draft, { detainee }) => {
  move(draft, detainee, 'resolve')
  settleRequests(draft)
}

/** Calling a phase off restores everybody and breaks the caller's word. */
export const abortPhase: Recipe = (draft, { by }) => {
  for (const { id } of pendingInPhase(read(draft))) move(draft, id, 'unstage')
  commitment(draft, by, false)
  draft.parties[by]!.inBreach = true
}

export const fulfilObligation: Recipe<EventOf<'obligation.fulfilled'>> = (draft, { by, concession }) => {
  draft.obligations = draft.obligations.map((obligation) =>
    obligation.concession === concession && obligation.by === by ? { ...obligation, status: 'fulfilled' } : obligation)
  commitment(draft, by, true)
}

export const remedyBreach: Recipe = (draft, { by }) => {
  draft.parties[by]!.inBreach = false
}

/** A member was lost: everybody concerned is asked whether what is left still holds. */
export const askReaffirmation: Recipe = (draft) => everyParty(draft, { reaffirmed: false })

export const reaffirm: Recipe = (draft, { by }) => {
  draft.parties[by]!.reaffirmed = true
}

/** The package as reaffirmed: without those lost, in new phases for those still to cross. */
export const reducePackage: Recipe = (draft) => {
  if (!draft.package) return
  const options = remainingOptions(read(draft))
  const pending = new Set(pendingMembers(read(draft)).map(({ id }) => id))
  const kept = new Set(draft.package.agenda.issues.flatMap((issue, i) => (issue.kind === 'detainee' && options[i] ? [issue.id] : [])))
  const members = draft.package.members.filter(({ id }) => kept.has(id))
  for (const { id } of draft.package.members) {
    if (kept.has(id)) continue
    move(draft, id, 'unstage')
    move(draft, id, 'unpackage')
  }
  const done = new Set(members.filter(({ id }) => !pending.has(id)).map(({ id }) => id))
  const phases = planRelease(draft.package.mode, members, scenarioOf(draft).rules.exposure, done)
  draft.package = { ...draft.package, options, involved: involvedIn(draft.package.agenda, options), members, phases, phase: 0 }
  freshPhase(draft)
}

/** The reduced package is refused before anybody crossed: its members are free for another. */
export const reopenPackage: Recipe = (draft) => {
  for (const { id } of draft.package?.members ?? []) {
    move(draft, id, 'unstage')
    move(draft, id, 'unpackage')
  }
  draft.package = null
  draft.obligations = []
  everyParty(draft, { signed: false })
  if (draft.table) voidStanding(draft.table)
}

/** The only place that decides the outcome. What a completed exchange still owes is in default. */
export const close: Recipe = (draft) => {
  const outcome = outcomeOf(read(draft))
  draft.outcome = outcome
  if (outcome === 'collapsed') return
  for (const obligation of draft.obligations) if (obligation.status === 'due') commitment(draft, obligation.by, false)
  draft.obligations = draft.obligations.map((obligation) => (obligation.status === 'due' ? { ...obligation, status: 'defaulted' } : obligation))
}

