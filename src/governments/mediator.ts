import type { Government } from '../model/government.js'
import { allows, moveOf, pass } from '../model/move.js'
import { isValidPackage } from '../model/package.js'
import type { Options } from '../model/scenario.js'
import type { View } from '../model/view.js'

/** A package between the last offers of two parties: where they differ, now one's choice and now the other's. */
function between({ table, detainees }: View): Options | undefined {
  if (!table) return undefined
  const last = table.order.flatMap((id) => table.offers.findLast(({ by }) => by === id)?.options ?? [])
  const width = table.agenda.issues.length
  const [one, two] = [last.slice(0, width), last.slice(width, 2 * width)]
  if (two.length < width) return undefined
  let turn = 0
  const text = one.map((option, i) => (option === two[i] ? option : turn++ % 2 === 0 ? option : two[i]!))
  return isValidPackage(table.agenda, text, detainees) ? text : undefined
}

/**
 * An honest broker: offers its good offices when the climate is tense or the bargaining drags, puts a single text between
 * the last offers (Fisher 1978), and acts as the agent of an escrow. It knows nobody's preferences.
 */
export function mediator(): Government {
  return {
    facts: { name: 'mediator', about: 'Offers help when talks drag, puts a text between the last offers, holds escrow.', stochastic: false, memory: 'offers', needsOpponentModel: false, citation: 'Fisher 1978' },
    decide(view, moves) {
      const escrow = moveOf(moves, 'escrow.released') ?? moveOf(moves, 'escrow.returned')
      if (escrow) return escrow
      const drags = view.table !== null && view.table.round * 2 >= view.table.rounds
      const offer = moveOf(moves, 'mediator.offered')
      if (offer && (drags || view.climate !== 'calm')) return offer
      const options = allows(moves, 'mediator.suggested') ? between(view) : undefined
      if (options && view.suggestion?.join() !== options.join()) return { type: 'mediator.suggested', by: view.audience, options }
      return pass
    },
  }
}
