import { mistake, show } from '../../errors.js'
import type { ExchangeContext, Outcome } from '../../model/context.js'
import { isEventType } from '../../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import type { DetaineeId, ResolvedScenario } from '../../model/scenario.js'
import type { Invariant } from '../invariants/invariant.js'
import { invariants as allInvariants } from '../invariants/index.js'
import { exchangeTable } from '../table/index.js'
import type { TableSnapshot } from '../table/index.js'
import { defaultBounds, defaultLeftOut } from './bounds.js'
import type { ExplorationBounds } from './bounds.js'
import { StateGraph } from './graph.js'
import { interchangeableIn, stateKeys } from './key.js'
import { edgeInvariants, stateProblem, stateProperties } from './properties.js'
import type { StateProperty } from './properties.js'
import { successorsOf } from './successors.js'

/** Options of {@link explore}. */
export interface ExplorationOptions {
  /** Greatest number of states; beyond it the exploration breaks off. @defaultValue 1,000,000 */
  readonly limit?: number
  /** Types of events that nobody sends. What is asked of states is asked of the moves that are left, so days must go on passing. @defaultValue `defaultLeftOut`: back channel, press, statements, mediation, and doubles */
  readonly leaveOut?: readonly EventType[]
  /** Bounds where the protocol sets none. @defaultValue `defaultBounds` */
  readonly bounds?: Partial<ExplorationBounds>
  /** Whether states that differ only in the names of interchangeable persons count as one. @defaultValue true */
  readonly symmetry?: boolean
  /** What is to hold on every edge. They are given no steps before it. @defaultValue `edgeInvariants` */
  readonly invariants?: readonly Invariant[]
  /** Called with the number of states met so far, every thousand states. @defaultValue none */
  readonly progress?: (states: number) => void
  /** The order in which the events of a state are tried, which changes no count. @defaultValue as the chart hears them */
  readonly arrange?: (events: readonly ExchangeEvent[]) => readonly ExchangeEvent[]
}

/** Something that does not hold, with a shortest run of events to it. */
export interface ExplorationViolation {
  /** Name of the invariant or the property. */
  readonly property: string
  /** What should hold, in a sentence. */
  readonly about: string
  /** What is wrong. */
  readonly what: string
  /** From the start of the scenario to where it is seen. */
  readonly events: readonly ExchangeEvent[]
}

/** What an exploration came to. */
export interface Exploration {
  readonly method: 'breadth-first'
  /** Whether every state within the bounds was visited; the end is only then asked to be reachable. */
  readonly exhausted: boolean
  readonly states: number
  /** Events taken from these states; several may lead from one state to another. */
  readonly edges: number
  /** Greatest number of events of a shortest way from the start to a state. */
  readonly depth: number
  /** Final states by outcome. */
  readonly ends: { readonly [O in Outcome]: number }
  /** Groups of persons who were taken for each other. */
  readonly interchangeable: readonly (readonly DetaineeId[])[]
  readonly bounds: ExplorationBounds
  /** Types of events that nobody sent, sorted. */
  readonly leftOut: readonly EventType[]
  /** Names of the invariants and properties that were asked. */
  readonly checked: readonly string[]
  /** Names of the protocol's invariants that were not. */
  readonly unchecked: readonly string[]
  /** The first violation of each property, in the order found. */
  readonly violations: readonly ExplorationViolation[]
}

function checkOptions(limit: number, leaveOut: readonly EventType[], { requests, extensions, thresholds }: ExplorationBounds): void {
  if (!Number.isSafeInteger(limit) || limit < 1) throw mistake({ given: `limit was ${show(limit)}`, allowed: 'it is a whole number from 1', todo: 'give the greatest number of states to visit' })
  const unknown = leaveOut.find((type) => !isEventType(type))
  if (unknown !== undefined) throw mistake({ given: `leaveOut has ${show(unknown)}`, allowed: 'no event has this type', todo: 'take types from the event catalogue' })
  const wrong = [requests, extensions].find((bound) => !Number.isSafeInteger(bound) || bound < 0) ?? thresholds.find((share) => !(share > 0 && share <= 1))
  if (wrong !== undefined) throw mistake({ given: `a bound was ${show(wrong)}`, allowed: 'numbers of requests and extensions are whole numbers from 0, and shares are in (0, 1]', todo: 'give such bounds' })
}

/**
 * Visits every state of the exchange that can be reached in a scenario, breadth first, and checks what holds in all of them.
 * All parties, the mediator, nature and the host do whatever the chart takes from them, whatever is in their interest; hazards and
 * schedules are not asked. Bounded are the number of requests and of extensions of the deadline, and public commitments;
 * packages are all those of the agenda. Choose a scenario with a short deadline, few rounds and few modes of release:
 * the number of states grows exponentially with persons.
 * @throws UsageError when an option is out of its range
 */
export function explore(scenario: ResolvedScenario, options: ExplorationOptions = {}): Exploration {
  const { limit = 1_000_000, leaveOut = defaultLeftOut, symmetry = true, invariants = edgeInvariants, progress, arrange = (events) => events } = options
  const bounds = Object.freeze({ ...defaultBounds, ...options.bounds })
  checkOptions(limit, leaveOut, bounds)
  const table = exchangeTable()
  const keys = stateKeys(scenario, { symmetry })
  const without = new Set(leaveOut)
  const graph = new StateGraph<ExchangeEvent>()
  const numbers = new Map<string, number>()
  const ends = { completed: 0, partiallyCompleted: 0, collapsed: 0 }
  const finals: number[] = []
  const violations = new Map<string, ExplorationViolation>()
  const note = (property: string, about: string, what: string, events: () => readonly ExchangeEvent[]): void => {
    if (!violations.has(property)) violations.set(property, Object.freeze({ property, about, what, events: Object.freeze([...events()]) }))
  }
  const noteState = (property: StateProperty, what: string, state: number): void => note(property, stateProperties[property], what, () => graph.wayTo(state))

  const visit = (key: string, snapshot: TableSnapshot<ExchangeContext>, before: number, event: ExchangeEvent | null): number => {
    const state = graph.add(before, event)
    numbers.set(key, state)
    const problem = stateProblem(table.toXState(snapshot))
    if (problem) noteState(problem.property, problem.what, state)
    if (snapshot.status === 'active') frontier.push({ state, snapshot })
    else {
      finals.push(state)
      if (snapshot.context.outcome) ends[snapshot.context.outcome] += 1
    }
    if (graph.states % 1000 === 0) progress?.(graph.states)
    return state
  }

  let frontier: { readonly state: number; readonly snapshot: TableSnapshot<ExchangeContext> }[] = []
  const [start] = table.initial({ scenario })
  visit(keys.of(start), start, -1, null)
  let exhausted = true
  while (frontier.length > 0 && exhausted) {
    const layer = frontier
    frontier = []
    for (const { state, snapshot } of layer) {
      const before = table.toXState(snapshot)
      const events = successorsOf(before, without, bounds)
      if (events.length === 0) noteState('somebodyMayMove', `nobody may move in ${JSON.stringify(before.value)}`, state)
      for (const event of arrange(events)) {
        const [next] = table.step(snapshot, event)
        const step = { before, event, after: table.toXState(next) }
        for (const invariant of invariants) {
          const what = violations.has(invariant.name) ? null : invariant.violation(step, [])
          if (what !== null) note(invariant.name, invariant.about, what, () => [...graph.wayTo(state), event])
        }
        const key = keys.of(next)
        const known = numbers.get(key)
        exhausted = known !== undefined || graph.states < limit
        if (!exhausted) break
        graph.join(state, known ?? visit(key, next, state, event))
      }
      if (!exhausted) break
    }
  }
  if (exhausted) {
    const state = graph.firstThatNeverReaches(finals)
    if (state >= 0) noteState('endReachable', 'no end can be reached from here', state)
  }
  const names = new Set(invariants.map(({ name }) => name))
  const properties = Object.keys(stateProperties).filter((property) => exhausted || property !== 'endReachable')
  return Object.freeze({
    method: 'breadth-first' as const,
    exhausted,
    states: graph.states,
    edges: graph.edges,
    depth: graph.depthOf(graph.states - 1),
    ends: Object.freeze(ends),
    interchangeable: symmetry ? interchangeableIn(scenario) : [],
    bounds,
    leftOut: Object.freeze([...new Set(leaveOut)].sort()),
    checked: Object.freeze([...names, ...properties]),
    unchecked: Object.freeze(allInvariants.map(({ name }) => name).filter((name) => !names.has(name))),
    violations: Object.freeze([...violations.values()]),
  })
}
