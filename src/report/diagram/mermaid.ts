import type { ChartModel, ChartState } from '../../protocol/chart-model.js'
import { edgesOf, titleOf } from './edges.js'
import type { Edge } from './edges.js'
import type { RunPath } from './run-path.js'

function mermaidId(id: string): string {
  return id.replaceAll('.', '_')
}

/** The chart as Mermaid can draw it: where each state is written, and what it is called. */
interface Plan {
  readonly parents: ReadonlyMap<string, string | null>
  readonly titles: ReadonlyMap<string, string>
  readonly first: ReadonlyMap<string, string | null>
  childrenOf(id: string): readonly ChartState[]
}

/**
 * Mermaid draws no arrow to a compound state that has compound states inside, and fails on regions of such states.
 * So the regions stand side by side at the top, and such a state is opened: its parts are written one level up,
 * and a box of its own stands for any step of it.
 */
function planOf({ states }: ChartModel): Plan {
  const known = new Map(states.map((state) => [state.id, state]))
  const opened = new Set(states.filter(({ type, kind, children }) =>
    type === 'compound' && kind !== 'region' && children.some((id) => known.get(id)?.type === 'compound')).map(({ id }) => id))
  const parentOf = ({ parent }: ChartState): string | null => (parent !== null && opened.has(parent) ? (known.get(parent)?.parent ?? null) : parent)
  const parents = new Map(states.map((state) => [state.id, parentOf(state)]))
  const titles = new Map(states.map((state) => [state.id, opened.has(state.id) ? `any step of the ${titleOf(state)}` : titleOf(state)]))
  const first = new Map(states.map(({ id, initial }) => {
    const inner = initial !== null && opened.has(initial) ? (known.get(initial)?.initial ?? initial) : initial
    return [id, opened.has(id) ? null : inner]
  }))
  return { parents, titles, first, childrenOf: (id) => states.filter((state) => parents.get(state.id) === id && state.type !== 'history') }
}

function lineage(id: string, parents: Plan['parents']): readonly string[] {
  const up = parents.get(id)
  return up ? [id, ...lineage(up, parents)] : [id]
}

/** An arrow as it is written: Mermaid draws none through the border of a state, so the ends are lifted to a common level. */
interface Lifted extends Edge {
  readonly home: string
  readonly from: string
  readonly to: string
}

function lifted(edge: Edge, history: ReadonlyMap<string, string>, { parents }: Plan): Lifted {
  const [above, below] = [lineage(edge.source, parents), lineage(history.get(edge.target) ?? edge.target, parents)]
  const home = above.slice(1).find((id) => below.slice(1).includes(id)) ?? 'exchange'
  const at = (line: readonly string[]): string => line[line.indexOf(home) - 1] ?? line[0]!
  return { ...edge, home, from: at(above), to: at(below) }
}

function arrow({ source, target, from, to, labels, taken }: Lifted, history: ReadonlyMap<string, string>, { titles }: Plan): string {
  const before = from === source ? '' : `in ${titles.get(source)}, `
  const after = to === target ? '' : history.has(target) ? ', back to where it was' : `, to ${titles.get(target)}`
  return `${mermaidId(from)} --> ${mermaidId(to)} : ${before}${labels.join(' / ')}${after}${taken ? ` ×${taken}` : ''}`
}

function blocks(model: ChartModel, plan: Plan, path: RunPath | undefined): readonly string[] {
  const history = new Map(model.states.flatMap(({ id, type, parent }) => (type === 'history' && parent ? [[id, parent] as const] : [])))
  const edges = edgesOf(model, path).map((edge) => lifted(edge, history, plan))
  const block = ({ id, type }: ChartState, indent: string): readonly string[] => {
    const name = mermaidId(id)
    const children = plan.childrenOf(id)
    const named = `${indent}state "${plan.titles.get(id)}" as ${name}`
    if (children.length === 0) return type === 'final' ? [named, `${indent}${name} --> [*]`] : [named]
    const inner = `${indent}  `
    const first = plan.first.get(id)
    return [
      `${named} {`,
      ...(first ? [`${inner}[*] --> ${mermaidId(first)}`] : []),
      ...children.flatMap((child) => block(child, inner)),
      ...edges.filter(({ home }) => home === id).map((edge) => `${inner}${arrow(edge, history, plan)}`),
      `${indent}}`,
    ]
  }
  return plan.childrenOf('exchange').flatMap((region) => block(region, '  '))
}

/**
 * The whole chart as a Mermaid state diagram: the regions side by side, states nested in them.
 * @param path - a run's path: states visited are coloured, arrows taken carry their count
 */
export function mermaidDiagram(model: ChartModel, path?: RunPath): string {
  const visited = ({ id }: ChartState): boolean => (path?.states[id] ?? 0) > 0
  const drawn = model.states.filter(({ type, kind }) => type !== 'history' && kind !== 'root' && kind !== 'region')
  const classes = [
    { name: 'phase', of: drawn.filter((state) => state.kind === 'phase' && !visited(state)) },
    { name: 'visitedPhase', of: drawn.filter((state) => state.kind === 'phase' && visited(state)) },
    { name: 'visited', of: drawn.filter((state) => state.kind !== 'phase' && visited(state)) },
  ]
  return [
    'stateDiagram-v2',
    '  direction TB',
    '  classDef phase fill:#E1F0FA,stroke:#0072B2,stroke-width:2px,color:#000000',
    '  classDef visited fill:#FBE9DD,stroke:#D55E00,stroke-width:2px,color:#000000',
    '  classDef visitedPhase fill:#E1F0FA,stroke:#D55E00,stroke-width:3px,color:#000000',
    '  %% The regions run side by side.',
    ...blocks(model, planOf(model), path),
    ...classes.filter(({ of }) => of.length > 0).map(({ name, of }) => `  class ${of.map(({ id }) => mermaidId(id)).join(',')} ${name}`),
    '',
  ].join('\n')
}
