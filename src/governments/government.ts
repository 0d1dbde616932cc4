import type { Strategy } from '../bargaining/strategy.js'
import type { Government, GovernmentFacts } from '../model/government.js'
import { pass } from '../model/move.js'
import type { Temperament } from '../model/scenario.js'
import { bargaining as bargainingPolicy } from './bargaining.js'
import { firstAnswer } from './policy.js'
import type { Policy } from './policy.js'
import { byCabinet } from './ratification/by-cabinet.js'
import { byCourt } from './ratification/by-court.js'
import { byLeader } from './ratification/by-leader.js'
import { formalities } from './ratification/formalities.js'
import { policyNamed } from './temperament.js'

/** A strategy or a policy for each phase. Several policies in one phase are asked in order. */
export interface GovernmentOptions {
  readonly bargaining: Strategy
  /** @defaultValue `open` */
  readonly exploration?: Policy
  /** @defaultValue `forthcoming` */
  readonly listing?: Policy
  /** @defaultValue `lenient` */
  readonly vetting?: Policy
  /** How players at home vote. @defaultValue `[byLeader, byCabinet(), byCourt()]`, each for its own kind of player */
  readonly ratification?: readonly Policy[]
  /** @defaultValue `faithful` */
  readonly compliance?: Policy
  /** @defaultValue `silent` */
  readonly statements?: Policy
}

/** An object that already is a government, as it stands: it gives the literal its type. */
export function defineGovernment(literal: Government): Government {
  return literal
}

/** A government that plays a strategy at the table and a policy in each other phase. */
export function government(options: GovernmentOptions): Government {
  return governmentWith(options, {})
}

/** A government whose unnamed phases follow a temperament, as a scenario gives one to each party. */
export function governmentWith(options: GovernmentOptions, temperament: Temperament): Government {
  const policies: readonly Policy[] = [
    options.statements ?? policyNamed('statements', temperament.statements),
    options.exploration ?? policyNamed('exploration', temperament.exploration),
    options.listing ?? policyNamed('listing', temperament.listing),
    options.vetting ?? policyNamed('vetting', temperament.vetting),
    bargainingPolicy(options.bargaining),
    ...(options.ratification ?? [byLeader, byCabinet(), byCourt()]),
    formalities,
    options.compliance ?? policyNamed('compliance', temperament.compliance),
  ]
  const facts: GovernmentFacts = {
    ...options.bargaining.facts,
    stochastic: policies.some(({ stochastic }) => stochastic),
    memory: 'notes',
  }
  return { facts, decide: (view, moves, own) => firstAnswer(policies, view, moves, own) ?? pass }
}

/** Whether something is a bare strategy rather than a government. */
export function isStrategy(candidate: Strategy | Government): candidate is Strategy {
  return 'proposes' in candidate
}
