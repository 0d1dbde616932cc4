import { brokenInto } from '../words.js'
import { colours, legendMarks, renderer, symbols, type, width } from './renderer.js'
import type { Drawing, LegendItem } from './renderer.js'

/** What a picture of the utility plane shows; utilities are pairs, those of the axes' parties. */
export interface UtilityPlane {
  /** Who stands at the axes. */
  readonly parties: readonly [string, string]
  /** Everybody who offers. */
  readonly bidders: readonly string[]
  /** In falling order of the first utility. */
  readonly frontier: readonly (readonly [number, number])[]
  /** Whether the frontier is that of these two alone, and so a line; with others it is a cloud, seen from one side. */
  readonly alone: boolean
  readonly disagreement: readonly [number, number]
  readonly solutions: readonly { readonly names: readonly string[]; readonly at: readonly [number, number] }[]
  /** Oldest first. */
  readonly offers: readonly { readonly by: number; readonly at: readonly [number, number] }[]
  readonly deal: readonly [number, number] | null
}

const lineHeight = type.size * 1.25

/** Labels beside their points, broken into lines; those of points close together are moved apart. */
function placed(solutions: UtilityPlane['solutions'], height: (utility: number) => number): readonly { readonly text: string; readonly at: readonly [number, number]; readonly dy: number }[] {
  let free = -Infinity
  return [...solutions].sort((a, b) => height(a.at[1]) - height(b.at[1])).map(({ names, at }) => {
    const lines = brokenInto(names.join(', '), 26)
    const tall = lines.length * lineHeight
    const middle = Math.max(height(at[1]), free + tall / 2)
    free = middle + tall / 2 + 6
    return { text: lines.join('\n'), at, dy: middle - height(at[1]) }
  })
}

/** Draws the utility plane of two parties: frontier, solutions, no deal, and the way of the offers. */
export async function utilityPlane({ parties, bidders, alone, frontier, disagreement, solutions, offers, deal }: UtilityPlane): Promise<Drawing> {
  const { Plot, draw } = await renderer()
  const all = [...frontier, disagreement, ...offers.map(({ at }) => at), ...(deal ? [deal] : [])]
  const domain = (axis: 0 | 1): [number, number] => {
    const values = all.map((point) => point[axis])
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const room = (high - low || 1) * 0.06
    return [low - room, high + room]
  }
  const height = 860
  const margin = { top: 70, bottom: 70, left: 90, right: 320 }
  const [low, high] = domain(1)
  const yOf = (utility: number): number => margin.top + ((high - utility) / (high - low)) * (height - margin.top - margin.bottom)
  const legend: LegendItem[] = [
    { text: 'frontier', colour: colours.ink, symbol: alone ? 'line' : 'circle' },
    { text: 'no deal', colour: colours.faint, symbol: 'dashed' },
    { text: 'solution', colour: colours.parties[2], symbol: 'diamond' },
    ...(offers.length > 0 ? bidders.map((name, i): LegendItem => ({ text: `offers of ${name}`, colour: colours.parties[i]!, symbol: symbols[i]! })) : []),
    ...(deal ? [{ text: 'deal', colour: colours.ink, symbol: 'star' } as const] : []),
  ]
  const labels = placed(solutions, yOf)
  return draw({
    width, height, marginTop: margin.top, marginBottom: margin.bottom, marginLeft: margin.left, marginRight: margin.right,
    x: { domain: domain(0), label: `Utility to ${parties[0]}, in its own units →`, labelAnchor: 'right', labelOffset: 55, ticks: 8 },
    y: { domain: domain(1), label: `↑ Utility to ${parties[1]}, in its own units`, labelAnchor: 'top', labelOffset: 80, ticks: 8 },
    marks: [
      Plot.gridX({ ticks: 8, stroke: colours.rule, strokeOpacity: 1 }),
      Plot.gridY({ ticks: 8, stroke: colours.rule, strokeOpacity: 1 }),
      Plot.ruleX([disagreement[0]], { stroke: colours.faint, strokeWidth: 2, strokeDasharray: '8 6' }),
      Plot.ruleY([disagreement[1]], { stroke: colours.faint, strokeWidth: 2, strokeDasharray: '8 6' }),
      ...(alone ? [Plot.line(frontier, { x: (point: readonly number[]) => point[0], y: (point: readonly number[]) => point[1], stroke: colours.ink, strokeWidth: 1.5, strokeOpacity: 0.5 })] : []),
      ...(frontier.length <= 400 || !alone ? [Plot.dot(frontier, { x: (point: readonly number[]) => point[0], y: (point: readonly number[]) => point[1], r: frontier.length <= 400 ? 4.5 : 2, fill: colours.ink })] : []),
      ...bidders.flatMap((_, by) => {
        const mine = offers.filter((offer) => offer.by === by).map(({ at }) => at)
        return mine.length === 0 ? [] : [
          Plot.line(mine, { x: (point: readonly number[]) => point[0], y: (point: readonly number[]) => point[1], stroke: colours.parties[by]!, strokeWidth: 2, strokeOpacity: 0.6 }),
          Plot.dot(mine, { x: (point: readonly number[]) => point[0], y: (point: readonly number[]) => point[1], r: 6, symbol: symbols[by]!, fill: colours.parties[by]!, stroke: colours.paper }),
        ]
      }),
      Plot.link(labels, { x1: ({ at }: { at: readonly number[] }) => at[0], y1: ({ at }: { at: readonly number[] }) => at[1], x2: domain(0)[1], y2: ({ at, dy }: { at: readonly [number, number]; dy: number }) => high - ((yOf(at[1]) + dy - margin.top) / (height - margin.top - margin.bottom)) * (high - low), stroke: colours.parties[2], strokeOpacity: 0.45 }),
      Plot.dot(labels, { x: ({ at }: { at: readonly number[] }) => at[0], y: ({ at }: { at: readonly number[] }) => at[1], r: 9, symbol: 'diamond', fill: colours.parties[2], stroke: colours.paper }),
      ...labels.map(({ text, at, dy }) => Plot.text([at], { x: domain(0)[1], y: (point: readonly number[]) => point[1], text: [text], dx: 8, dy, textAnchor: 'start', lineHeight: 1.25, fill: colours.ink, fontSize: type.size })),
      ...(deal ? [Plot.dot([deal], { x: (point: readonly number[]) => point[0], y: (point: readonly number[]) => point[1], r: 13, symbol: 'star', fill: colours.ink, stroke: colours.paper })] : []),
      ...legendMarks(Plot, legend),
    ],
  })
}
