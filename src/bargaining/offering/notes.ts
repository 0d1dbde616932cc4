import type { Json, Own } from '../../model/government.js'
import type { Session } from '../session.js'

/** The stage of a bargaining at which a note was written: one per turn. */
interface Stamped<T> {
  readonly at: number
  readonly round: number
  readonly value: T
}

/**
 * A value that moves on once a turn and is kept in the actor's notes: asked twice in a turn it stays.
 * @param key - name of the note; each offering uses one of its own
 * @param next - the value of this turn from that of the turn before, or from `undefined` in the first
 */
export function kept<T extends Json>(key: string, session: Session, own: Own, next: (before: T | undefined) => T): T {
  const known = own.memory[key] as unknown as Stamped<T> | undefined
  const at = session.offers.length
  if (known && known.at === at && known.round === session.round) return known.value
  const value = next(known?.value)
  own.memory[key] = { at, round: session.round, value } as unknown as Json
  return value
}
