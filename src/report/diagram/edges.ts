import type { ChartModel, ChartState, ChartTransition } from '../../protocol/chart-model.js'
import type { RunPath } from './run-path.js'

/** An arrow to be drawn: all transitions from one state to another in one. */
export interface Edge {
  readonly source: string
  readonly target: string
  /** One line for each transition: its event, or why it is taken. Each once. */
  readonly labels: readonly string[]
  /** How often a run took one of them; `null` when no run is shown. */
  readonly taken: number | null
}

/** Whether a state is inside another. */
export function isInside(id: string, outer: string): boolean {
  return id.startsWith(`${outer}.`)
}

/** The key of an arrow in a run's path. */
export function arrowKey(source: string, target: string): string {
  return `${source} ${target}`
}

/** A transition in a few words. */
function labelOf({ trigger, event, description }: ChartTransition): string {
  return trigger === 'event' ? event : description
}

/**
 * Where the arrows of a transition start. One that a compound state has for all that is inside, and that leads inside,
 * is drawn from each part where the process can rest.
 */
export function sourcesOf({ source, targets }: ChartTransition, states: ReadonlyMap<string, ChartState>): readonly string[] {
  const [target = ''] = targets
  if (!isInside(target, source)) return [source]
  const inside = states.get(source)?.children ?? []
  return inside.filter((id) => {
    const state = states.get(id)
    return id !== target && !isInside(target, id) && state !== undefined && state.type !== 'final' && state.type !== 'history' && state.kind !== 'transient'
  })
}

/** The arrows of the chart: transitions that lead somewhere, merged where they start and end alike. */
export function edgesOf({ states, transitions }: ChartModel, path?: RunPath): readonly Edge[] {
  const byId = new Map(states.map((state) => [state.id, state]))
  const edges = new Map<string, { source: string; target: string; labels: Set<string>; taken: number }>()
  for (const transition of transitions) {
    const [target] = transition.targets
    if (target === undefined) continue
    for (const source of sourcesOf(transition, byId)) {
      const key = arrowKey(source, target)
      const edge = edges.get(key) ?? { source, target, labels: new Set<string>(), taken: 0 }
      edge.labels.add(labelOf(transition))
      edge.taken = path?.arrows[key] ?? 0
      edges.set(key, edge)
    }
  }
  return [...edges.values()].map(({ source, target, labels, taken }) => ({ source, target, labels: [...labels], taken: path ? taken : null }))
}

function together(edges: readonly Edge[], source: string, labels: readonly string[]): Edge {
  const taken = edges.some((edge) => edge.taken === null) ? null : edges.reduce((sum, edge) => sum + (edge.taken ?? 0), 0)
  return { source, target: edges[0]!.target, labels, taken }
}

/**
 * Fewer arrows for a picture: one that says no more than the arrow of a state around its source is drawn as part of that,
 * and the same arrow from several parts of a state is drawn once, from the state.
 */
export function simplified(edges: readonly Edge[], states: readonly ChartState[]): readonly Edge[] {
  const byId = new Map(states.map((state) => [state.id, state]))
  const covers = (outer: Edge, edge: Edge): boolean =>
    outer.target === edge.target && isInside(edge.source, outer.source) && edge.labels.every((label) => outer.labels.includes(label))
  const inner = edges.filter((edge) => edges.some((outer) => covers(outer, edge)))
  const outer = edges.filter((edge) => !inner.includes(edge)).map((edge) => together([edge, ...inner.filter((part) => covers(edge, part))], edge.source, edge.labels))
  const alike = new Map<string, readonly Edge[]>()
  for (const edge of outer) {
    const parent = byId.get(edge.source)?.parent ?? ''
    const key = [parent, edge.target, ...edge.labels].join('\n')
    alike.set(key, [...(alike.get(key) ?? []), edge])
  }
  return [...alike.values()].map((group) => {
    const [first, second] = group
    const parent = byId.get(first!.source)?.parent
    if (!second || !parent || byId.get(parent)?.kind === 'region') return group
    const names = group.map(({ source }) => titleOf(byId.get(source)!))
    return [together(group, parent, [`in ${names.join(' or ')}:`, ...first!.labels])]
  }).flat()
}

/** A state's key as words: `list exchange`. */
export function titleOf({ key, type, history }: ChartState): string {
  if (type === 'history') return history === 'deep' ? 'H*' : 'H'
  return key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
}
