import type { Own } from '../../model/government.js'
import type { Package, UtilityFunction } from '../../model/utility.js'
import type { Session } from '../session.js'

/** How a party chooses what to offer. */
export interface Offering {
  /** Lower-case, with hyphens. */
  readonly name: string
  /** One sentence on what it does. */
  readonly about: string
  readonly stochastic: boolean
  /**
   * Utility that the party aspires to now, where the offering has one.
   * @param opponent - the estimated utility of the others, or `null` without a model
   */
  target?(session: Session, own: Own, opponent: UtilityFunction | null): number
  /** The package to offer, or `undefined` to offer none. */
  propose(session: Session, own: Own, opponent: UtilityFunction | null): Package | undefined
}
