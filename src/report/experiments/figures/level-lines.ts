import { colours, renderer, width } from '../../plots/renderer.js'
import { around, aroundShares, inked, label, legend, markOf } from './frame.js'

/** A value at a level of the factor along the axis, of one level of the factor told apart by colour and shape. */
export interface LevelPoint {
  readonly at: number
  readonly series: number
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly title: string
}

/** Values over the levels of a factor, one line for each level of another. */
export interface LevelLines {
  readonly factor: string
  readonly levels: readonly string[]
  readonly series: readonly string[]
  readonly points: readonly LevelPoint[]
  readonly axis: string
  /** Whether the values are shares in per cent. */
  readonly shares: boolean
}

/** Draws values with their intervals over the levels of a factor. */
export async function levelLines({ factor, levels, series, points, axis, shares }: LevelLines): Promise<string> {
  const { Plot, draw } = await renderer()
  const marginLeft = 110
  const key = legend(Plot, series.map((text, n) => ({ text, ...markOf(n) })), { left: marginLeft, top: 34, room: 30 })
  const step = Math.min(0.12, 0.5 / Math.max(1, series.length))
  const xOf = ({ at, series: n }: LevelPoint): number => at + (n - (series.length - 1) / 2) * step
  const values = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])
  const most = Math.max(6, Math.floor((width - 150) / Math.max(1, levels.length) / 11))
  return draw({
    height: key.height + 490, marginTop: key.height, marginBottom: 96, marginLeft, marginRight: 40,
    x: { domain: [-0.5, levels.length - 0.5], axis: null },
    y: { domain: shares ? aroundShares(values) : around(values), label: `↑ ${axis}`, labelAnchor: 'top', labelOffset: 96, ticks: 6 },
    marks: [
      Plot.gridY({ ticks: 6, stroke: colours.rule, strokeOpacity: 1 }),
      Plot.axisX(levels.map((_, i) => i), { tickFormat: (i: number) => label(levels[i]!, most), tickSize: 0, tickPadding: 14, lineHeight: 1.2, label: `${factor} →`, labelAnchor: 'right', labelOffset: 76 }),
      ...series.flatMap((_, n) => {
        const mine = points.filter((point) => point.series === n)
        const { colour, symbol } = markOf(n)
        return [
          Plot.line(mine, { x: xOf, y: 'value', stroke: colour, strokeWidth: 2.5, strokeOpacity: 0.7, ...(n % 2 === 1 ? { strokeDasharray: '9 6' } : {}) }),
          Plot.ruleX(mine.filter(({ low }) => low !== null), { x: xOf, y1: 'low', y2: 'high', stroke: colour, strokeWidth: 4 }),
          Plot.dot(mine, { x: xOf, y: 'value', r: 10, symbol, ...inked(colour, symbol), title: 'title' }),
        ]
      }),
      ...key.marks,
    ],
  }).svg
}
