import { packageKey } from '../../model/utility.js'
import type { ProcessOffer } from './offer.js'

/** How much of the space was put on the table. Frozen. */
export interface Exploration {
  /** Number of different packages offered by anybody. */
  readonly different: number
  /** The same as a share of all packages, rules aside. */
  readonly share: number
  readonly byParty: readonly {
    readonly party: string
    readonly offers: number
    /** Number of different packages among them. */
    readonly different: number
  }[]
}

/**
 * Exploration: how many different packages were offered.
 * @param packages - number of packages in the space
 */
export function explorationOf(offers: readonly ProcessOffer[], parties: readonly string[], packages: number): Exploration {
  const differ = (some: readonly ProcessOffer[]): number => new Set(some.map(({ options }) => packageKey(options))).size
  const different = differ(offers)
  return Object.freeze({
    different,
    share: different / packages,
    byParty: Object.freeze(parties.map((party) => {
      const mine = offers.filter(({ by }) => by === party)
      return Object.freeze({ party, offers: mine.length, different: differ(mine) })
    })),
  })
}
