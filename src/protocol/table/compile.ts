import type { AnyMachineSnapshot, AnyStateMachine, ContextFrom, EventFromLogic, EventObject, InputFrom, SnapshotFrom } from 'xstate'
import { mistake } from '../../errors.js'
import { BatchRun, firstContextOf } from './batch.js'
import { controlsOf } from './control.js'
import type { Control } from './control.js'
import { actionsOf, momentAt } from './moment.js'
import type { TableAction } from './moment.js'
import { readChart } from './read.js'
import { exchangeOf, snapshotAt } from './snapshot.js'
import type { TableSnapshot } from './snapshot.js'
import { problemOf } from './soundness.js'
import { stepperOf } from './step.js'

/** A snapshot, what the host is to do (custom actions, emitted events and lines of a log, in order), and whether some state took the event. */
export type TableStep<C> = readonly [snapshot: TableSnapshot<C>, actions: readonly TableAction[], taken: boolean]

/**
 * A machine compiled into a table: the same steps as XState's `initialTransition` and `transition`, without actors.
 * Places are met once and kept, as are the plans of what transitions do from them.
 */
export interface TableChart<M extends AnyStateMachine> {
  readonly machine: M
  /** The start, as `initialTransition` gives it. */
  initial(input?: InputFrom<M>): TableStep<ContextFrom<M>>
  /**
   * One event and all that follows from it, as `transition` gives it. A snapshot is never changed; one that nothing happened to comes back itself.
   * @throws UsageError when the chart does not come to rest within its `maxIterations`
   */
  step(snapshot: TableSnapshot<ContextFrom<M>>, event: EventFromLogic<M>): TableStep<ContextFrom<M>>
  /**
   * A run with a context of its own, into which recipes write in place. The machine's context factory must make whatever recipes write to;
   * assignments must give it nothing that others hold and recipes write to. A recipe is the `recipe` of an assignment's function, and takes no field away.
   */
  batch(input?: InputFrom<M>): BatchRun<ContextFrom<M>, EventFromLogic<M>>
  /** A run from a place of the chart, with a context of its own. */
  batchAt(control: Control, context: ContextFrom<M>): BatchRun<ContextFrom<M>, EventFromLogic<M>>
  /** A real snapshot of the machine. */
  toXState(snapshot: TableSnapshot<ContextFrom<M>>): SnapshotFrom<M>
  /** A snapshot of the machine, in the table. */
  fromXState(snapshot: SnapshotFrom<M>): TableSnapshot<ContextFrom<M>>
  /** Places that the chart has been to so far. */
  readonly places: number
}

/**
 * Compiles an XState machine into a table. It holds compound, parallel, final and history states, guards with `and`, `or`, `not` and `stateIn`,
 * parameters, wildcards, transitions without event, `assign`, `raise`, `emit`, `log` and the host's own actions.
 * @throws UsageError when the machine uses what a table cannot hold (`invoke`, `spawnChild`, delays, `sendTo`, `enqueueActions`),
 * or when what it does would depend on more than its state
 */
export function compileChart<M extends AnyStateMachine>(machine: M): TableChart<M> {
  type C = ContextFrom<M>
  const chart = readChart(machine)
  const problem = problemOf(chart)
  if (problem) throw problem
  const controls = controlsOf(chart)
  const stepper = stepperOf(chart, controls)
  const exchange = exchangeOf(machine, chart, controls)
  return {
    machine,
    initial(input) {
      const event = { type: 'xstate.init', input } as EventObject
      const moment = momentAt(controls.broken, typeof machine.config.context === 'function' ? {} : (machine.config.context ?? {}), event, false)
      let first = moment.args.context
      try {
        first = moment.args.context = firstContextOf(machine, input, false)
        stepper.enter(moment)
      } catch (error) {
        return [snapshotAt(controls.broken, first as C, 'error', undefined, error), actionsOf(moment), false]
      }
      return [snapshotAt(moment.control, moment.args.context as C, moment.status, moment.output), actionsOf(moment), true]
    },
    step(snapshot, event) {
      if (snapshot.status === 'error') throw mistake({ given: `an event was sent to the chart ${machine.id}`, allowed: 'it failed at its start', todo: 'look at the snapshot\'s error' })
      const moment = momentAt(snapshot.control, snapshot.context, event as EventObject, false)
      moment.output = snapshot.output
      stepper.take(moment, event as EventObject)
      const { control, status, output, args: { context } } = moment
      const same = control === snapshot.control && context === snapshot.context && status === snapshot.status && output === snapshot.output
      return [same ? snapshot : snapshotAt(control, context as C, status, output), actionsOf(moment), moment.taken]
    },
    batch: (input) => new BatchRun<C, EventFromLogic<M>>(stepper, controls.broken, firstContextOf(machine, input, true), input).enter(),
    batchAt: (control, context) => new BatchRun(stepper, control, context as object),
    toXState: (snapshot) => exchange.toXState(snapshot) as SnapshotFrom<M>,
    fromXState: (snapshot) => exchange.fromXState(snapshot as AnyMachineSnapshot) as TableSnapshot<C>,
    get places() {
      return controls.size
    },
  }
}
