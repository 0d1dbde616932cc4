import type { Offer } from '../../model/alternating-offers.js'
import type { Package } from '../../model/utility.js'
import type { Session } from '../session.js'

/** The last offer of the party itself, or of anybody else. */
export function lastOffer({ offers, me }: Session, mine: boolean): Offer | undefined {
  for (let i = offers.length - 1; i >= 0; i--) if ((offers[i]!.by === me) === mine) return offers[i]
  return undefined
}

/** What the last few offers of the others are worth to the party today, the oldest first. */
export function lastReceived(session: Session, count: number): readonly number[] {
  const { offers, me } = session
  const found: number[] = []
  for (let i = offers.length - 1; i >= 0 && found.length < count; i--) if (offers[i]!.by !== me) found.push(session.utility(offers[i]!.options))
  return found.reverse()
}

/** The offer of the others that is worth most to the party today among those that may still be signed and beat no deal. */
export function bestReceived(session: Session): { readonly options: Package; readonly utility: number } | undefined {
  let best: { readonly options: Package; readonly utility: number } | undefined
  for (const { by, options } of session.offers) {
    if (by === session.me) continue
    const utility = session.utility(options)
    if (utility >= session.reservation && !(best && best.utility >= utility) && session.allows(options)) best = { options, utility }
  }
  return best
}
