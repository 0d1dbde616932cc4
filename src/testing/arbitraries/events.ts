import * as fc from 'fast-check'
import type { ExchangeEvent } from '../../model/events/catalogue.js'
import type { Sender } from '../../model/events/fields.js'
import { isForm } from '../../model/move.js'
import type { Form } from '../../model/move.js'
import { legalMoves } from '../../protocol/moves.js'
import type { ExchangeSnapshot } from '../../protocol/nodes.js'
import { refusalOf } from '../../protocol/refusals.js'
import { spoiled } from '../spoil.js'
import { filled } from '../walk.js'
import { draws, drawnStream } from './drawn.js'

/** Everybody who may send events, in order. */
function sendersOf({ context: { scenario } }: ExchangeSnapshot): readonly (readonly [by: string, sender: Sender])[] {
  return [
    ...scenario.parties.map(({ id }) => [id, 'party'] as const),
    ...(scenario.mediator ? [[scenario.mediator.id, 'mediator'] as const] : []),
    ['nature', 'nature'], ['host', 'host'],
  ]
}

/** Every event and every form that somebody may send now. */
export function offersOf(snapshot: ExchangeSnapshot): readonly (ExchangeEvent | Form)[] {
  return sendersOf(snapshot).flatMap(([by, sender]) => legalMoves(snapshot, by, sender).flatMap((move) => (move.type === 'pass' ? [] : [move])))
}

/**
 * Events that the chart takes now, from anybody; forms are filled in.
 * @throws Error when nothing can happen any more, as at the end
 */
export function legalEvents(snapshot: ExchangeSnapshot): fc.Arbitrary<ExchangeEvent> {
  const offers = offersOf(snapshot)
  const whole = offers.filter((move): move is ExchangeEvent => !isForm(move))
  const forms = offers.filter(isForm)
  if (whole.length === 0 && forms.length === 0) throw new Error('no event is legal here: the exchange is over')
  const listed = whole.length > 0 ? [fc.constantFrom(...whole)] : []
  const made = forms.length > 0
    ? [fc.tuple(fc.constantFrom(...forms), draws).map(([form, numbers]) => filled(snapshot, form, drawnStream(numbers)))]
    : []
  return fc.oneof(...listed, ...made).filter((event) => refusalOf(snapshot, event) === null)
}

/**
 * Anything that might be sent to the chart now: mostly legal events, but also whole events out of place, and broken ones.
 * At the end nothing is legal.
 */
export function events(snapshot: ExchangeSnapshot): fc.Arbitrary<unknown> {
  const over = offersOf(snapshot).length === 0
  const legal: fc.Arbitrary<ExchangeEvent> = over ? fc.constant({ type: 'clock.advanced', by: 'host' }) : legalEvents(snapshot)
  return fc.oneof({ arbitrary: legal, weight: 2 }, { arbitrary: fc.tuple(legal, draws).map(([event, numbers]) => spoiled(event, drawnStream(numbers), snapshot)), weight: 1 })
}
