import { colours, renderer } from '../../plots/renderer.js'
import { around, aroundShares } from './frame.js'

/** A number over another, with the interval around it where there is one. */
export interface ScatterPoint {
  readonly x: number
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly title: string
}

/** Draws numbers over numbers; their intervals too where there are few enough to be told apart. */
export async function scatter({ points, axes, shares }: { readonly points: readonly ScatterPoint[]; readonly axes: readonly [string, string]; readonly shares: boolean }): Promise<string> {
  const { Plot, draw } = await renderer()
  const barred = points.length <= 80 ? points.filter(({ low }) => low !== null) : []
  const values = [...points.map(({ value }) => value), ...barred.flatMap(({ low, high }) => [low!, high!])]
  return draw({
    height: 620, marginTop: 50, marginBottom: 86, marginLeft: 110, marginRight: 40,
    x: { domain: around(points.map(({ x }) => x)), label: `${axes[0]} →`, labelAnchor: 'right', labelOffset: 66, ticks: 8 },
    y: { domain: shares ? aroundShares(values) : around(values), label: `↑ ${axes[1]}`, labelAnchor: 'top', labelOffset: 96, ticks: 6 },
    marks: [
      Plot.gridX({ ticks: 8, stroke: colours.rule, strokeOpacity: 1 }), Plot.gridY({ ticks: 6, stroke: colours.rule, strokeOpacity: 1 }),
      Plot.ruleX(barred, { x: 'x', y1: 'low', y2: 'high', stroke: colours.parties[0], strokeWidth: 2.5, strokeOpacity: 0.6 }),
      Plot.dot(points, { x: 'x', y: 'value', r: points.length <= 80 ? 7 : 4, fill: colours.parties[0], stroke: colours.paper, title: 'title' }),
    ],
  }).svg
}
