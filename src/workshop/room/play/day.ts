import { formalState } from '../../../protocol/step.js'
import { eventsAtDayEnd } from '../../../simulation/host.js'
import { givers } from '../../../model/context.js'
import { isRunning, nextDay } from '../clocks.js'
import { isPlayedByPerson } from '../lookup.js'
import type { Scribe } from '../scribe.js'
import type { Room, Table } from '../state.js'
import { letBotsMove } from './bots.js'
import { fireSchedule, isOver, send } from './send.js'
import { letSpoilerAct } from '../spoiler/bot.js'

/** The parties at a table for whom a person has still to end the day. */
export function dayWaitsFor(room: Room, table: Table): readonly string[] {
  const { run } = table
  if (!run || isOver(run)) return []
  return table.treatment.scenario.parties.map(({ id }) => id).filter((id) =>
    run.chart.context.parties[id]?.present && isPlayedByPerson(room, table, id) && !run.ended.includes(id))
}

/** Whether a person has still to decide about a handover: time alone does not decide for people. */
export function decidesHandover(room: Room, table: Table, party: string): boolean {
  const { run } = table
  if (!run || !formalState(run.chart).endsWith('handover')) return false
  return isPlayedByPerson(room, table, party) && givers(run.chart.context).includes(party) && run.chart.context.parties[party]?.handover === 'undecided'
}

function isHandoverOpen(room: Room, table: Table): boolean {
  return table.treatment.scenario.parties.some(({ id }) => decidesHandover(room, table, id))
}

/** A new day of the talks: what is planned for it happens, then those whom nobody plays have their turn, and last whoever works against the talks from outside. */
export function beginDay(scribe: Scribe, tableId: string): void {
  fireSchedule(scribe, tableId)
  letBotsMove(scribe, tableId)
  if (!isOver(scribe.table(tableId).run)) letSpoilerAct(scribe, tableId)
}

function handBack(scribe: Scribe, tableId: string): void {
  for (const [party, { handsBack }] of Object.entries(scribe.table(tableId).covered)) {
    if (handsBack) scribe.log('cover.lifted', { party }, { table: tableId, audience: 'table', actor: 'host' })
  }
}

/** Ends a table's day, whoever has not: the next begins, and bots hand back. A handover waits for people to decide. */
export function closeDay(scribe: Scribe, tableId: string, why: 'all' | 'timer' | 'facilitator'): void {
  const table = scribe.table(tableId)
  const { run } = table
  if (!run || isOver(run)) return
  const again = (): void => scribe.log('clock.set', { ...nextDay(scribe.table(tableId).clock, scribe.room.setup.dayMs, scribe.now), why: 'day' }, { table: tableId, audience: 'table', actor: 'host' })
  if (why !== 'facilitator' && isHandoverOpen(scribe.room, table)) return again()
  const keepsOpen = formalState(run.chart).endsWith('handover') && run.lines.length !== run.linesAtTurn
  scribe.log('table.dayClosed', { why }, { table: tableId, audience: 'table' })
  handBack(scribe, tableId)
  if (!keepsOpen) for (const event of eventsAtDayEnd(run.chart)) send(scribe, tableId, event, 'host')
  if (!isOver(scribe.table(tableId).run)) beginDay(scribe, tableId)
  if (!isOver(scribe.table(tableId).run)) again()
}

/** Ends the day if every person has ended it, and some person plays at all. */
export function closeDayIfAll(scribe: Scribe, tableId: string): void {
  const table = scribe.table(tableId)
  const { run } = table
  if (run && !isOver(run) && isRunning(table.clock) && run.ended.length > 0 && dayWaitsFor(scribe.room, table).length === 0) closeDay(scribe, tableId, 'all')
}
