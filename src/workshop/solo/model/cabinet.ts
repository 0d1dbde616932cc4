import { sessionOf } from '../../../bargaining/session.js'
import { defineStrategy } from '../../../bargaining/strategy.js'
import type { Strategy } from '../../../bargaining/strategy.js'
import { faithful } from '../../../governments/compliance/faithful.js'
import { government } from '../../../governments/government.js'
import { byCabinet } from '../../../governments/ratification/by-cabinet.js'
import type { Government } from '../../../model/government.js'
import { pass } from '../../../model/move.js'
import type { Move } from '../../../model/move.js'
import type { Question } from '../../../simulation/negotiation.js'
import { cabinetCase } from './case.js'
import { exchange, playExchange } from './exchange.js'
import type { Choice, Exchange, Played } from './exchange.js'

/** The deals that the reader can put to both cabinets: one for one, all for all, and more of ours for one of theirs. */
export const dealIds = ['one', 'all', 'more'] as const
export type DealId = (typeof dealIds)[number]

/** Who crosses in each deal. */
export const dealMembers: { readonly [D in DealId]: readonly string[] } = {
  one: ['home', 'away'],
  all: ['home', 'home2', 'away', 'away2'],
  more: ['home', 'home2', 'away'],
}

/** What a deal is worth to the reader, in points. */
export function dealWorthOf(deal: DealId): number {
  const worths = cabinetCase().parties[0]!.secrets.preferences.detainees
  return dealMembers[deal].reduce((sum, id) => sum + Number(worths[id] ?? 0), 0)
}

/** How far members of a cabinet lie apart, as a share of the best conceivable surplus. */
const spread = 0.5

const facts = { stochastic: false, memory: 'none', needsOpponentModel: false } as const

function optionsOf(issues: readonly { readonly id?: string }[], deal: DealId): readonly number[] {
  return issues.map(({ id }) => (id !== undefined && dealMembers[deal].includes(id) ? 1 : 0))
}

/** Offers one deal and no other. */
function insisting(deal: DealId): Strategy {
  return defineStrategy({ facts: { ...facts, name: 'one-deal', about: 'Offers one deal and no other.' }, accepts: () => false, proposes: (session) => optionsOf(session.agenda.issues, deal) })
}

/** Takes whatever is worth no deal or more, and leaves the offers to the other side. */
const accommodating = defineStrategy({ facts: { ...facts, name: 'accommodating', about: 'Takes whatever is no loss, and offers nothing.' }, accepts: () => true, proposes: () => undefined })

function withCabinet(bargaining: Strategy): Government {
  return government({ bargaining, compliance: faithful, ratification: [byCabinet(spread)] })
}

/** What the reader's answer puts on the table. */
function dealMove({ view }: Question, choice: Choice): Move {
  const session = sessionOf(view)
  return session && choice in dealMembers ? { type: 'package.offered', by: 'ours', options: [...optionsOf(session.agenda.issues, choice as DealId)] } : pass
}

/** The chapter of the two cabinets, with the reader's deals as far as they go. */
export function playCabinet(choices: readonly Choice[], seed: number): Played {
  return playExchange(cabinetCase(), withCabinet(accommodating), choices, { seed, late: false, deals: dealMove, ours: withCabinet(accommodating) })
}

/** The same deal put to both cabinets, run after run. */
export function runCabinet(deal: DealId, seed: number): Exchange {
  return exchange(cabinetCase(), withCabinet(insisting(deal)), withCabinet(accommodating), seed)
}
