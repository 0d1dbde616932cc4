import { next } from '../acceptance/next.js'
import { composed } from '../compose.js'
import { compromise } from '../offering/compromise.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import { frequency } from '../opponents/frequency.js'
import type { Strategy } from '../strategy.js'

/** Asks for no more than a fair deal from the start: the package in which the worse-off side, as far as it can tell, does best (Kalai 1977). */
export function fairSplit(): Strategy {
  return composed({
    name: 'fair-split',
    about: 'Offers the split at which the worse-off side does best, from the start.',
    citation: 'Kalai 1977',
    family: 'norm',
    offering: {
      name: 'fair-split',
      about: 'The egalitarian point on the estimated frontier.',
      stochastic: false,
      propose: (session, _, opponent) =>
        (opponent && compromise(session, opponent, (mine, theirs) => Math.min(mine, theirs))?.options) ?? packageFor(session, utilityAt(session, 0.5), opponent),
    },
    acceptance: next(),
    model: frequency(),
  })
}
