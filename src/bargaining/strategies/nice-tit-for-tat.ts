import type { Package } from '../../model/utility.js'
import { combined } from '../acceptance/combined.js'
import { composed } from '../compose.js'
import { compromise } from '../offering/compromise.js'
import { bestReceived } from '../offering/history.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import { bayesian } from '../opponents/bayesian.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/** The time at which it begins to hurry, and over how long. */
const hurryFrom = 0.91
const hurryOver = 0.05

/** What the others have given up since their first offer, as a share of the way to a goal, in own utility. */
function reciprocated(session: Session, goal: number): number {
  const theirs = session.offers.filter(({ by }) => by !== session.me).map(({ options }) => session.utility(options))
  const [first] = theirs
  if (first === undefined) return 0
  const most = theirs.reduce((best, utility) => Math.max(best, utility), first)
  return goal > first ? Math.min(1, (most - first) / (goal - first)) : 1
}

/**
 * Nice tit-for-tat: it aims at the Nash point as far as it can tell where that is, and goes as large a part of the way there as the others have gone.
 * Of the packages that give it its due it offers the one that it believes the others like best; near the end it hurries (Baarslag, Hindriks and Jonker 2013).
 * @param least - least level that it aims at, between its worst (0) and best (1) package
 */
export function niceTitForTat(least = 0.5): Strategy {
  return composed({
    name: 'nice-tit-for-tat',
    about: 'Goes as far towards the estimated Nash point as the others have gone.',
    citation: 'Baarslag, Hindriks and Jonker 2013',
    family: 'behaviour',
    offering: {
      name: 'nice-tit-for-tat',
      about: 'Reciprocates on the way to the estimated Nash point.',
      stochastic: false,
      propose(session, _, opponent): Package | undefined {
        const point = opponent && compromise(session, opponent, (mine, theirs) => mine * theirs)
        const goal = Math.max(point?.utility ?? session.worst, utilityAt(session, least))
        const hurry = Math.min(1, Math.max(0, (session.time - hurryFrom) / hurryOver))
        const part = Math.max(reciprocated(session, goal), hurry)
        const options = packageFor(session, session.best - part * (session.best - goal), opponent)
        const offered = bestReceived(session)
        return options && offered && offered.utility >= session.utility(options) ? offered.options : options
      },
    },
    acceptance: combined({ from: 0.98, level: least }),
    model: bayesian(),
  })
}
