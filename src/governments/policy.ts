import type { Own } from '../model/government.js'
import type { LegalMove, Move } from '../model/move.js'
import type { View } from '../model/view.js'

/** How a party behaves in one phase: an answer, or `undefined` when this policy has nothing to say now. */
export interface Policy {
  /** Lower-case, with hyphens. */
  readonly name: string
  /** One sentence on what it does. */
  readonly about: string
  /** Whether it draws random numbers. */
  readonly stochastic: boolean
  decide(view: View, moves: readonly LegalMove[], own: Own): Move | undefined
}

/** A policy from a name, a sentence and a decision. */
export function definePolicy(name: string, about: string, decide: Policy['decide'], stochastic = false): Policy {
  return { name, about, stochastic, decide }
}

/** The first answer of several policies. */
export function firstAnswer(policies: readonly Policy[], view: View, moves: readonly LegalMove[], own: Own): Move | undefined {
  for (const policy of policies) {
    const move = policy.decide(view, moves, own)
    if (move) return move
  }
  return undefined
}
