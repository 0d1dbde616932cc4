import { requireNumber } from '../models/checks.js'

/** Two stages with a partner that may be an opportunist. */
export interface ScreeningProblem {
  /** Worth of the second stage in units of the first, in (0, 1]. */
  readonly delta: number
  /** Worth of a unit to the one who gets it over its cost to the one who gives it, above 1. */
  readonly ratio: number
}

/** The smallest first stage that an opportunist does not sit out. */
export interface ScreeningSchedule {
  readonly method: 'two-stage screening'
  readonly exactness: 'exact'
  readonly parameters: ScreeningProblem
  /** Share of the whole in the first stage at which an opportunist is indifferent: with less it cooperates first and defects on the rest, with more it shows itself at once. */
  readonly first: number
  /** The rest. */
  readonly second: number
  /** Belief in an honest partner from which an honest party gains by this schedule. */
  readonly trustNeeded: number
  /** The same if the whole is handed over in one stage. */
  readonly trustNeededAtOnce: number
}

/**
 * Starting small: the first stage is just large enough to unmask an opportunist, and the rest follows only among those who kept their word.
 *
 * Assumptions: the whole is 1 and divides at will; each side hands over by itself and sees afterwards what the other did; a unit costs 1 and is worth `ratio`;
 * an honest partner always hands over, an opportunist does what pays; a defection in the first stage ends the exchange.
 * An opportunist that hands over s first pays s to gain delta ratio (1 - s) later, so it is indifferent at s = delta ratio / (1 + delta ratio).
 * An honest party with belief t gains t (ratio s + delta (ratio - 1)(1 - s)) - s.
 *
 * Source: Watson (1999, 2002), Ghosh and Ray (1996).
 * @throws UsageError on values outside their ranges
 */
export function smallStartScreening({ delta, ratio }: ScreeningProblem): ScreeningSchedule {
  requireNumber('delta', delta, { above: 0, to: 1 })
  requireNumber('ratio', ratio, { above: 1 })
  const first = (delta * ratio) / (1 + delta * ratio)
  const second = 1 - first
  return Object.freeze({
    method: 'two-stage screening',
    exactness: 'exact',
    parameters: Object.freeze({ delta, ratio }),
    first,
    second,
    trustNeeded: first / (ratio * first + delta * (ratio - 1) * second),
    trustNeededAtOnce: 1 / ratio,
  })
}
