import type { Markish } from '@observablehq/plot'
import type { ChartInput, ChartMaker } from '../chart.js'
import { around, charts, colours, markOf, told } from '../frame.js'
import type { LegendItem, PanelBody, Plot } from '../frame.js'
import { pairsOf, planeOf, resultOf } from '../plane.js'
import type { TableFacts } from '../facts.js'
import { winSetParts } from './win-sets.js'

/** A point with the value of every party. */
export type Point = readonly number[]

/** The plane of one pair of parties: their places, and what its axes reach. */
export interface Pane {
  readonly places: readonly [number, number]
  readonly wide: readonly [number, number]
  readonly tall: readonly [number, number]
}

/** What stands on a plane beside the tables' results. */
export interface PlaneParts {
  /** Points that the axes must reach. */
  readonly points?: readonly Point[]
  /** Further marks on the plane of one pair of parties. */
  readonly marks?: (plot: Plot, x: (point: Point) => number, y: (point: Point) => number, pane: Pane) => readonly Markish[]
  readonly legend?: readonly LegendItem[]
  readonly rows?: readonly (readonly string[])[]
  /** Further columns of the table, with a cell for each table of the class. */
  readonly columns?: readonly { readonly name: string; readonly of: (table: TableFacts) => string }[]
  readonly frontier?: boolean
  readonly solutions?: boolean
  readonly dots?: boolean
  /** Whether the frontier is that of the whole case, and not of what came on the tables' lists. */
  readonly whole?: boolean
}

/** Marks of tables by the version of the case that they played; none is the mark of a party. */
const tableMarks = [{ colour: colours.ink, symbol: 'circle' }, { colour: '#CC79A7', symbol: 'star' }, { colour: '#E69F00', symbol: 'times' }, { colour: '#56B4E9', symbol: 'diamond' }] as const
const solutionColour = '#E69F00'
/** Efficient packages that are drawn as points where there is no line. */
const mostPoints = 600

/** Equal points once, with their number. */
export function counted<T extends { readonly at: Point; readonly treatment: number }>(dots: readonly T[]): readonly { readonly at: Point; readonly treatment: number; readonly count: number }[] {
  const groups = new Map<string, { readonly at: Point; readonly treatment: number; count: number }>()
  for (const { at, treatment } of dots) {
    const key = JSON.stringify([at.map(told), treatment])
    const group = groups.get(key) ?? { at, treatment, count: 0 }
    group.count += 1
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** `equal gains, greatest sum` as `E, G`. */
function initials(name: string): string {
  return name.split(', ').map((each) => each.charAt(0).toUpperCase()).join(', ')
}

/** The table whose frontier is drawn: among those that played as the first did, the one with the most to bargain over, which holds what the others could have agreed on. */
function widest(tables: readonly TableFacts[], whole = false): TableFacts | undefined {
  if (whole) return tables[0] && { ...tables[0], domain: tables[0].whole }
  const alike = tables.filter(({ treatment }) => treatment === tables[0]!.treatment)
  const most = Math.max(...alike.map(({ domain }) => domain.agenda.issues.length))
  return alike.find(({ domain }) => domain.agenda.issues.length === most)
}

/** The planes of what every pair of parties got, as panels. */
export function planePanels({ facts: { tables, treatments } }: Pick<ChartInput, 'facts'>, { points = [], marks = () => [], frontier = true, solutions = true, dots: withDots = true, whole = false }: PlaneParts): readonly PanelBody[] {
  const first = widest(tables, whole)
  if (!first) return [{ x: { domain: [0, 1] }, y: { domain: [0, 1] }, marks: () => [] }]
  const plane = planeOf(first)
  const dots = counted(tables.map((table) => ({ at: resultOf(table), treatment: Math.max(0, treatments.findIndex(({ id }) => id === table.treatment)) })))
  const everything = [...plane.frontier, ...dots.map(({ at }) => at), ...points]
  const pairs = pairsOf(first.parties.length)
  return pairs.map(([i, j]): PanelBody => {
    const [x, y] = [(point: Point) => point[i]!, (point: Point) => point[j]!]
    const [a, b] = [first.parties[i]!, first.parties[j]!]
    const [wide, tall] = [around(everything.map(x), 0), around(everything.map(y), 0)]
    const isRight = (point: Point): boolean => x(point) > wide[0] + (wide[1] - wide[0]) * 0.55
    const efficient = frontier ? [...new Map(plane.frontier.map((point) => [`${told(x(point))} ${told(y(point))}`, point])).values()].slice(0, mostPoints) : []
    const label = (side: 'start' | 'end') => ({ x, y, textAnchor: side, dx: side === 'end' ? -16 : 16, fill: colours.ink, stroke: colours.paper, strokeWidth: 6 } as const)
    const drawn = (here: readonly { readonly at: Point }[], right: boolean) => here.filter(({ at }) => isRight(at) === right)
    return {
      x: { label: pairs.length > 1 ? `${a.name} →` : `${a.name}: points above no deal, by the values in the briefs →`, domain: wide },
      y: { label: pairs.length > 1 ? `↑ ${b.name}` : `↑ ${b.name}: points above no deal`, domain: tall },
      marginLeft: 96,
      marks: (Plot) => [
        Plot.gridX({ stroke: colours.rule, strokeOpacity: 1 }), Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }),
        Plot.ruleX([0], { stroke: colours.faint, strokeWidth: 2, strokeDasharray: '8 6' }), Plot.ruleY([0], { stroke: colours.faint, strokeWidth: 2, strokeDasharray: '8 6' }),
        ...(pairs.length > 1 ? [Plot.dot(efficient, { x, y, r: 4, fill: 'none', stroke: colours.ink, strokeWidth: 1.5 })] : [Plot.line(efficient, { x, y, stroke: colours.ink, strokeWidth: 3 })]),
        ...marks(Plot, x, y, { places: [i, j], wide, tall }),
        ...(withDots ? dots.flatMap(({ at, treatment, count }) => {
          const { colour, symbol } = tableMarks[treatment % tableMarks.length]!
          return [
            Plot.dot([at], { x, y, r: 9 + 2 * Math.sqrt(count), symbol, fill: colour, stroke: colours.paper, strokeWidth: 2 }),
            ...(count > 1 ? [Plot.text([at], { ...label(isRight(at) ? 'end' : 'start'), dx: isRight(at) ? -22 : 22, dy: -20, text: () => `×${count}`, fontWeight: 700 })] : []),
          ]
        }) : []),
        ...(solutions ? [
          Plot.dot(plane.marks, { x: ({ at }: { at: Point }) => x(at), y: ({ at }: { at: Point }) => y(at), r: 9, symbol: 'diamond', fill: solutionColour, stroke: colours.ink, strokeWidth: 1.5 }),
          ...[false, true].map((right) => Plot.text(drawn(plane.marks, right), { ...label(right ? 'end' : 'start'), ...(pairs.length > 1 ? { textAnchor: 'middle' as const, dx: 0 } : {}), x: ({ at }: { at: Point }) => x(at), y: ({ at }: { at: Point }) => y(at), dy: 30, text: ({ name }: { name: string }) => (pairs.length > 1 ? initials(name) : name) })),
        ] : []),
      ],
    }
  })
}

/** What the marks of a plane stand for. */
export function planeLegend({ facts: { tables, treatments } }: Pick<ChartInput, 'facts'>, { frontier = true, solutions = true, dots = true, legend = [], whole = false }: PlaneParts): readonly LegendItem[] {
  const first = widest(tables, whole)
  const several = first !== undefined && first.parties.length > 2
  const exact = first === undefined || planeOf(first).exact
  return [
    ...(dots ? (treatments.length > 1 ? treatments.map(({ label }, i): LegendItem => ({ text: label, ...tableMarks[i % tableMarks.length]! })) : [{ text: 'a table', ...tableMarks[0] } as LegendItem]) : []),
    ...(frontier ? [{ text: `${several ? 'nobody could have more without a loss to somebody' : whole ? 'frontier of the whole case' : 'frontier'}${exact ? '' : ', approximate'}`, colour: several ? colours.paper : colours.ink, symbol: several ? 'circle' : 'line' } as LegendItem] : []),
    ...(solutions ? [{ text: several ? `ways to share: ${planeOf(first!).marks.map(({ name }) => `${initials(name)} ${name}`).join('; ')}` : 'ways to share', colour: solutionColour, symbol: 'diamond' } as LegendItem] : []),
    ...legend,
  ]
}

/** The planes of what every two sides got, and what more can be laid over them. */
export async function planeChart(input: ChartInput, words: { readonly id: 'pareto' | 'dance' | 'bots'; readonly title: string; readonly finding: string }, parts: PlaneParts): ReturnType<ChartMaker> {
  const { facts: { tables, treatments } } = input
  const first = widest(tables)
  const names = first?.parties.map(({ name }) => name) ?? []
  const cells = (at: Point): readonly string[] => names.map((_, i) => told(at[i]))
  const { columns = [] } = parts
  const blank = columns.map(() => '')
  return charts({
    ...words,
    finding: names.length > 2 ? `${words.finding} One panel for each pair of sides.` : words.finding,
    n: tables.length,
    alt: tables.map((table) => `${table.id}: ${resultOf(table).map(told).join(' and ')} above no deal`).join('; '),
    table: {
      columns: ['table', ...names.map((name) => `${name}, above no deal`), 'version', ...columns.map(({ name }) => name)],
      rows: [
        ...tables.map((table) => [table.id, ...cells(resultOf(table)), treatments.find(({ id }) => id === table.treatment)?.label ?? '', ...columns.map(({ of }) => of(table))]),
        ...(first && (parts.solutions ?? true) ? planeOf(first).marks.map(({ name, at }) => [name, ...cells(at), '', ...blank]) : []),
        ...(parts.rows ?? []).map((row) => [...row, ...blank]),
      ],
    },
  }, { legend: planeLegend(input, parts), rows: [planePanels(input, parts)] })
}

/** What each side got at every table, against what was possible; at last, what each home would have said yes to. */
export const pareto: ChartMaker = (input) => {
  const { facts: { tables }, reveal } = input
  const deals = tables.filter(({ dealUtilities }) => dealUtilities !== null)
  const { note, ...atHome } = winSetParts(input, reveal > 3)
  return planeChart(input, {
    id: 'pareto', title: 'What each side got',
    finding: [`${deals.length} of ${tables.length} tables signed.`, ...(note.length > 0 ? note : ["By the briefs' values; no chart says what was right."])].join(' '),
  }, { dots: reveal > 0, frontier: reveal > 1, solutions: reveal > 2, ...atHome })
}

/** Colour and shape of the n-th family of bots. */
export function familyMark(n: number): ReturnType<typeof markOf> {
  return markOf(n + 2)
}
