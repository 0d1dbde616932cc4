import { constant } from '../acceptance/constant.js'
import { composed } from '../compose.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import type { Strategy } from '../strategy.js'

/** Parameters of {@link rubinstein}. */
export interface RubinsteinOptions {
  /** What the party takes a round of waiting to leave of its own share, in (0, 1). @defaultValue 0.9 */
  readonly own?: number
  /** The same of the other. @defaultValue 0.9 */
  readonly other?: number
}

/**
 * Plays the equilibrium of alternating offers without end (Rubinstein 1982): it always demands the proposer's share, `(1 - other) / (1 - own * other)`,
 * and accepts the responder's, which is its own demand a round later. Shares are taken of its room between no deal and its best package.
 */
export function rubinstein({ own = 0.9, other = 0.9 }: RubinsteinOptions = {}): Strategy {
  const share = (1 - other) / (1 - own * other)
  return composed({
    name: 'rubinstein',
    about: 'Demands the share of equilibrium and accepts what waiting would leave of it.',
    citation: 'Rubinstein 1982',
    family: 'solution',
    offering: {
      name: 'rubinstein',
      about: 'Demands the proposer\'s share of equilibrium.',
      stochastic: false,
      target: (session) => utilityAt(session, share),
      propose: (session) => packageFor(session, utilityAt(session, share), null),
    },
    acceptance: constant(own * share),
  })
}
