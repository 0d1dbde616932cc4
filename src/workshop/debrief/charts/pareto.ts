import type { Markish } from '@observablehq/plot'
import type { ChartInput, ChartMaker } from '../chart.js'
import { around, chart, colours, markOf, told } from '../frame.js'
import type { LegendItem, Plot } from '../frame.js'
import { planeOf, resultOf } from '../plane.js'

/** The plane of what both sides got, and what more can be laid over it. */
export async function planeChart(input: ChartInput, words: { readonly id: 'pareto' | 'dance' | 'bots'; readonly title: string; readonly finding: string }, also: {
  readonly points?: readonly (readonly [number, number])[]
  readonly marks?: (plot: Plot) => readonly Markish[]
  readonly legend?: readonly LegendItem[]
  readonly rows?: readonly (readonly string[])[]
  readonly frontier?: boolean
  readonly solutions?: boolean
  readonly dots?: boolean
}): ReturnType<ChartMaker> {
  const { facts: { tables, treatments } } = input
  const [first] = tables
  const plane = first ? planeOf(first) : { frontier: [], exact: true, marks: [], empty: false }
  const [a, b] = first?.domain.parties.map(({ id }) => first.parties.find((party) => party.id === id)?.name ?? id) ?? ['A', 'B']
  const dots = tables.map((table) => ({ id: table.id, at: resultOf(table), treatment: Math.max(0, treatments.findIndex(({ id }) => id === table.treatment)) }))
  const { points = [], marks = () => [], legend = [], rows = [], frontier = true, solutions = true, dots: withDots = true } = also
  const everything = [...plane.frontier, ...dots.map(({ at }) => at), ...points]
  const split = treatments.length > 1
  return chart({
    ...words,
    n: tables.length,
    alt: dots.map(({ id, at }) => `${id}: ${told(at[0])} and ${told(at[1])} above no deal`).join('; '),
    table: {
      columns: ['table', `${a}, above no deal`, `${b}, above no deal`, 'version'],
      rows: [
        ...dots.map(({ id, at, treatment }) => [id, told(at[0]), told(at[1]), treatments[treatment]?.label ?? '']),
        ...(solutions ? plane.marks.map(({ name, at }) => [name, told(at[0]), told(at[1]), '']) : []),
        ...rows,
      ],
    },
  }, {
    height: 640,
    x: { label: `${a}: points above no deal, by the values in the briefs →`, domain: around(everything.map(([x]) => x), 0) },
    y: { label: `↑ ${b}: points above no deal`, domain: around(everything.map(([, y]) => y), 0) },
    legend: [
      ...(withDots ? (split ? treatments.map(({ label }, i): LegendItem => ({ text: label, colour: markOf(i).colour, symbol: markOf(i).symbol })) : [{ text: 'a table', colour: markOf(0).colour, symbol: markOf(0).symbol } as LegendItem]) : []),
      ...(frontier ? [{ text: plane.exact ? 'frontier' : 'frontier, approximate', colour: colours.ink, symbol: 'line' } as LegendItem] : []),
      ...(solutions ? [{ text: 'ways to share', colour: colours.parties[2], symbol: 'diamond' } as LegendItem] : []),
      ...legend,
    ],
    marks: (Plot) => [
      Plot.gridX({ stroke: colours.rule, strokeOpacity: 1 }), Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }),
      Plot.ruleX([0], { stroke: colours.faint, strokeWidth: 2, strokeDasharray: '8 6' }), Plot.ruleY([0], { stroke: colours.faint, strokeWidth: 2, strokeDasharray: '8 6' }),
      ...(frontier ? [Plot.line(plane.frontier, { x: (point: readonly number[]) => point[0], y: (point: readonly number[]) => point[1], stroke: colours.ink, strokeWidth: 2.5 })] : []),
      ...marks(Plot),
      ...(solutions ? [
        Plot.dot(plane.marks, { x: ({ at }: { at: readonly number[] }) => at[0], y: ({ at }: { at: readonly number[] }) => at[1], r: 11, symbol: 'diamond', fill: colours.parties[2], stroke: colours.paper }),
        Plot.text(plane.marks, { x: ({ at }: { at: readonly number[] }) => at[0], y: ({ at }: { at: readonly number[] }) => at[1], text: 'name', dx: -14, dy: 22, textAnchor: 'end', fill: colours.ink, stroke: colours.paper, strokeWidth: 5 }),
      ] : []),
      ...(withDots ? dots.map(({ at, treatment }) => Plot.dot([at], { x: (point: readonly number[]) => point[0], y: (point: readonly number[]) => point[1], r: 12, symbol: markOf(treatment).symbol, fill: markOf(treatment).colour, stroke: colours.paper, strokeWidth: 2 })) : []),
    ],
  })
}

/** What each side got at every table, against what was possible. */
export const pareto: ChartMaker = (input) => {
  const { facts: { tables }, reveal } = input
  const deals = tables.filter(({ dealUtilities }) => dealUtilities !== null)
  return planeChart(input, {
    id: 'pareto', title: 'What each side got',
    finding: `${deals.length} of ${tables.length} tables signed. By the values in the briefs; no chart says what would have been right.`,
  }, { dots: reveal > 0, frontier: reveal > 1, solutions: reveal > 2 })
}
