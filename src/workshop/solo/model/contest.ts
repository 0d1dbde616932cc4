import { runSeries } from './series.js'
import type { SeriesSetup } from './series.js'
import { policyIds } from './policies.js'
import type { PolicyId } from './policies.js'

/** What the sandbox is set to; `mixed` meets each policy in turn, by seed. */
export interface ContestSetup extends Omit<SeriesSetup, 'seed' | 'opponent'> {
  readonly opponent: PolicyId | 'mixed'
}

/** How one policy fared. Points are per exchange, shares in [0, 1]. */
export interface Standing {
  readonly policy: PolicyId
  readonly mean: number
  /** Tenth and ninetieth of a hundred series. */
  readonly low: number
  readonly high: number
  /** Share of its own people who came home. */
  readonly home: number
}

function opponentOf(opponent: ContestSetup['opponent'], seed: number): PolicyId {
  return opponent === 'mixed' ? policyIds[(seed - 1) % policyIds.length]! : opponent
}

/** The value below which a share of sorted values lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * Every policy in the same number of series with seeds 1 to `series`. It yields the share done after each series, so that a page stays awake.
 * @returns how each fared, in the order of the policies
 */
export function* contest({ opponent, ...setup }: ContestSetup, series: number): Generator<number, readonly Standing[]> {
  const standings: Standing[] = []
  for (const [place, policy] of policyIds.entries()) {
    const points: number[] = []
    let home = 0
    for (let seed = 1; seed <= series; seed++) {
      const held = runSeries(policy, { ...setup, opponent: opponentOf(opponent, seed), seed })
      points.push(held.reduce((sum, { gains }) => sum + gains.ours, 0) / held.length)
      home += held.filter(({ crossed }) => crossed.includes('home')).length / held.length
      yield (place * series + seed) / (policyIds.length * series)
    }
    const sorted = [...points].sort((a, b) => a - b)
    standings.push({ policy, mean: points.reduce((sum, each) => sum + each, 0) / series, low: quantile(sorted, 0.1), high: quantile(sorted, 0.9), home: home / series })
  }
  return standings
}
