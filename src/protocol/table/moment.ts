import type { EventObject } from 'xstate'
import type { Control } from './control.js'

/** What guards are asked with. */
export interface GuardArgs {
  context: unknown
  event: EventObject
}

/** Something that the host is to do: a custom action, an emitted event or a line of a log. */
export interface TableAction {
  /** The action's name, `xstate.emit` or `xstate.log`. */
  readonly type: string
  /** What the action carried when it came up; in batch mode the context is the run's own and moves on. */
  readonly info: { readonly context: unknown; readonly event: EventObject }
  readonly params: unknown
  /** The implementation, where the machine has one. */
  readonly exec: unknown
}

/** A chart in the middle of a step: the only thing that changes. */
export interface Moment {
  readonly args: GuardArgs
  control: Control
  status: 'active' | 'done'
  output: unknown
  /** Whether recipes write into the context itself. */
  readonly inPlace: boolean
  /** Events raised and not yet taken. */
  readonly queue: EventObject[]
  /** Whether some state took the last event, and did not merely hear it. */
  taken: boolean
  /** What the host is to do, in order. */
  actions: TableAction[] | null
}

const none: readonly TableAction[] = Object.freeze([])

/** A chart at a place, with its context. */
export function momentAt(control: Control, context: unknown, event: EventObject, inPlace: boolean): Moment {
  return { args: { context, event }, control, status: control.done ? 'done' : 'active', output: undefined, inPlace, queue: [], taken: false, actions: null }
}

/** What the host is to do after a step. */
export function actionsOf(moment: Moment): readonly TableAction[] {
  return moment.actions ?? none
}

/** Puts something on the host's list. */
export function collect(moment: Moment, type: string, params: unknown, exec: unknown): void {
  const { context, event } = moment.args
  moment.actions ??= []
  moment.actions.push({ type, info: { context, event }, params, exec })
}
