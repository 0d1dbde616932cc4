import type { Strategy } from '../strategy.js'
import { timeDependent } from './time-dependent.js'

/**
 * Concedes evenly over time: a time-dependent tactic (Faratin, Sierra and Jennings 1998).
 * @param exponent - shape of the concession curve `1 - t ** exponent`; above 0
 */
export function linear(exponent = 1): Strategy {
  return timeDependent(
    {
      name: 'linear',
      about: 'Concedes evenly over time.',
      stochastic: false,
      memory: 'none',
      needsOpponentModel: false,
      citation: 'Faratin, Sierra and Jennings 1998',
      bargaining: { family: 'time', acceptance: 'aspiration', model: null },
    },
    exponent,
  )
}
