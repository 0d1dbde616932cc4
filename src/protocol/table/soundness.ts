import { mistake } from '../../errors.js'
import type { UsageError } from '../../errors.js'
import { innermostAround, isInside, isLeaf } from './chart.js'
import type { Chart, TableNode, TableTransition } from './chart.js'
import { domainOf } from './configuration.js'

function name({ source, event }: TableTransition): string {
  return `${event === '' ? 'the transition without event' : `the transition on ${event}`} of ${source.id}`
}

/** The state that a target stands for when targets are compared: a history state stands for whatever is inside its parent. */
function anchor(target: TableNode): TableNode {
  return target.type === 'history' ? target.parent! : target
}

function related(a: TableNode, b: TableNode): boolean {
  return a === b || isInside(a, b) || isInside(b, a)
}

/** Two of some targets that cannot be active together, or of which one holds the other. */
function clashing(targets: readonly TableNode[]): readonly [TableNode, TableNode] | undefined {
  return targets.flatMap((a, i) => targets.slice(i + 1).map((b): readonly [TableNode, TableNode] => [a, b])).find(([a, b]) =>
    related(anchor(a), anchor(b)) || innermostAround([anchor(a), anchor(b)])?.type !== 'parallel')
}

function targetsProblem(what: string, targets: readonly TableNode[]): UsageError | null {
  const pair = clashing(targets)
  if (!pair) return null
  return mistake({ given: `${what} leads to both ${pair[0].id} and ${pair[1].id}`, allowed: 'several targets lie in different regions of a parallel state', todo: 'take one of them out' })
}

/** Whether a parallel state lies around a state, inside another. */
function parallelBetween(node: TableNode, outer: TableNode): boolean {
  for (let up = node.parent; up && up !== outer; up = up.parent) if (up.type === 'parallel') return true
  return false
}

function historyProblem(history: TableNode): UsageError | null {
  const parent = history.parent!
  const { defaults } = history
  if (defaults === null && parent.initial === history) {
    return mistake({ given: `${history.id} is entered first and leads nowhere by itself`, allowed: 'a history state that is entered first needs a target', todo: 'give it one' })
  }
  const first = defaults === null && parent.initial?.type === 'history' ? parent.initial : undefined
  const wrong = first ?? defaults?.find((target) => target.type === 'history' || !isInside(target, parent))
  if (wrong) return mistake({ given: `the history state ${history.id} leads to ${wrong.id}`, allowed: 'it leads to a state inside its parent that is no history state', todo: 'give it another target' })
  return targetsProblem(`the history state ${history.id}`, defaults ?? [])
}

function inParallel(node: TableNode): boolean {
  return node.parent !== null && (node.parent.type === 'parallel' || inParallel(node.parent))
}

/**
 * XState leaves an incomplete configuration when history is asked for from inside of what it is to restore: of a parallel state, across one,
 * or by a leaf that it may restore alone, which is then entered without being left while another region moves them all.
 */
function recallProblem(transition: TableTransition): UsageError | null {
  const { source, targets } = transition
  const wrong = targets.find((target) => {
    if (target.type !== 'history' || !isInside(source, target.parent)) return false
    if (isLeaf(source) && inParallel(source)) return true
    if (target.defaults === null) return target.parent!.type === 'parallel'
    return target.defaults.some((end) => parallelBetween(end, target.parent!))
  })
  if (!wrong) return null
  return mistake({ given: `${name(transition)} leads to the history ${wrong.id} from inside of what it restores`, allowed: 'XState can leave states out or double them then, for there is a parallel state', todo: 'put the transition on the parent of the history state, or on a state outside' })
}

/** Whether an outcome depends on which of two transitions without event comes first, when leaves of different regions choose them. */
function dependsOnOrder(one: TableTransition, other: TableTransition): boolean {
  const bothAct = one.actions.length > 0 && other.actions.length > 0
  const bothMove = one.targets.length > 0 && other.targets.length > 0
  const [outer, inner] = isInside(one.source, other.source) ? [other, one] : [one, other]
  if (isInside(inner.source, outer.source)) {
    const shared = outer.source.type === 'parallel' || parallelBetween(inner.source, outer.source)
    const stays = inner.targets.every((target) => target === inner.source)
    return shared && bothAct && (!bothMove || stays)
  }
  if (one.source === other.source || innermostAround([one.source, other.source])?.type !== 'parallel') return false
  const [here, there] = [domainOf(one, one.targets), domainOf(other, other.targets)]
  return bothAct || (bothMove && (here === null || there === null || related(here, there)))
}

function orderProblem(chart: Chart): UsageError | null {
  const always = chart.transitions.filter(({ event }) => event === '')
  for (const [i, one] of always.entries()) {
    const other = always.slice(i + 1).find((each) => dependsOnOrder(one, each))
    if (!other) continue
    return mistake({
      given: `${name(one)} and that of ${other.source.id} can be due at once in different regions`,
      allowed: 'XState runs them in an order that depends on the path taken',
      todo: 'put one of them on a state around both, or let one region raise an event and the other listen',
    })
  }
  return null
}

/**
 * What in a chart has no meaning that its state alone decides.
 * @returns the first problem, or `null`
 */
export function problemOf(chart: Chart): UsageError | null {
  for (const node of chart.nodes) {
    const found = node.type === 'history' ? historyProblem(node) : null
    if (found) return found
  }
  for (const transition of chart.transitions) {
    const found = targetsProblem(name(transition), transition.targets) ?? recallProblem(transition)
    if (found) return found
  }
  return orderProblem(chart)
}
