import type { Markish, PlotOptions } from '@observablehq/plot'
import { figure } from '../../report/plots/figure.js'
import { colours, legendMarks, renderer, symbols, type } from '../../report/plots/renderer.js'
import type { LegendItem, Plot } from '../../report/plots/renderer.js'
import type { DebriefChart } from './chart.js'
import type { TableFacts } from './facts.js'

export { colours, symbols, type }
export type { LegendItem, Plot }

/** What stands on a chart. */
export interface ChartBody {
  readonly x: PlotOptions['x']
  readonly y: PlotOptions['y']
  readonly height?: number
  readonly marginLeft?: number
  readonly marginRight?: number
  readonly legend?: readonly LegendItem[]
  readonly marks: (plot: Plot) => readonly Markish[]
  /** Panels side by side, one for each table. */
  readonly panels?: readonly string[]
}

/** A chart of the debrief, drawn and told. */
export async function chart(words: Omit<DebriefChart, 'svg' | 'drawing'>, { x, y, height = 620, marginLeft = 110, marginRight = 60, legend = [], marks, panels = [] }: ChartBody): Promise<DebriefChart> {
  const { Plot, draw } = await renderer()
  const [first] = panels
  const faceted: PlotOptions = first === undefined ? {} : { fx: { domain: [...panels], padding: 0.08, axis: null } }
  const drawing = draw({ height, marginTop: 70, marginBottom: 80, marginLeft, marginRight, x: { labelAnchor: 'right', labelOffset: 62, ...x }, y: { labelAnchor: 'top', labelOffset: marginLeft - 10, ...y }, ...faceted, marks: [...marks(Plot), ...panels.map((panel) => Plot.text([panel], { fx: () => panel, frameAnchor: 'top-left', dx: 10, dy: 10, fontSize: 22, fontWeight: 700, fill: colours.ink, stroke: colours.paper, strokeWidth: 5 })), ...legendMarks(Plot, legend, first === undefined ? {} : { fx: () => first })] })
  return { ...words, drawing: drawing.svg.replace(/^<svg (?!xmlns)/, '<svg xmlns="http://www.w3.org/2000/svg" '), svg: figure(words.title, `${words.finding}  n = ${words.n}`, [{ heading: '', drawing }]) }
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
