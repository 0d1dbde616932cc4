import { power } from '../../model/power.js'
import { aspiration } from '../acceptance/aspiration.js'
import { composed } from '../compose.js'
import { alongCurve } from '../offering/curve.js'
import type { Strategy } from '../strategy.js'

/** Parameters of {@link exponential}. */
export interface ExponentialOptions {
  /** Share of its room that it gives up at the very start, in (0, 1). @defaultValue 0.02 */
  readonly start?: number
  /** Above 1 it concedes early, below 1 late; above 0. @defaultValue 1 */
  readonly beta?: number
}

/**
 * The exponential time-dependent tactic: it gives up the share `start ** ((1 - t) ** beta)` of its room,
 * which stays small for long and multiplies towards the end (Faratin, Sierra and Jennings 1998).
 */
export function exponential({ start = 0.02, beta = 1 }: ExponentialOptions = {}): Strategy {
  return composed({
    name: 'exponential',
    about: 'Concedes by factors: hardly at first, by leaps at the end.',
    citation: 'Faratin, Sierra and Jennings 1998',
    family: 'time',
    offering: alongCurve('exponential', 'Gives up a share of its room that multiplies over time.', (time) => 1 - power(start, power(1 - time, beta))),
    acceptance: aspiration(),
  })
}
