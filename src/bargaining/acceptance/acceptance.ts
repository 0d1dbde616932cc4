import type { Own } from '../../model/government.js'
import type { Package } from '../../model/utility.js'
import type { Session } from '../session.js'

/** What a party was going to do if it rejects. */
export interface Plan {
  /** The package that it would offer now. */
  next(): Package | undefined
  /** The utility that it aspires to now; that of its next offer where the offering names none. */
  target(): number
}

/** When a party accepts. */
export interface Acceptance {
  /** Lower-case, with hyphens. */
  readonly name: string
  /** One sentence on what it does. */
  readonly about: string
  /** Author and year of the condition, where there is one. */
  readonly citation?: string
  /** Whether to accept the standing offer, which is worth no deal or more. */
  accepts(session: Session, plan: Plan, own: Own): boolean
}
