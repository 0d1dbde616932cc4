import { isEventType } from '../model/events/catalogue.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import { stamped } from '../model/events/check.js'
import type { ResolvedScenario } from '../model/scenario.js'
import { legalMoves } from '../protocol/moves.js'
import type { ExchangeSnapshot } from '../protocol/nodes.js'
import { formalState } from '../protocol/step.js'

/** An event as the chart is to have it: whole and stamped, or as it came when it is none or somebody else's. */
export function eventFrom(event: { readonly type?: unknown; readonly by?: unknown }, sender: string, day: number): unknown {
  return isEventType(event.type) && event.by === sender ? stamped(event as ExchangeEvent, day) : { ...event, by: sender }
}

/** Whether something that a scenario has planned is due: on a day, or in a state. */
export function isDue({ when }: ResolvedScenario['schedule'][number], snapshot: ExchangeSnapshot): boolean {
  return 'day' in when ? snapshot.context.day >= when.day : formalState(snapshot).endsWith(when.state)
}

/** What the host sends when a day of the talks ends: it stops the clock of suspended talks where the rules let it, sets it going again when nothing suspends them, and lets the day pass. */
export function eventsAtDayEnd(snapshot: ExchangeSnapshot): readonly ExchangeEvent[] {
  const { causes, scenario } = snapshot.context
  const type = causes.length === 0 ? 'clock.resumed' : scenario.rules.pause > 0 ? 'clock.paused' : null
  const clock = type !== null && legalMoves(snapshot, 'host', 'host').some((move) => move.type === type) ? [{ type, by: 'host' } as const] : []
  return [...clock, { type: 'clock.advanced', by: 'host' }]
}
