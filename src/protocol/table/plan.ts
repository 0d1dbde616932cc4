import type { EventObject } from 'xstate'
import type { Chart, TableNode, TableTransition } from './chart.js'
import { compatible, entryList, exitList, isFinished, remembered } from './configuration.js'
import type { Control, Controls } from './control.js'
import type { Operation } from './operations.js'
import type { GuardArgs, Moment } from './moment.js'

/** All that some transitions do from one place, worked out once. */
export interface Plan {
  /** What to run, in order. */
  readonly run: readonly ((moment: Moment) => void)[]
  readonly next: Control
  /** Whether anything changes that transitions without event could ask about, as XState counts it. */
  readonly changes: boolean
}

/** Output as a state gives it: a value, or a function of context and event. */
function outputOf(output: unknown, { context, event }: GuardArgs): unknown {
  return typeof output === 'function' ? (output as (args: GuardArgs) => unknown)({ context, event }) : output
}

function doneEvent(id: string, output: unknown): EventObject {
  return { type: `xstate.done.state.${id}`, output } as EventObject
}

/** Tells the chart that a state has come to its end. */
function announce(node: TableNode, output: unknown): (moment: Moment) => void {
  return ({ queue, args }) => void queue.push(doneEvent(node.id, outputOf(output, args)))
}

/** Ends the chart. */
function finish(root: TableNode, completed: TableNode): (moment: Moment) => void {
  return (moment) => {
    const { args } = moment
    moment.status = 'done'
    if (root.output === undefined) {
      moment.output = undefined
      return
    }
    const event = doneEvent(completed.id, completed.parent ? outputOf(completed.output, args) : undefined)
    moment.output = outputOf(root.output, { context: args.context, event })
  }
}

/** What follows when a final state is entered: states around it come to their end too, and at last the chart. */
function completion(final: TableNode, root: TableNode, active: ReadonlySet<TableNode>, finished: Set<TableNode>) {
  const { parent } = final
  const run: ((moment: Moment) => void)[] = []
  if (parent?.type === 'compound') run.push(announce(parent, final.output))
  let around = parent?.type === 'parallel' ? parent : (parent?.parent ?? null)
  let completed = around ?? final
  while (around?.type === 'parallel' && !finished.has(around) && isFinished(around, active)) {
    finished.add(around)
    run.push(announce(around, undefined))
    completed = around
    around = around.parent
  }
  if (!around) run.push(finish(root, completed))
  return { run, ends: !around }
}

interface Step {
  readonly transitions: readonly TableTransition[]
  readonly left: readonly TableNode[]
  readonly active: Set<TableNode>
  readonly from: Control | null
}

function build(chart: Chart, controls: Controls, { transitions, left, active, from }: Step): Plan {
  const root = chart.nodes[0]!
  const memory = from ? remembered(left, active, from.memory) : new Map<TableNode, readonly TableNode[]>()
  const before = new Set(active)
  const run: ((moment: Moment) => void)[] = []
  let changes = memory !== from?.memory
  const add = (operations: readonly Operation[]): void => {
    for (const operation of operations) {
      run.push(operation.run)
      changes ||= operation.assigns
    }
  }
  for (const node of left) {
    add(node.exit)
    active.delete(node)
  }
  for (const transition of transitions) add(transition.actions)
  const { entered, byDefault } = entryList(transitions, memory)
  const finished = new Set<TableNode>()
  let done = from?.done ?? false
  for (const node of entered) {
    active.add(node)
    add(node.entry)
    if (byDefault.has(node) || (!from && node === root)) add(node.initialActions)
    if (node.type !== 'final') continue
    const { run: also, ends } = completion(node, root, active, finished)
    run.push(...also)
    changes ||= ends
    done ||= ends
  }
  if (done) for (const node of [...active].sort((a, b) => b.index - a.index)) add(node.exit)
  changes ||= before.size !== active.size || [...active].some((node) => !before.has(node))
  return { run, next: controls.of(active, memory, done), changes }
}

/** What transitions do together, of which those that cannot happen with others are dropped. */
export function planOf(chart: Chart, controls: Controls, from: Control, chosen: readonly TableTransition[]): Plan {
  const active = new Set(from.configuration)
  const transitions = chosen.length > 1 ? compatible(chosen, active, from.memory) : chosen
  return build(chart, controls, { transitions, left: exitList(transitions, active, from.memory), active, from })
}

function firstStates(node: TableNode): readonly TableNode[] {
  const inside = node.type === 'compound' ? [node.initial!] : node.type === 'parallel' ? node.children : []
  return [node, ...inside.flatMap(firstStates)]
}

/** What entering the chart does. */
export function firstPlan(chart: Chart, controls: Controls): Plan {
  const root = chart.nodes[0]!
  const enter: TableTransition = { index: -1, source: root, event: '', targets: firstStates(root), reenter: true, condition: null, actions: [] }
  // The root counts as active from the start, also while nothing inside it is.
  return build(chart, controls, { transitions: [enter], left: [], active: new Set([root]), from: null })
}
