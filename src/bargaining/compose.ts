import type { GovernmentFacts, Json, Own, StrategyFamily } from '../model/government.js'
import type { Package } from '../model/utility.js'
import type { Acceptance, Plan } from './acceptance/acceptance.js'
import type { Offering } from './offering/offering.js'
import { estimateOf } from './opponents/opponent-model.js'
import type { OpponentModel } from './opponents/opponent-model.js'
import type { Session } from './session.js'
import type { Strategy } from './strategy.js'

/** The parts of a strategy (Baarslag et al. 2014, the BOA architecture: bidding, opponent model, acceptance). */
export interface StrategyParts {
  readonly name: string
  /** One sentence on what it does. */
  readonly about: string
  readonly citation?: string
  readonly family: StrategyFamily
  readonly offering: Offering
  readonly acceptance: Acceptance
  readonly model?: OpponentModel
}

/** What was going to be offered, kept so that the offer after a rejection is the one that the rejection was weighed against. */
interface Planned {
  readonly at: number
  readonly round: number
  readonly options: readonly number[] | null
}

/** A strategy from an offering, an acceptance and, if it has one, an opponent model. Facts about it follow from the parts. */
export function composed({ name, about, citation, family, offering, acceptance, model }: StrategyParts): Strategy {
  const opponent = (session: Session, own: Own) => (model ? estimateOf(model, session, own) : null)
  const next = (session: Session, own: Own): Package | undefined => {
    const planned = own.memory.planned as unknown as Planned | undefined
    // Somebody in the package may have been lost between the rejection and the offer.
    if (planned?.at === session.offers.length && planned.round === session.round && planned.options && session.allows(planned.options)) return planned.options
    const options = offering.propose(session, own, opponent(session, own))
    own.memory.planned = { at: session.offers.length, round: session.round, options: options ? Array.from(options) : null } as unknown as Json
    return options
  }
  const facts: GovernmentFacts = {
    name,
    about,
    stochastic: offering.stochastic,
    memory: 'notes',
    needsOpponentModel: model !== undefined,
    ...(citation === undefined ? {} : { citation }),
    bargaining: { family, acceptance: acceptance.name, model: model?.name ?? null },
  }
  return {
    facts,
    accepts(session, own) {
      const plan: Plan = {
        next: () => next(session, own),
        target() {
          if (offering.target) return offering.target(session, own, opponent(session, own))
          const options = next(session, own)
          return options ? session.utility(options) : session.best
        },
      }
      return acceptance.accepts(session, plan, own)
    },
    proposes: next,
  }
}
