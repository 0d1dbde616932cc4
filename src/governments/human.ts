import type { Government } from '../model/government.js'
import type { LegalMove, Move } from '../model/move.js'
import type { View } from '../model/view.js'

/** Asks a person what to do: shows the view and the moves, and resolves with the choice. */
export type Prompt = (view: View, moves: readonly LegalMove[]) => Move | Promise<Move>

/** A person in a government's chair, asked through a callback. It is asked only when there is something to do. */
export function human(ask: Prompt): Government {
  return {
    facts: { name: 'human', about: 'Asks a person.', stochastic: true, memory: 'none', needsOpponentModel: false, human: true },
    decide: (view, moves) => ask(view, moves),
  }
}
