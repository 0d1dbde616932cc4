import { chartModel } from '../../protocol/chart-model.js'
import type { ExchangeSnapshot } from '../../protocol/nodes.js'
import type { Trace } from '../trace.js'
import { arrowKey, sourcesOf } from './edges.js'

/** The way of a run through the chart, as counts. */
export interface RunPath {
  /** How often each state was entered, by id. */
  readonly states: { readonly [id: string]: number }
  /** How often each transition was taken, by id. */
  readonly transitions: { readonly [id: string]: number }
  /** How often each arrow of a diagram was taken, by the ids of its ends with a space between. */
  readonly arrows: { readonly [ends: string]: number }
}

function activeIn(snapshot: ExchangeSnapshot): ReadonlySet<string> {
  return new Set((snapshot._nodes as readonly { readonly path: readonly string[] }[]).map(({ path }) => path.join('.')).filter((id) => id !== ''))
}

/** Counts the states that a run entered, and the transitions and arrows that it took. */
export function runPath({ start, steps }: Trace): RunPath {
  const states = new Map<string, number>()
  const transitions = new Map<string, number>()
  const arrows = new Map<string, number>()
  const known = new Map(chartModel().states.map((state) => [state.id, state]))
  const count = (counts: Map<string, number>, id: string): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  for (const id of activeIn(start)) count(states, id)
  for (const { before, after, taken } of steps) {
    const [from, to] = [activeIn(before), activeIn(after)]
    const entered = new Set([...to].filter((id) => !from.has(id)))
    for (const transition of taken) {
      count(transitions, transition.id)
      for (const target of transition.targets) entered.add(target)
      const [target] = transition.targets
      const sources = target === undefined ? [] : sourcesOf(transition, known)
      const source = sources.length > 1 ? sources.find((id) => from.has(id)) : sources[0]
      if (source !== undefined) count(arrows, arrowKey(source, target!))
    }
    for (const id of entered) count(states, id)
  }
  return { states: Object.fromEntries(states), transitions: Object.fromEntries(transitions), arrows: Object.fromEntries(arrows) }
}
