import { aspiration } from '../acceptance/aspiration.js'
import { composed } from '../compose.js'
import { alongCurve } from '../offering/curve.js'
import type { Strategy } from '../strategy.js'

/** Parameters of {@link toughThenSoft}. */
export interface ToughThenSoftOptions {
  /** Relative time at which it changes, in (0, 1). @defaultValue 0.5 */
  readonly turn?: number
  /** Level that it goes down to before, between its worst (0) and best (1) package. @defaultValue 0.9 */
  readonly hold?: number
}

/** Black hat, then white hat: it hardly moves at first, then concedes evenly and all the way, so that its softness shows against its toughness (Hilty and Carnevale 1993). */
export function toughThenSoft({ turn = 0.5, hold = 0.9 }: ToughThenSoftOptions = {}): Strategy {
  return composed({
    name: 'tough-then-soft',
    about: 'Hardly moves in the first half, then concedes all the way.',
    citation: 'Hilty and Carnevale 1993',
    family: 'time',
    offering: alongCurve('two-phase', 'Slowly first, then fast.', (time) => (time < turn ? 1 - (1 - hold) * (time / turn) : hold * (1 - (time - turn) / (1 - turn)))),
    acceptance: aspiration(),
  })
}
