import { combinedWith } from './combined.js'
import type { Acceptance } from './acceptance.js'
import { recentlyReceived } from './window.js'

/**
 * AC_combi(MAX^W): late in the bargaining it accepts what is worth at least the best of what was offered
 * in a window as long as the time left (Baarslag, Hindriks and Jonker 2013).
 * @param from - relative time from which this is enough, in (0, 1)
 */
export function windowMax(from = 0.9): Acceptance {
  return combinedWith('window-max', 'Accepts what is worth as much as its own next offer, and late also the best of what came lately.', from, (session) =>
    Math.max(session.reservation, ...recentlyReceived(session)))
}
