import { leaveTable } from '../../model/alternating-offers.js'
import type { EventOf } from '../../model/events/catalogue.js'
import { addCause, commitment, dropCause, move, scenarioOf, settleRequests } from './recipe.js'
import type { Draft, Recipe } from './recipe.js'

function ledger(draft: Draft, party: string) {
  return draft.parties[party]!
}

export const openTalks: Recipe = (draft, { by }) => {
  ledger(draft, by).stance = 'receptive'
}

export const declineTalks: Recipe = (draft, { by }) => {
  ledger(draft, by).stance = 'reluctant'
}

export const suspendTalks: Recipe = (draft, { by }) => addCause(draft, by)

export const resumeTalks: Recipe = (draft, { by }) => dropCause(draft, by)

/** Leaving after signing breaks a commitment; leaving before breaks none. */
export const walkOut: Recipe = (draft, { by }) => {
  if (draft.package?.signed) commitment(draft, by, false)
}

export const joinTable: Recipe = (draft, { by }) => {
  Object.assign(ledger(draft, by), { present: true, stance: 'receptive', submitted: false })
}

export const leave: Recipe = (draft, { by }) => {
  walkOut(draft, { type: 'party.left', by })
  const left = ledger(draft, by)
  left.present = false
  left.submitted = false
  for (const { id, holder, destination } of scenarioOf(draft).detainees) {
    if (holder === by || destination === by) move(draft, id, 'drop', { blockedBy: null })
  }
  if (draft.table) leaveTable(draft.table, by)
  if (draft.proposal) draft.proposal = draft.proposal.by === by ? null : { ...draft.proposal, accepted: draft.proposal.accepted.filter((id) => id !== by) }
  draft.mediator = { accepted: draft.mediator.accepted.filter((id) => id !== by), suggestion: null }
  dropCause(draft, by)
  settleRequests(draft)
}

export const recordStatement: Recipe<EventOf<'statement.signalled'>> = (draft, { by, tone }) => {
  ledger(draft, by).lastTone = tone
}

/** The audience remembers the highest demand (Fearon 1994). */
export const recordCommitment: Recipe<EventOf<'statement.committed'>> = (draft, { by, threshold }) => {
  const party = ledger(draft, by)
  party.threshold = Math.max(party.threshold, threshold)
  party.lastTone = 'committed'
}

export const recordDenial: Recipe = (draft, { by }) => {
  ledger(draft, by).lastTone = 'denied'
}

export const recordAnnouncement: Recipe = (draft, { by }) => {
  ledger(draft, by).lastTone = 'announced'
}

export const acceptMediator: Recipe = (draft, { by }) => {
  draft.mediator = { ...draft.mediator, accepted: [...draft.mediator.accepted, by] }
}

export const dismissMediator: Recipe = (draft) => {
  draft.mediator = { accepted: [], suggestion: null }
}

export const recordSuggestion: Recipe<EventOf<'mediator.suggested'>> = (draft, { options }) => {
  draft.mediator = { ...draft.mediator, suggestion: [...options] }
}

export const enterCrisis: Recipe = (draft) => {
  draft.climate = 'crisis'
  if (scenarioOf(draft).rules.suspendOnCrisis) addCause(draft, 'crisis')
}

export const becomeTense: Recipe = (draft) => {
  draft.climate = 'tense'
  dropCause(draft, 'crisis')
}

export const becomeCalm: Recipe = (draft) => {
  draft.climate = 'calm'
}

export const tableProposal: Recipe<EventOf<'proposal.tabled'>> = (draft, { by, mode, phases }) => {
  draft.proposal = { by, mode, phases, accepted: [by] }
}

export const acceptProposal: Recipe = (draft, { by }) => {
  if (draft.proposal) draft.proposal = { ...draft.proposal, accepted: [...draft.proposal.accepted, by] }
}

export const dropProposal: Recipe = (draft) => {
  draft.proposal = null
}

/** The proposal that everybody at the table assented to becomes the framework. */
export const adoptFramework: Recipe = (draft) => {
  if (draft.proposal) draft.framework = { mode: draft.proposal.mode, phases: draft.proposal.phases }
  draft.proposal = null
}

