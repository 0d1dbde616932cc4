import type { ExchangeEvent } from '../../../model/events/catalogue.js'
import { refusalOf } from '../../../protocol/refusals.js'
import type { InjectionDraft } from '../contract/commands.js'
import type { Room, Table } from '../state.js'

/** What an injection does to a table's chart. */
export interface Effect {
  readonly event: ExchangeEvent | null
  readonly words: string
}

function eventOf({ treatment }: Table, { kind, days, options }: InjectionDraft): ExchangeEvent | null {
  const { mediator } = treatment.scenario
  switch (kind) {
    case 'leak': return { type: 'leak.occurred', by: 'nature' }
    case 'attack': return { type: 'climate.escalated', by: 'nature' }
    case 'deadline': return { type: 'deadline.extended', by: 'nature', days: days ?? 5 }
    case 'bridge': return mediator && options ? { type: 'mediator.suggested', by: mediator.id, options } : mediator ? { type: 'mediator.offered', by: mediator.id } : null
    default: return null
  }
}

const words: { readonly [type: string]: string } = {
  'leak.occurred': 'The chart takes it as a leak: the press has the story.',
  'climate.escalated': 'Relations get worse by one step; a deal costs more at home, and a crisis may suspend the talks.',
  'deadline.extended': 'The deadline of the talks moves.',
  'mediator.suggested': 'The text lies on the table as the mediator\'s.',
  'mediator.offered': 'The mediator offers its good offices.',
}

/** The effect at a table as it is now. */
export function effectOn(_room: Room, table: Table, draft: InjectionDraft): Effect {
  const event = eventOf(table, draft)
  if (!event) return { event: null, words: 'A card to read; the chart is not moved.' }
  const refusal = table.run && refusalOf(table.run.chart, event)
  if (!table.run) return { event: null, words: 'A card to read; play has not begun here.' }
  return refusal ? { event: null, words: 'A card to read; the chart would not take it now.' } : { event, words: words[event.type] ?? event.type }
}
