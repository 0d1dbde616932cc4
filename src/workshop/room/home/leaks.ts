import { stream } from '../../../random.js'
import type { TalkClass } from '../contract/things.js'
import { isRunning } from '../clocks.js'
import { letBotsMove } from '../play/bots.js'
import { isOver, objection, send } from '../play/send.js'
import type { Scribe } from '../scribe.js'

/** What leaks, in words, by class of channel. */
export const leakWords: { readonly [C in TalkClass]: string } = {
  table: 'A line said to the whole table leaks', side: 'A line said within a delegation leaks', caucus: 'A line said to the mediator alone leaks', home: 'A line said between a delegation and its home front leaks',
}

/**
 * A line of talk may leak, at tables with home fronts: that there are talks comes out, not what was said.
 * Chance looks at the class of the channel and at nothing else.
 */
export function mayLeak(scribe: Scribe, tableId: string, channel: string): void {
  const table = scribe.table(tableId)
  const chance = scribe.room.setup.homeFront?.leaks?.[channel.split(':')[0] as TalkClass] ?? 0
  if (!table.home || !table.run || isOver(table.run) || !isRunning(table.clock) || chance <= 0) return
  if (!stream(table.seed, `talk/${table.chat.length}`).chance(chance)) return
  const leak = { type: 'leak.occurred', by: 'nature' } as const
  if (objection(table.run, leak, 'nature')) return
  send(scribe, tableId, leak, 'nature', { actor: 'nature' })
  if (!isOver(scribe.table(tableId).run)) letBotsMove(scribe, tableId)
}
