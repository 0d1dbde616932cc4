import { mistake, oneOf, show } from '../../errors.js'
import { version } from '../../version.js'
import type { LogEntry } from './contract/entries.js'
import type { Decision, Made, Needed, Order } from './contract/order.js'
import type { SessionSetup } from './contract/things.js'
import { apply } from './apply.js'
import { facilitate } from './doors/facilitator.js'
import { host } from './doors/host.js'
import { seatCommands } from './doors/seat.js'
import { deliverAtStates } from './injections/deliver.js'
import { botNames } from './play/players.js'
import { isRunning } from './clocks.js'
import { letBotsMove } from './play/bots.js'
import { settleHome } from './home/vote.js'
import { closeDayIfAll } from './play/day.js'
import { tablesIn } from './lookup.js'
import { Refused } from './refuse.js'
import { Scribe } from './scribe.js'
import { refusalIn } from './words/refusals.js'
import type { Room } from './state.js'

/** What an order needs of the server before it can be decided. */
export function needed(_room: Room, { command }: Order): Needed {
  return { credentials: command.type === 'seat.claim' || command.type === 'seat.move' || command.type === 'seat.add' ? 1 : 0 }
}

/** The language of whoever sent an order. */
function languageOf(room: Room, order: Order): string {
  return (order.door === 'seat' ? room.seats[order.seat]?.language : undefined) ?? room.setup.language
}

function senderOf(order: Order): string {
  return order.door === 'seat' ? `seat:${order.seat}` : order.door
}

function emptied(scribe: Scribe): ReadonlySet<string> {
  const left = scribe.entries.flatMap(({ type, table }) => (type === 'seat.unplaced' || type === 'seat.placed' ? [table!] : []))
  return new Set(left.filter((id) => isRunning(scribe.table(id).clock)))
}

function carryOut(scribe: Scribe, order: Order, made: Made): void {
  switch (order.door) {
    case 'seat': return seatCommands(scribe, order.seat, order.command)
    case 'facilitator': return facilitate(scribe, order.command, made)
    case 'screen': return scribe.log('screen.ready', {}, { audience: 'facilitator' })
    case 'host': return host(scribe, order.command, made)
  }
}

/**
 * What an order leads to. The room given stays as it was.
 * @param now - ms since the session's start
 * @param made - what {@link needed} asked for
 * @returns the entries to be stored, in order, and the room after them; or a refusal, which changed nothing.
 * An order carried out before gives no entries and `again`.
 */
export function decide(room: Room, order: Order, now: number, made: Made = {}): Decision {
  const sender = senderOf(order)
  if (room.seen[sender]?.includes(order.command.id)) return { entries: [], room, again: true }
  if (room.ended && !(order.door === 'host' && order.command.type === 'seat.presence')) return { refusal: refusalIn({ id: 'session/ended', message: 'The session is over.' }, languageOf(room, order)) }
  if (order.door === 'seat' && !room.seats[order.seat]) return { refusal: { id: 'seat/unknown', message: 'There is no such seat.' } }
  const scribe = new Scribe(room, now, sender, `${sender}/${order.command.id}`)
  try {
    carryOut(scribe, order, made)
    // A side that nobody speaks for any more is a bot's at once.
    for (const table of emptied(scribe)) letBotsMove(scribe, table)
    // Whoever the day waited for may have left, or be covered now.
    for (const { id } of tablesIn(scribe.room)) {
      settleHome(scribe, id)
      closeDayIfAll(scribe, id)
      settleHome(scribe, id)
    }
    deliverAtStates(scribe)
  } catch (error) {
    if (error instanceof Refused) return { refusal: refusalIn(error.refusal, languageOf(room, order)) }
    throw error
  }
  return { entries: scribe.entries, room: scribe.room, again: false }
}

/**
 * The first entry of a session, and its room.
 * @throws UsageError when a bot is unknown, or there is no version of the case
 */
export function openSession(setup: SessionSetup, { startedAtUtcMs }: { readonly startedAtUtcMs: number }): { readonly entries: readonly LogEntry[]; readonly room: Room } {
  const unknown = setup.bots.find((name) => !botNames.includes(name))
  if (unknown !== undefined) throw mistake({ given: `${show(unknown)} was given as a bot`, allowed: `the bots are ${oneOf(botNames)}`, todo: 'use one of these names' })
  if (setup.treatments.length === 0) throw mistake({ given: 'a session without a case', allowed: 'a setup has one treatment or more', todo: 'make it with usualSetup()' })
  const entry: LogEntry = {
    seq: 0, tMs: 0, table: null, audience: 'facilitator', actor: 'host', cause: 'host/open', type: 'session.opened', payload: { setup, schema: 1, library: version, startedAtUtcMs },
  }
  return { entries: [entry], room: apply(null, entry) }
}
