import { sizesOf, valueOf } from '../../model/domain.js'
import type { Domain } from '../../model/domain.js'
import type { Package } from '../../model/utility.js'

/** One offer of a bargaining. */
export interface ProcessOffer {
  readonly by: string
  /** From 0. */
  readonly round: number
  readonly options: Package
  /** By party, in the domain's order. */
  readonly utilities: readonly number[]
}

/** An offer as it stands in a record of talks: who put which package on the table. */
export interface OfferLine {
  readonly by: string
  readonly options: ArrayLike<number> & Iterable<number>
  /** From 0; if absent, the number of earlier offers of the same party. */
  readonly round?: number
}

/**
 * Offers with everybody's utilities, from plain lines in the order of the talks.
 * Lines by others than the domain's parties, or about another agenda, are left out.
 */
export function offersOf(domain: Domain, lines: Iterable<OfferLine>): readonly ProcessOffer[] {
  const sizes = sizesOf(domain)
  const made = new Map(domain.parties.map(({ id }) => [id, 0]))
  const offers: ProcessOffer[] = []
  for (const { by, options, round } of lines) {
    const earlier = made.get(by)
    const fits = options.length === sizes.length && sizes.every((size, i) => Number.isInteger(options[i]) && options[i]! >= 0 && options[i]! < size)
    if (earlier === undefined || !fits) continue
    made.set(by, earlier + 1)
    offers.push(Object.freeze({ by, round: round ?? earlier, options, utilities: Object.freeze(domain.parties.map(({ utility }) => valueOf(utility, options))) }))
  }
  return Object.freeze(offers)
}

/** Each offer of one party with its next. */
export function pairsOf(offers: readonly ProcessOffer[], by: string): readonly (readonly [ProcessOffer, ProcessOffer])[] {
  const mine = offers.filter((offer) => offer.by === by)
  return mine.slice(1).map((offer, k) => [mine[k]!, offer])
}
