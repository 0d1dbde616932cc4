import { allows, moveOf } from '../../model/move.js'
import { definePolicy } from '../policy.js'
import type { Policy } from '../policy.js'

/**
 * Ties its own hands in public when the bargaining opens (Schelling 1960; Fearon 1994): settling for less then costs it at home.
 * @param threshold - share of its best conceivable result to which it commits, in (0, 1]
 */
export function committing(threshold = 0.5): Policy {
  return definePolicy('committing', 'Commits in public to a share of its best result, so that settling for less costs it at home.', (view, moves) => {
    const bound = (view.parties[view.audience]?.threshold ?? 0) >= threshold
    if (!bound && view.state.formal === 'negotiation.agreement.packaging' && allows(moves, 'statement.committed')) {
      return { type: 'statement.committed', by: view.audience, threshold }
    }
    return moveOf(moves, 'statement.announced')
  })
}
