import { aspiration } from '../acceptance/aspiration.js'
import { composed } from '../compose.js'
import { lastOffer } from '../offering/history.js'
import type { Offering } from '../offering/offering.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/**
 * Opens with an extreme demand only to have it refused, falls back at once to what it wanted all along, and moves slowly from there:
 * the retreat is meant to be answered with another (Cialdini et al. 1975).
 * @param wanted - level that it falls back to, between its worst (0) and best (1) package; it gives up half of it by the end
 */
export function doorInTheFace(wanted = 0.75): Strategy {
  const target = (session: Session): number => (lastOffer(session, true) ? utilityAt(session, wanted * (1 - session.time / 2)) : session.best)
  const offering: Offering = {
    name: 'door-in-the-face',
    about: 'An extreme demand first, then a moderate one.',
    stochastic: false,
    target,
    propose: (session) => packageFor(session, target(session), null),
  }
  return composed({
    name: 'door-in-the-face',
    about: 'Opens with an extreme demand, and falls back at once to a moderate one.',
    citation: 'Cialdini et al. 1975',
    family: 'behaviour',
    offering,
    acceptance: aspiration(),
  })
}
