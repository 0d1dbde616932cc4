import { stream } from '../../../src/random.js'
import type { SeatPage } from '../../../src/workshop/room/contract.js'
import { seatPage } from '../../../src/workshop/room/room.js'
import { filled } from './random-people.js'
import type { Driver } from './room-kit.js'

/** What cooperative people press first, by what their page offers. */
const wished = [
  'talks.opened', 'mediator.accepted', 'proposal.accepted', 'proposal.tabled', 'addon.none', 'list.requested', 'list.nominated', 'list.submitted', 'proofOfLife.given', 'consent.asked', 'identity.verified', 'vetting.cleared',
  'package.accepted', 'package.rejected', 'package.offered', 'package.reaffirmed', 'ratification.granted', 'instrument.issued', 'agreement.signed', 'custody.staged', 'handover.performed', 'escrow.deposited', 'receipt.confirmed', 'obligation.fulfilled',
  'breach.remedied', 'talks.resumed', 'mediator.offered', 'mediator.suggested', 'escrow.released',
]

/** What a cooperative person would try by what its page shows, in this order; nothing, and it ends its day. */
export function movesToTry(page: SeatPage, deal: (page: SeatPage) => readonly number[], seed: string): readonly { readonly type: string }[] {
  const { table } = page
  if (!table?.open) return []
  const isDone = (type: string): boolean => (type === 'list.requested' && table.view.requests.some(({ by }) => by === page.you.place?.party)) || (type === 'mediator.suggested' && table.view.suggestion !== null)
  return wished.flatMap((type) => {
    const group = table.moves.find((one) => one.type === type)
    if (!group || isDone(type)) return []
    return [group.choices[0]!.blanks.includes('options') ? { ...group.choices[0]!.move, options: deal(page) } : filled(page, group, stream(1, seed))]
  })
}

/**
 * One thing that a cooperative person does: a move, or the end of the day.
 * @returns whether it moved
 */
export function step(driver: Driver, seat: string, deal: (page: SeatPage) => readonly number[], seed: string): boolean {
  const page = seatPage(driver.room, seat)
  const { table } = page
  if (!table?.open) return false
  for (const move of movesToTry(page, deal, seed)) if (driver.seat(seat, { type: 'play.move', move }) === null) return true
  if (!table.endedDay) driver.seat(seat, { type: 'play.endDay' })
  return false
}

/** Everybody goes home, and nothing else is settled. */
export const everybody = ({ table }: SeatPage): readonly number[] => table!.builder!.issues.map(({ kind }) => (kind === 'detainee' ? 1 : 0))
