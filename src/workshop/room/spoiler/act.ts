import { isRunning } from '../clocks.js'
import type { SeatCommand } from '../contract/commands.js'
import type { SpoilerMeans } from '../contract/stages.js'
import type { SpoilerObstacle } from '../contract/spoiler-page.js'
import { codeOf, seatsAt } from '../lookup.js'
import { letBotsMove } from '../play/bots.js'
import { isOver, send } from '../play/send.js'
import { refuse } from '../refuse.js'
import type { Scribe } from '../scribe.js'
import { viewOf } from '../../../simulation/negotiation.js'
import type { Room, Table } from '../state.js'
import { eventOf, obstacleTo } from './means.js'
import type { SpoilerSight } from './means.js'

/** What a spoiler does: the side attacked with an attack, the words with a statement. */
export interface Act {
  readonly means: SpoilerMeans
  readonly party: string | null
  readonly text: string | null
}

/** What the spoiler of a table knows; `null` where there is none, and before and after the talks. */
export function sightAt({ run, spoiler, home, treatment: { scenario } }: Table): SpoilerSight | null {
  const worst = scenario.rules.suspendOnCrisis && scenario.nature.easing === 0 ? 'tense' : 'crisis'
  return run && !isOver(run) && spoiler ? { view: viewOf(run.chart, 'public'), spoiler, homeFronts: home !== null, worst } : null
}

/** Whether a person sits outside of the talks at a table. */
export function isSpoilerPerson(room: Room, table: string): boolean {
  return seatsAt(room, table).some(({ place }) => place?.kind === 'spoiler')
}

const because: { readonly [O in SpoilerObstacle]: string } = {
  spent: 'What is left of your budget does not pay for that.', today: 'One act a day: wait for the next day of the talks.', known: 'The press has the story already.',
  tense: 'Relations are tense already.', crisis: 'Relations are in crisis already.',
}

/** Carries out an act that nothing stands in the way of, with all that follows from it. */
export function carryOut(scribe: Scribe, tableId: string, { means, party, text }: Act, actor: string): void {
  const event = eventOf(means, sightAt(scribe.table(tableId))!)
  scribe.log('spoiler.acted', { means, party }, { table: tableId, audience: 'public', actor })
  if (text !== null) scribe.log('press.said', { text, by: 'press' }, { table: tableId, audience: 'public', actor })
  if (event) send(scribe, tableId, event, event.by, { actor })
  if (!isOver(scribe.table(tableId).run)) letBotsMove(scribe, tableId)
}

/** A person in the spoiler's chair acts. */
export function spoil(scribe: Scribe, seat: string, { means, party, text }: Extract<SeatCommand, { readonly type: 'spoiler.act' }>): void {
  const { place } = scribe.seat(seat)
  const table = place ? scribe.table(place.table) : undefined
  if (place?.kind !== 'spoiler' || !table?.spoiler) return refuse('spoiler/not-yours', 'Only the spoiler outside of the talks does that.')
  const sight = sightAt(table)
  if (!table.run) return refuse('table/not-begun', 'The talks have not begun.')
  if (!sight) return refuse('table/over', 'The talks are over.')
  if (!isRunning(table.clock)) return refuse('table/frozen', 'The table stands still for the moment.')
  const obstacle = obstacleTo(means, sight)
  if (obstacle) return refuse(`spoiler/${obstacle}`, because[obstacle])
  if (means === 'statement' && !text) return refuse('spoiler/no-words', 'A statement needs words.')
  if (means === 'attack' && !table.treatment.scenario.parties.some(({ id }) => id === party)) return refuse('party/unknown', 'There is no such party.')
  carryOut(scribe, table.id, { means, party: means === 'attack' ? party! : null, text: means === 'statement' ? `${codeOf(scribe.room, scribe.seat(seat))}: ${text!}` : null }, `seat:${seat}`)
}
