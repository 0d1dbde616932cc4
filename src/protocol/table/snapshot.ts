import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate'
import { mistake, show } from '../../errors.js'
import type { Chart, TableNode } from './chart.js'
import { inOrder, isWhole } from './configuration.js'
import type { Control, Controls } from './control.js'

/** Where a chart is, with its context. Plain data but for the references to the machine's states. */
export interface TableSnapshot<C = unknown> {
  /** `error` when the chart failed at its very start. */
  readonly status: 'active' | 'done' | 'error'
  readonly context: C
  readonly output: unknown
  readonly error: unknown
  readonly value: unknown
  readonly tags: ReadonlySet<string>
  /** The active states, in document order, and the other way round once the chart is done. */
  readonly nodes: readonly AnyStateNode[]
  /** What history states remember, by their ids. */
  readonly historyValue: { readonly [id: string]: readonly AnyStateNode[] }
  /** The place in the table. Equal places are the same object. */
  readonly control: Control
}

/** A snapshot at a place. */
export function snapshotAt<C>(control: Control, context: C, status: TableSnapshot['status'], output: unknown, error?: unknown): TableSnapshot<C> {
  const { value, tags, nodes, historyValue } = control
  return { status, context, output, error, value, tags, nodes, historyValue, control }
}

/** Exchanges snapshots between the table and XState. */
export interface Exchange {
  /** A real snapshot of the machine: XState goes on from it. */
  toXState(snapshot: TableSnapshot): AnyMachineSnapshot
  /**
   * The same snapshot in the table, whatever order XState keeps its states in.
   * @throws UsageError when it is of another machine, has actors, or is stopped
   */
  fromXState(snapshot: AnyMachineSnapshot): TableSnapshot
}

/** Prepares the exchange of snapshots for a chart. */
export function exchangeOf(machine: AnyStateMachine, { nodeOf, nodes }: Chart, controls: Controls): Exchange {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const shapes = new WeakMap<Control, AnyMachineSnapshot>()
  const shapeOf = (control: Control): AnyMachineSnapshot => {
    const known = shapes.get(control)
    if (known) return known
    const { value, historyValue, done, tags } = control
    const resolved = machine.resolveState({ value: value as never, context: {}, historyValue: { ...historyValue } as never, status: done ? 'done' : 'active' }) as AnyMachineSnapshot
    const made = { ...resolved, value, tags: new Set(tags), _nodes: [...control.nodes] } as AnyMachineSnapshot
    shapes.set(control, made)
    return made
  }
  const known = (node: AnyStateNode): TableNode => {
    const found = nodeOf.get(node)
    if (found) return found
    throw mistake({ given: `a snapshot has the state ${show(node?.id)}`, allowed: `the machine ${machine.id} that was compiled has not`, todo: 'use the snapshot with the machine that it came from' })
  }
  return {
    toXState: ({ control, context, status, output, error }) => ({ ...shapeOf(control), status, context, output, error }) as AnyMachineSnapshot,
    fromXState: (snapshot) => {
      const { status, context, output, error, children } = snapshot
      if (status === 'stopped' || Object.keys(children).length > 0) {
        throw mistake({ given: `a snapshot ${status === 'stopped' ? 'was stopped' : 'has actors'}`, allowed: 'a table has no actors', todo: 'go on with XState' })
      }
      const active = new Set((snapshot._nodes as AnyStateNode[]).map(known))
      if (status === 'error' && !isWhole(nodes[0]!, active)) return snapshotAt(controls.broken, context as unknown, status, output, error)
      const memory = new Map(Object.entries(snapshot.historyValue as { readonly [id: string]: readonly AnyStateNode[] }).map(([id, list]) =>
        [byId.get(id)!, inOrder(list.map(known))] as const))
      return snapshotAt(controls.of(active, memory, status === 'done'), context as unknown, status, output, error)
    },
  }
}
