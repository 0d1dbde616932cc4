import { next } from '../acceptance/next.js'
import { composed } from '../compose.js'
import { bestReceived, lastOffer } from '../offering/history.js'
import { packageFor } from '../offering/scale.js'
import type { Strategy } from '../strategy.js'

/**
 * Meets the others half way, every time: half way between its own last demand and the best that it was offered, in its own utility,
 * the rule of thumb that bargainers reach for most (Raiffa 1982).
 */
export function splitTheDifference(): Strategy {
  return composed({
    name: 'split-the-difference',
    about: 'Proposes half way between its last demand and the best that it was offered.',
    citation: 'Raiffa 1982',
    family: 'norm',
    offering: {
      name: 'split-the-difference',
      about: 'Half way between the positions.',
      stochastic: false,
      propose(session) {
        const mine = lastOffer(session, true)
        if (!mine) return session.at(0)
        return packageFor(session, (session.utility(mine.options) + (bestReceived(session)?.utility ?? session.worst)) / 2, null)
      },
    },
    acceptance: next(),
  })
}
