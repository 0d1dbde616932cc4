import { sessionOf } from '../bargaining/session.js'
import { proposal, takes } from '../bargaining/strategy.js'
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
    if (acceptance && takes(strategy, session, own)) return acceptance
    const rejection = moveOf(moves, 'package.rejected')
    if (rejection) return rejection
    const options = allows(moves, 'package.offered') ? proposal(strategy, session, own) : undefined
    return options && { type: 'package.offered', by: view.audience, options: Array.from(options) }
  }, strategy.facts.stochastic)
}
