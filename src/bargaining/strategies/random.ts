import { defineStrategy } from '../strategy.js'
import type { Strategy } from '../strategy.js'

/** Offers any package worth no deal or more, and accepts what beats another such draw: the zero-intelligence baseline (Gode and Sunder 1993). */
export function random(): Strategy {
  return defineStrategy({
    facts: {
      name: 'random',
      about: 'Offers any package that beats no deal.',
      stochastic: true,
      memory: 'none',
      needsOpponentModel: false,
      citation: 'Gode and Sunder 1993',
      bargaining: { family: 'chance', acceptance: 'another-draw', model: null },
    },
    accepts(session, own) {
      const draw = session.sample(own.random, session.reservation)
      return draw !== undefined && session.standing !== null && session.utility(session.standing) >= session.utility(draw)
    },
    proposes: (session, own) => session.sample(own.random, session.reservation),
  })
}
