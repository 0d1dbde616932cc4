import type { EventType } from '../../../src/model/events/catalogue.js'
import { releaseModes } from '../../../src/model/scenario.js'
import type { ResolvedScenario } from '../../../src/model/scenario.js'
import type { Step } from '../../../src/protocol/invariants/invariant.js'
import { abstractionOf, skeletonOf } from '../../../src/protocol/skeleton/index.js'
import type { Abstraction, System } from '../../../src/protocol/skeleton/index.js'
import { initialSnapshot } from '../../../src/protocol/step.js'
import { tableEngine } from '../../../src/protocol/table/index.js'
import { randomWalk } from '../../../src/testing/random-walk.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'

/** Scenarios of every mode by itself, of three parties in a ring, and of all modes together with somebody who can still be arrested. */
export const scenarios: readonly ResolvedScenario[] = [
  ...releaseModes.map((mode) => smallScenario({ detainees: 4, modes: [mode], rules: { rationality: 'recorded' } })),
  smallScenario({ parties: 3, detainees: 3, rules: { rationality: 'recorded' } }),
  smallScenario({ detainees: 5, rules: { rationality: 'recorded', suspendOnCrisis: true } }),
]

const places = [
  'negotiation.exploration', 'negotiation.proposal', 'negotiation.listExchange', 'negotiation.vetting', 'negotiation.agreement.packaging', 'negotiation.agreement.ratification',
  'negotiation.release.staging', 'negotiation.release.verification', 'negotiation.release.handover', 'negotiation.release.confirmation',
]

/** What walks do oftener than others: rest, lose people, break off, begin again, and go on quietly. */
const tempers: readonly { readonly [T in EventType]?: number }[] = [
  { 'talks.suspended': 0.7, 'talks.resumed': 3 },
  { 'court.injunction': 0.7, 'court.lifted': 1, 'talks.suspended': 1 },
  { 'detainee.died': 0.2, 'detainee.releasedOtherwise': 0.2, 'consent.refused': 0.2, 'vetting.blocked': 0.3, 'instrument.revoked': 0.4, 'package.repudiated': 0.4, 'talks.suspended': 0.1 },
  { 'handover.withheld': 1, 'phase.aborted': 0.5, 'breach.remedied': 2, 'receipt.disputed': 1, 'escrow.returned': 1 },
  { 'list.withdrawn': 1, 'list.requested': 1, 'addon.demanded': 1, 'party.left': 0.1, 'party.joined': 1, 'identity.doubted': 0.3, 'ratification.refused': 0.3 },
  { 'vetting.blocked': 1.5, 'consent.refused': 0.5, 'list.submitted': 3 },
  {},
]

/** What was recorded on the chart of one scenario: steps, of which no two look alike to its skeleton. */
export interface Recorded {
  readonly system: System
  readonly abstraction: Abstraction
  readonly steps: readonly Step[]
}

/** Walks over the chart of every scenario, from every place and in every temper. */
export function recordedSteps(): readonly Recorded[] {
  return scenarios.map((scenario) => {
    const system = skeletonOf(scenario)
    const abstraction = abstractionOf(system)
    const steps = new Map<string, Step>()
    places.forEach((from, i) => tempers.forEach((weights, j) => {
      const options = { from, weights, spoil: 0, steps: 60, invariants: [], engine: tableEngine(initialSnapshot(scenario)) }
      randomWalk(scenario, i * 100 + j, { ...options, onStep: (step) => {
        const { before, event, after } = step
        const key = JSON.stringify([abstraction.of(before), event.type, abstraction.of(after)])
        if (!steps.has(key)) steps.set(key, step)
      } })
    }))
    return { system, abstraction, steps: [...steps.values()] }
  })
}
