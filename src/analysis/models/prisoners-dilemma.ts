import { mistake } from '../../errors.js'
import { requireNumbers } from './checks.js'

/** Payoffs of one round of the prisoner's dilemma: temptation > reward > punishment > sucker. */
export interface Dilemma {
  /** Of the one who defects alone. */
  readonly temptation: number
  /** Of both who cooperate. */
  readonly reward: number
  /** Of both who defect. */
  readonly punishment: number
  /** Of the one who cooperates alone. */
  readonly sucker: number
}

function check({ temptation, reward, punishment, sucker }: Dilemma): void {
  requireNumbers({ temptation, reward, punishment, sucker })
  if (temptation > reward && reward > punishment && punishment > sucker) return
  throw mistake({ given: `the payoffs are ${[temptation, reward, punishment, sucker].join(', ')}`, allowed: "a prisoner's dilemma has temptation > reward > punishment > sucker", todo: 'order them so' })
}

/**
 * The least chance of another round, or discount factor, at which tit-for-tat against itself is in equilibrium (Axelrod and Hamilton 1981):
 * the greater of (T - R) / (T - P), which keeps from defecting for good, and (T - R) / (R - S), which keeps from defecting every other round.
 * @returns above 0; 1 or more if no chance suffices
 */
export function titForTatThreshold(dilemma: Dilemma): number {
  check(dilemma)
  const { temptation, reward, punishment, sucker } = dilemma
  return Math.max((temptation - reward) / (temptation - punishment), (temptation - reward) / (reward - sucker))
}

/**
 * The least discount factor at which the grim trigger against itself is in equilibrium (Friedman 1971): (T - R) / (T - P).
 * @returns in (0, 1)
 */
export function grimThreshold(dilemma: Dilemma): number {
  check(dilemma)
  const { temptation, reward, punishment } = dilemma
  return (temptation - reward) / (temptation - punishment)
}
