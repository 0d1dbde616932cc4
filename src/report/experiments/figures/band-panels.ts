import { colours, renderer } from '../../plots/renderer.js'
import { around, label, legend, markOf } from './frame.js'

/** Spread of a number at one step, of one series in one panel. */
export interface BandPoint {
  readonly panel: number
  readonly series: number
  /** From 1. */
  readonly at: number
  readonly p5: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
  readonly title: string
}

/** Draws how numbers are spread from step to step, one row for each series and one column for each panel: a line for the median, a dark band for the middle half, a light one for nine in ten. */
export async function bandPanels({ panels, series, points, axes }: { readonly panels: readonly string[]; readonly series: readonly string[]; readonly points: readonly BandPoint[]; readonly axes: readonly [string, string] }): Promise<string> {
  const { Plot, draw } = await renderer()
  const marginLeft = 110
  const key = legend(Plot, [
    { text: 'median', colour: colours.ink, symbol: 'line' },
    { text: 'middle half', colour: '#8B949E', symbol: 'square' },
    { text: 'nine in ten', colour: '#D0D4D9', symbol: 'square' },
  ], { left: marginLeft, top: 34, room: 70, facet: { fx: () => 0, fy: () => 0 } })
  const [low, high] = around(points.flatMap(({ p5, p95 }) => [p5, p95]), 0)
  const last = points.reduce((most, { at }) => Math.max(most, at), 1)
  // A single offer would have no area.
  const shown = points.flatMap((point) => [{ ...point, x: point.at - 0.5 }, { ...point, x: point.at + 0.5 }])
  return draw({
    height: key.height + 300 * series.length + 96, marginTop: key.height, marginBottom: 86, marginLeft, marginRight: 30,
    fx: { domain: panels.map((_, n) => n), axis: null, padding: 0.08 },
    fy: { domain: series.map((_, n) => n), axis: null, padding: 0.16 },
    x: { domain: [0.5, last + 0.5], label: `${axes[0]} →`, labelAnchor: 'right', labelOffset: 66, ticks: Math.min(8, last), tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : '') },
    y: { domain: [low, high], label: `↑ ${axes[1]}`, labelAnchor: 'top', labelOffset: 96, ticks: 4 },
    marks: [
      Plot.gridY({ ticks: 4, stroke: colours.rule, strokeOpacity: 1 }),
      ...series.flatMap((name, n) => {
        const { colour } = markOf(n)
        const mine = shown.filter((point) => point.series === n)
        const facet = { fx: 'panel', fy: 'series' } as const
        return [
          Plot.areaY(mine, { ...facet, x: 'x', y1: 'p5', y2: 'p95', fill: colour, fillOpacity: 0.18 }),
          Plot.areaY(mine, { ...facet, x: 'x', y1: 'p25', y2: 'p75', fill: colour, fillOpacity: 0.38 }),
          Plot.line(mine, { ...facet, x: 'x', y: 'p50', stroke: colour, strokeWidth: 3.5 }),
          Plot.dot(points.filter((point) => point.series === n), { ...facet, x: 'at', y: 'p50', r: 9, fill: colour, fillOpacity: 0, title: 'title' }),
          Plot.text(panels.map((_, panel) => ({ panel, series: n, name })), { ...facet, text: 'name', frameAnchor: 'top-right', dx: -8, dy: 6, fill: colour, fontWeight: 'bold', stroke: colours.paper, strokeWidth: 5 }),
        ]
      }),
      Plot.ruleY([0], { stroke: colours.ink, strokeWidth: 1.5, strokeDasharray: '7 5' }),
      Plot.text(panels.map((name, panel) => ({ name: label(name, 46), panel, series: 0 })), { fx: 'panel', fy: 'series', text: 'name', frameAnchor: 'top-left', lineAnchor: 'bottom', dy: -12, fill: colours.ink, fontWeight: 'bold' }),
      ...key.marks,
    ],
  }).svg
}
