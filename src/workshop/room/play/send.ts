import type { ExchangeEvent } from '../../../model/events/catalogue.js'
import type { Refusal as ChartRefusal } from '../../../model/refusal.js'
import { refusalOf } from '../../../protocol/refusals.js'
import { formalState } from '../../../protocol/step.js'
import { tableEngine } from '../../../protocol/table/engine.js'
import { eventFrom, isDue } from '../../../simulation/host.js'
import { snapshotDigest } from '../../../protocol/transcript.js'
import type { Audience } from '../contract/entries.js'
import type { Scribe } from '../scribe.js'
import type { Run } from '../state.js'
import { stoppedClock } from '../clocks.js'

/** Who sent an event, beside the event's own `by`. */
export interface Sent {
  readonly actor?: string
  readonly seat?: string | null
  readonly scheduled?: number
}

function audienceOf({ visibility, by }: ExchangeEvent): Audience {
  if (visibility === 'private') return `side:${by}`
  return visibility === 'public' ? 'public' : 'table'
}

/** Why the chart would not take an event, or `null`. */
export function objection(run: Run, event: { readonly type?: unknown; readonly by?: unknown }, sender: string): ChartRefusal | null {
  return refusalOf(run.chart, eventFrom(event, sender, run.chart.context.day))
}

/** Whether play at a table is over: the chart has ended, or the table was stopped. */
export function isOver(run: Run | null): boolean {
  return run?.lines.at(-1)?.kind === 'end'
}

/** Sends an event to a table's chart and logs what became of it, and of all that follows by itself. */
export function send(scribe: Scribe, table: string, event: { readonly type?: unknown; readonly by?: unknown }, sender: string, sent: Sent = {}): boolean {
  const run = scribe.table(table).run!
  const given = eventFrom(event, sender, run.chart.context.day)
  const { snapshot, refusal } = tableEngine(run.chart).take(given)
  const rest = sent.scheduled === undefined ? {} : { scheduled: sent.scheduled }
  const actor = sent.actor ?? sender
  if (refusal) {
    scribe.log('table.refused', { refusal, ...rest }, { table, audience: 'facilitator', actor })
    return false
  }
  const taken = given as ExchangeEvent
  const [before, after] = [formalState(run.chart), formalState(snapshot)]
  scribe.log('table.event', { event: taken, seat: sent.seat ?? null, ...(before === after ? {} : { state: after }), ...rest }, { table, audience: audienceOf(taken), actor })
  fireSchedule(scribe, table)
  endIfOver(scribe, table)
  return true
}

/** Whatever the scenario has planned for this day or this state, once each. */
export function fireSchedule(scribe: Scribe, table: string): void {
  scribe.table(table).treatment.scenario.schedule.forEach((planned, i) => {
    const run = scribe.table(table).run!
    if (run.chart.status !== 'active' || run.fired.includes(i) || !isDue(planned, run.chart)) return
    const { event } = planned
    send(scribe, table, event, event.by, { scheduled: i, actor: event.by === 'nature' ? 'nature' : 'host' })
  })
}

function endIfOver(scribe: Scribe, table: string): void {
  const run = scribe.table(table).run!
  if (run.chart.status !== 'active') endRun(scribe, table)
}

/** Play at a table ends: as the chart says, or unfinished when the table is stopped. */
export function endRun(scribe: Scribe, table: string): void {
  const { run } = scribe.table(table)
  if (!run || isOver(run)) return
  scribe.log('table.ended', { outcome: run.chart.context.outcome, digest: snapshotDigest(run.chart) }, { table, audience: 'table', actor: 'host' })
  scribe.log('clock.set', { ...stoppedClock, why: 'stopped' }, { table, audience: 'table', actor: 'host' })
}
