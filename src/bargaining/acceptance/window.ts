import { relativeTime } from '../../model/alternating-offers.js'
import type { Session } from '../session.js'

/**
 * What the others offered in the window that looks as far back as the time left, in own utility today:
 * what may still come is judged by what came in as long a time. The standing offer is the last of them.
 */
export function recentlyReceived(session: Session): readonly number[] {
  const { offers, me, rounds, time } = session
  const since = time - (1 - time)
  const found: number[] = []
  for (let i = offers.length - 1; i >= 0; i--) {
    const { by, round, options } = offers[i]!
    if (relativeTime({ round, rounds }) < since) break
    if (by !== me) found.push(session.utility(options))
  }
  return found
}
