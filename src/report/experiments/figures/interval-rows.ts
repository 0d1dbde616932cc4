import { colours, renderer, type } from '../../plots/renderer.js'
import { around, inked, label, legend, markOf, roomFor } from './frame.js'

/** A value in a row, with the interval around it where there is one. */
export interface RowPoint {
  readonly row: number
  /** Which of the series it is. */
  readonly series: number
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** Told when it is pointed at. */
  readonly title: string
}

/** Values with intervals in rows, one below another. */
export interface IntervalRows {
  readonly rows: readonly string[]
  /** What is told apart by colour and shape; none for one kind of mark. */
  readonly series: readonly string[]
  readonly points: readonly RowPoint[]
  /** What the axis measures. */
  readonly axis: string
  /** Where a line stands to compare with. */
  readonly zero?: number
  readonly domain?: readonly [number, number]
  /** Words at the right end of each row, under a heading. */
  readonly aside?: { readonly heading: string; readonly texts: readonly string[] }
  /** Draws a stem from nought to each mark. */
  readonly stems?: boolean
}

/** Draws values with their intervals in rows. */
export async function intervalRows({ rows, series, points, axis, zero, domain, aside, stems = false }: IntervalRows): Promise<string> {
  const { Plot, draw } = await renderer()
  const names = rows.map((row) => label(row, 42))
  const tall = names.some((name) => name.includes('\n')) ? 54 : 32
  const each = Math.max(tall, 22 * Math.max(1, series.length) + 10)
  const marginLeft = Math.max(90, roomFor(names))
  const key = legend(Plot, series.map((text, n) => ({ text, ...markOf(n) })), { left: marginLeft, room: aside ? 44 : 16 })
  const count = Math.max(1, series.length)
  const yOf = ({ row, series: n }: RowPoint): number => row + (count === 1 ? 0 : ((n - (count - 1) / 2) / count) * 0.72)
  const xs = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])
  const indexes = rows.map((_, i) => i)
  return draw({
    height: key.height + each * rows.length + 86, marginTop: key.height, marginBottom: 86, marginLeft, marginRight: aside ? Math.max(70, roomFor([...aside.texts, aside.heading]) + 10) : 40,
    x: { domain: [...(domain ?? around(xs, ...(zero === undefined ? [] : [zero]), ...(stems ? [0] : [])))], label: `${axis} →`, labelAnchor: 'right', labelOffset: 66, ticks: 8 },
    y: { domain: [rows.length - 0.5, -0.5], axis: null },
    marks: [
      Plot.gridX({ ticks: 8, stroke: colours.rule, strokeOpacity: 1 }),
      Plot.ruleY(indexes.slice(1), { y: (i: number) => i - 0.5, stroke: colours.rule, strokeOpacity: 0.8 }),
      Plot.axisY(indexes, { tickFormat: (i: number) => names[i]!, tickSize: 0, label: null, lineHeight: 1.2 }),
      ...(zero === undefined ? [] : [Plot.ruleX([zero], { stroke: colours.faint, strokeWidth: 2, strokeDasharray: '8 6' })]),
      ...(stems ? [Plot.ruleY(points, { y: yOf, x1: 0, x2: 'value', stroke: colours.parties[0], strokeWidth: 5 })] : []),
      ...Array.from({ length: count }, (_, n) => {
        const mine = points.filter(({ series: of }) => of === n)
        const { colour, symbol } = markOf(n)
        return [
          Plot.ruleY(mine.filter(({ low }) => low !== null), { y: yOf, x1: 'low', x2: 'high', stroke: colour, strokeWidth: 4 }),
          Plot.dot(mine, { y: yOf, x: 'value', r: 8, symbol, ...inked(colour, symbol), title: 'title' }),
        ]
      }).flat(),
      ...(aside ? [
        Plot.text(aside.texts, { frameAnchor: 'right', y: (_: string, i: number) => i, text: (text: string) => text, textAnchor: 'start', dx: 14, fill: colours.ink }),
        Plot.text([aside.heading], { frameAnchor: 'top-right', textAnchor: 'start', dx: 14, dy: -30, fill: colours.ink, fontWeight: 600, fontSize: type.size }),
      ] : []),
      ...key.marks,
    ],
  }).svg
}
