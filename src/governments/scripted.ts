import type { Government } from '../model/government.js'
import { pass } from '../model/move.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'

/** A move of a script: an event, on the first occasion or not before a day. */
export type ScriptedMove = Omit<ExchangeEvent, 'by'> & { readonly by?: string; readonly notBefore?: number }

/**
 * Plays a list of moves in order, each as soon as the chart would take something of its type, and passes otherwise.
 * @param script - the moves; `by` may be left out
 */
export function scripted(script: readonly ScriptedMove[]): Government {
  return {
    facts: { name: 'scripted', about: 'Plays a list of moves in order.', stochastic: false, memory: 'notes', needsOpponentModel: false },
    decide(view, moves, own) {
      const next = script[Number(own.memory.played ?? 0)]
      if (!next || view.day < (next.notBefore ?? 0) || !moves.some(({ type }) => type === next.type)) return pass
      own.memory.played = Number(own.memory.played ?? 0) + 1
      const { notBefore: _, ...event } = next
      return { ...event, by: view.audience } as ExchangeEvent
    },
  }
}
