import type { Json, Own } from '../../../model/government.js'
import type { Sender } from '../../../model/events/fields.js'
import { isForm } from '../../../model/move.js'
import type { LegalMove } from '../../../model/move.js'
import { legalMoves } from '../../../protocol/moves.js'
import { blankRefusal } from '../../../protocol/refusals.js'
import { OwnStore } from '../../../simulation/own-store.js'
import type { OwnState } from '../../../simulation/own-store.js'
import { viewOf } from '../../../simulation/negotiation.js'
import type { OwnPatch } from '../contract/entries.js'
import { isHomeVote } from '../home/players.js'
import { isPlayedByPerson, usualBot } from '../lookup.js'
import type { Scribe } from '../scribe.js'
import { botFor } from './players.js'
import { isOver, send } from './send.js'

/** Moves that one bot may make before the next is asked. */
const movesInARow = 200

function ownBefore(own: OwnState, actor: string): OwnState {
  return {
    streams: Object.fromEntries(Object.entries(own.streams).filter(([label]) => label.startsWith(`${actor}/`))),
    memory: { [actor]: own.memory[actor] ?? {} },
  }
}

/** What an answer changed in an actor's streams and notes, or nothing. */
function patchOf(before: OwnState, after: OwnState, actor: string): OwnPatch | undefined {
  const streams = Object.fromEntries(Object.entries(after.streams).filter(([label, state]) => JSON.stringify(before.streams[label]) !== JSON.stringify(state)))
  const [was, is] = [JSON.stringify(before.memory[actor] ?? {}), JSON.stringify(after.memory[actor] ?? {})]
  return Object.keys(streams).length === 0 && was === is ? undefined : { streams, memory: JSON.parse(is) as Json }
}

function answer(decide: (own: Own) => unknown, store: OwnStore, actor: string): { readonly move?: unknown; readonly fault?: string } {
  try {
    const move = decide(store.of(actor))
    return move instanceof Promise ? { fault: 'answered with a promise' } : { move }
  } catch (error) {
    return { fault: `threw: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/**
 * One question to one bot.
 * @returns whether it moved, and so may move again
 */
function ask(scribe: Scribe, tableId: string, actor: string, sender: Sender): boolean {
  const table = scribe.table(tableId)
  const run = table.run!
  const { scenario } = table.treatment
  if (isOver(run) || (run.strikes[actor] ?? 0) >= scenario.rules.faults) return false
  const moves: readonly LegalMove[] = legalMoves(run.chart, actor, sender).filter((move) => !isHomeVote(table, move))
  if (moves.length <= 1) return false
  const bot = botFor(scenario, actor, table.covered[actor]?.strategy ?? (run.cast[actor] === 'person' ? undefined : run.cast[actor]) ?? usualBot(scribe.room, table, actor))
  const before = ownBefore(run.own, actor)
  const store = new OwnStore(table.seed, before)
  const { move, fault } = answer((own) => bot.decide(viewOf(run.chart, actor), moves, own), store, actor)
  const own = patchOf(before, store.state(), actor)
  const by = actor === 'nature' ? 'nature' : `bot:${actor}`
  const note = { table: tableId, audience: 'host', actor: by } as const
  if (own) scribe.log('table.noted', { actor, own }, note)
  if (fault !== undefined || typeof move !== 'object' || move === null) {
    scribe.log('table.fault', { fault: { by: actor, id: fault === undefined ? 'actor/silent' : 'actor/threw', message: `${actor} ${fault ?? 'gave no move'}` } }, { ...note, audience: 'facilitator' })
    return false
  }
  if ((move as { readonly type?: unknown }).type === 'pass') return false
  if (isForm(move as LegalMove)) {
    scribe.log('table.refused', { refusal: blankRefusal({ ...(move as { blanks: readonly string[] }), by: actor } as never) }, { ...note, audience: 'facilitator' })
    return false
  }
  return send(scribe, tableId, { by: actor, ...move }, actor, { actor: by })
}

/** Everybody at a table whom no person plays has a turn: chance, a mediator, then bots in the order of the parties. */
export function letBotsMove(scribe: Scribe, tableId: string): void {
  const { scenario } = scribe.table(tableId).treatment
  const actors: readonly (readonly [string, Sender])[] = [
    ['nature', 'nature'],
    ...(scenario.mediator ? [[scenario.mediator.id, 'mediator'] as const] : []),
    ...scenario.parties.map(({ id }) => [id, 'party'] as const),
  ]
  for (const [actor, sender] of actors) {
    if (isPlayedByPerson(scribe.room, scribe.table(tableId), actor)) continue
    for (let moves = 0; moves < movesInARow && ask(scribe, tableId, actor, sender); moves++);
  }
}
