import { started } from '../clocks.js'
import { isPlayedByPerson, tablesIn, usualBot } from '../lookup.js'
import type { Scribe } from '../scribe.js'
import type { Room, Table } from '../state.js'
import { beginDay } from './day.js'
import { isOver } from './send.js'

function castOf(room: Room, table: Table): { readonly [actor: string]: string } {
  const { parties, mediator } = table.treatment.scenario
  return {
    nature: 'nature',
    ...(mediator ? { [mediator.id]: isPlayedByPerson(room, table, mediator.id) ? 'person' : 'mediator' } : {}),
    ...Object.fromEntries(parties.map(({ id }) => [id, isPlayedByPerson(room, table, id) ? 'person' : (table.covered[id]?.strategy ?? usualBot(room, table, id))])),
  }
}

/** Play begins at a table, or goes on in another round, for so many ms. */
export function startTable(scribe: Scribe, tableId: string, ms: number | null): void {
  const { run } = scribe.table(tableId)
  if (isOver(run)) return
  if (!run) scribe.log('table.opened', { cast: castOf(scribe.room, scribe.table(tableId)) }, { table: tableId, audience: 'table' })
  scribe.log('clock.set', { ...started(ms, scribe.room.setup.dayMs, scribe.now), why: 'started' }, { table: tableId, audience: 'table' })
  if (!run) beginDay(scribe, tableId)
}

/** Play begins or goes on at every table. */
export function startAll(scribe: Scribe, ms: number | null): void {
  for (const { id } of tablesIn(scribe.room)) startTable(scribe, id, ms)
}
