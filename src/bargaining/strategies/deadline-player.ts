import { time } from '../acceptance/time.js'
import { composed } from '../compose.js'
import { bestReceived } from '../offering/history.js'
import { isLate } from '../offering/scale.js'
import type { Strategy } from '../strategy.js'

/**
 * Plays the deadline (Roth, Murnighan and Schoumaker 1988): it demands its best and gives nothing until time is nearly up,
 * then takes the best that it was ever offered, or whatever beats no deal.
 * @param from - relative time at which it gives in, in (0, 1)
 */
export function deadlinePlayer(from = 0.9): Strategy {
  return composed({
    name: 'deadline-player',
    about: 'Gives nothing until time is nearly up, then gives in at once.',
    citation: 'Roth, Murnighan and Schoumaker 1988',
    family: 'time',
    offering: {
      name: 'deadline-player',
      about: 'Its best package, and at the end the best that it was offered.',
      stochastic: false,
      propose: (session) => (isLate(session, from) ? (bestReceived(session)?.options ?? session.atLeast(session.worst) ?? session.at(0)) : session.at(0)),
    },
    acceptance: time(from),
  })
}
