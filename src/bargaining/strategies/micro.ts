import { packageKey } from '../../model/package.js'
import type { Session } from '../session.js'
import { defineStrategy } from '../strategy.js'
import type { Strategy } from '../strategy.js'

function distinct(session: Session, mine: boolean): Set<string> {
  return new Set(session.offers.filter(({ by }) => (by === session.me) === mine).map(({ options }) => packageKey(options)))
}

/** The best package not offered yet, if it is our move to concede and it is worth no deal or more. */
function nextOffer(session: Session): number | undefined {
  const own = distinct(session, true)
  if (own.size > distinct(session, false).size) return undefined
  for (let index = 0; index < session.size && session.utilityAt(index) >= session.reservation; index++) {
    const options = session.packageAt(index)
    if (options && !own.has(packageKey(options))) return index
  }
  return undefined
}

function worstOwn(session: Session): number {
  return Math.min(Infinity, ...session.offers.filter(({ by }) => by === session.me).map(({ options }) => session.utility(options)))
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
      memory: 'offers',
      needsOpponentModel: false,
      citation: 'de Jonge 2022',
    },
    accepts: (session) => {
      if (!session.standing) return false
      const next = nextOffer(session)
      return session.utility(session.standing) >= (next === undefined ? worstOwn(session) : session.utilityAt(next))
    },
    proposes: (session) => {
      const next = nextOffer(session)
      if (next !== undefined) return session.packageAt(next)
      // Of its own offers the least demanding that may still be signed: people may have been lost since it was made.
      const own = distinct(session, true)
      for (let index = session.lastAtLeast(session.reservation); index >= 0; index--) {
        const options = session.packageAt(index)
        if (options && own.has(packageKey(options))) return options
      }
      return undefined
    },
  })
}
