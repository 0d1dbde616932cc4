import { releaseModes } from '../../src/model/scenario.js'
import type { ResolvedScenario } from '../../src/model/scenario.js'
import { stream } from '../../src/random.js'
import type { RandomStream } from '../../src/random.js'
import { smallScenario } from '../../src/testing/small-scenario.js'
import type { RandomWalkOptions } from '../../src/testing/random-walk.js'

/** Where walks begin, by parties that cooperate up to there. */
const starts = [
  undefined, 'negotiation.release', undefined, 'negotiation.vetting', 'negotiation.agreement.packaging', 'negotiation.release.handover',
  'negotiation.vetting', 'negotiation.vetting', 'negotiation.agreement.ratification', 'negotiation.release.staging',
  'negotiation.listExchange', 'negotiation.release.verification', 'negotiation.release.confirmation', 'negotiation.agreement.ratification',
] as const

function dice(seed: number, label: string): RandomStream {
  return stream(seed, `varied/${label}`)
}

/** One of a wide family of small scenarios: 2 to 4 parties, up to 8 detainees, every mode, short and long deadlines, every rule both ways. */
export function variedScenario(seed: number): ResolvedScenario {
  const random = dice(seed, 'scenario')
  const coin = (): boolean => random.chance(0.5)
  return smallScenario({
    parties: 2 + (seed % 3),
    detainees: 4 + (seed % 5),
    modes: random.chance(0.3) ? [...releaseModes] : [random.pick(releaseModes)!],
    concessions: seed % 3,
    late: random.chance(0.4),
    deadline: random.pick([2, 6, 14, 40, 90])!,
    rules: {
      rounds: coin() ? 2 : 12,
      rationality: random.pick(['enforced', 'software', 'recorded'] as const)!,
      consent: coin() ? 'waivable' : 'required',
      suspendOnCrisis: coin(),
      pause: coin() ? 0 : 4,
      exposure: coin() ? 0.5 : 1,
    },
  })
}

/** How to walk over it. */
export function variedOptions(seed: number): RandomWalkOptions {
  const random = dice(seed, 'options')
  const from = random.pick(starts)
  const hasty = random.chance(0.25)
  const treacherous = random.chance(0.3)
  return { spoil: 0.4, ...(from ? { from } : {}), weights: {
    ...(hasty ? { 'clock.advanced': 3, 'talks.suspended': 0.5, 'clock.paused': 0.5 } : {}),
    ...(treacherous ? { 'handover.withheld': 2, 'phase.aborted': 0.3, 'obligation.fulfilled': 0.5, 'breach.remedied': 0.1 } : {}),
  } }
}
