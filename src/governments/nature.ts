import type { ExchangeEvent } from '../model/events/catalogue.js'
import type { Government, Own } from '../model/government.js'
import { allows, movesOf, pass } from '../model/move.js'
import type { LegalMove, Move } from '../model/move.js'
import type { View } from '../model/view.js'

type Draw = (view: View, own: Own) => readonly ExchangeEvent[]

/** Draws once per person and day, whether or not anything can come of it, so that one person's fate does not move another's. */
function perPerson(type: 'detainee.died' | 'detainee.releasedOtherwise' | 'custody.arrested', rate: 'death' | 'releasedOtherwise' | 'arrest'): Draw {
  return ({ scenario, hazards }, own) => {
    const random = own.stream(rate)
    return scenario.detainees.filter(() => random.chance(hazards?.[rate] ?? 0)).map(({ id }) => ({ type, by: 'nature', detainee: id }))
  }
}

function once(event: ExchangeEvent, rate: 'leak' | 'escalation' | 'easing'): Draw {
  return ({ hazards }, own) => (own.stream(rate).chance(hazards?.[rate] ?? 0) ? [event] : [])
}

/** What chance may do in a day; each hazard has a stream of its own. */
const hazards: readonly Draw[] = [
  once({ type: 'leak.occurred', by: 'nature' }, 'leak'),
  once({ type: 'climate.escalated', by: 'nature' }, 'escalation'),
  once({ type: 'climate.eased', by: 'nature' }, 'easing'),
  perPerson('detainee.died', 'death'),
  perPerson('detainee.releasedOtherwise', 'releasedOtherwise'),
  perPerson('custody.arrested', 'arrest'),
  ({ scenario, hazards: rates, package: agreed }, own) => {
    const random = own.stream('injunction')
    const struck = scenario.parties.filter(() => random.chance(rates?.injunction ?? 0))
    return agreed ? struck.map(({ id }) => ({ type: 'court.injunction', by: 'nature', party: id })) : []
  },
  ({ injunctions, hazards: rates }, own) => {
    const random = own.stream('lifting')
    return injunctions.filter(() => random.chance(rates?.lifting ?? 0)).map((party) => ({ type: 'court.lifted', by: 'nature', party }))
  },
  ({ hazards: rates }, own) =>
    own.stream('extension').chance(rates?.extension ?? 0) ? [{ type: 'deadline.extended', by: 'nature', days: rates?.extensionDays ?? 1 }] : [],
]

function answers(view: View, moves: readonly LegalMove[], own: Own): Move | undefined {
  const [asked] = movesOf(moves, 'consent.given')
  if (!asked) return undefined
  return own.stream(`consent/${asked.detainee}`).chance(view.hazards?.refusal ?? 0) ? { ...asked, type: 'consent.refused' } : asked
}

function isPossible(event: ExchangeEvent, moves: readonly LegalMove[]): boolean {
  if (!allows(moves, event.type)) return false
  const key = JSON.stringify(event)
  return moves.some((move) => JSON.stringify(move) === key)
}

/**
 * Chance as an actor: hazards per day for leak, escalation and easing, injunction, death, release by other means, new arrest
 * and extension of the deadline, each from a stream of its own; and the answers of the people who are asked for consent.
 */
export function nature(): Government {
  return {
    facts: { name: 'nature', about: 'Chance: hazards per day, and the answers of the people concerned.', stochastic: true, memory: 'notes', needsOpponentModel: false },
    decide(view, moves, own) {
      if (own.memory.drawnOn !== view.day) {
        own.memory.drawnOn = view.day
        own.memory.due = JSON.parse(JSON.stringify(hazards.flatMap((draw) => draw(view, own))))
      }
      const due = own.memory.due as unknown as readonly ExchangeEvent[]
      const next = due.findIndex((event) => isPossible(event, moves))
      if (next >= 0) {
        own.memory.due = JSON.parse(JSON.stringify(due.slice(next + 1)))
        return due[next]!
      }
      return answers(view, moves, own) ?? pass
    },
  }
}
