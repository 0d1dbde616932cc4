import type { Package } from '../../model/utility.js'
import { next } from '../acceptance/next.js'
import { composed } from '../compose.js'
import { lastOffer } from '../offering/history.js'
import type { Session } from '../session.js'
import type { RandomStream } from '../../random.js'
import type { Strategy } from '../strategy.js'

/** Steps that it tries before it jumps. */
const tries = 8

function stepFrom(session: Session, options: ArrayLike<number>, random: RandomStream): Package | undefined {
  for (let n = 0; n < tries; n++) {
    const issue = random.below(options.length)
    const size = session.sizes[issue] ?? 1
    if (size < 2) continue
    const changed = Array.from(options)
    changed[issue] = (changed[issue]! + 1 + random.below(size - 1)) % size
    if (session.utility(changed) >= session.reservation && session.allows(changed)) return changed
  }
  return undefined
}

/** Walks through the packages one random change at a time and never below no deal: a baseline without direction, after the random walker that jumps (Baarslag, Hindriks and Jonker 2011). */
export function randomWalker(): Strategy {
  return composed({
    name: 'random-walker',
    about: 'Changes one thing in its last offer at random.',
    citation: 'Baarslag, Hindriks and Jonker 2011',
    family: 'chance',
    offering: {
      name: 'random-walker',
      about: 'A random walk among the packages that beat no deal.',
      stochastic: true,
      propose(session, own) {
        const mine = lastOffer(session, true)
        return (mine && stepFrom(session, mine.options, own.random)) ?? session.sample(own.random, session.reservation)
      },
    },
    acceptance: next(),
  })
}
