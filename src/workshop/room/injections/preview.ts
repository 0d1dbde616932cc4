import type { InjectionDraft } from '../contract/commands.js'
import type { InjectionPreview } from '../contract/things.js'
import { codeOf, tablesIn } from '../lookup.js'
import type { Room } from '../state.js'
import { effectOn } from './effect.js'
import { isForTable, reachOf, wordsOf } from './reach.js'

/** Who will see what, before an injection is planned. */
export function previewInjection(room: Room, draft: InjectionDraft): InjectionPreview {
  const tables = tablesIn(room).filter(({ id }) => isForTable(room, draft, id))
  return {
    tables: tables.map(({ id }) => id),
    seen: tables.flatMap((table) => {
      const seats = reachOf(room, draft, table.id)
      return seats.length === 0 ? [] : [{ seats, who: seats.map((id) => codeOf(room, room.seats[id]!)).join(', '), text: wordsOf(draft, table.treatment.scenario) }]
    }),
    effect: tables[0] ? effectOn(room, tables[0], draft).words : 'Nobody is in reach.',
  }
}
