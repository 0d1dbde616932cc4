import type { ExchangeContext } from '../../model/context.js'
import { isEventType } from '../../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import type { ResolvedScenario } from '../../model/scenario.js'
import { cooperativeEvent } from '../invariants/cooperate.js'
import type { Invariant } from '../invariants/invariant.js'
import { heard } from '../nodes.js'
import type { ExchangeSnapshot } from '../nodes.js'
import { Joint } from '../parts/joint.js'
import { Parts } from '../parts/parts.js'
import type { Vector } from '../parts/parts.js'
import { Recall } from '../parts/recall.js'
import { Tracer } from '../parts/tracer.js'
import type { Changes } from '../parts/tracer.js'
import { exchangeTable } from '../table/index.js'
import type { BatchRun, Control, TableSnapshot } from '../table/index.js'
import type { ExplorationBounds } from './bounds.js'
import { triedEvents } from './successors.js'

/** A place in the chart, with what is known of it. */
export interface Place {
  /** Number in the order in which the space met it. */
  readonly number: number
  readonly control: Control
  /** Whether the clock has run out. */
  readonly isExpired: boolean
  /** What follows from here, by the types of events that are tried. */
  readonly ways: Joint<EventType, Way>
  /** What is wrong with a state here. */
  readonly problems: Joint<StateQuestion, Problem>
  readonly cooperation: Recall<Way | null>
  /** The chart here, with the context that is looked at, and with that after a change. */
  readonly now: ExchangeSnapshot
  readonly next: ExchangeSnapshot
}

/** What an event does here, from all contexts where it does just this. */
export interface Way {
  readonly event: ExchangeEvent
  /** Number of the event among all that were ever taken. */
  readonly number: number
  readonly to: Place
  readonly changes: Changes
  /** What does not hold on this edge. */
  readonly violations: Joint<Invariant, Problem>
}

/** Something that does not hold, and what is wrong. */
export interface Problem {
  readonly property: string
  readonly about: string
  readonly what: string
}

/** What is asked of a state by itself. */
export type StateQuestion = (state: ExchangeSnapshot) => readonly Problem[]

const holds: readonly Problem[] = []

function problemsWith({ name, about }: Invariant, what: string | null): readonly Problem[] {
  return what === null ? holds : [{ property: name, about, what }]
}

/** What a space is asked. */
export interface Questions {
  readonly leaveOut: ReadonlySet<EventType>
  readonly bounds: ExplorationBounds
  readonly invariants: readonly Invariant[]
  readonly stateProblem: StateQuestion
}

/** The context after some changes, as numbers. */
export function changed(vector: Vector, changes: Changes, into: Vector = vector.slice()): Vector {
  into.set(vector)
  for (let i = 0; i < changes.length; i += 2) into[changes[i]!] = changes[i + 1]!
  return into
}

/**
 * All that can happen in one scenario. Nothing is worked out twice: an event's effect, an invariant on an edge and a property of a state are
 * kept by the parts of the context that they read, and found again wherever those are the same.
 */
export class Space {
  readonly parts: Parts
  readonly places: Place[] = []
  /** Every event that was ever taken, each once. */
  readonly events: ExchangeEvent[] = []
  private readonly table = exchangeTable()
  private readonly tracer: Tracer
  private readonly run: BatchRun<ExchangeContext, ExchangeEvent>
  private readonly byControl = new Map<Control, Place>()
  private readonly eventNumbers = new Map<string, number>()
  private readonly ways = new Map<string, Way>()
  private readonly ofStates: readonly StateQuestion[]
  private readonly ofEdges: readonly Invariant[]

  constructor(scenario: ResolvedScenario, private readonly questions: Questions) {
    const { invariants, stateProblem } = questions
    this.ofEdges = invariants.filter(({ ofState }) => !ofState)
    this.ofStates = [stateProblem, ...invariants.flatMap((invariant): readonly StateQuestion[] => {
      const { ofState } = invariant
      return ofState ? [(state) => problemsWith(invariant, ofState(state))] : []
    })]
    this.parts = new Parts(scenario)
    this.tracer = new Tracer(this.parts)
    const [start] = this.table.initial({ scenario })
    this.run = this.table.batchAt(start.control, this.tracer.writable)
    this.placeOf(start.control)
  }

  /** Bytes that what was worked out takes. */
  get bytes(): number {
    return this.tracer.forest.cells.byteLength
  }

  /** Where the chart starts. */
  get start(): Place {
    return this.places[0]!
  }

  placeOf(control: Control): Place {
    const known = this.byControl.get(control)
    if (known) return known
    const now = this.snapshotOf(control, this.tracer.readable)
    const types = control.done ? [] : [...heard(now)].filter(isEventType).filter((type) => !this.questions.leaveOut.has(type))
    const made: Place = {
      number: this.places.length,
      control,
      isExpired: (control.value as { readonly clock?: unknown }).clock === 'expired',
      ways: new Joint<EventType, Way>(types, this.tracer, (type) => this.waysBy(control, type)),
      problems: new Joint<StateQuestion, Problem>(this.ofStates, this.tracer, (question) => question(now)),
      cooperation: new Recall<Way | null>(this.tracer.forest),
      now,
      next: this.snapshotOf(control, this.tracer.changed),
    }
    this.places.push(made)
    this.byControl.set(control, made)
    return made
  }

  /** The way of one event from a state, by the event's number. */
  wayBy({ ways }: Place, vector: Vector, number: number): Way | undefined {
    for (let n = 0; n < ways.groupsFor(vector); n++) {
      const found = ways.answers(n, vector).find((way) => way.number === number)
      if (found) return found
    }
    return undefined
  }

  /** What parties who want to finish do in a state, or `null` when nobody does anything for it. */
  cooperationFrom({ cooperation, control, now }: Place, vector: Vector): Way | null {
    const known = cooperation.find(vector)
    if (known !== undefined) return known
    this.tracer.begin(vector)
    const event = cooperativeEvent(now)
    const found = event ? this.wayOf(control, event) : null
    cooperation.keep(this.tracer.read, vector, found)
    return found
  }

  /** A state as XState has it. */
  snapshotAt(place: Place, vector: Vector): ExchangeSnapshot {
    return this.snapshotOf(place.control, this.parts.contextOf(vector))
  }

  private snapshotOf(control: Control, context: ExchangeContext): ExchangeSnapshot {
    const status = control.done ? 'done' : 'active'
    return this.table.toXState({ status, context, output: undefined, error: undefined, value: control.value, tags: control.tags, nodes: control.nodes, historyValue: control.historyValue, control } as TableSnapshot<ExchangeContext>)
  }

  /** The number of an event, which is kept when it is new. */
  numberOf(event: ExchangeEvent): number {
    const text = JSON.stringify(event)
    const number = this.eventNumbers.get(text) ?? this.events.push(event) - 1
    this.eventNumbers.set(text, number)
    return number
  }

  private wayOf(control: Control, event: ExchangeEvent): Way | null {
    const { tracer, run } = this
    tracer.forget()
    run.place(control, tracer.writable)
    run.send(event)
    if (!run.taken) return null
    const number = this.numberOf(event)
    const to = this.placeOf(run.control)
    const changes = tracer.changes()
    const key = `${control.id} ${number} ${to.number} ${changes.join()}`
    const known = this.ways.get(key)
    if (known) return known
    const taken = this.events[number]!
    const step = { before: this.placeOf(control).now, event: taken, after: to.next }
    const violation = (invariant: Invariant): readonly Problem[] => {
      tracer.change(changes)
      return problemsWith(invariant, invariant.violation(step, []))
    }
    const made: Way = { event: taken, number, to, changes, violations: new Joint(this.ofEdges, tracer, violation) }
    this.ways.set(key, made)
    return made
  }

  private waysBy(control: Control, type: EventType): readonly Way[] {
    const events = triedEvents(type, this.tracer.readable, this.questions.bounds)
    return events.map((event) => this.wayOf(control, event)).filter((way) => way !== null)
  }
}
