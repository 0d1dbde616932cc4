import { mistake } from '../../errors.js'
import type { Outcome } from '../../model/context.js'
import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import type { ResolvedScenario } from '../../model/scenario.js'
import type { Invariant } from '../invariants/invariant.js'
import type { Vector } from '../parts/parts.js'
import { digestOf } from '../transcript.js'
import type { ExplorationBounds } from './bounds.js'
import type { ExplorationViolation } from './explore.js'
import { StateGraph } from './graph.js'
import { IntList } from './int-list.js'
import { KeySet } from './key-set.js'
import { Keys } from './key.js'
import { sampledInvariants, stateProblem, stateProperties } from './properties.js'
import type { StateProperty } from './properties.js'
import { Rows } from './rows.js'
import { Space, changed } from './space.js'
import type { Place, Problem, Way } from './space.js'

/** What a search looks for. */
export interface SearchPlan {
  /** Sorted. */
  readonly leaveOut: readonly EventType[]
  readonly bounds: ExplorationBounds
  readonly symmetry: boolean
  readonly invariants: readonly Invariant[]
  readonly sample: number
}

/** How far a search may go. */
export interface SearchLimits {
  readonly limit: number
  readonly bytes: number
  readonly first: boolean
  readonly progress?: (states: number, waiting: number) => void
}

/** A search that broke off: how each state was first reached. The rest is worked out again. Goes through `structuredClone`, and as numbers into a file. */
export interface SavedSearch {
  /** Digest of the scenario and of what was looked for. */
  readonly of: string
  readonly events: readonly ExchangeEvent[]
  readonly before: Int32Array
  readonly by: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly violations: readonly ExplorationViolation[]
}

/** What only the whole graph can tell. */
const ofTheWhole: ReadonlySet<string> = new Set<StateProperty>(['endReachable', 'cooperationEnds', 'deadlineComes'])

/** Steps that parties who want to finish may need; more than any exchange has. */
const patience = 5000

/** A search through all states, layer by layer. */
export class Search {
  readonly space: Space
  readonly graph = new StateGraph()
  readonly ends: { [O in Outcome]: number } = { completed: 0, partiallyCompleted: 0, collapsed: 0 }
  readonly violations = new Map<string, ExplorationViolation>()
  private readonly keys: Keys
  private readonly known: KeySet
  private readonly placeOf = new IntList()
  private readonly vectors: Rows
  /** Where cooperation leads from each state that was expanded; -1 where it ended, where cooperation does what nobody else may, and where nobody has asked. */
  private readonly cooperation = new IntList()
  private readonly finals: number[] = []
  private readonly key: Int32Array
  /** Where the outcome stands in a vector. */
  private readonly outcome: number

  constructor(private readonly scenario: ResolvedScenario, private readonly plan: SearchPlan, saved?: SavedSearch) {
    const questions = { leaveOut: new Set(plan.leaveOut), bounds: plan.bounds, stateProblem }
    this.space = new Space(scenario, { ...questions, invariants: plan.invariants })
    this.keys = new Keys(this.space.parts, plan.symmetry)
    this.known = new KeySet(this.keys.width)
    this.key = new Int32Array(this.keys.width)
    this.outcome = this.space.parts.indexesOf('outcome')[0]!
    this.vectors = new Rows(this.space.parts.list.length)
    this.keys.write(this.space.start, this.space.parts.start, this.key)
    this.reach(this.space.start, this.space.parts.start, -1, -1)
    if (saved) this.restore(saved)
  }

  /** Greatest number of events of a shortest way to a state met so far. */
  get depth(): number {
    return this.graph.wayTo(this.graph.states - 1).length
  }

  /** Whether a property can only be asked when every state was visited. */
  asksWhole(property: string): boolean {
    return ofTheWhole.has(property)
  }

  /** Goes on until nothing is left, and tells why if it stops before. */
  advance({ limit, bytes, first, progress }: SearchLimits): 'limit' | 'memory' | 'violation' | null {
    const { graph } = this
    const { length } = this.space.parts.list
    const vector = new Int32Array(length)
    const next = new Int32Array(length)
    let told = graph.states
    while (graph.expanded < graph.states) {
      const state = graph.expanded
      this.vectors.read(state, vector)
      if (!this.expand(state, vector, next, limit)) return 'limit'
      if (first && this.violations.size > 0) return 'violation'
      if (graph.states - told < 10_000) continue
      told = graph.states
      progress?.(graph.states, graph.states - graph.expanded)
      if (this.bytes > bytes) return 'memory'
    }
    return null
  }

  /** Asks what only the whole graph can tell. */
  lookBack(): void {
    const { graph } = this
    const lost = graph.firstThatNeverReaches(this.finals)
    if (lost >= 0) this.noteState('endReachable', 'no end can be reached from here', lost)
    const again = graph.firstDayThatComesBack()
    if (again >= 0) this.noteState('deadlineComes', 'a day passes from here on a way that comes back', again)
    const stuck = this.firstThatCooperationLeaves()
    if (stuck >= 0) this.noteState('cooperationEnds', 'parties who want to finish do not come to an end from here', stuck)
  }

  /** What to go on from. */
  save(): SavedSearch {
    const { before, by, starts, ends } = this.graph
    return { of: this.digest(), events: [...this.space.events], before: before.whole(), by: by.whole(), starts: starts.whole(), ends: ends.whole(), violations: [...this.violations.values()] }
  }

  private get bytes(): number {
    return this.graph.bytes + this.known.bytes + this.vectors.bytes + this.placeOf.bytes + this.cooperation.bytes + this.space.bytes
  }

  private digest(): string {
    const { invariants, ...plan } = this.plan
    return digestOf({ scenario: this.scenario, ...plan, invariants: invariants.map(({ name }) => name) })
  }

  private expand(state: number, vector: Vector, next: Vector, limit: number): boolean {
    const { graph, space, known, keys, key } = this
    const place = space.places[this.placeOf.get(state)]!
    graph.expand()
    if (place.control.done) {
      this.cooperation.push(-1)
      return true
    }
    const cooperative = space.cooperationFrom(place, vector)
    let cooperation = -1
    keys.begin(place, vector)
    const groups = place.ways.groupsFor(vector)
    for (let n = 0; n < groups; n++) {
      const ways = place.ways.answers(n, vector)
      for (let i = 0; i < ways.length; i++) {
        const way = ways[i]!
        if (!way.violations.isTold(vector, state)) way.violations.tell(vector, state, (problem) => this.note(problem, () => [...this.wayTo(state), way.event]))
        changed(vector, way.changes, next)
        keys.after(way.to, way.changes, next, key)
        const { states } = graph
        if (states >= limit && known.find(key) < 0) {
          graph.retract()
          return false
        }
        const to = this.reach(way.to, next, state, way.number)
        if (to === states && to % this.plan.sample === 0) this.sampleAt(place, vector, way, next)
        graph.join(to, way.event.type === 'clock.advanced')
        if (way === cooperative) cooperation = to
      }
    }
    this.cooperation.push(cooperation)
    if (graph.degree(state) === 0) this.noteState('somebodyMayMove', `nobody may move in ${JSON.stringify(place.control.value)}`, state)
    return true
  }

  /** The number of a state, whose key was just written, and which is looked at when it is new. */
  private reach(place: Place, vector: Vector, before: number, event: number): number {
    const state = this.known.add(this.key)
    if (state === this.graph.states) this.visit(state, place, vector, before, event)
    return state
  }

  private visit(state: number, place: Place, vector: Vector, before: number, event: number): void {
    const { graph, space } = this
    graph.add(before, event)
    this.placeOf.push(place.number)
    this.vectors.push(vector)
    if (!place.problems.isTold(vector, state)) place.problems.tell(vector, state, (problem) => this.note(problem, () => this.wayTo(state)))
    if (place.control.done) {
      this.finals.push(state)
      const outcome = space.parts.valueOf(this.outcome, vector[this.outcome]!) as Outcome | null
      if (outcome) this.ends[outcome] += 1
    }
  }

  private sampleAt(place: Place, vector: Vector, way: Way, next: Vector): void {
    const step = { before: this.space.snapshotAt(place, vector), event: way.event, after: this.space.snapshotAt(way.to, next) }
    for (const { name, about, violation } of sampledInvariants) {
      const what = this.violations.has(name) ? null : violation(step, [])
      if (what !== null) this.note({ property: name, about, what }, () => this.wayTo(this.graph.states - 1))
    }
  }

  private wayTo(state: number): readonly ExchangeEvent[] {
    return this.graph.wayTo(state).map((number) => this.space.events[number]!)
  }

  private note({ property, about, what }: Problem, events: () => readonly ExchangeEvent[]): void {
    if (!this.violations.has(property)) this.violations.set(property, Object.freeze({ property, about, what, events: Object.freeze([...events()]) }))
  }

  private noteState(property: StateProperty, what: string, state: number): void {
    this.note({ property, about: stateProperties[property], what }, () => this.wayTo(state))
  }

  /** The first state from which cooperation comes to no end; whoever cooperates may also do what nobody else was let do. */
  private firstThatCooperationLeaves(): number {
    const { graph, space, known, keys, key, cooperation } = this
    const ends = new Uint8Array(graph.states)
    for (const final of this.finals) ends[final] = 1
    const vector = new Int32Array(space.parts.list.length)
    for (let state = 0; state < graph.states; state++) {
      const passed: number[] = []
      let place = space.start
      let at = state
      for (let n = 0; at < 0 || !ends[at]; n++) {
        if (n > patience) return state
        if (at >= 0) {
          passed.push(at)
          const next = cooperation.get(at)
          if (next >= 0) {
            at = next
            continue
          }
          place = space.places[this.placeOf.get(at)]!
          this.vectors.read(at, vector)
        }
        const way = space.cooperationFrom(place, vector)
        if (!way) return state
        changed(vector, way.changes, vector)
        place = way.to
        if (place.control.done) break
        keys.write(place, vector, key)
        at = known.find(key)
      }
      for (const each of passed) ends[each] = 1
    }
    return -1
  }

  private restore({ of, events, before, by, starts, ends, violations }: SavedSearch): void {
    if (of !== this.digest()) throw mistake({ given: 'an exploration to go on with is of something else', allowed: 'it goes on with the same scenario, bounds, events and invariants', todo: 'give the options that it began with, or begin anew' })
    const { space, vectors } = this
    const { length } = space.parts.list
    for (const event of events) space.numberOf(event)
    const [vector, next] = [new Int32Array(length), new Int32Array(length)]
    for (let state = 1; state < before.length; state++) {
      const from = before[state]!
      const place = space.places[this.placeOf.get(from)]!
      vectors.read(from, vector)
      const way = space.wayBy(place, vector, by[state]!)
      if (!way) throw mistake({ given: `an exploration to go on with takes ${events[by[state]!]?.type} where the chart does not`, allowed: 'it was saved by this version', todo: 'begin anew' })
      changed(vector, way.changes, next)
      this.keys.write(way.to, next, this.key)
      this.reach(way.to, next, from, by[state]!)
    }
    for (const start of starts) {
      this.graph.starts.push(start)
      this.cooperation.push(-1)
    }
    for (const end of ends) this.graph.ends.push(end)
    for (const violation of violations) this.violations.set(violation.property, violation)
  }
}
