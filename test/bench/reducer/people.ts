import { voidStanding } from '../../../src/model/alternating-offers.js'
import { custodyTable } from '../../../src/model/custody.js'
import type { CustodyOperation } from '../../../src/model/custody.js'
import type { PartyId } from '../../../src/model/scenario.js'
import type { PartyState, PersonState, State } from './state.js'

/** Whether the custody table has such an edge from where the person is. */
export function may(person: PersonState, operation: CustodyOperation): boolean {
  return custodyTable[person.state][operation] !== undefined
}

/** Moves a person along the custody table; no edge, no move. */
export function move(person: PersonState, operation: CustodyOperation): boolean {
  const next = custodyTable[person.state][operation]
  if (next === undefined) return false
  person.state = next
  switch (operation) {
    case 'arrest':
    case 'return':
    case 'unstage':
      person.custodian = person.holder.id
      break
    case 'deposit':
      person.custodian = 'escrow'
      break
    case 'transfer':
      person.custodian = person.destination.id
      break
    case 'die':
    case 'releaseOtherwise':
      person.custodian = 'nobody'
      break
  }
  return true
}

export function consents({ consent }: PersonState): boolean {
  return consent === 'given' || consent === 'waived'
}

export function delivered({ state }: PersonState): boolean {
  return state === 'transferred' || state === 'confirmed' || state === 'disputed'
}

export function releasable(person: PersonState): boolean {
  return (person.state === 'packaged' || person.state === 'staged') && person.instrument === 'issued' && consents(person)
}

export function inPlay({ state }: PersonState): boolean {
  return state === 'nominated' || state === 'cleared' || state === 'packaged' || state === 'staged'
}

export function concerns(person: PersonState, party: PartyState): boolean {
  return person.holder === party || person.destination === party
}

/** A person who cannot go any more takes the standing offer along that releases them. */
export function loseFromTable({ table }: State, person: PersonState): void {
  if (!table?.standing) return
  const index = table.agenda.issues.findIndex(({ kind, id }) => kind === 'detainee' && id === person.id)
  if (index >= 0 && table.standing.options[index] !== 0) voidStanding(table)
}

export function block(state: State, person: PersonState, by: PartyId | 'person'): void {
  if (move(person, 'block')) person.blockedBy = by
  loseFromTable(state, person)
}

/** Brings the requests up to date with where everybody is. */
export function settleRequests({ requests }: State): void {
  for (const request of requests) {
    if (request.status !== 'open') continue
    let here = 0
    let possible = false
    for (const person of request.people) {
      if (delivered(person)) here += 1
      if (person.holder.present && person.state !== 'deceased' && person.state !== 'releasedOtherwise') possible = true
    }
    if (here >= request.wanted) request.status = 'met'
    else if (!possible || !request.by.present) request.status = 'moot'
  }
}

/** Whether an open request names the person. */
export function isDemanded({ requests }: State, person: PersonState): boolean {
  return requests.some(({ status, named }) => status === 'open' && named.includes(person))
}

/** Whether two holders or more have somebody in one of two states. */
export function twoHolders({ detainees }: State, one: PersonState['state'], other = one): boolean {
  let first: PartyState | undefined
  for (const { state, holder } of detainees) {
    if (state !== one && state !== other) continue
    first ??= holder
    if (holder !== first) return true
  }
  return false
}

/** Everybody sees a party keep or break a commitment. */
export function commitment({ seats }: State, party: PartyState, kept: boolean): void {
  for (const { trust } of seats) {
    const belief = trust.get(party.id)
    if (!belief) continue
    if (kept) belief.kept += 1
    else belief.broken += 1
  }
}

/** Adds a cause of suspension to the set. */
export function addCause({ causes }: State, cause: string): void {
  if (causes.includes(cause)) return
  causes.push(cause)
  causes.sort()
}

export function remove(list: string[], item: string): void {
  const index = list.indexOf(item)
  if (index >= 0) list.splice(index, 1)
}
