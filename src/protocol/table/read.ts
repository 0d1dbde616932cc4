import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { mistake } from '../../errors.js'
import type { Chart, TableNode, TableTransition } from './chart.js'
import { compileGuard, pathParts } from './guards.js'
import { compileAction } from './operations.js'
import type { Operation } from './operations.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A transition as XState keeps it. */
interface Definition {
  readonly target?: readonly AnyStateNode[] | undefined
  readonly reenter: boolean
  readonly guard?: unknown
  readonly actions: readonly unknown[]
}

function below(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states as { readonly [key: string]: AnyStateNode }).flatMap(below)]
}

function refuseUnsupported(machine: AnyStateMachine, node: AnyStateNode): void {
  const { config, type } = node as unknown as { readonly config: { readonly invoke?: unknown; readonly after?: unknown }; readonly type: string }
  const todo = 'play the chart as an XState actor'
  if (config.invoke !== undefined) throw mistake({ given: `the state ${node.id} invokes an actor`, allowed: 'a table has no actors', todo })
  if (config.after !== undefined) throw mistake({ given: `the state ${node.id} has a transition after a delay`, allowed: 'a table knows no time', todo })
  const inside = Object.keys(node.states).length
  if (inside > 0 && type !== 'compound' && type !== 'parallel') {
    throw mistake({ given: `the state ${node.id} of the chart ${machine.id} is ${type} and has states inside`, allowed: 'only compound and parallel states have', todo: 'leave the type out, or the states' })
  }
}

function bare(node: AnyStateNode, index: number): Mutable<TableNode> {
  return {
    index,
    id: node.id,
    key: node.key,
    type: node.type,
    parent: null,
    children: [],
    histories: [],
    deep: node.history === 'deep',
    defaults: null,
    initial: null,
    initialActions: [],
    entry: [],
    exit: [],
    on: new Map(),
    always: [],
    tags: [...node.tags],
    output: node.output,
    source: node,
  }
}

/** Where a history state leads by its own words. */
function defaultsOf(machine: AnyStateMachine, node: AnyStateNode): readonly AnyStateNode[] | null {
  const { target } = node.config as { readonly target?: unknown }
  if (target === undefined || target === '') return null
  return (Array.isArray(target) ? target : [target]).map((each: unknown) => {
    if (typeof each !== 'string') return each as AnyStateNode
    if (each.startsWith('#')) return machine.getStateNodeById(each)
    return pathParts(each).reduce<AnyStateNode>((at, key) => {
      const next = at.states[key] as AnyStateNode | undefined
      if (next) return next
      throw mistake({ given: `the history state ${node.id} leads to ${each}`, allowed: 'it leads to a state inside its parent', todo: 'name one' })
    }, node.parent!)
  })
}

/**
 * Reads the states and transitions of an XState machine into plain data with direct references.
 * @throws UsageError when the machine holds what a table cannot
 */
export function readChart(machine: AnyStateMachine): Chart {
  const sources = below(machine.root as unknown as AnyStateNode).toSorted((a, b) => a.order - b.order)
  for (const source of sources) refuseUnsupported(machine, source)
  const nodes = sources.map(bare)
  const nodeOf = new Map(sources.map((source, i) => [source, nodes[i]!]))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  if (byId.size < nodes.length) {
    const twice = nodes.find((node) => byId.get(node.id) !== node)
    throw mistake({ given: `two states of the chart ${machine.id} have the id ${twice?.id}`, allowed: 'an id names one state', todo: 'give each an id of its own' })
  }
  const find = (source: AnyStateNode): Mutable<TableNode> => nodeOf.get(source)!
  const actions = (list: readonly unknown[]): readonly Operation[] => list.map((action) => compileAction(machine, action))
  const transitions: TableTransition[] = []
  const transition = (source: TableNode, event: string, { target, reenter, guard, actions: list }: Definition): TableTransition => {
    const made: TableTransition = {
      index: transitions.length,
      source,
      event,
      targets: (target ?? []).map(find),
      reenter,
      condition: guard === undefined ? null : compileGuard(machine, guard, (id) => byId.get(id)!.index),
      actions: actions(list),
    }
    transitions.push(made)
    return made
  }
  sources.forEach((source, i) => {
    const node = nodes[i]!
    const inside = Object.values(source.states as { readonly [key: string]: AnyStateNode }).map(find)
    node.parent = source.parent ? find(source.parent) : null
    node.children = inside.filter(({ type }) => type !== 'history')
    node.histories = inside.filter(({ type }) => type === 'history')
    node.defaults = node.type === 'history' ? (defaultsOf(machine, source)?.map(find) ?? null) : null
    node.initial = node.type === 'compound' ? find(source.initial.target![0]!) : null
    node.initialActions = node.type === 'history' ? [] : actions(source.initial.actions)
    node.entry = actions(source.entry)
    node.exit = actions(source.exit)
    node.on = new Map([...source.transitions].map(([event, list]) => [event, list.map((each) => transition(node, event, each as unknown as Definition))]))
    node.always = (source.always ?? []).map((each) => transition(node, '', each as unknown as Definition))
  })
  return { id: machine.id, nodes, transitions, maxIterations: machine.options.maxIterations ?? Infinity, nodeOf }
}
