import type { Strategy } from '../strategy.js'
import { timeDependent } from './time-dependent.js'

/**
 * Holds firm until late, then concedes fast: a time-dependent tactic (Faratin, Sierra and Jennings 1998).
 * @param exponent - shape of the concession curve `1 - t ** exponent`; above 0
 */
export function boulware(exponent = 4): Strategy {
  return timeDependent(
    {
      name: 'boulware',
      about: 'Holds firm until late, then concedes fast.',
      stochastic: false,
      memory: 'none',
      needsOpponentModel: false,
      citation: 'Faratin, Sierra and Jennings 1998',
      bargaining: { family: 'time', acceptance: 'aspiration', model: null },
    },
    exponent,
  )
}
