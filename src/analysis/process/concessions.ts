import type { Point } from '../frontier/frontier.js'
import type { ProcessOffer } from './offer.js'

/** What a party asked for in one round. */
export interface Demand {
  readonly round: number
  /** Utility of its offer to itself. */
  readonly utility: number
  /** The same as a share of the way from no deal (0) to its best package (1); `null` if it cannot gain. */
  readonly share: number | null
}

/** How a party conceded. Frozen. */
export interface Concessions {
  readonly party: string
  /** Its demands in order: the concession curve. */
  readonly curve: readonly Demand[]
  /**
   * Strength of the first offer: how much of its best gain over no deal the party asked for first, 1 for all of it (first offers as anchors, Galinsky and Mussweiler 2001).
   * `null` without an offer, or if it cannot gain.
   */
  readonly firstOffer: number | null
  /**
   * Concession rate (Baarslag, Hindriks and Jonker 2011): how far it went at most from its best package towards full yield, the best package of the others;
   * 0 if it never asked for less than the best, 1 if it yielded in full. With several others full yield is the one that is worst for it. `null` without an offer, or if both are the same to it.
   */
  readonly rate: number | null
  /** Utility conceded from the first to the last offer, per step; `null` with fewer than two offers. */
  readonly perStep: number | null
}

/** Where a party stands at worst when some other party has its best package; of these the best for it. */
function fullYield(points: readonly Point[], me: number, parties: number): number {
  let worst = Infinity
  for (let they = 0; they < parties; they++) {
    if (they === me) continue
    let [best, mine] = [-Infinity, -Infinity]
    for (const { utilities } of points) {
      if (utilities[they]! > best || (utilities[they] === best && utilities[me]! > mine)) [best, mine] = [utilities[they]!, utilities[me]!]
    }
    worst = Math.min(worst, mine)
  }
  return worst
}

/**
 * The concessions of every party.
 * @param points - of the domain's frontier
 * @param disagreement - utility of no deal, by party
 */
export function concessionsOf(offers: readonly ProcessOffer[], parties: readonly string[], points: readonly Point[], disagreement: readonly number[]): readonly Concessions[] {
  return Object.freeze(parties.map((party, me) => {
    const best = points.reduce((most, { utilities }) => Math.max(most, utilities[me]!), -Infinity)
    const none = disagreement[me]!
    const yielded = fullYield(points, me, parties.length)
    const curve = offers.filter(({ by }) => by === party).map(({ round, utilities }): Demand =>
      Object.freeze({ round, utility: utilities[me]!, share: best > none ? (utilities[me]! - none) / (best - none) : null }))
    const [first] = curve
    const last = curve[curve.length - 1]
    const lowest = curve.reduce((low, { utility }) => Math.min(low, utility), Infinity)
    return Object.freeze({
      party,
      curve: Object.freeze(curve),
      firstOffer: first?.share ?? null,
      rate: first && best > yielded ? Math.min(1, Math.max(0, (best - lowest) / (best - yielded))) : null,
      perStep: first && last && curve.length > 1 ? (first.utility - last.utility) / (curve.length - 1) : null,
    })
  }))
}
