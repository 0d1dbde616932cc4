import { around, innermostAround, isInside, isLeaf } from './chart.js'
import type { TableNode, TableTransition } from './chart.js'

/** What history states remember: for each the states that were active, in document order. */
export type Memory = ReadonlyMap<TableNode, readonly TableNode[]>

/** A list of states in document order. */
export function inOrder(nodes: Iterable<TableNode>): readonly TableNode[] {
  return [...nodes].sort((a, b) => a.index - b.index)
}

/** Where a history state leads that remembers nothing. */
export function defaultTargets(history: TableNode): readonly TableNode[] {
  const parent = history.parent!
  return history.defaults ?? (parent.type === 'parallel' ? [parent] : [parent.initial!])
}

/** Where a transition really leads, history resolved. */
function reached(targets: readonly TableNode[], memory: Memory): readonly TableNode[] {
  return [...new Set(targets.flatMap((target) =>
    target.type === 'history' ? (memory.get(target) ?? reached(defaultTargets(target), memory)) : [target]))]
}

/** Whether a transition keeps its source active: it does not re-enter, and leads nowhere but to its source and into it. */
function isInternal({ source, reenter }: TableTransition, targets: readonly TableNode[]): boolean {
  return !reenter && targets.every((target) => target === source || isInside(target, source))
}

/** The state within which a transition happens, all of whose inside is left; `null` when the root itself is left too. */
export function domainOf(transition: TableTransition, targets: readonly TableNode[]): TableNode | null {
  if (isInternal(transition, targets)) return transition.source
  const common = innermostAround([...targets, transition.source])
  if (common || transition.reenter) return common
  let root = transition.source
  while (root.parent) root = root.parent
  return root
}

function leftBy(transition: TableTransition, active: ReadonlySet<TableNode>, memory: Memory): ReadonlySet<TableNode> {
  if (transition.targets.length === 0) return new Set()
  const domain = domainOf(transition, reached(transition.targets, memory))
  return new Set([...active].filter((node) => isInside(node, domain)))
}

/**
 * Transitions that can happen together: of two that leave the same states the one deeper inside the other's source happens,
 * and else the first.
 */
export function compatible(transitions: readonly TableTransition[], active: ReadonlySet<TableNode>, memory: Memory): readonly TableTransition[] {
  const lefts = new Map(transitions.map((each) => [each, leftBy(each, active, memory)]))
  let kept: readonly TableTransition[] = []
  for (const each of transitions) {
    const left = lefts.get(each)!
    const rivals = kept.filter((other) => [...lefts.get(other)!].some((node) => left.has(node)))
    const firm = rivals.findIndex((other) => !isInside(each.source, other.source))
    if (firm === -1) kept = [...kept.filter((other) => !rivals.includes(other)), each]
  }
  return kept
}

/** The states that transitions leave, innermost first. */
export function exitList(transitions: readonly TableTransition[], active: ReadonlySet<TableNode>, memory: Memory): readonly TableNode[] {
  return inOrder(new Set(transitions.flatMap((each) => [...leftBy(each, active, memory)]))).toReversed()
}

/** What history states remember after some states are left. */
export function remembered(left: readonly TableNode[], active: ReadonlySet<TableNode>, memory: Memory): Memory {
  const histories = left.flatMap((node) => node.histories)
  if (histories.length === 0) return memory
  const now = new Map(memory)
  for (const history of histories) {
    const parent = history.parent!
    now.set(history, inOrder([...active].filter((node) => (history.deep ? isLeaf(node) && isInside(node, parent) : node.parent === parent))))
  }
  return now
}

/** The states that transitions enter, outermost first, and those among them that are entered by default. */
export interface Entry {
  readonly entered: readonly TableNode[]
  readonly byDefault: ReadonlySet<TableNode>
}

/** Gathers what transitions enter. */
class Entering {
  readonly entered = new Set<TableNode>()
  readonly byDefault = new Set<TableNode>()

  constructor(private readonly memory: Memory) {}

  add(transition: TableTransition): void {
    const { source, targets, reenter } = transition
    const ends = reached(targets, this.memory)
    const domain = domainOf(transition, ends)
    for (const target of targets) {
      const stays = target === source && source === domain && !reenter
      if (target.type !== 'history' && !stays) this.chosen(target)
      this.inside(target)
    }
    const limit = !source.parent && reenter ? null : domain
    for (const end of ends) this.outside([...around(end, domain), ...(domain?.type === 'parallel' ? [domain] : [])], limit)
  }

  private chosen(node: TableNode): void {
    this.entered.add(node)
    this.byDefault.add(node)
  }

  private inside(node: TableNode): void {
    if (node.type === 'history') this.recalled(node)
    else if (node.type === 'parallel') this.regions(node, (child) => this.chosen(child))
    else if (node.type === 'compound') {
      const first = node.initial!
      if (first.type !== 'history') this.chosen(first)
      this.inside(first)
    }
  }

  private recalled(history: TableNode): void {
    const parent = history.parent!
    const known = this.memory.get(history)
    const ends = known ?? defaultTargets(history)
    for (const end of ends) {
      this.entered.add(end)
      if (!known && history.defaults === null && parent.type === 'compound') this.byDefault.add(parent)
      this.inside(end)
    }
    for (const end of ends) this.outside(around(end, parent), null)
  }

  /** The regions of a parallel state of which nothing is entered yet. */
  private regions(node: TableNode, enter: (child: TableNode) => void): void {
    for (const child of node.children) {
      if ([...this.entered].some((other) => isInside(other, child))) continue
      enter(child)
      this.inside(child)
    }
  }

  private outside(nodes: readonly TableNode[], limit: TableNode | null): void {
    for (const node of nodes) {
      if (isInside(node, limit)) this.entered.add(node)
      if (node.type === 'parallel') this.regions(node, (child) => this.entered.add(child))
    }
  }
}

/** The states that transitions enter. */
export function entryList(transitions: readonly TableTransition[], memory: Memory): Entry {
  const entering = new Entering(memory)
  for (const each of transitions) entering.add(each)
  return { entered: inOrder(entering.entered), byDefault: entering.byDefault }
}

/** Whether a state has come to its end. */
export function isFinished(node: TableNode, active: ReadonlySet<TableNode>): boolean {
  if (node.type === 'compound') return node.children.some((child) => child.type === 'final' && active.has(child))
  if (node.type === 'parallel') return node.children.every((child) => isFinished(child, active))
  return node.type === 'final'
}

/** Whether some states are a configuration: the root, one state inside each compound one, and all regions of each parallel one. */
export function isWhole(root: TableNode, active: ReadonlySet<TableNode>): boolean {
  const count = (node: TableNode): number => {
    const inside = node.children.filter((child) => active.has(child))
    const right = node.type === 'compound' ? inside.length === 1 : inside.length === node.children.length
    return active.has(node) && right ? inside.reduce((sum, child) => sum + count(child), 1) : NaN
  }
  return count(root) === active.size
}
