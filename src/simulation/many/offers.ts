import { bestConceivable, dealUtility, packageSum } from '../../model/preferences.js'
import type { ExchangeContext } from '../../model/context.js'
import type { PartyId } from '../../model/scenario.js'
import { addToHistogram, mergeHistograms, quantilesOf } from './histogram.js'
import type { Histogram } from './histogram.js'

/**
 * What each party asked for itself, offer by offer, in the last bargaining of a run: the worth of its own offer above no deal
 * as a share of the best conceivable, before discount and costs; 1 for all that it could wish for, 0 for no better than no deal, `-Infinity` across a red line of its own.
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
    return [[id, own.map(({ options }) => (packageSum(preferences, agenda, options, id) + dealUtility(preferences, climate) - preferences.reservation) / most)]]
  }))
}

/** What a party asked for itself: for each offer by its number, how often it came to lie in which bin of equal width, by the middle of the bin. Plain data. */
export type OfferBins = Histogram[]

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
/** Whatever is worth less is counted with this. */
const worst = -1

/** The middle of a bin; few enough digits for a histogram to keep it as it is. */
function middleOf(worth: number): number {
  return (Math.floor(Math.max(worst, Math.min(worth, 1 - offerBin)) / offerBin) + 0.5) * offerBin
}

/** Counts a run's own offers of a party. */
export function addOffers(bins: OfferBins, worths: readonly number[]): void {
  worths.slice(0, countedOffers).forEach((worth, n) => addToHistogram(bins[n] ??= new Map(), middleOf(worth)))
}

/** Takes in what others have counted; exact, in any order. */
export function mergeOffers(into: OfferBins, from: OfferBins): void {
  from.forEach((counts, n) => mergeHistograms(into[n] ??= new Map(), counts))
}

/** The spread of each offer, from the first. */
export function offerSpreads(bins: OfferBins): readonly OfferSpread[] {
  return bins.map((counts) => {
    const [p5, p25, p50, p75, p95] = quantilesOf(counts, [0.05, 0.25, 0.5, 0.75, 0.95]) as [number, number, number, number, number]
    return { n: [...counts.values()].reduce((sum, count) => sum + count, 0), quantiles: { p5, p25, p50, p75, p95 } }
  })
}
