import type { RequestTerms } from '../../model/events/fields.js'
import type { Own } from '../../model/government.js'
import { allows, moveOf, movesOf } from '../../model/move.js'
import type { LegalMove, Move } from '../../model/move.js'
import { wanted } from '../../model/requests.js'
import type { DetaineeId } from '../../model/scenario.js'
import type { View } from '../../model/view.js'

const obtainable: ReadonlySet<string> = new Set(['held', 'requested', 'nominated', 'cleared', 'blocked'])

/** Utility to the party itself of letting a person go or of getting them home; 0 when it has said nothing. */
export function valueOf(view: View, id: DetaineeId): number {
  return view.secrets?.preferences.detainees[id] ?? 0
}

/** The next request of the party's own list that it has not made and may make. */
function nextRequest(view: View, moves: readonly LegalMove[]): Move | undefined {
  if (!allows(moves, 'list.requested')) return undefined
  const made = new Set(view.requests.filter(({ by }) => by === view.audience).map(({ terms }) => JSON.stringify(terms)))
  for (const terms of view.secrets?.wants ?? []) {
    if (made.has(JSON.stringify(terms))) continue
    const whole = movesOf(moves, 'list.requested').find((move) => JSON.stringify(move.terms) === JSON.stringify(terms))
    if (whole) return whole
    const pick = terms.kind === 'pickFromList' ? reachable(view, terms) : undefined
    if (pick && !made.has(JSON.stringify(pick))) return { type: 'list.requested', by: view.audience, terms: pick }
  }
  return undefined
}

function reachable(view: View, terms: RequestTerms & { readonly kind: 'pickFromList' }): RequestTerms | undefined {
  const detainees = terms.detainees.filter((id) => obtainable.has(view.detainees[id]?.state ?? ''))
  const here = view.parties[terms.holder]?.present === true
  return here && detainees.length >= terms.count ? { ...terms, detainees } : undefined
}

function isNominable(view: View, id: DetaineeId): boolean {
  return ['held', 'requested'].includes(view.detainees[id]?.state ?? '')
}

/** Whether somebody is on the lists already. */
export function isOnOffer(view: View, id: DetaineeId): boolean {
  return ['nominated', 'cleared', 'packaged', 'staged'].includes(view.detainees[id]?.state ?? '')
}

/** For each open request the party's own persons who would answer it, those whom it would miss least first. */
export function answersTo(view: View, generous: boolean): readonly DetaineeId[] {
  const willing = new Set(view.secrets?.offers ?? [])
  const answers = view.requests.filter(({ status }) => status === 'open').flatMap(({ by, terms }): readonly DetaineeId[] => {
    const matching = view.scenario.detainees.filter(({ id, holder, destination, category }) =>
      holder === view.audience && destination === by &&
      (terms.kind !== 'named' || terms.detainee === id) && (terms.kind !== 'category' || terms.category === category) &&
      (terms.kind !== 'pickFromList' || terms.detainees.includes(id)))
    const ids = matching.map(({ id }) => id)
    const onOffer = ids.filter((id) => isOnOffer(view, id)).length
    const ranked = ids.filter((id) => isNominable(view, id) && (generous || willing.has(id))).sort((a, b) => valueOf(view, b) - valueOf(view, a))
    return ranked.slice(0, Math.max(0, wanted(terms) - onOffer))
  })
  return [...new Set(answers)]
}

/** Makes the party's requests, gives the others a day to make theirs, nominates, and closes the list. */
export function exchangeLists(view: View, moves: readonly LegalMove[], own: Own, nominees: readonly DetaineeId[]): Move | undefined {
  const nomination = movesOf(moves, 'list.nominated').find(({ detainee }) => nominees.includes(detainee))
  if (view.state.formal === 'negotiation.vetting') return nomination
  if (view.state.formal !== 'negotiation.listExchange') return undefined
  const request = nextRequest(view, moves)
  if (request) return request
  if (own.memory.listRound !== view.listRounds) {
    own.memory.listRound = view.listRounds
    own.memory.listsSince = view.day
  }
  if (view.day <= Number(own.memory.listsSince)) return undefined
  return nomination ?? moveOf(moves, 'list.submitted')
}
