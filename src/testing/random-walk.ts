import type { ResolvedScenario } from '../model/scenario.js'
import { invariants, violationOf } from '../protocol/invariants/index.js'
import type { Invariant, Step, Violation } from '../protocol/invariants/invariant.js'
import { pureEngine } from '../protocol/engine.js'
import type { Engine } from '../protocol/engine.js'
import { cooperativeEvent } from '../protocol/invariants/cooperate.js'
import { formalState, initialSnapshot } from '../protocol/step.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import type { RandomStream } from '../random.js'
import { stream } from '../random.js'
import { spoiled } from './spoil.js'
import { randomMove } from './walk.js'
import type { Weights } from './walk.js'

/** Options of {@link randomWalk}. */
export interface RandomWalkOptions {
  /** Greatest number of events. @defaultValue 400 */
  readonly steps?: number
  /** Chance that an event is sent illegal or malformed instead, in [0, 1]. @defaultValue 0.1 */
  readonly spoil?: number
  /** How often to take a type of event, against 1 for one that moves the exchange on. @defaultValue setbacks rare, ends rarer */
  readonly weights?: Weights
  /** What to check on every transition. @defaultValue all invariants */
  readonly invariants?: readonly Invariant[]
  /** Called after every event taken. @defaultValue none */
  readonly onStep?: (step: Step) => void
  /** Steps that were taken before the walk begins, and checked then. @defaultValue none */
  readonly after?: readonly Step[]
  /** A place in the formal track up to which the parties cooperate before the walk begins. @defaultValue none */
  readonly from?: string
  /** The chart to walk on. @defaultValue pure transitions from the scenario's start */
  readonly engine?: Engine
}

/** What a walk came to. */
export interface Walk {
  readonly steps: readonly Step[]
  readonly refusals: number
  /** The first violation with the events that led to it, or `null`. */
  readonly violation: (Violation & { readonly events: readonly ExchangeEvent[] }) | null
}

/** What parties who cooperate do next, until the formal track is at a place. */
function nextToward(engine: Engine, place: string): ExchangeEvent | undefined {
  const snapshot = engine.snapshot()
  return snapshot.status === 'active' && !formalState(snapshot).startsWith(place) ? cooperativeEvent(snapshot) : undefined
}

/**
 * Walks over the chart at random, with legal, illegal and malformed events, and checks the invariants on every transition.
 * @throws Error when a refused event changed anything
 */
export function randomWalk(
  scenario: ResolvedScenario, seed: number | RandomStream,
  { steps: limit = 400, spoil = 0.1, invariants: which = invariants, onStep, from, weights, after: past = [], engine = pureEngine(past.at(-1)?.after ?? initialSnapshot(scenario)) }: RandomWalkOptions = {},
): Walk {
  const random = typeof seed === 'number' ? stream(seed, `walk/${scenario.id}`) : seed
  const trail: Step[] = [...past]
  let refusals = 0
  const record = (step: Step): Walk | null => {
    const violation = violationOf(step, trail, which)
    trail.push(step)
    onStep?.(step)
    return violation && { steps: trail, refusals, violation: { ...violation, events: trail.map((each) => each.event) } }
  }
  for (let event = from && nextToward(engine, from); event; event = from && nextToward(engine, from)) {
    const before = engine.snapshot()
    const found = record({ before, event, after: engine.take(event).snapshot })
    if (found) return found
  }
  let before = engine.snapshot()
  for (let n = 0; n < limit && before.status === 'active'; n++) {
    const legal = randomMove(before, random, weights)
    if (!legal) break
    const again = trail.at(-1)?.event
    const event = !random.chance(spoil) ? legal : again && random.chance(0.25) ? again : spoiled(legal, random, before)
    const { snapshot: after, refusal } = engine.take(event)
    if (refusal) {
      refusals += 1
      if (after !== before) throw new Error(`a refused event changed the state: ${refusal.message}`)
      continue
    }
    const found = record({ before, event: event as ExchangeEvent, after })
    if (found) return found
    before = after
  }
  return { steps: trail, refusals, violation: null }
}
