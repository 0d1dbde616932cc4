import type { GovernmentFacts, Own } from '../model/government.js'
import type { Options } from '../model/scenario.js'
import type { Session } from './session.js'

/** How a party bargains over packages: when it accepts, and what it offers. */
export interface Strategy {
  readonly facts: GovernmentFacts
  /** Whether to accept the standing offer. It is asked only about offers worth no deal or more. */
  accepts(session: Session, own: Own): boolean
  /** The package to offer, or `undefined` to offer none; never one worth less than no deal. */
  proposes(session: Session, own: Own): Options | undefined
}

/** Names a strategy, checks nothing, adds nothing: it gives the literal its type. */
export function defineStrategy(strategy: Strategy): Strategy {
  return strategy
}

/** The least generous package that is worth a target or more: what an aspiration offers. */
export function offerAt(session: Session, target: number): Options | undefined {
  const bounded = Math.max(session.reservation, Math.min(target, session.best))
  return session.packageAt(session.lastAtLeast(bounded))
}
