import { frozen, isRunning, warned } from './clocks.js'
import { deliverDue } from './injections/deliver.js'
import { tablesIn } from './lookup.js'
import { closeDay } from './play/day.js'
import { endRun } from './play/send.js'
import type { Scribe } from './scribe.js'
import { hasLaterRound } from './stages.js'

/** Does whatever is due at one table by now. */
function tickTable(scribe: Scribe, tableId: string): void {
  const { now } = scribe
  const note = { table: tableId, audience: 'table' } as const
  const clock = () => scribe.table(tableId).clock
  if (!isRunning(clock())) return
  if (clock().endsAtMs !== null && clock().endsAtMs! <= now) {
    // Before another round the table waits for the facilitator; after the last one it is over.
    if (hasLaterRound(scribe.room)) scribe.log('clock.set', { ...frozen(clock(), now), why: 'frozen' }, note)
    else endRun(scribe, tableId)
    return
  }
  if (clock().warnings[0] !== undefined && clock().warnings[0]! <= now) scribe.log('clock.set', { ...warned(clock(), now), why: 'warned' }, note)
  if (clock().dayEndsAtMs !== null && clock().dayEndsAtMs! <= now) closeDay(scribe, tableId, 'timer')
}

/** Does whatever is due by now, and nothing else. */
export function tick(scribe: Scribe): void {
  for (const { id } of tablesIn(scribe.room)) tickTable(scribe, id)
  deliverDue(scribe)
}
