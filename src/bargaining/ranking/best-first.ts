import FlatQueue from 'flatqueue'
import type { Layered } from './layered.js'

/** A way half through the graph. */
interface Node {
  readonly before: Node | null
  readonly step: number
  readonly state: number
  readonly sum: number
  readonly option: number
}

function optionsOf(node: Node, order: readonly number[]): readonly number[] {
  const options = order.map(() => 0)
  for (let at: Node | null = node; at?.before; at = at.before) options[order[at.step - 1]!] = at.option
  return Object.freeze(options)
}

/**
 * Every package, best first, without listing any before it is asked for: a best-first search whose estimate of the rest is exact,
 * so that each package costs no more than the options on its way (Hart, Nilsson and Raphael 1968).
 */
export function* bestFirst({ order, constant, ways, most }: Layered): Generator<{ readonly options: readonly number[]; readonly sum: number }> {
  const open = new FlatQueue<Node>()
  open.push({ before: null, step: 0, state: 0, sum: constant, option: 0 }, -(constant + most[0]![0]!))
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.step === order.length) {
      yield { options: optionsOf(node, order), sum: node.sum }
      continue
    }
    for (const { option, to, added } of ways[node.step]![node.state]!) {
      const rest = most[node.step + 1]![to]!
      if (rest > -Infinity) open.push({ before: node, step: node.step + 1, state: to, sum: node.sum + added, option }, -(node.sum + added + rest))
    }
  }
}
