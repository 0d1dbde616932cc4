import { movesOf } from '../../model/move.js'
import type { LegalMove, Move } from '../../model/move.js'

/** What any holder owes: proof of life when it is asked for, and the question of consent. */
export function holderDuties(moves: readonly LegalMove[]): Move | undefined {
  return movesOf(moves, 'proofOfLife.given')[0] ?? movesOf(moves, 'consent.asked')[0]
}
