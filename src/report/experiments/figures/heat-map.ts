import { colours, renderer, width } from '../../plots/renderer.js'
import { label, legend, roomFor, widthOf } from './frame.js'

/** Numbers in rows and columns. */
export interface HeatMap {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Null where there is nothing to tell. */
  readonly values: readonly (readonly (number | null)[])[]
  /** What a cell tells when it is pointed at. */
  readonly title: (row: number, column: number) => string
  /** What the rows and the columns are. */
  readonly heads: readonly [string, string]
}

/** Whether white letters can be read better than black ones on a colour written as `rgb(0, 0, 0)` (relative luminance, WCAG 2). */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/\d+/g)].map(([channel]) => {
    const part = Number(channel) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18
}

/** Draws numbers as a map of colours that stay in order for colour-blind readers and in grey (ColorBrewer, Harrower and Brewer 2003); in each cell its number in hundredths. */
export async function heatMap({ rows, columns, values, title, heads }: HeatMap): Promise<string> {
  const { Plot, draw } = await renderer()
  const all = values.flat().filter((value) => value !== null)
  const [low, high] = [all.reduce((a, b) => Math.min(a, b), Infinity), all.reduce((a, b) => Math.max(a, b), -Infinity)]
  const span = high - low || 1
  const scale = Plot.scale({ color: { type: 'linear', scheme: 'ylgnbu', domain: [low, low + span] } })!
  const colour = (value: number): string => scale.apply(value) as string
  const steps = Array.from({ length: 5 }, (_, i) => low + (i * span) / 4)
  const marginLeft = roomFor(rows)
  const names = columns.map((name) => label(name, 22))
  const side = Math.max(30, Math.min(64, (width - marginLeft - 20) / columns.length))
  const tall = Math.min(44, side)
  const turned = columns.some((name) => widthOf(name) > side - 8)
  const head = turned ? Math.ceil(Math.max(...columns.map((name) => widthOf(name)))) + 20 : 34
  const key = legend(Plot, [
    ...steps.map((value) => ({ text: String(Math.round(value * 100)), colour: colour(value), symbol: 'square' as const })),
    { text: `hundredths; rows: ${heads[0]}, columns: ${heads[1]}`, colour: colours.paper, symbol: 'line' as const },
  ], { left: marginLeft, room: head + 14 })
  const cells = values.flatMap((row, i) => row.flatMap((value, j) => (value === null ? [] : [{ i, j, value }])))
  const numbers = columns.map((_, j) => j)
  return draw({
    height: key.height + tall * rows.length + 16, marginTop: key.height, marginBottom: 16, marginLeft, marginRight: Math.max(20, width - marginLeft - side * columns.length),
    x: { type: 'band', domain: numbers, padding: 0, axis: null },
    y: { type: 'band', domain: rows.map((_, i) => i), padding: 0, axis: null },
    marks: [
      Plot.axisY(rows.map((_, i) => i), { tickFormat: (i: number) => rows[i]!, tickSize: 0, label: null }),
      Plot.axisX(numbers, { anchor: 'top', tickFormat: (j: number) => (turned ? columns[j]! : names[j]!), tickSize: 0, label: null, ...(turned ? { tickRotate: -90 } : {}) }),
      Plot.cell(cells, { x: 'j', y: 'i', fill: ({ value }: { value: number }) => colour(value), stroke: colours.paper, strokeWidth: 1, title: ({ i, j }: { i: number; j: number }) => title(i, j) }),
      Plot.text(cells, { x: 'j', y: 'i', text: ({ value }: { value: number }) => String(Math.round(value * 100) + 0), fontSize: 17, fill: ({ value }: { value: number }) => (isDark(colour(value)) ? colours.paper : colours.ink), pointerEvents: 'none' }),
      ...key.marks,
    ],
  }).svg
}
