import { mistake } from '../../errors.js'
import { requireNumbers } from './checks.js'
import type { Dilemma } from './prisoners-dilemma.js'

/**
 * The least trust at which cooperation is the better choice in an assurance game (Kydd 2005):
 * with probability t that the other cooperates, t R + (1 - t) S is at least t T + (1 - t) P from t = (P - S) / (R - T + P - S) on.
 * @param payoffs - reward > temptation and punishment > sucker: each would rather do as the other does
 * @returns in (0, 1)
 * @throws UsageError on payoffs in another order
 */
export function trustThreshold({ temptation, reward, punishment, sucker }: Dilemma): number {
  requireNumbers({ temptation, reward, punishment, sucker })
  if (reward <= temptation || punishment <= sucker) {
    throw mistake({ given: `the payoffs are ${[temptation, reward, punishment, sucker].join(', ')}`, allowed: 'an assurance game has reward > temptation and punishment > sucker', todo: 'order them so, or ask for a threshold of the repeated dilemma' })
  }
  return (punishment - sucker) / (reward - temptation + (punishment - sucker))
}
