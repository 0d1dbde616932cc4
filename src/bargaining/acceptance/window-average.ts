import { combinedWith } from './combined.js'
import type { Acceptance } from './acceptance.js'
import { recentlyReceived } from './window.js'

/**
 * AC_combi(AVG): late in the bargaining it accepts what is worth at least the average of what was offered
 * in a window as long as the time left (Baarslag, Hindriks and Jonker 2013).
 * @param from - relative time from which this is enough, in (0, 1)
 */
export function windowAverage(from = 0.9): Acceptance {
  return combinedWith('window-average', 'Accepts what is worth as much as its own next offer, and late also the average of what came lately.', from, (session) => {
    const recent = recentlyReceived(session)
    return recent.length === 0 ? session.best : recent.reduce((sum, utility) => sum + utility, 0) / recent.length
  })
}
