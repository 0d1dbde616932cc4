import type { PartyId } from './scenario.js'

/** A beta belief that the other keeps its word: commitments seen kept and broken, prior included. Both above 0. */
export interface Trust {
  readonly kept: number
  readonly broken: number
}

/** Who trusts whom: observer, then subject. */
export type TrustLedger = { readonly [observer: PartyId]: { readonly [subject: PartyId]: Trust } }

/** The same prior for every ordered pair. */
export function firstTrust(parties: readonly PartyId[], prior: Trust): TrustLedger {
  return Object.fromEntries(parties.map((a) => [a, Object.fromEntries(parties.filter((b) => b !== a).map((b) => [b, { ...prior }]))]))
}

/** Trust as a stock in [0, 1]: the mean of the belief (Josang and Ismail 2002). */
export function trustLevel({ kept, broken }: Trust): number {
  return kept / (kept + broken)
}

/** The ledger after everybody saw a party keep or break a commitment. Words move nothing. */
export function observe(ledger: TrustLedger, subject: PartyId, kept: boolean): TrustLedger {
  return Object.fromEntries(
    Object.entries(ledger).map(([observer, beliefs]) => {
      const belief = beliefs[subject]
      if (!belief) return [observer, beliefs]
      return [observer, { ...beliefs, [subject]: kept ? { ...belief, kept: belief.kept + 1 } : { ...belief, broken: belief.broken + 1 } }]
    }),
  )
}
