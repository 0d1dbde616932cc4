import type { SeatPage } from '../../../src/workshop/room/contract.js'
import type { RandomStream } from '../../../src/random.js'
import { filled } from '../room/random-people.js'
import { willing } from '../client/tour.js'

/** What leads off the straight way to a deal. */
const astray = /suspend|resume|backchannel|statement|breach|withheld|repudiated|injunct|court|vetting\.(blocked|un)|package\.(rejected|withdrawn)|ratification\.refused|mediator|phase\.aborted|disputed|dispute|remedied|revoked|collapse|reaffirm|renegot|consent|escrow|verif/

/** A move of somebody who mostly wants a deal and now and then goes astray, by what the page shows; `null` ends the day. */
export function wanderer(page: SeatPage, random: RandomStream, bent: number): { readonly type: string } | null {
  const { table } = page
  if (!table?.open || table.endedDay) return null
  const odd = table.moves.filter(({ type }) => astray.test(type))
  if (odd.length > 0 && random.chance(bent)) return filled(page, random.pick(odd)!, random)
  if (random.chance(0.02)) return filled(page, random.pick(table.moves.filter(({ type }) => type !== 'party.left' && type !== 'talks.ended'))!, random)
  return willing(page) as { readonly type: string } | null
}

/** Every place of the chart's regions that a page stands in, as `region.place`. */
export function placesOf(page: SeatPage): readonly string[] {
  return Object.entries(page.table?.view.state ?? {}).map(([region, place]) => `${region}.${place}`)
}
