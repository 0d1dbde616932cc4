import type { GovernmentFacts, Own } from '../model/government.js'
import type { Package } from '../model/utility.js'
import type { Session } from './session.js'

/** How a party bargains over packages: when it accepts, and what it offers. */
export interface Strategy {
  readonly facts: GovernmentFacts
  /** Whether to accept the standing offer. It is asked only about offers worth no deal or more. */
  accepts(session: Session, own: Own): boolean
  /** The package to offer, or `undefined` to offer none; never one worth less than no deal. */
  proposes(session: Session, own: Own): Package | undefined
}

/** Names a strategy, checks nothing, adds nothing: it gives the literal its type. */
export function defineStrategy(strategy: Strategy): Strategy {
  return strategy
}

/** Whether a strategy takes the standing offer; no strategy is asked about one worth less than no deal. */
export function takes(strategy: Strategy, session: Session, own: Own): boolean {
  return session.standing !== null && session.utility(session.standing) >= session.reservation && strategy.accepts(session, own)
}

/** What a strategy puts on the table, if anything; what is worth less than no deal to itself is no offer. */
export function proposal(strategy: Strategy, session: Session, own: Own): Package | undefined {
  const options = strategy.proposes(session, own)
  return options && session.utility(options) >= session.reservation ? options : undefined
}
