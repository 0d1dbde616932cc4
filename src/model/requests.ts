import type { RequestTerms } from './events/fields.js'
import { isDelivered, isTerminal } from './custody.js'
import type { CustodyLedger } from './custody.js'
import type { Detainee, DetaineeId, PartyId, ResolvedScenario } from './scenario.js'

/** A request that stands until it is met, withdrawn or moot. */
export interface Request {
  /** `r1`, `r2` and so on, in the order made. */
  readonly id: string
  readonly by: PartyId
  readonly terms: RequestTerms
  readonly status: 'open' | 'met' | 'withdrawn' | 'moot'
}

/** The persons whom a request could be met with: those named, or those of the holder who would go to the requester. */
export function candidates(scenario: ResolvedScenario, by: PartyId, terms: RequestTerms): readonly Detainee[] {
  switch (terms.kind) {
    case 'named':
      return scenario.detainees.filter(({ id }) => id === terms.detainee)
    case 'pickFromList':
      return scenario.detainees.filter(({ id }) => terms.detainees.includes(id))
    case 'count':
      return scenario.detainees.filter(({ holder, destination }) => holder === terms.holder && destination === by)
    case 'category':
      return scenario.detainees.filter(({ holder, destination, category }) =>
        holder === terms.holder && destination === by && category === terms.category)
  }
}

/** How many persons would meet a request. */
export function wanted(terms: RequestTerms): number {
  return terms.kind === 'named' ? 1 : terms.count
}

/** The persons whom a request names one by one. */
export function namedIn(terms: RequestTerms): readonly DetaineeId[] {
  if (terms.kind === 'named') return [terms.detainee]
  return terms.kind === 'pickFromList' ? terms.detainees : []
}

/** Whether two terms ask for the same; the order in which a list names people says nothing. */
export function sameTerms(a: RequestTerms, b: RequestTerms): boolean {
  if (a.kind === 'named' || b.kind === 'named') return a.kind === 'named' && b.kind === 'named' && a.detainee === b.detainee
  if (a.kind !== b.kind || a.holder !== b.holder || a.count !== b.count) return false
  if (a.kind === 'category' && b.kind === 'category') return a.category === b.category
  return a.kind !== 'pickFromList' || b.kind !== 'pickFromList' || (a.detainees.length === b.detainees.length && a.detainees.every((id) => b.detainees.includes(id)))
}

/** A request's status, given where everybody is and who is at the table. */
export function settled(request: Request, scenario: ResolvedScenario, ledger: CustodyLedger, present: (party: PartyId) => boolean): Request {
  if (request.status !== 'open') return request
  const people = candidates(scenario, request.by, request.terms)
  const here = people.filter(({ id }) => ledger[id] && isDelivered(ledger[id]))
  const possible = people.filter(({ id, holder }) => {
    const record = ledger[id]
    return record && present(holder) && (!isTerminal(record.state) || record.state === 'confirmed')
  })
  if (here.length >= wanted(request.terms)) return { ...request, status: 'met' }
  return present(request.by) && possible.length > 0 ? request : { ...request, status: 'moot' }
}
