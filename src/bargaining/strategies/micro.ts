import type { Json, Own } from '../../model/government.js'
import type { Package } from '../../model/utility.js'
import type { Session } from '../session.js'
import { defineStrategy } from '../strategy.js'
import type { Strategy } from '../strategy.js'

/** How far down its own ranking a party has come, and which packages were offered: kept in its notes and moved on by what is new. */
interface Ladder {
  /** Offers of the table that were counted. */
  seen: number
  /** The first place of its own ranking that it has not offered. */
  place: number
  /** Different packages that it offered, and that the others did. */
  made: number
  received: number
  readonly mine: { [key: string]: 1 }
  readonly theirs: { [key: string]: 1 }
}

/** The package right above the place of a ladder, as its ranking keeps it: another object tells that the ranking is another. */
const above = new WeakMap<Ladder, Package>()

/** The number of a package, row-major; in spaces with more packages than exact numbers, its options in words. */
function keyOf(sizes: readonly number[], options: Package): number | string {
  let key = 0
  for (let i = 0; i < sizes.length; i++) key = key * sizes[i]! + options[i]!
  return key < Number.MAX_SAFE_INTEGER ? key : Array.from(options).join('.')
}

function ladderOf(session: Session, own: Own): Ladder {
  const ladder = (own.memory.ladder ??= { seen: 0, place: 0, made: 0, received: 0, mine: {}, theirs: {} } as Json) as unknown as Ladder
  const { offers, me, sizes } = session
  for (; ladder.seen < offers.length; ladder.seen++) {
    const { by, options } = offers[ladder.seen]!
    const key = keyOf(sizes, options)
    const known = by === me ? ladder.mine : ladder.theirs
    if (known[key]) continue
    known[key] = 1
    if (by === me) ladder.made++
    else ladder.received++
  }
  return ladder
}

/** The best package not offered yet. Goes down from where it was, or from the top where people were lost since. */
function descend(session: Session, ladder: Ladder): Package | undefined {
  let last = ladder.place > 0 ? session.at(ladder.place - 1) : undefined
  if (!last || above.get(ladder) !== last) [ladder.place, last] = [0, undefined]
  for (;;) {
    const options = session.at(ladder.place)
    if (!options || !ladder.mine[keyOf(session.sizes, options)]) {
      if (last) above.set(ladder, last)
      return options
    }
    last = options
    ladder.place++
  }
}

/** Of its own offers the least demanding that beats no deal; of those that may still be signed, if asked: people may have been lost since it was made. */
function leastOwn(session: Session, ladder: Ladder, signable: boolean): Package | undefined {
  if (ladder.place === ladder.made) return ladder.place > 0 ? session.at(ladder.place - 1) : undefined
  let least: Package | undefined
  for (const { by, options } of session.offers) {
    if (by !== session.me || (signable && (session.utility(options) < session.reservation || !session.allows(options)))) continue
    if (!least || session.utility(options) < session.utility(least)) least = options
  }
  return least
}

/**
 * MiCRO (de Jonge 2022): walks down its own ranking one package at a time, and takes a step only
 * when the other side has made as many different offers as itself. It models nobody and wastes nothing.
 */
export function micro(): Strategy {
  return defineStrategy({
    facts: {
      name: 'micro',
      about: 'Concedes one package at a time, only while the other side does.',
      stochastic: false,
      memory: 'notes',
      needsOpponentModel: false,
      citation: 'de Jonge 2022',
      bargaining: { family: 'behaviour', acceptance: 'next', model: null },
    },
    accepts(session, own) {
      if (!session.standing) return false
      const ladder = ladderOf(session, own)
      const options = descend(session, ladder)
      const least = (ladder.made <= ladder.received ? options : undefined) ?? leastOwn(session, ladder, false)
      return least !== undefined && session.utility(session.standing) >= session.utility(least)
    },
    proposes(session, own) {
      const ladder = ladderOf(session, own)
      const options = descend(session, ladder)
      return (ladder.made <= ladder.received ? options : undefined) ?? leastOwn(session, ladder, true)
    },
  })
}
