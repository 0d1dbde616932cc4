import type { AnyStateMachine, AnyStateNode, EventObject } from 'xstate'
import { mistake } from '../../errors.js'
import type { Control } from './control.js'
import { actionsOf, momentAt } from './moment.js'
import type { Moment, TableAction } from './moment.js'
import { snapshotAt } from './snapshot.js'
import type { TableSnapshot } from './snapshot.js'
import type { Stepper } from './step.js'

function ownCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ownCopy)
  if (typeof value !== 'object' || value === null || ![Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, ownCopy(part)]))
}

function noActors(): never {
  throw mistake({ given: 'a context factory asked for an actor', allowed: 'a table has none', todo: 'play the chart as an XState actor' })
}

/**
 * The context that a machine starts with.
 * @param own - whether the caller is to own it; a factory's context is taken as made for it
 */
export function firstContextOf(machine: AnyStateMachine, input: unknown, own: boolean): object {
  const { context } = machine.config as { readonly context?: object | ((args: object) => object) }
  if (typeof context === 'function') return { ...context({ input, spawn: noActors, get self() { return noActors() } }) }
  return own ? (ownCopy(context ?? {}) as object) : (context ?? {})
}

/** A chart in play that owns its context and writes into it. Whatever is read from it is good until the next event. */
export class BatchRun<C = unknown, E = EventObject> {
  private moment: Moment

  constructor(private readonly stepper: Stepper, control: Control, context: object, input?: unknown) {
    this.moment = momentAt(control, context, { type: 'xstate.init', input } as EventObject, true)
  }

  /** Enters the chart and goes on until it rests. */
  enter(): this {
    this.stepper.enter(this.moment)
    return this
  }

  /** Goes to another place of the chart, with another context of its own. */
  place(control: Control, context: C): void {
    this.moment = momentAt(control, context, this.moment.args.event, true)
  }

  /**
   * One event and all that follows from it.
   * @returns what the host is to do: custom actions, emitted events and lines of a log, in order
   * @throws UsageError when the chart does not come to rest; the run is then good for nothing
   */
  send(event: E): readonly TableAction[] {
    this.moment.actions = null
    this.stepper.take(this.moment, event as EventObject)
    return actionsOf(this.moment)
  }

  /** Whether some state took the last event. */
  get taken(): boolean {
    return this.moment.taken
  }

  /** What the host is to do after the last event, or after the start. */
  get actions(): readonly TableAction[] {
    return actionsOf(this.moment)
  }

  get context(): C {
    return this.moment.args.context as C
  }

  get status(): 'active' | 'done' {
    return this.moment.status
  }

  get output(): unknown {
    return this.moment.output
  }

  get value(): unknown {
    return this.moment.control.value
  }

  get nodes(): readonly AnyStateNode[] {
    return this.moment.control.nodes
  }

  get control(): Control {
    return this.moment.control
  }

  /** Where the run is. Its context is the run's own and moves on with it. */
  snapshot(): TableSnapshot<C> {
    const { control, args, status, output } = this.moment
    return snapshotAt(control, args.context as C, status, output)
  }
}
