import { openTable, voidStanding } from '../../model/alternating-offers.js'
import { presentParties } from '../../model/context.js'
import type { ExchangeContext } from '../../model/context.js'
import type { EventOf } from '../../model/events/catalogue.js'
import { agendaOf, concerns, releasedBy } from '../../model/package.js'
import { namedIn } from '../../model/requests.js'
import type { RequestTerms } from '../../model/events/fields.js'
import type { DetaineeId, PartyId } from '../../model/scenario.js'
import type { With } from '../checks/check.js'
import { addCause, dropCause, everyParty, move, note, scenarioOf, settleRequests } from './recipe.js'
import type { Draft, Recipe } from './recipe.js'

function addRequest(draft: Draft, by: PartyId, terms: RequestTerms): void {
  const copy = terms.kind === 'pickFromList' ? { ...terms, detainees: [...terms.detainees] } : { ...terms }
  draft.requests = [...draft.requests, { id: `r${draft.requests.length + 1}`, by, terms: copy, status: 'open' }]
  for (const id of namedIn(terms)) move(draft, id, 'request')
}

function isStillNamed(draft: Draft, id: DetaineeId): boolean {
  return draft.requests.some(({ status, terms }) => status === 'open' && namedIn(terms).includes(id))
}

export const request: Recipe<EventOf<'list.requested'>> = (draft, { by, terms }) => addRequest(draft, by, terms)

export const demandAddon: Recipe<EventOf<'addon.demanded'>> = (draft, { by, detainee }) => addRequest(draft, by, { kind: 'named', detainee })

export const withdrawRequest: Recipe<EventOf<'list.withdrawn'>> = (draft, event) => {
  const terms = draft.requests.find(({ id }) => id === event.request)?.terms
  draft.requests = draft.requests.map((other) => (other.id === event.request ? { ...other, status: 'withdrawn' } : other))
  for (const id of terms ? namedIn(terms) : []) if (!isStillNamed(draft, id)) move(draft, id, 'withdraw')
}

export const nominate: Recipe<EventOf<'list.nominated'>> = (draft, { detainee }) => move(draft, detainee, 'nominate')

export const submitList: Recipe = (draft, { by }) => {
  draft.parties[by]!.submitted = true
}

/** Lists are opened again: nobody has closed theirs, and one more round is counted. */
export const reopenLists: Recipe = (draft) => {
  everyParty(draft, { submitted: false })
  draft.listRounds += 1
  draft.table = null
}

export const clear: Recipe<With<'detainee'>> = (draft, { detainee }) => move(draft, detainee, 'clear')

/** A person who cannot go any more takes the standing offer along that releases them. */
function loseFromTable(draft: Draft, id: DetaineeId): void {
  const { table } = draft
  if (table?.standing && releasedBy(table.agenda, table.standing.options).includes(id)) voidStanding(table)
}

export const block: Recipe<With<'detainee'>> = (draft, { by, detainee }) => {
  move(draft, detainee, 'block', { blockedBy: by })
  loseFromTable(draft, detainee)
}

export const unblock: Recipe<With<'detainee'>> = (draft, { detainee }) => move(draft, detainee, 'unblock', { blockedBy: null })

export const askConsent: Recipe<With<'detainee'>> = (draft, { detainee }) => note(draft, detainee, { consent: 'asked' })

export const recordConsent: Recipe<With<'detainee'>> = (draft, { detainee }) => note(draft, detainee, { consent: 'given' })

export const waiveConsent: Recipe<With<'detainee'>> = (draft, { detainee }) => note(draft, detainee, { consent: 'waived' })

/** Nobody is exchanged against their will, at whatever point they say so before the handover. */
export const recordRefusal: Recipe<With<'detainee'>> = (draft, { detainee }) => {
  note(draft, detainee, { consent: 'refused' })
  move(draft, detainee, 'block', { blockedBy: 'person' })
  loseFromTable(draft, detainee)
}

export const verifyIdentity: Recipe<With<'detainee'>> = (draft, { detainee }) => note(draft, detainee, { identityVerified: true })

export const doubtIdentity: Recipe<With<'detainee'>> = (draft, { by, detainee }) => {
  note(draft, detainee, { identityVerified: false })
  move(draft, detainee, 'block', { blockedBy: by })
  loseFromTable(draft, detainee)
}

export const askProof: Recipe<With<'detainee'>> = (draft, { detainee }) => note(draft, detainee, { proofOfLife: 'asked' })

export const giveProof: Recipe<With<'detainee'>> = (draft, { detainee }) => note(draft, detainee, { proofOfLife: 'given' })

export const recordDeath: Recipe<With<'detainee'>> = (draft, { detainee }) => {
  move(draft, detainee, 'die')
  loseFromTable(draft, detainee)
  settleRequests(draft)
}

export const recordReleaseOtherwise: Recipe<With<'detainee'>> = (draft, { detainee }) => {
  move(draft, detainee, 'releaseOtherwise')
  loseFromTable(draft, detainee)
  settleRequests(draft)
}

export const recordArrest: Recipe<With<'detainee'>> = (draft, { detainee }) => move(draft, detainee, 'arrest')

/** A court's order binds at once; after signing it suspends the release. */
export const enjoin: Recipe<With<'party'>> = (draft, { party }) => {
  draft.injunctions = [...draft.injunctions, party].sort()
  if (draft.package?.signed) addCause(draft, 'injunction')
}

export const liftInjunction: Recipe<With<'party'>> = (draft, { party }) => {
  draft.injunctions = draft.injunctions.filter((other) => other !== party)
  if (draft.injunctions.length === 0) dropCause(draft, 'injunction')
}

/** Bargaining opens on the persons cleared and the concessions of the parties at the table. */
export const openBargaining: Recipe = (draft) => {
  const scenario = scenarioOf(draft)
  const parties = presentParties(draft as ExchangeContext)
  if (!draft.framework) return
  const agenda = agendaOf(scenario, draft.detainees, draft.framework, (party) => parties.includes(party))
  const order = parties.filter((id) => agenda.issues.some((issue) => concerns(issue, id)))
  draft.table = openTable(agenda, order, scenario.rules.rounds)
  draft.mediator = { ...draft.mediator, suggestion: null }
}
