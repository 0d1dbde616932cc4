import type { Package } from '../../model/utility.js'
import { time } from '../acceptance/time.js'
import { composed } from '../compose.js'
import { lastOffer } from '../offering/history.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/** The package with the one change that gains the party most, if any does. */
function oneMore(session: Session, from: ArrayLike<number>): readonly number[] | undefined {
  let best: readonly number[] | undefined
  let most = session.utility(Array.from(from))
  session.sizes.forEach((size, issue) => {
    for (let option = 0; option < size; option++) {
      const options = Array.from(from)
      options[issue] = option
      const utility = session.utility(options)
      if (!(utility > most) || !session.allows(options)) continue
      best = options
      most = utility
    }
  })
  return best
}

/** Slices on top of an offer until it beats no deal. */
function sliced(session: Session, from: Package): Package {
  let options = from
  for (let n = 0; n < session.sizes.length; n++) {
    const more = oneMore(session, options)
    if (!more) return options
    options = more
    if (session.utility(options) >= session.reservation) return options
  }
  return options
}

/**
 * Salami tactics (Schelling 1966): it takes every offer as settled and asks for just one thing more, the one that it wants most,
 * until the clock runs out; then it signs.
 */
export function salami(): Strategy {
  return composed({
    name: 'salami',
    about: 'Takes what is offered and asks for one thing more.',
    citation: 'Schelling 1966',
    family: 'behaviour',
    offering: {
      name: 'salami',
      about: 'The last offer received, with one change for the better.',
      stochastic: false,
      propose(session) {
        const theirs = lastOffer(session, false)
        if (!theirs || !session.allows(theirs.options)) return session.at(0)
        const options = sliced(session, theirs.options)
        return session.utility(options) >= session.reservation ? options : session.at(0)
      },
    },
    acceptance: time(0.9),
  })
}
