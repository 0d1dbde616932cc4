import { samePackage } from '../../model/utility.js'
import type { Package } from '../../model/utility.js'
import type { ProcessOffer } from './offer.js'

/** When an agreement came within reach. Frozen. */
export interface TimeToAgreement {
  /** Round in which the package agreed on was last offered, from 0. */
  readonly round: number
  /** Who offered it. */
  readonly by: string
  /** Number of offers up to that one, it included. */
  readonly offers: number
  /** Relative time `(round + 1) / (rounds + 1)`, in (0, 1); `null` if the number of rounds is not known. */
  readonly time: number | null
}

/**
 * The time that it took to agree: when the package that became the deal was put on the table.
 * @param rounds - that there could have been
 * @returns `null` without a deal, or if nobody offered it
 */
export function timeToAgreement(offers: readonly ProcessOffer[], deal: Package | null, rounds?: number): TimeToAgreement | null {
  const place = deal ? offers.findLastIndex(({ options }) => samePackage(options, deal)) : -1
  const found = offers[place]
  return found ? Object.freeze({ round: found.round, by: found.by, offers: place + 1, time: rounds === undefined ? null : (found.round + 1) / (rounds + 1) }) : null
}
