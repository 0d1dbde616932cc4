import { next } from '../acceptance/next.js'
import { composed } from '../compose.js'
import { lastOffer, lastReceived } from '../offering/history.js'
import { packageFor } from '../offering/scale.js'
import type { Strategy } from '../strategy.js'

/**
 * Random absolute tit-for-tat: it gives up as much of its own utility as the last move of the others gave it, more or less a random amount,
 * which gets it out of places where nobody moves (Faratin, Sierra and Jennings 1998).
 * @param spread - greatest random change, as a share of its room, in [0, 1]
 */
export function randomAbsoluteTitForTat(spread = 0.1): Strategy {
  return composed({
    name: 'random-absolute-tit-for-tat',
    about: 'Gives what the last move of the others gave it, more or less a random amount.',
    citation: 'Faratin, Sierra and Jennings 1998',
    family: 'behaviour',
    offering: {
      name: 'random-absolute-tit-for-tat',
      about: 'Answers the last move in full, with a random change.',
      stochastic: true,
      propose(session, own) {
        const mine = lastOffer(session, true)
        if (!mine) return session.at(0)
        const [then, now] = lastReceived(session, 2)
        const given = then === undefined || now === undefined ? 0 : now - then
        const change = (own.random.next() * 2 - 1) * spread * (session.best - session.worst)
        return packageFor(session, session.utility(mine.options) - given - change, null)
      },
    },
    acceptance: next(),
  })
}
