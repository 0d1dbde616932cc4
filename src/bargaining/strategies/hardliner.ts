import { defineStrategy } from '../strategy.js'
import type { Strategy } from '../strategy.js'

/** Always demands its best package and accepts nothing less: the baseline that shows what firmness costs. */
export function hardliner(): Strategy {
  return defineStrategy({
    facts: {
      name: 'hardliner',
      about: 'Never concedes.',
      stochastic: false,
      memory: 'none',
      needsOpponentModel: false,
      bargaining: { family: 'fixed', acceptance: 'best-only', model: null },
    },
    accepts: (session) => session.standing !== null && session.utility(session.standing) >= session.best,
    proposes: (session) => session.atLeast(session.best),
  })
}
