import type { AnyStateNode } from 'xstate'
import { mistake } from '../../errors.js'
import { isLeaf } from './chart.js'
import type { Chart, TableNode, TableTransition } from './chart.js'
import { inOrder, isWhole } from './configuration.js'
import type { Memory } from './configuration.js'
import type { Plan } from './plan.js'
import type { Choice, Selector } from './select.js'

/** Where a chart is, without its context: the active states and what its history states remember. Every one exists once. */
export interface Control {
  /** Number in the order in which they were met. */
  readonly id: number
  /** The active states in document order. */
  readonly configuration: readonly TableNode[]
  /** The active states by number: 1 for active. */
  readonly active: Uint8Array
  readonly memory: Memory
  /** Whether the chart has come to its end. */
  readonly done: boolean
  /** The state value, frozen. */
  readonly value: unknown
  readonly tags: ReadonlySet<string>
  /** The active states as the machine has them; in document order, and the other way round once the chart is done. */
  readonly nodes: readonly AnyStateNode[]
  /** What history states remember, by their ids. */
  readonly historyValue: { readonly [id: string]: readonly AnyStateNode[] }
  /** Transitions that need no event, for each leaf from the inside out. */
  readonly always: readonly (readonly TableTransition[])[]
  /** The same as they stand here, once they were asked for. */
  unasked: readonly (readonly Choice[])[] | null
  /** Who hears an event, by its kind. Filled as events come. */
  readonly selectors: Map<string, Selector | null>
  /** Transitions as they stand here, by their numbers. Filled as they are asked for. */
  readonly choices: (Choice | null)[]
  /** What several transitions do together from here, by their numbers. Filled as they are taken. */
  readonly plans: Map<string, Plan>
}

/** All places that one chart has been to. */
export interface Controls {
  /** The place with these active states and this memory. */
  of(active: ReadonlySet<TableNode>, memory: Memory, done: boolean): Control
  /** A place that is none: only the root is active, as when a chart failed at its very start. */
  readonly broken: Control
  readonly size: number
}

function valueOf(node: TableNode, has: (node: TableNode) => boolean, reversed: boolean): unknown {
  const inside = [...node.children, ...node.histories].filter(has)
  const [only] = inside
  if (node.type === 'compound' && only && isLeaf(only)) return only.key
  return Object.freeze(Object.fromEntries((reversed ? inside.toReversed() : inside).map((child) => [child.key, valueOf(child, has, reversed)])))
}

function alwaysOf(leaf: TableNode): readonly TableTransition[] {
  const chain: TableTransition[] = []
  for (let node: TableNode | null = leaf; node; node = node.parent) chain.push(...node.always)
  return chain
}

/** What is entered when only the root is said to be active. */
function isFirst(node: TableNode): boolean {
  const { parent, type } = node
  return parent === null || (isFirst(parent) && (parent.initial === node || (parent.type === 'parallel' && type !== 'history')))
}

/** Makes the table of places of a chart, empty at first. */
export function controlsOf(chart: Chart): Controls {
  const known = new Map<string, Control>()
  const root = chart.nodes[0]!
  const make = (id: number, configuration: readonly TableNode[], memory: Memory, done: boolean, has: (node: TableNode) => boolean): Control => {
    const active = new Uint8Array(chart.nodes.length)
    for (const node of configuration) active[node.index] = 1
    const chains = configuration.filter(isLeaf).map(alwaysOf).filter((chain) => chain.length > 0)
    const sources = (nodes: readonly TableNode[]): readonly AnyStateNode[] => nodes.map(({ source }) => source)
    return {
      id,
      configuration,
      active,
      memory,
      done,
      value: valueOf(root, has, done),
      tags: new Set(configuration.flatMap(({ tags }) => tags)),
      nodes: Object.freeze(sources(done ? configuration.toReversed() : configuration)),
      historyValue: Object.freeze(Object.fromEntries([...memory].map(([history, nodes]) => [history.id, sources(nodes)]))),
      always: chains.filter((chain, i) => !chains.slice(0, i).some((other) => other.length === chain.length && other.every((each, k) => each === chain[k]))),
      unasked: null,
      selectors: new Map(),
      choices: [],
      plans: new Map(),
    }
  }
  return {
    of: (active, memory, done) => {
      const configuration = inOrder(active)
      const places = (nodes: Iterable<TableNode>): string => [...nodes].map(({ index }) => index).join()
      const key = `${places(configuration.filter(isLeaf))}|${[...memory].map(([history, nodes]) => `${history.index}:${places(nodes)}`).sort().join(';')}|${done}`
      const found = known.get(key)
      if (found) return found
      if (!isWhole(root, active)) {
        throw mistake({ given: `a step of the chart ${chart.id} leads to ${configuration.map(({ id }) => id).join(', ')}`, allowed: 'a configuration has one state in each compound state and every region', todo: 'play the chart as an XState actor, and look at the targets of its transitions' })
      }
      const made = make(known.size, configuration, memory, done, (node) => active.has(node))
      known.set(key, made)
      return made
    },
    broken: make(-1, [root], new Map(), false, isFirst),
    get size() {
      return known.size
    },
  }
}
