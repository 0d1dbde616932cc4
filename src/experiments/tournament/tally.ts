import type { Outcome } from '../../model/context.js'
import { mergeMoments, noMoments } from '../../simulation/many/moments.js'
import type { Moments } from '../../simulation/many/moments.js'
import type { Statistics } from '../../simulation/many/statistics.js'

/** What the runs of one pairing in one family came to, as little as a ranking needs. Plain data. */
export interface PairingTally {
  /** Utility above no deal, by role, in the units of the party. */
  readonly surplus: readonly [Moments, Moments]
  readonly days: Moments
  readonly outcomes: { [O in Outcome]: number }
  faulted: number
  failed: number
}

export function noPairing(): PairingTally {
  return { surplus: [noMoments(), noMoments()], days: noMoments(), outcomes: { completed: 0, partiallyCompleted: 0, collapsed: 0 }, faulted: 0, failed: 0 }
}

/** Takes one more shard in. */
export function addToPairing(tally: PairingTally, roles: readonly [string, string], statistics: Statistics): void {
  roles.forEach((role, i) => {
    const sample = statistics.utilities.get(role)
    if (sample) mergeMoments(tally.surplus[i]!, sample.surplus.moments)
  })
  mergeMoments(tally.days, statistics.days.moments)
  for (const outcome of Object.keys(tally.outcomes) as Outcome[]) tally.outcomes[outcome] += statistics.outcomes[outcome]
  tally.faulted += statistics.faulted
  tally.failed += statistics.failed
}
