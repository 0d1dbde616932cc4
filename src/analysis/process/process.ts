import { sizesOf } from '../../model/domain.js'
import type { Domain } from '../../model/domain.js'
import { sizeOf } from '../../model/utility.js'
import type { Package } from '../../model/utility.js'
import type { Point } from '../frontier/frontier.js'
import { concessionsOf } from './concessions.js'
import type { Concessions } from './concessions.js'
import { explorationOf } from './exploration.js'
import type { Exploration } from './exploration.js'
import { logrollingOf } from './logrolling.js'
import type { LogrollingTrade } from './logrolling.js'
import type { ProcessOffer } from './offer.js'
import { countSteps, stepsOf } from './steps.js'
import type { Step, StepCount } from './steps.js'
import { timeToAgreement } from './time-to-agreement.js'
import type { TimeToAgreement } from './time-to-agreement.js'

/** How a bargaining went, offer by offer. Frozen. */
export interface ProcessMeasures {
  readonly offers: readonly ProcessOffer[]
  readonly concessions: readonly Concessions[]
  readonly steps: readonly Step[]
  readonly stepCounts: readonly StepCount[]
  readonly exploration: Exploration
  /** `null` where a utility is a function. */
  readonly logrolling: readonly LogrollingTrade[] | null
  /** `null` without a deal among the offers. */
  readonly agreement: TimeToAgreement | null
}

/** What the measures need besides the offers. */
export interface ProcessOptions {
  /** Points of the domain's frontier. */
  readonly points: readonly Point[]
  /** Utility of no deal, by party. */
  readonly disagreement: readonly number[]
  readonly deal?: Package | null
  /** Rounds that there could have been. */
  readonly rounds?: number | undefined
}

/** Measures of a sequence of offers. */
export function processMeasures(domain: Domain, offers: readonly ProcessOffer[], { points, disagreement, deal = null, rounds }: ProcessOptions): ProcessMeasures {
  const parties = domain.parties.map(({ id }) => id)
  const steps = stepsOf(offers, parties)
  return Object.freeze({
    offers: Object.freeze([...offers]),
    concessions: concessionsOf(offers, parties, points, disagreement),
    steps,
    stepCounts: countSteps(steps, parties),
    exploration: explorationOf(offers, parties, sizeOf(sizesOf(domain))),
    logrolling: logrollingOf(domain, offers),
    agreement: timeToAgreement(offers, deal, rounds),
  })
}
