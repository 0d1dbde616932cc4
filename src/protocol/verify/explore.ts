import { mistake, show } from '../../errors.js'
import type { Outcome } from '../../model/context.js'
import { isEventType } from '../../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import type { DetaineeId, ResolvedScenario } from '../../model/scenario.js'
import { invariants as allInvariants } from '../invariants/index.js'
import type { Invariant } from '../invariants/invariant.js'
import { defaultBounds, defaultLeftOut } from './bounds.js'
import type { ExplorationBounds } from './bounds.js'
import { interchangeableIn } from './interchangeable.js'
import { edgeInvariants, sampledInvariants, stateProperties } from './properties.js'
import { Search } from './search.js'
import type { SavedSearch } from './search.js'

/** Options of {@link explore}. */
export interface ExplorationOptions {
  /** Greatest number of states; beyond it the exploration breaks off. @defaultValue 10,000,000 */
  readonly limit?: number
  /** Greatest memory for what was found, in megabytes; beyond it the exploration breaks off. @defaultValue 8,000 */
  readonly memory?: number
  /** Types of events that nobody sends. What is asked of states is asked of the moves that are left, so days must go on passing. @defaultValue `defaultLeftOut`: back channel, press, statements, mediation, and doubles */
  readonly leaveOut?: readonly EventType[]
  /** Bounds where the protocol sets none. @defaultValue `defaultBounds` */
  readonly bounds?: Partial<ExplorationBounds>
  /** Whether states that differ only in the names of interchangeable persons count as one. @defaultValue true */
  readonly symmetry?: boolean
  /** What is to hold on every edge, or in every state where it has `ofState`. They are given no steps before it. @defaultValue `edgeInvariants` */
  readonly invariants?: readonly Invariant[]
  /** The invariants that are costly to ask are asked on the way to every n-th state. @defaultValue 5,000 */
  readonly sample?: number
  /** Whether to break off at the first violation, which has a shortest run of all. @defaultValue false */
  readonly first?: boolean
  /** Called with the number of states met so far, and of those that wait for their turn, every ten thousand states. @defaultValue none */
  readonly progress?: (states: number, waiting: number) => void
  /** An exploration of the same scenario with the same options that broke off, to go on with. @defaultValue none */
  readonly resume?: SavedSearch
  /** Called with what to go on from when the exploration breaks off. @defaultValue none */
  readonly save?: (saved: SavedSearch) => void
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
  /** Whether every state within the bounds was visited; what every state should lead to is only then asked. */
  readonly exhausted: boolean
  /** Why it broke off, or `null`. */
  readonly brokenOffBy: 'limit' | 'memory' | 'violation' | null
  readonly states: number
  /** Events taken from these states; several may lead from one state to another. */
  readonly edges: number
  /** Greatest number of events of a shortest way from the start to a state. */
  readonly depth: number
  /** Places of the chart that were visited, with what its history remembers. */
  readonly places: number
  /** Final states by outcome. */
  readonly ends: { readonly [O in Outcome]: number }
  /** Groups of persons who were taken for each other. */
  readonly interchangeable: readonly (readonly DetaineeId[])[]
  readonly bounds: ExplorationBounds
  /** Types of events that nobody sent, sorted. */
  readonly leftOut: readonly EventType[]
  /** Names of the invariants and properties that were asked everywhere. */
  readonly checked: readonly string[]
  /** Names of the invariants that were asked of some states. */
  readonly sampled: readonly string[]
  /** Names of the protocol's invariants that were not asked; they follow from others. */
  readonly unchecked: readonly string[]
  /** The first violation of each property, in the order found. */
  readonly violations: readonly ExplorationViolation[]
}

function checkOptions({ limit, memory, sample }: { readonly [name: string]: number }, leaveOut: readonly EventType[], { requests, extensions, thresholds }: ExplorationBounds): void {
  for (const [name, value] of Object.entries({ limit, memory, sample })) {
    if (!Number.isSafeInteger(value) || value! < 1) throw mistake({ given: `${name} was ${show(value)}`, allowed: 'it is a whole number from 1', todo: 'give the greatest number of states to visit, of megabytes to use, or of states between samples' })
  }
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
 * @throws UsageError when an option is out of its range, or a saved exploration is of something else
 */
export function explore(scenario: ResolvedScenario, options: ExplorationOptions = {}): Exploration {
  const { limit = 10_000_000, memory = 8000, leaveOut = defaultLeftOut, symmetry = true, invariants = edgeInvariants, sample = 5000, first = false, progress, resume, save } = options
  const bounds = Object.freeze({ ...defaultBounds, ...options.bounds })
  checkOptions({ limit, memory, sample }, leaveOut, bounds)
  const leftOut = [...new Set(leaveOut)].sort()
  const search = new Search(scenario, { leaveOut: leftOut, bounds, symmetry, invariants, sample }, resume)
  const brokenOffBy = search.advance({ limit, bytes: memory * 1e6, first, ...(progress && { progress }) })
  if (brokenOffBy) save?.(search.save())
  else search.lookBack()
  const names = invariants.map(({ name }) => name)
  const sampled = sampledInvariants.map(({ name }) => name)
  const always = Object.keys(stateProperties).filter((property) => !brokenOffBy || !search.asksWhole(property))
  return Object.freeze({
    method: 'breadth-first' as const,
    exhausted: brokenOffBy === null,
    brokenOffBy,
    states: search.graph.states,
    edges: search.graph.edges,
    depth: search.depth,
    places: search.space.places.length,
    ends: Object.freeze({ ...search.ends }),
    interchangeable: symmetry ? interchangeableIn(scenario) : [],
    bounds,
    leftOut: Object.freeze(leftOut),
    checked: Object.freeze([...names, ...always]),
    sampled: Object.freeze(sampled),
    unchecked: Object.freeze(allInvariants.map(({ name }) => name).filter((name) => !names.includes(name) && !sampled.includes(name))),
    violations: Object.freeze([...search.violations.values()]),
  })
}
