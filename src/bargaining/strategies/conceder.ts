import type { Strategy } from '../strategy.js'
import { timeDependent } from './time-dependent.js'

/**
 * Concedes early, then hardly moves: a time-dependent tactic (Faratin, Sierra and Jennings 1998).
 * @param exponent - shape of the concession curve `1 - t ** exponent`; above 0
 */
export function conceder(exponent = 0.25): Strategy {
  return timeDependent(
    {
      name: 'conceder',
      about: 'Concedes early, then hardly moves.',
      stochastic: false,
      memory: 'none',
      needsOpponentModel: false,
      citation: 'Faratin, Sierra and Jennings 1998',
      bargaining: { family: 'time', acceptance: 'aspiration', model: null },
    },
    exponent,
  )
}
