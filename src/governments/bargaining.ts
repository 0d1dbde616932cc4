import { sessionOf } from '../bargaining/session.js'
import type { Strategy } from '../bargaining/strategy.js'
import { allows, moveOf } from '../model/move.js'
import { definePolicy } from './policy.js'
import type { Policy } from './policy.js'

/** Plays a strategy at the table: answers the standing offer, and offers only when it is free to. */
export function bargaining(strategy: Strategy): Policy {
  return definePolicy(strategy.facts.name, strategy.facts.about, (view, moves, own) => {
    const session = sessionOf(view)
    if (!session) return undefined
    const acceptance = moveOf(moves, 'package.accepted')
    if (acceptance && session.standing && session.utility(session.standing) >= session.reservation && strategy.accepts(session, own)) return acceptance
    const rejection = moveOf(moves, 'package.rejected')
    if (rejection) return rejection
    const options = allows(moves, 'package.offered') ? strategy.proposes(session, own) : undefined
    if (!options || session.utility(options) < session.reservation) return undefined
    return { type: 'package.offered', by: view.audience, options }
  }, strategy.facts.stochastic)
}
