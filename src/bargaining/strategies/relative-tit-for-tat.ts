import { next } from '../acceptance/next.js'
import { composed } from '../compose.js'
import { lastOffer, lastReceived } from '../offering/history.js'
import type { Offering } from '../offering/offering.js'
import { packageFor } from '../offering/scale.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/**
 * What a party asks for next if it cuts its own demand in the proportion in which the others cut theirs:
 * what they withhold is the party's best less what they offer.
 * @param received - what their offers are worth to the party, the oldest first
 */
export function inProportion(session: Session, received: readonly number[]): number {
  const mine = lastOffer(session, true)
  if (!mine) return session.best
  const [then, now] = [session.best - (received[0] ?? session.best), session.best - (received[received.length - 1] ?? session.best)]
  const ratio = then > 0 ? now / then : 1
  return session.worst + Math.max(0, session.utility(mine.options) - session.worst) * ratio
}

/** Demands in proportion, and without a pair of offers to compare gives a little so that somebody begins. */
export function proportional(name: string, about: string, window: number, opening: number): Offering {
  return {
    name,
    about,
    stochastic: false,
    propose(session) {
      const received = lastReceived(session, window)
      const target = received.length < window ? session.best - opening * session.time * (session.best - session.worst) : inProportion(session, received)
      return packageFor(session, target, null)
    },
  }
}

/**
 * Relative tit-for-tat: it reduces its demand by the same percentage by which the others have just reduced theirs (Faratin, Sierra and Jennings 1998).
 * @param delta - how many of their moves it looks back; a whole number from 1
 */
export function relativeTitForTat(delta = 1): Strategy {
  return composed({
    name: 'relative-tit-for-tat',
    about: 'Cuts its demand by the percentage by which the others have just cut theirs.',
    citation: 'Faratin, Sierra and Jennings 1998',
    family: 'behaviour',
    offering: proportional('relative-tit-for-tat', 'Demands in proportion to the last move of the others.', delta + 1, 0.5),
    acceptance: next(),
  })
}
