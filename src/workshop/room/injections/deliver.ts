import type { Injection } from '../contract/things.js'
import { tablesIn } from '../lookup.js'
import { isForTable, reachOf, wordsOf } from './reach.js'
import { effectOn } from './effect.js'
import type { Scribe } from '../scribe.js'
import { isOver, send } from '../play/send.js'
import { letBotsMove } from '../play/bots.js'

/** Delivers an injection at one table: cards to those whom it concerns, and its event to the chart. */
function deliverAt(scribe: Scribe, injection: Injection, tableId: string): void {
  const table = scribe.table(tableId)
  const { event, words } = effectOn(scribe.room, table, injection)
  const cards = [{ seats: reachOf(scribe.room, injection, tableId), text: wordsOf(injection, table.treatment.scenario) }]
  scribe.log('inject.delivered', { inject: injection.inject, effect: words, cards }, { table: tableId, audience: 'facilitator' })
  if (!event || !table.run || isOver(table.run)) return
  send(scribe, tableId, event, event.by, { actor: 'facilitator' })
  if (!isOver(scribe.table(tableId).run)) letBotsMove(scribe, tableId)
}

/** Delivers an injection now, wherever its scope reaches. */
export function deliver(scribe: Scribe, inject: string): void {
  const injection = scribe.room.injections.find((planned) => planned.inject === inject)
  if (!injection || injection.status === 'undone') return
  const reached = tablesIn(scribe.room).filter(({ id }) => isForTable(scribe.room, injection, id))
  for (const { id } of reached) deliverAt(scribe, injection, id)
  if (reached.length === 0) scribe.log('inject.delivered', { inject, effect: 'Nobody was in reach.', cards: [] }, { audience: 'facilitator' })
}

/** What waits for a table to come to a state. */
function strikeAtState(scribe: Scribe, tableId: string, state: string): void {
  for (const injection of scribe.room.injections) {
    const { when, status, tables } = injection
    if (status === 'undone' || typeof when !== 'object' || !('state' in when) || !state.endsWith(when.state)) continue
    if (!tables.includes(tableId) && isForTable(scribe.room, injection, tableId)) deliverAt(scribe, injection, tableId)
  }
}

/** Whatever waits for the states that tables came to in this command. */
export function deliverAtStates(scribe: Scribe): void {
  for (let i = 0; i < scribe.entries.length; i++) {
    const entry = scribe.entries[i]!
    if (entry.type === 'table.event' && entry.payload.state !== undefined) strikeAtState(scribe, entry.table!, entry.payload.state)
  }
}

/** Whatever is planned for a time that has come. */
export function deliverDue(scribe: Scribe): void {
  for (const { inject, status, when } of scribe.room.injections) {
    if (status === 'planned' && typeof when === 'object' && 'atMs' in when && when.atMs <= scribe.now) deliver(scribe, inject)
  }
}
