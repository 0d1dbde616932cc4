import { definePolicy } from '../policy.js'
import type { Policy } from '../policy.js'
import { castVote } from './ratification.js'

/**
 * A court looks at the law, not at the bargain.
 * @param strictness - chance that it finds against a package, in [0, 1]
 */
export function byCourt(strictness = 0.1): Policy {
  return definePolicy('by-court', 'A court looks at the law, not at the bargain.', (view, moves, own) =>
    castVote(view, moves, ['court'], () => !own.stream('court').chance(strictness)), true)
}
