import type { Markish } from '@observablehq/plot'
import type { ChartInput } from '../chart.js'
import type { TableFacts } from '../facts.js'
import { colours, markOf, told } from '../frame.js'
import type { Plot } from '../frame.js'
import type { WinSet } from '../win-set.js'
import type { Pane, PlaneParts } from './pareto.js'

/** Where a home begins to say yes, and at which version of the case or table; no name where there is but one. */
interface Bar {
  readonly name: string
  readonly least: number | null
}

interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Slanted lines across a whole plane, and how many of its heights one rises over its width. */
const [lines, slope] = [60, 3]

/** Slanted lines over a part of a plane, in shares of its width and height: upwards to the right, or downwards. */
function hatching([left, right]: readonly [number, number], [low, high]: readonly [number, number], rises: boolean): readonly Line[] {
  const [bottom, top] = rises ? [low, high] : [1 - high, 1 - low]
  return Array.from({ length: lines }, (_, n) => -1 / slope + ((1 + 1 / slope) * (n + 0.5)) / lines).flatMap((foot): readonly Line[] => {
    const [x1, x2] = [Math.max(left, foot + bottom / slope), Math.min(right, foot + top / slope)]
    const y = (x: number): number => (rises ? slope * (x - foot) : 1 - slope * (x - foot))
    return x1 < x2 ? [{ x1, y1: y(x1), x2, y2: y(x2) }] : []
  })
}

/** The win-set of a side when its home was last asked, or as play ended. */
function lastOf({ winSets }: TableFacts, party: string): WinSet | undefined {
  return winSets.findLast((each) => each.party === party)
}

function barsOf({ facts: { tables, treatments } }: ChartInput, chosen: readonly TableFacts[], party: string): readonly Bar[] {
  if (chosen.length > 0) return chosen.flatMap((table) => (lastOf(table, party) ? [{ name: chosen.length > 1 ? table.id : '', least: lastOf(table, party)!.least }] : []))
  const all = treatments.flatMap(({ id, label }): readonly Bar[] => {
    const opening = tables.find(({ treatment, winSets }) => treatment === id && winSets.length > 0)?.winSets.find((each) => each.party === party)
    return opening ? [{ name: label, least: opening.least }] : []
  })
  return new Set(all.map(({ least }) => told(least))).size === 1 ? [{ ...all[0]!, name: '' }] : all
}

function cell(least: number | null | undefined): string {
  return least === undefined ? '' : least === null ? 'nothing' : least === -Infinity ? 'anything' : told(least)
}

/** The bars of one side across a plane, upright for the side of its width, and what lies beyond all of them. */
function barMarks(plot: Plot, { wide, tall }: Pane, bars: readonly Bar[], own: readonly number[], side: { readonly place: number; readonly name: string; readonly upright: boolean }): readonly Markish[] {
  const { place, name, upright } = side
  const [from, to] = upright ? wide : tall
  const { colour, symbol } = markOf(place)
  const within = bars.flatMap((bar) => (bar.least === null || bar.least > to ? [] : [{ ...bar, at: Math.max(from, bar.least) }]))
  const share = (Math.max(from, ...within.map(({ at }) => at)) - from) / (to - from)
  const hatches = within.length < bars.length ? [] : hatching(upright ? [share, 1] : [0, 1], upright ? [0, 1] : [share, 1], upright)
  const across = (axis: readonly [number, number], value: number): number => axis[0] + value * (axis[1] - axis[0])
  const words = { fill: colours.ink, stroke: colours.paper, strokeWidth: 6, fontWeight: 700, text: (bar: Bar) => (bar.name === '' ? `${name}: yes at home` : `${name}, ${bar.name}: yes at home`) } as const
  const edge = [...new Set(own)].filter((least) => least <= to).map((least) => Math.max(from, least))
  return [
    plot.link(hatches, { x1: ({ x1 }: Line) => across(wide, x1), x2: ({ x2 }: Line) => across(wide, x2), y1: ({ y1 }: Line) => across(tall, y1), y2: ({ y2 }: Line) => across(tall, y2), stroke: colour, strokeWidth: 2, strokeOpacity: 0.4 }),
    upright ? plot.ruleX(within, { x: 'at', stroke: colour, strokeWidth: 5 }) : plot.ruleY(within, { y: 'at', stroke: colour, strokeWidth: 5 }),
    ...within.map((bar, n) => (upright
      ? plot.text([bar], { ...words, x: 'at', y: tall[1], textAnchor: bar.at > across(wide, 0.6) ? 'end' : 'start', dx: bar.at > across(wide, 0.6) ? -12 : 12, dy: 18 + 34 * n })
      : plot.text([bar], { ...words, x: wide[1], y: 'at', textAnchor: 'end', dx: -8, dy: -20 }))),
    plot.dot(edge, { x: (at: number) => (upright ? at : wide[0]), y: (at: number) => (upright ? tall[0] : at), dx: upright ? 0 : 14, dy: upright ? -14 : 0, r: 11, symbol, fill: colour, stroke: colours.paper, strokeWidth: 2 }),
  ]
}

/**
 * What each home would have said yes to, laid over the planes: the win-sets of {@link WinSet}, as play began with each version of the case, or at the tables that are looked at
 * when their home was last asked. Home takes everything from a line on, so that a win-set is what lies beyond it; an agreement must lie in those of all sides (Putnam 1988).
 * @param shown - whether they are uncovered; nothing otherwise, nor where no table has a home front
 */
export function winSetParts(input: ChartInput, shown: boolean): PlaneParts & { readonly note: readonly string[] } {
  const { facts: { tables }, focus } = input
  const atHome = tables.filter(({ winSets }) => winSets.length > 0)
  const [first] = atHome
  if (!shown || !first) return { note: [] }
  const chosen = atHome.filter(({ id }) => focus.includes(id))
  const { parties } = first
  const bars = parties.map(({ id }) => barsOf(input, chosen, id))
  const own = parties.map(({ id }) => (chosen.length > 0 ? [] : atHome.flatMap((table) => lastOf(table, id)?.least ?? [])))
  const none = parties.filter((_, place) => bars[place]!.some(({ least }) => least === null))
  const opening = (table: TableFacts, party: string): WinSet | undefined => table.winSets.find((each) => each.party === party)
  return {
    note: [
      chosen.length > 0 ? 'Hatched: win-sets, what a home would have ratified when it was last asked, or at the end.' : 'Hatched: win-sets, what a home would have ratified as play began; marks at the edge: from where on when it was last asked, or at the end.',
      ...none.map(({ name }) => `Nothing would have passed in ${name}.`),
    ],
    marks: (plot, _x, _y, pane) => pane.places.flatMap((place, axis) => barMarks(plot, pane, bars[place]!, own[place]!, { place, name: parties.length > 2 ? parties[place]!.letter : parties[place]!.name, upright: axis === 0 })),
    legend: parties.map(({ name, letter }, place) => ({ text: `${parties.length > 2 ? `${letter}: ` : ''}home of ${name}, yes from here on`, ...markOf(place) })),
    columns: parties.flatMap(({ id, name }) => [
      { name: `home of ${name} says yes from, as play began`, of: (table: TableFacts) => cell(opening(table, id)?.least) },
      { name: `home of ${name} says yes from, when last asked`, of: (table: TableFacts) => cell(lastOf(table, id)?.least) },
    ]),
  }
}
