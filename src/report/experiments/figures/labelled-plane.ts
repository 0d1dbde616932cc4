import { colours, renderer, type, width } from '../../plots/renderer.js'
import { around, widthOf } from './frame.js'

/** A named point of a plane. */
export interface NamedPoint {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly title: string
}

interface Box {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

const tall = type.size * 1.15

function covered(a: Box, b: Box): number {
  const [wide, high] = [Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1), Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1)]
  return wide > 0 && high > 0 ? wide * high : 0
}

/** Middles of labels, each near its point and as free of the others as can be found; from point to point in the order given. */
function placed(points: readonly { readonly name: string; readonly x: number; readonly y: number }[], frame: Box): readonly { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end'; readonly far: boolean }[] {
  const dots = points.map(({ x, y }): Box => ({ x1: x - 9, x2: x + 9, y1: y - 9, y2: y + 9 }))
  const taken: Box[] = []
  return points.map(({ name, x, y }) => {
    const half = widthOf(name) / 2 + 3
    let best: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end'; readonly far: boolean; readonly cost: number; readonly box: Box } | null = null
    for (const far of [0, 14, 30, 48, 70, 96, 126, 160, 200]) {
      for (const [dx, dy] of [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]] as const) {
        const middle = { x: x + dx * (half + 13 + (dy === 0 ? far : far / 2)), y: y + dy * (tall / 2 + 13 + far) }
        const box = { x1: middle.x - half, x2: middle.x + half, y1: middle.y - tall / 2, y2: middle.y + tall / 2 }
        const outside = Math.max(0, frame.x1 - box.x1) + Math.max(0, box.x2 - frame.x2) + Math.max(0, frame.y1 - box.y1) + Math.max(0, box.y2 - frame.y2)
        const cost = far * 0.8 + outside * 40 + [...dots, ...taken].reduce((sum, other) => sum + covered(box, other), 0)
        if (best === null || cost < best.cost) best = { x: dx > 0 ? box.x1 + 3 : dx < 0 ? box.x2 - 3 : middle.x, y: middle.y, anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle', far: far > 0, cost, box }
      }
    }
    taken.push(best!.box)
    return best!
  })
}

/** Draws named points in a plane, each with its label. */
export async function labelledPlane({ points, axes }: { readonly points: readonly NamedPoint[]; readonly axes: readonly [string, string] }): Promise<string> {
  const { Plot, draw } = await renderer()
  const height = 860
  const margin = { top: 50, bottom: 86, left: 110, right: 40 }
  const [xs, ys] = [around(points.map(({ x }) => x)), around(points.map(({ y }) => y))]
  const right = (x: number): number => margin.left + ((x - xs[0]) / (xs[1] - xs[0])) * (width - margin.left - margin.right)
  const down = (y: number): number => margin.top + ((ys[1] - y) / (ys[1] - ys[0])) * (height - margin.top - margin.bottom)
  const labels = placed(points.map(({ name, x, y }) => ({ name, x: right(x), y: down(y) })), { x1: margin.left, x2: width - 6, y1: margin.top, y2: height - margin.bottom })
  const back = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({
    x: xs[0] + ((x - margin.left) / (width - margin.left - margin.right)) * (xs[1] - xs[0]),
    y: ys[1] - ((y - margin.top) / (height - margin.top - margin.bottom)) * (ys[1] - ys[0]),
  })
  const texts = points.map((point, i) => ({ ...point, ...back(labels[i]!), from: point, far: labels[i]!.far, anchor: labels[i]!.anchor }))
  return draw({
    height, marginTop: margin.top, marginBottom: margin.bottom, marginLeft: margin.left, marginRight: margin.right,
    x: { domain: xs, label: `${axes[0]} →`, labelAnchor: 'right', labelOffset: 66, ticks: 8 },
    y: { domain: ys, label: `↑ ${axes[1]}`, labelAnchor: 'top', labelOffset: 96, ticks: 7 },
    marks: [
      Plot.gridX({ ticks: 8, stroke: colours.rule, strokeOpacity: 1 }), Plot.gridY({ ticks: 7, stroke: colours.rule, strokeOpacity: 1 }),
      Plot.link(texts.filter(({ far }) => far), { x1: ({ from }: { from: NamedPoint }) => from.x, y1: ({ from }: { from: NamedPoint }) => from.y, x2: 'x', y2: 'y', stroke: colours.faint, strokeWidth: 1.2 }),
      ...(['start', 'middle', 'end'] as const).map((anchor) => Plot.text(texts.filter((text) => text.anchor === anchor), { x: 'x', y: 'y', text: 'name', textAnchor: anchor, fill: colours.ink, stroke: colours.paper, strokeWidth: 5 })),
      Plot.dot(points, { x: 'x', y: 'y', r: 7, fill: colours.parties[0], stroke: colours.paper, title: 'title' }),
    ],
  }).svg
}
