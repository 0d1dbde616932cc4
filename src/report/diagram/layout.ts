import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import type { ChartModel, ChartState } from '../../protocol/chart-model.js'
import { edgesOf, isInside, simplified } from './edges.js'
import type { Edge } from './edges.js'
import type { RunPath } from './run-path.js'
import { widthOf, wrapped } from './text.js'

/** Sizes of letters in pixels. */
export const letters = { title: 13, text: 11, label: 11, region: 15 } as const

/** Height of a line of small text in pixels. */
export const lineHeight = 14

/** A rectangle in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A state with its place. */
export interface PlacedState extends Box {
  readonly state: ChartState
  readonly lines: readonly string[]
}

/** An arrow with its way and the place of its label. */
export interface PlacedEdge {
  readonly edge: Edge
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly label: Box & { readonly lines: readonly string[] }
}

/** A region laid out, from its own corner. */
export interface PlacedRegion extends Box {
  readonly region: ChartState
  readonly states: readonly PlacedState[]
  readonly edges: readonly PlacedEdge[]
}

const nodeWidth = 164
const labelWidth = 116

async function engine(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  return new Elk()
}

function linesOf(state: ChartState): readonly string[] {
  return state.type === 'history' || state.description === '' ? [] : wrapped(state.description, letters.text, nodeWidth - 16)
}

/** Several reasons for one arrow stand below each other, each after a dash; a heading that ends in a colon has none. */
function labelLines({ labels, taken }: Edge): readonly string[] {
  const several = labels.filter((label) => !label.endsWith(':')).length > 1
  const lines = labels.flatMap((label) => wrapped(several && !label.endsWith(':') ? `–\u00A0${label}` : label, letters.label, labelWidth))
  return taken ? [...lines, `×${taken}`] : lines
}

function leaf(state: ChartState): ElkNode {
  if (state.type === 'history') return { id: state.id, width: 30, height: 30 }
  return { id: state.id, width: nodeWidth, height: 26 + linesOf(state).length * lineHeight + (linesOf(state).length > 0 ? 6 : 0) }
}

const common = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.edgeLabels.placement': 'CENTER',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.feedbackEdges': 'true',
} as const

/** Whether an arrow leads back in the chart's order. It is laid out the other way round, so that the phases come one below the other. */
function isBack({ source, target }: Edge, order: readonly string[]): boolean {
  return order.indexOf(target) < order.indexOf(source)
}

function graphOf(region: ChartState, states: ReadonlyMap<string, ChartState>, edges: readonly Edge[]): ElkNode {
  const node = (state: ChartState): ElkNode => {
    const children = shownIn(state, states)
    if (children.length === 0) return leaf(state)
    return { id: state.id, children: children.map(node), layoutOptions: { 'elk.padding': '[top=34,left=14,bottom=14,right=14]' } }
  }
  const order = [...states.keys()]
  return {
    id: region.id,
    layoutOptions: { ...common, 'elk.direction': 'DOWN', 'elk.padding': '[top=44,left=16,bottom=16,right=16]' },
    children: shownIn(region, states).map(node),
    edges: edges.map((edge, i): ElkExtendedEdge => {
      const lines = labelLines(edge)
      return {
        id: `e${i}`,
        sources: [isBack(edge, order) ? edge.target : edge.source],
        targets: [isBack(edge, order) ? edge.source : edge.target],
        labels: [{ id: `e${i}l`, text: lines.join('\n'), width: Math.max(...lines.map((line) => widthOf(line, letters.label, (edge.taken ?? 0) > 0))) + 8, height: lines.length * lineHeight + 4 }],
      }
    }),
  }
}

/** The end of the lesser regions comes with the end of the process; the caption says so once for all. */
function shownIn(state: ChartState, states: ReadonlyMap<string, ChartState>): readonly ChartState[] {
  return state.children.flatMap((id) => states.get(id) ?? []).filter(({ id, type }) => type !== 'final' || id.startsWith('formal.'))
}

function flatten(node: ElkNode): readonly ElkNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)]
}

/** Lays one region out. */
export async function placeRegion(model: ChartModel, region: ChartState, path?: RunPath): Promise<PlacedRegion> {
  const states = new Map(model.states.map((state) => [state.id, state]))
  const shown = new Set(flatten(graphOf(region, states, [])).map(({ id }) => id))
  const edges = simplified(edgesOf(model, path), model.states).filter(({ source, target }) => isInside(source, region.id) && shown.has(source) && shown.has(target))
  const placed = await (await engine()).layout(graphOf(region, states, edges))
  const { width = 0, height = 0 } = placed
  const order = [...states.keys()]
  return {
    region, x: 0, y: 0, width, height,
    states: flatten(placed).slice(1).map(({ id, x = 0, y = 0, width: w = 0, height: h = 0 }) => {
      const state = states.get(id)!
      return { state, lines: state.children.length > 0 ? [] : linesOf(state), x, y, width: w, height: h }
    }),
    edges: (placed.edges ?? []).map((made, i) => {
      const edge = edges[i]!
      const [section] = made.sections ?? []
      const [label] = made.labels ?? []
      const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : []
      return {
        edge,
        points: isBack(edge, order) ? points.reverse() : points,
        label: { x: label?.x ?? 0, y: label?.y ?? 0, width: label?.width ?? 0, height: label?.height ?? 0, lines: labelLines(edge) },
      }
    }),
  }
}
