import type { Package, UtilityFunction } from '../../model/utility.js'
import { next } from '../acceptance/next.js'
import { composed } from '../compose.js'
import { scalesOf } from '../offering/compromise.js'
import type { Compromise, Scales } from '../offering/compromise.js'
import { lastOffer } from '../offering/history.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import { bayesian } from '../opponents/bayesian.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/** How many steps it divides its room into, and how many it takes at most at once: the estimate may be wrong. */
const steps = 64
const stride = 6

/** How much of what a side has in hand it would lose by taking the other's offer instead: the share of breakdown that it can risk. */
function risk(mine: number, theirs: number): number {
  return mine > 0 ? Math.max(0, (mine - Math.max(0, theirs)) / mine) : 0
}

/** Whether nobody moved in the last exchange. */
function atRest({ offers, others }: Session): boolean {
  const round = others.length + 1
  return offers.length >= 2 * round && offers.slice(-round).every(({ by, options }) => {
    const before = offers.slice(0, -round).findLast((offer) => offer.by === by)
    return before !== undefined && options.join() === before.options.join()
  })
}

/** Least value of an estimate, issue by issue. */
function leastOf({ constant, tables }: UtilityFunction): number {
  return tables.reduce((sum, table) => sum + Math.min(...Array.from(table)), constant)
}

/** The least concession that passes the turn to the other, or, if `small`, the least there is. */
function conceded(session: Session, estimate: UtilityFunction, { of }: Scales, mine: Compromise, theirs: Compromise, small: boolean): Package | undefined {
  let last: Package | undefined
  for (let step = 1; step <= steps && (step <= stride || !last); step++) {
    const options = packageFor(session, utilityAt(session, mine.level - step / steps), estimate)
    if (!options) return last
    const found = of(options)
    if (found.utility >= mine.utility) continue
    last = options
    if (small || risk(found.level, theirs.level) < risk(theirs.estimated, found.estimated)) return options
  }
  return last
}

/**
 * The monotonic concession protocol with Zeuthen's rule: whoever can less afford a breakdown concedes, and only as much as passes the turn to the other
 * (Zeuthen 1930; Rosenschein and Zlotkin 1994). The other side's risk is read off a learned model, so no concession is large; if nobody moved in the last exchange it takes the least step there is.
 */
export function zeuthen(): Strategy {
  return composed({
    name: 'zeuthen',
    about: 'Concedes just enough, whenever it has more to lose from a breakdown than the other.',
    citation: 'Zeuthen 1930',
    family: 'solution',
    offering: {
      name: 'zeuthen',
      about: 'Compares risks and concedes minimally.',
      stochastic: false,
      propose(session, _, opponent) {
        const [mine, theirs] = [lastOffer(session, true), lastOffer(session, false)]
        if (!mine || !opponent || !session.allows(mine.options) || session.utility(mine.options) < session.reservation) return session.at(0)
        const scales = theirs && scalesOf(session, opponent, leastOf(opponent))
        if (!scales) return mine.options
        const [demand, offer] = [scales.of(mine.options), scales.of(theirs.options)]
        const stands = risk(demand.level, offer.level) > risk(offer.estimated, demand.estimated)
        if (stands && !atRest(session)) return mine.options
        return conceded(session, opponent, scales, demand, offer, stands) ?? mine.options
      },
    },
    acceptance: next(),
    model: bayesian(),
  })
}
