import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { ChartModel, ChartState } from '../../protocol/chart-model.js'
import { arrowKey, sourcesOf } from './edges.js'
import type { Box } from './layout.js'

/** A state of an overview with its place. */
export interface OverviewState extends Box {
  readonly state: ChartState
}

/** An arrow of an overview: every arrow of the chart that leads from one box, or from inside it, to another. */
export interface OverviewArrow {
  readonly from: string
  readonly to: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** Keys of the arrows of the chart that it stands for, as a run's path counts them. */
  readonly keys: readonly string[]
}

/** A region of the chart in boxes and arrows without words, laid out in pixels. */
export interface Overview {
  readonly width: number
  readonly height: number
  /** Outer states before those inside them. */
  readonly states: readonly OverviewState[]
  readonly arrows: readonly OverviewArrow[]
}

/** Sizes of an overview in pixels. */
export interface OverviewSizes {
  readonly sizeOf: (state: ChartState) => { readonly width: number; readonly height: number }
  /** Whether a state without others inside is drawn; its arrows are left out with it. */
  readonly isShown: (state: ChartState) => boolean
  /** Room for the title of a state with others inside. */
  readonly head: number
  /** Room around what is inside, and between boxes. */
  readonly gap: number
}

interface Lifted {
  readonly from: string
  readonly to: string
  readonly keys: string[]
}

/** Arrows by the state that holds both of their ends; an end deep inside a box counts as the box. */
function arrowsByHome({ states, transitions }: ChartModel): ReadonlyMap<string, readonly Lifted[]> {
  const byId = new Map(states.map((state) => [state.id, state]))
  const homes = new Map<string, Map<string, Lifted>>()
  for (const transition of transitions) {
    const [target] = transition.targets
    if (target === undefined) continue
    const end = byId.get(target)?.type === 'history' ? byId.get(target)!.parent! : target
    for (const source of sourcesOf(transition, byId)) {
      const [above, below] = [source.split('.'), end.split('.')]
      let depth = 0
      while (depth < above.length && depth < below.length && above[depth] === below[depth]) depth++
      if (depth === 0 || depth === above.length || depth === below.length) continue
      const [home, from, to] = [above.slice(0, depth).join('.'), above.slice(0, depth + 1).join('.'), below.slice(0, depth + 1).join('.')]
      const held = homes.get(home) ?? new Map<string, Lifted>()
      homes.set(home, held)
      const lifted = held.get(arrowKey(from, to)) ?? { from, to, keys: [] }
      held.set(arrowKey(from, to), lifted)
      const key = arrowKey(source, target)
      if (!lifted.keys.includes(key)) lifted.keys.push(key)
    }
  }
  return new Map([...homes].map(([home, held]) => [home, [...held.values()]]))
}

function moved<T extends Overview>(inner: T, dx: number, dy: number): Pick<Overview, 'states' | 'arrows'> {
  return {
    states: inner.states.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy })),
    arrows: inner.arrows.map((arrow) => ({ ...arrow, points: arrow.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) })),
  }
}

/**
 * Lays a region of the chart out as an overview: one box for each state where a process can be, one arrow from box to box,
 * phases from left to right, and steps inside a phase from top to bottom.
 */
export async function overviewOf(model: ChartModel, region: string, { sizeOf, isShown, head, gap }: OverviewSizes): Promise<Overview> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  const elk = new Elk()
  const byId = new Map(model.states.map((state) => [state.id, state]))
  const homes = arrowsByHome(model)
  const order = [...byId.keys()]
  const inside = async (state: ChartState, depth: number): Promise<Overview> => {
    const children = state.children.map((id) => byId.get(id)!).filter((child) => child.type !== 'history' && (child.children.length > 0 || isShown(child)))
    const drawn = new Set(children.map(({ id }) => id))
    const inner = new Map<string, Overview>()
    for (const child of children) if (child.children.length > 0) inner.set(child.id, await inside(child, depth + 1))
    // An arrow that leads back is laid out the other way round, so that phases keep their order.
    const edges = (homes.get(state.id) ?? []).filter(({ from, to }) => drawn.has(from) && drawn.has(to)).map((edge) => ({ ...edge, back: order.indexOf(edge.to) < order.indexOf(edge.from) }))
    const graph: ElkNode = {
      id: state.id,
      layoutOptions: {
        'elk.algorithm': 'layered', 'elk.direction': depth < 2 ? 'RIGHT' : 'DOWN', 'elk.edgeRouting': 'ORTHOGONAL', 'elk.padding': `[top=${head},left=${gap},bottom=${gap},right=${gap}]`,
        'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES', 'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER', 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
        'elk.spacing.nodeNode': String(gap), 'elk.layered.spacing.nodeNodeBetweenLayers': String(depth < 2 ? gap * 2.6 : gap * 1.9), 'elk.spacing.edgeNode': '14', 'elk.spacing.edgeEdge': '14',
        'elk.layered.spacing.edgeNodeBetweenLayers': '12', 'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
      },
      children: children.map((child) => {
        const { width, height } = inner.get(child.id) ?? sizeOf(child)
        return { id: child.id, width, height }
      }),
      edges: edges.map(({ from, to, back }, i) => ({ id: `e${i}`, sources: [back ? to : from], targets: [back ? from : to] })),
    }
    const { children: boxes = [], edges: ways = [], width = 0, height = 0 } = await elk.layout(graph)
    const placed = boxes.map(({ id, x = 0, y = 0, width: w = 0, height: h = 0 }) => ({ state: byId.get(id)!, x, y, width: w, height: h }))
    const parts = placed.map(({ state: { id }, x, y }) => {
      const found = inner.get(id)
      return found ? moved(found, x, y) : { states: [], arrows: [] }
    })
    return {
      width, height,
      states: [...placed, ...parts.flatMap(({ states }) => states)],
      arrows: [...edges.map(({ from, to, keys, back }, i) => {
        const [section] = ways[i]?.sections ?? []
        const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : []
        return { from, to, keys, points: back ? points.reverse() : points }
      }), ...parts.flatMap(({ arrows }) => arrows)],
    }
  }
  return inside(byId.get(region)!, 0)
}
