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
