import type { Markish, PlotOptions } from '@observablehq/plot'
import { colours, renderer, symbols } from '../../report/plots/renderer.js'
import type { LegendItem, Plot } from '../../report/plots/renderer.js'
import { canvas, legendOf, picture, textAt, titled } from './canvas.js'
import type { Part } from './canvas.js'
import type { DebriefChart } from './chart.js'
import type { TableFacts } from './facts.js'

export { canvas, colours, symbols }
export type { LegendItem, Plot }

/** What stands on one pair of axes. */
export interface PanelBody {
  readonly x: PlotOptions['x']
  readonly y: PlotOptions['y']
  readonly marks: (plot: Plot) => readonly Markish[]
  readonly marginLeft?: number
  readonly marginRight?: number
  /** Stands above the panel. */
  readonly heading?: string
}

/** What stands on a chart. */
export interface ChartBody extends PanelBody {
  readonly height?: number
  readonly legend?: readonly LegendItem[]
  /** Panels side by side that share their axes, by the values of the facet `fx`. */
  readonly panels?: readonly string[]
}

/** A chart drawn by itself, with the words around it. */
export function drawn(words: Omit<DebriefChart, 'svg' | 'drawing'>, drawing: string): DebriefChart {
  return { ...words, drawing, svg: titled(words.title, `${words.finding}  n = ${words.n}`, drawing) }
}

function axes(draw: Awaited<ReturnType<typeof renderer>>, { x, y, marks, marginLeft = 120, marginRight = 48 }: PanelBody, width: number, height: number, panels: readonly string[]): string {
  const faceted: PlotOptions = panels.length === 0 ? {} : { fx: { domain: [...panels], padding: 0.06, axis: null } }
  const names = panels.map((panel) => draw.Plot.text([panel], { fx: () => panel, frameAnchor: 'top-left', dx: 10, dy: 12, fontWeight: 700, fill: colours.ink, stroke: colours.paper, strokeWidth: 6 }))
  return draw.draw({
    height, marginTop: 48, marginBottom: 92, marginLeft, marginRight,
    x: { labelAnchor: 'right', labelOffset: 78, ticks: Math.max(2, Math.floor(width / 190 / Math.max(1, panels.length))), ...x }, y: { labelAnchor: 'top', labelOffset: marginLeft - 10, ticks: 5, ...y }, ...faceted,
    marks: [...marks(draw.Plot), ...names],
    // The size as an attribute too, for whoever reads the picture without its style.
  }, { width, type: canvas.type }).svg.replace('font-size="10"', `font-size="${canvas.type}"`)
}

/** A chart of the debrief, drawn and told. */
export async function chart(words: Omit<DebriefChart, 'svg' | 'drawing'>, { height = canvas.height, legend = [], panels = [], ...body }: ChartBody): Promise<DebriefChart> {
  const key = legendOf(legend)
  return drawn(words, picture([{ svg: key.svg, x: 0, y: 0 }, { svg: axes(await renderer(), body, canvas.width, height - key.height, panels), x: 0, y: key.height }], height))
}

/** A chart of several panels with axes of their own: rows of panels, each row as wide as the chart. */
export async function charts(words: Omit<DebriefChart, 'svg' | 'drawing'>, { legend = [], rows, height = canvas.height }: { readonly legend?: readonly LegendItem[]; readonly rows: readonly (readonly PanelBody[])[]; readonly height?: number }): Promise<DebriefChart> {
  const draw = await renderer()
  const key = legendOf(legend)
  const tall = (height - key.height) / Math.max(1, rows.length)
  const parts = rows.flatMap((row, line): readonly Part[] => row.flatMap((body, place): readonly Part[] => {
    const wide = Math.floor(canvas.width / row.length)
    const [x, y] = [place * wide, key.height + line * tall]
    const head = body.heading === undefined ? 0 : canvas.line
    return [
      ...(body.heading === undefined ? [] : [{ svg: textAt(24, 26, body.heading, { weight: 700 }), x, y }]),
      { svg: axes(draw, body, wide, tall - head, []), x, y: y + head },
    ]
  }))
  return drawn(words, picture([{ svg: key.svg, x: 0, y: 0 }, ...parts], height))
}

/** A number as people read it. */
export function told(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(Math.round(value * 10) / 10)
}

/** Minutes since a table began. */
export function minutesAt(table: Pick<TableFacts, 'startMs'>, tMs: number): number {
  return Math.max(0, (tMs - table.startMs) / 60_000)
}

/** Tables that are looked at: those chosen, or all. */
export function looked(tables: readonly TableFacts[], focus: readonly string[]): readonly TableFacts[] {
  const chosen = tables.filter(({ id }) => focus.includes(id))
  return chosen.length > 0 ? chosen : tables
}

/** A domain that leaves room around some values. */
export function around(values: readonly number[], ...also: readonly number[]): [number, number] {
  const all = [...values, ...also].filter(Number.isFinite)
  const [low, high] = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1]
  const room = (high - low || 1) * 0.08
  return [low - room, high + room]
}

/** Colour and shape of a party by its place. */
export function markOf(place: number): { readonly colour: string; readonly symbol: (typeof symbols)[number] } {
  return { colour: colours.parties[place % colours.parties.length]!, symbol: symbols[place % symbols.length]! }
}
