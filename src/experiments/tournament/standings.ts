import { mean as average, sampleVariance } from 'simple-statistics'
import { meanInterval } from '../../analysis/statistics/mean-interval.js'
import type { SampleMoments } from '../../analysis/statistics/mean-interval.js'
import { nashAveraging } from '../../analysis/statistics/nash-averaging.js'
import { headToHead, payoffMatrix } from '../../analysis/statistics/payoff.js'
import type { PayoffMatrix } from '../../analysis/statistics/payoff.js'
import { ranking } from '../../analysis/statistics/ranking.js'
import { replicator } from '../../analysis/statistics/replicator.js'
import { resampledShares } from '../../analysis/statistics/resampled-shares.js'
import { stream } from '../../random.js'
import type { Moments } from '../../simulation/many/moments.js'
import { offerSpreads } from '../../simulation/many/offers.js'
import type { OfferBins } from '../../simulation/many/offers.js'
import type { Prepared } from './prepare.js'
import type { Pairing, Standing, TournamentResult } from './result.js'
import type { PairingTally } from './tally.js'

/** Moments of scores that weigh every setting alike; the variance is such that the mean's error is what the runs give. */
function pooled(parts: readonly { readonly moments: Moments; readonly scale: number }[]): SampleMoments {
  const n = parts.reduce((sum, { moments }) => sum + moments.n, 0)
  const error = parts.reduce((sum, { moments, scale }) => sum + (moments.n > 1 ? moments.squares / (moments.n - 1) / moments.n / (scale * scale) : 0), 0)
  return { n, mean: average(parts.map(({ moments, scale }) => moments.mean / scale)), variance: (error * n) / (parts.length * parts.length) }
}

/** The payoffs of each competitor against each, over families and both roles. */
function payoffsOf({ competitors, families, scales, at }: Prepared, tallies: readonly PairingTally[]): PayoffMatrix {
  const names = competitors.map(({ name }) => name)
  return payoffMatrix({
    strategies: names, opponents: names,
    cells: competitors.map((_, own) => competitors.map((__, other) => pooled(families.flatMap((___, family) => [
      { moments: tallies[at(family, own, other)]!.surplus[0], scale: scales[family]![0] },
      { moments: tallies[at(family, other, own)]!.surplus[1], scale: scales[family]![1] },
    ])))),
  })
}

function pairingsOf({ competitors, families, scales, at }: Prepared, tallies: readonly PairingTally[]): readonly Pairing[] {
  return families.flatMap(({ name: family }, f) => competitors.flatMap(({ name: first }, i) => competitors.map(({ name: second }, j): Pairing => {
    const { surplus, outcomes, days, faulted, failed } = tallies[at(f, i, j)]!
    return { family, first, second, runs: surplus[0].n, scores: [surplus[0].mean / scales[f]![0], surplus[1].mean / scales[f]![1]], outcomes: { ...outcomes }, days: days.mean, faulted, failed }
  })))
}

/** What a finished tournament says. */
export function resultOf(prepared: Prepared, tallies: readonly PairingTally[], batches: readonly (readonly number[])[], offers: readonly OfferBins[]): TournamentResult {
  const { competitors, families, scales, runs, seed, confidence, hash, at } = prepared
  const payoffs = payoffsOf(prepared, tallies)
  const pairings = pairingsOf(prepared, tallies)
  const places = ranking(competitors.map(({ name: strategy }, i) => ({ strategy, batches: batches[i]! })), confidence)
  const standing = (name: string): Standing => {
    const own = competitors.findIndex((competitor) => competitor.name === name)
    const { best, worst, tied } = places.ranking.find(({ strategy }) => strategy === name)!
    const list = batches[own]!
    const n = list.length
    const mean = average([...list])
    const variance = n < 2 ? 0 : sampleVariance([...list])
    const inRole = (role: 0 | 1, family: number): readonly Pairing[] => competitors.map((_, other) => pairings[role === 0 ? at(family, own, other) : at(family, other, own)]!)
    const all = families.flatMap((_, family) => ([0, 1] as const).flatMap((role) => inRole(role, family).map((pairing) => ({ role, pairing, family }))))
    return {
      name, mean, interval: meanInterval({ n, mean, variance }, confidence).interval, best, worst, tied,
      byRole: [average(all.filter(({ role }) => role === 0).map(({ pairing }) => pairing.scores[0])), average(all.filter(({ role }) => role === 1).map(({ pairing }) => pairing.scores[1]))],
      byFamily: families.map((_, family) => average([...inRole(0, family).map(({ scores }) => scores[0]), ...inRole(1, family).map(({ scores }) => scores[1])])),
      agreement: average(all.map(({ pairing: { outcomes, runs: made } }) => (outcomes.completed + outcomes.partiallyCompleted) / made)),
      opponents: average(all.map(({ role, pairing }) => pairing.scores[1 - role]!)),
    }
  }
  return {
    competitors: competitors.map(({ name }) => name),
    families: families.map(({ name, about }, f) => ({ name, about, roles: prepared.roles[f]!, scale: scales[f]! })),
    runs, seed, confidence,
    standings: places.ranking.map(({ strategy }) => standing(strategy)),
    ranking: places,
    payoffs,
    headToHead: headToHead(payoffs, confidence),
    nash: nashAveraging(payoffs),
    replicator: replicator(payoffs),
    resampled: resampledShares(payoffs, stream(seed, 'tournament/resampled'), { confidence }),
    offers: offers.map(offerSpreads),
    pairings,
    negotiations: tallies.reduce((sum, { surplus, failed }) => sum + surplus[0].n + failed, 0),
    hash,
  }
}
