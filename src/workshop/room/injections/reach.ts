import type { Scenario } from '../../../model/scenario.js'
import type { InjectionDraft } from '../contract/commands.js'
import { fragileIn, seatsAt } from '../lookup.js'
import { namesIn } from '../play/run.js'
import type { Room } from '../state.js'
import { usualText } from './library.js'

/** Whether an injection concerns a table. */
export function isForTable(room: Room, { scope }: Pick<InjectionDraft, 'scope'>, table: string): boolean {
  if (scope === 'all') return true
  if ('tables' in scope) return scope.tables.includes(table)
  return seatsAt(room, table).some(({ id }) => scope.seats.includes(id))
}

/** The seats that read it: one side of a poll, or everybody in scope at the table. */
export function reachOf(room: Room, { scope, party, kind }: InjectionDraft, table: string): readonly string[] {
  return seatsAt(room, table)
    .filter(({ place }) => party === undefined || (kind !== 'poll' && kind !== 'own') || place?.party === party)
    .filter(({ id }) => scope === 'all' || !('seats' in scope) || scope.seats.includes(id))
    .map(({ id }) => id)
}

/** The words of an injection. */
export function wordsOf({ kind, text, detainee, days }: InjectionDraft, scenario: Scenario): string {
  const names = namesIn(scenario)
  const fragile = fragileIn(scenario)
  return (text || usualText(kind)).replaceAll('{person}', names.person(detainee ?? fragile?.id ?? '')).replaceAll('{days}', String(days ?? 5))
}
