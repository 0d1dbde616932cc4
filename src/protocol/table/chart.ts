import type { AnyStateNode } from 'xstate'
import type { Operation } from './operations.js'
import type { Condition } from './guards.js'

/** One state of a chart, as the table engine knows it. */
export interface TableNode {
  /** Place in document order, from 0 for the root. */
  readonly index: number
  readonly id: string
  readonly key: string
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history'
  readonly parent: TableNode | null
  /** The states inside, without history states, in document order. */
  readonly children: readonly TableNode[]
  /** The history states inside. */
  readonly histories: readonly TableNode[]
  /** Whether a history state remembers all levels. */
  readonly deep: boolean
  /** Where a history state leads that says so itself and remembers nothing. */
  readonly defaults: readonly TableNode[] | null
  /** The state entered first, in a compound state. */
  readonly initial: TableNode | null
  /** What entering by default does beside the entry itself. */
  readonly initialActions: readonly Operation[]
  readonly entry: readonly Operation[]
  readonly exit: readonly Operation[]
  /** Transitions by the descriptor of their event, in the order of the chart. */
  readonly on: ReadonlyMap<string, readonly TableTransition[]>
  readonly always: readonly TableTransition[]
  readonly tags: readonly string[]
  /** The output of a final state or of the root: a value or a function. */
  readonly output: unknown
  /** The state node that it was read from. */
  readonly source: AnyStateNode
}

/** One transition of a chart. */
export interface TableTransition {
  /** Number among all transitions of the chart. */
  readonly index: number
  readonly source: TableNode
  /** Descriptor of the event; empty for one that needs none. */
  readonly event: string
  readonly targets: readonly TableNode[]
  readonly reenter: boolean
  /** `null` when it is always allowed. */
  readonly condition: Condition | null
  readonly actions: readonly Operation[]
}

/** A whole chart, read once. */
export interface Chart {
  readonly id: string
  /** In document order. */
  readonly nodes: readonly TableNode[]
  readonly transitions: readonly TableTransition[]
  /** Greatest number of steps without a rest. */
  readonly maxIterations: number
  readonly nodeOf: ReadonlyMap<AnyStateNode, TableNode>
}

/** Whether a state lies inside another, at any depth; everything lies inside `null`. */
export function isInside(node: TableNode, outer: TableNode | null): boolean {
  if (outer === null) return true
  for (let up = node.parent; up; up = up.parent) if (up === outer) return true
  return false
}

/** The states around a state, from its parent outwards, up to and without `end`; all of them when `end` is not around it. */
export function around(node: TableNode, end: TableNode | null): readonly TableNode[] {
  const found: TableNode[] = []
  if (node === end) return found
  for (let up = node.parent; up && up !== end; up = up.parent) found.push(up)
  return found
}

/** The innermost state around all of some states; `null` when there is none. */
export function innermostAround(nodes: readonly TableNode[]): TableNode | null {
  const [head, ...rest] = nodes
  return head ? (around(head, null).find((outer) => rest.every((node) => isInside(node, outer))) ?? null) : null
}

/** Whether a state has no states inside that are active with it. */
export function isLeaf(node: TableNode): boolean {
  return node.type === 'atomic' || node.type === 'final'
}
