import { bestConceivable, dealUtility, packageSum } from '../../model/preferences.js'
import type { ExchangeContext } from '../../model/context.js'
import type { PartyId } from '../../model/scenario.js'

/**
 * What each party asked for itself, offer by offer, in the last bargaining of a run: the worth of its own offer above no deal
 * as a share of the best conceivable, before discount and costs; 1 for all that it could wish for, 0 for no better than no deal.
 * A party that can gain nothing has none.
 */
export type OwnOffers = { readonly [party: PartyId]: readonly number[] }

/** What the parties asked for themselves, from the context at the end of a run. */
export function ownOffersOf({ table, scenario, climate }: ExchangeContext): OwnOffers {
  if (!table) return {}
  const { agenda, offers } = table
  return Object.fromEntries(scenario.parties.flatMap(({ id, secrets: { preferences } }): readonly [string, readonly number[]][] => {
    const own = offers.filter(({ by, options }) => by === id && options.length === agenda.issues.length)
    const most = bestConceivable(preferences, agenda, { party: id, climate }) - preferences.reservation
    if (own.length === 0 || !(most > 0)) return []
    const worths = own.map(({ options }) => (packageSum(preferences, agenda, options, id) + dealUtility(preferences, climate) - preferences.reservation) / most)
    return [[id, worths.filter(Number.isFinite)]]
  }))
}

/** What a party asked for itself with its n-th offer, counted in bins of equal width: for each offer a count by number of the bin. Plain data. */
export type OfferBins = Map<number, number>[]

/** How a party's n-th offers are spread over many runs; quantiles are the middles of bins. */
export interface OfferSpread {
  /** Runs in which there was such an offer. */
  readonly n: number
  readonly quantiles: { readonly p5: number; readonly p25: number; readonly p50: number; readonly p75: number; readonly p95: number }
}

/** Offers of a party that are counted; later ones are not. */
export const countedOffers = 32
/** Width of a bin, as a share of the best conceivable. */
export const offerBin = 1 / 32
/** Bins below 0; whatever is worse is counted with the last. */
const below = 32

/** Counts a run's own offers of a party. */
export function addOffers(bins: OfferBins, worths: readonly number[]): void {
  worths.slice(0, countedOffers).forEach((worth, n) => {
    const bin = Math.max(-below, Math.min(Math.floor(worth / offerBin) + 0, Math.round(1 / offerBin) - 1))
    const counts = (bins[n] ??= new Map<number, number>())
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  })
}

/** Takes in what others have counted; exact, in any order. */
export function mergeOffers(into: OfferBins, from: OfferBins): void {
  from.forEach((counts, n) => {
    const own = (into[n] ??= new Map<number, number>())
    for (const [bin, count] of counts) own.set(bin, (own.get(bin) ?? 0) + count)
  })
}

/** The spread of each offer, from the first. */
export function offerSpreads(bins: OfferBins): readonly OfferSpread[] {
  return bins.map((counts) => {
    const sorted = [...counts].sort(([a], [b]) => a - b)
    const n = sorted.reduce((sum, [, count]) => sum + count, 0)
    const at = (share: number): number => {
      const rank = Math.floor(share * (n - 1))
      let seen = 0
      const [bin] = sorted.find(([, count]) => (seen += count) > rank)!
      return (bin + 0.5) * offerBin
    }
    return { n, quantiles: { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) } }
  })
}
