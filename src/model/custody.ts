import type { Detainee, DetaineeId, PartyId } from './scenario.js'

export const custodyStates = [
  'atLiberty', 'held', 'requested', 'nominated', 'cleared', 'packaged', 'staged',
  'transferred', 'confirmed', 'blocked', 'disputed', 'deceased', 'releasedOtherwise',
] as const
/** Where a person stands. The chain runs from `held` to `confirmed`; `atLiberty` is somebody not arrested (yet). */
export type CustodyState = (typeof custodyStates)[number]

/** An operation on one person's custody. */
export type CustodyOperation =
  | 'arrest' | 'request' | 'withdraw' | 'nominate' | 'clear' | 'block' | 'unblock' | 'package' | 'unpackage'
  | 'stage' | 'unstage' | 'deposit' | 'return' | 'transfer' | 'confirm' | 'dispute' | 'resolve' | 'drop' | 'die' | 'releaseOtherwise'

type Edges = { readonly [S in CustodyState]: { readonly [O in CustodyOperation]?: CustodyState } }

const exits = { die: 'deceased', releaseOtherwise: 'releasedOtherwise' } as const

/** The custody table: the only edges there are. */
export const custodyTable: Edges = {
  atLiberty: { arrest: 'held' },
  held: { request: 'requested', nominate: 'nominated', ...exits },
  requested: { withdraw: 'held', nominate: 'nominated', drop: 'held', ...exits },
  nominated: { clear: 'cleared', block: 'blocked', drop: 'held', ...exits },
  cleared: { package: 'packaged', block: 'blocked', drop: 'held', ...exits },
  packaged: { unpackage: 'cleared', stage: 'staged', block: 'blocked', drop: 'held', ...exits },
  staged: { unstage: 'packaged', deposit: 'staged', return: 'staged', transfer: 'transferred', block: 'blocked', drop: 'held', ...exits },
  transferred: { confirm: 'confirmed', dispute: 'disputed' },
  disputed: { resolve: 'confirmed' },
  confirmed: {},
  blocked: { unblock: 'nominated', drop: 'held', ...exits },
  deceased: {},
  releasedOtherwise: {},
}

/** Who has somebody who is with no party: the agent of an escrow, or nobody. */
export type Custodian = PartyId | 'escrow' | 'nobody'

/** What the ledger says of one person. */
export interface CustodyRecord {
  readonly state: CustodyState
  readonly custodian: Custodian
  readonly consent: 'unasked' | 'asked' | 'given' | 'refused' | 'waived'
  readonly identityVerified: boolean
  readonly proofOfLife: 'none' | 'asked' | 'given'
  readonly instrument: 'none' | 'requested' | 'issued' | 'revoked'
  readonly blockedBy: PartyId | 'person' | null
}

/** The record of a person at the start. */
export function firstRecord(detainee: Detainee): CustodyRecord {
  return {
    state: detainee.atLiberty ? 'atLiberty' : 'held',
    custodian: detainee.atLiberty ? 'nobody' : detainee.holder,
    consent: 'unasked',
    identityVerified: false,
    proofOfLife: 'none',
    instrument: 'none',
    blockedBy: null,
  }
}

/** The state that an operation leads to, or `undefined` when the table has no such edge. */
export function custodyEdge(state: CustodyState, operation: CustodyOperation): CustodyState | undefined {
  return custodyTable[state][operation]
}

function custodianAfter(record: CustodyRecord, operation: CustodyOperation, detainee: Detainee): Custodian {
  switch (operation) {
    case 'arrest':
    case 'return':
    case 'unstage':
      return detainee.holder
    case 'deposit':
      return 'escrow'
    case 'transfer':
      return detainee.destination
    case 'die':
    case 'releaseOtherwise':
      return 'nobody'
    default:
      return record.custodian
  }
}

/**
 * One step of the custody table in a record of one's own.
 * @returns whether the operation is an edge from here; if it is not, nothing is written
 */
export function advance(record: { -readonly [K in keyof CustodyRecord]: CustodyRecord[K] }, operation: CustodyOperation, detainee: Detainee): boolean {
  const state = custodyEdge(record.state, operation)
  if (state === undefined) return false
  const custodian = custodianAfter(record, operation, detainee)
  record.state = state
  record.custodian = custodian
  return true
}

/**
 * One step of the custody table, pure and total.
 * @returns the record after the operation, or `undefined` when the operation is not an edge from here
 */
export function step(record: CustodyRecord, operation: CustodyOperation, detainee: Detainee): CustodyRecord | undefined {
  const next = { ...record }
  return advance(next, operation, detainee) ? next : undefined
}

/** Whether a state is the end of a person's way. */
export function isTerminal(state: CustodyState): boolean {
  return Object.keys(custodyTable[state]).length === 0
}

const delivered: ReadonlySet<CustodyState> = new Set(['transferred', 'confirmed', 'disputed'])

/** Whether the person has crossed to its destination. */
export function isDelivered(record: CustodyRecord): boolean {
  return delivered.has(record.state)
}

/** Whether a member of a signed package can still be delivered. */
export function isReleasable(record: CustodyRecord): boolean {
  return (record.state === 'packaged' || record.state === 'staged') && hasConsent(record) && record.instrument === 'issued'
}

/** Whether the person agreed, or was not asked under a scenario that allows it. */
export function hasConsent(record: CustodyRecord): boolean {
  return record.consent === 'given' || record.consent === 'waived'
}

/** Everybody's record, by id. */
export type CustodyLedger = { readonly [id: DetaineeId]: CustodyRecord }
