import type { ChartMaker } from '../chart.js'
import { around, canvas, charts, colours, markOf, told } from '../frame.js'
import type { PanelBody } from '../frame.js'
import type { ForkFacts } from '../fork.js'
import type { PathFacts } from '../path.js'
import { pairsOf } from '../plane.js'
import { counted, planePanels } from './pareto.js'

const runColour = '#CC79A7'
const controlColour = colours.faint

/** Where runs came to, and how many came there. */
function endsOf(runs: readonly PathFacts[]): readonly { readonly result: readonly number[]; readonly count: number }[] {
  return counted(runs.map(({ result }) => ({ at: result, treatment: 0 }))).map(({ at, count }) => ({ result: at, count }))
}

/** Where everybody came to: the table, the runs with the change and, faint, those without. */
function results(fork: ForkFacts, frontier: readonly PanelBody[], isForked: boolean): readonly PanelBody[] {
  const all = [fork.original, ...fork.runs, ...fork.control].map(({ result }) => result)
  const [ends, unchanged] = [endsOf(fork.runs), endsOf(fork.control)]
  return pairsOf(fork.parties.length).map(([i, j], place): PanelBody => {
    const [x, y] = [({ result }: Pick<PathFacts, 'result'>) => result[i]!, ({ result }: Pick<PathFacts, 'result'>) => result[j]!]
    const base = frontier[place]!
    const wide = around([...all.map((result) => result[i]!), ...((base.x?.domain ?? []) as readonly number[])], 0)
    const tall = around([...all.map((result) => result[j]!), ...((base.y?.domain ?? []) as readonly number[])], 0)
    return {
      ...base, x: { ...base.x, domain: wide }, y: { ...base.y, domain: tall },
      marks: (Plot) => [
        ...base.marks(Plot),
        ...(isForked ? [
          Plot.dot(unchanged, { x, y, r: 18, symbol: 'circle', fill: controlColour, fillOpacity: 0.3, stroke: controlColour, strokeWidth: 1.5 }),
          Plot.link(ends, { x1: fork.original.result[i]!, y1: fork.original.result[j]!, x2: x, y2: y, stroke: runColour, strokeWidth: 2 }),
          Plot.dot(ends, { x, y, r: 10, symbol: 'times', stroke: runColour, strokeWidth: 4 }),
          Plot.text(ends, { x, y, text: ({ count }: { count: number }) => (count > 1 ? `×${count}` : ''), dy: 28, fontWeight: 700, fill: colours.ink, stroke: colours.paper, strokeWidth: 6 }),
        ] : []),
        Plot.dot([fork.original], { x, y, r: 13, symbol: 'star', fill: colours.ink, stroke: colours.paper }),
      ],
    }
  })
}

interface DayPoint {
  readonly day: number
  readonly value: number
  readonly run: number
}

/** A line from a day on: what stood before it stands at its beginning. */
function fromDay(points: readonly DayPoint[], day: number): readonly DayPoint[] {
  const before = points.findLast((point) => point.day < day)
  const after = points.filter((point) => point.day >= day)
  return before ? [{ ...before, day }, ...after] : after
}

/** One panel for each side, days across: its own way as it was, and as it goes on. */
function overDays(fork: ForkFacts, isForked: boolean, of: (path: PathFacts, place: number) => readonly { readonly day: number; readonly value: number }[], label: string, domain: (values: readonly number[]) => [number, number]): readonly PanelBody[] {
  const lastDay = Math.max(1, fork.original.lastDay, ...(isForked ? fork.runs.map((run) => run.lastDay) : []))
  const values = [fork.original, ...fork.runs].flatMap((path) => fork.parties.flatMap((_, place) => of(path, place).map(({ value }) => value)))
  return fork.parties.map((name, place): PanelBody => {
    const lines = (path: PathFacts, run: number): readonly DayPoint[] => of(path, place).map((point) => ({ ...point, run }))
    const runs = isForked ? fork.runs.flatMap((path, run) => fromDay(lines(path, run), fork.day)) : []
    const own = lines(fork.original, -1)
    const { colour, symbol } = markOf(place)
    return {
      heading: name,
      x: { label: 'Day of the talks →', domain: [0, lastDay] }, y: { label: `↑ ${label}`, domain: domain(values) },
      marginLeft: 90,
      marks: (Plot) => [
        Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }),
        Plot.ruleX([fork.day], { stroke: colours.ink, strokeWidth: 2, strokeDasharray: '8 6' }),
        Plot.line(runs, { x: 'day', y: 'value', z: 'run', stroke: runColour, strokeWidth: 2, strokeOpacity: 0.85, curve: 'step-after' }),
        Plot.line(own, { x: 'day', y: 'value', stroke: colour, strokeWidth: 5, curve: 'step-after' }),
        Plot.dot(own.length > 60 ? own.filter((_, i) => i % Math.ceil(own.length / 30) === 0) : own, { x: 'day', y: 'value', r: 7, symbol, fill: colour, stroke: colours.paper }),
      ],
    }
  })
}

function offersIn(path: PathFacts, place: number): readonly { readonly day: number; readonly value: number }[] {
  return path.offers.filter((offer) => offer.place === place).map(({ day, worth }) => ({ day, value: worth[place]! }))
}

function trustIn(path: PathFacts, place: number): readonly { readonly day: number; readonly value: number }[] {
  const steps = path.trust.map(({ day, levels }) => ({ day, value: levels[place]! }))
  return steps.length > 0 ? [...steps, { day: path.lastDay, value: steps.at(-1)!.value }] : []
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A table's own game beside how it might have gone on with one thing changed: results, then concessions, then trust. */
export const whatIf: ChartMaker = (input) => {
  const { fork = null, reveal, facts: { tables, treatments } } = input
  const words = { id: 'whatIf', title: 'What if' } as const
  if (!fork || fork.nothing !== null) {
    const why = fork ? `Nothing to change at ${fork.table}: ${fork.nothing}.` : 'No table and no change were chosen.'
    return charts({ ...words, finding: why, alt: why, n: 0, table: { columns: ['path', 'outcome'], rows: [] } }, { rows: [], height: 80 })
  }
  const table = tables.find(({ id }) => id === fork.table)
  const isForked = reveal > 0
  const frontier = planePanels({ facts: { ...input.facts, tables: table ? [table] : [], treatments } }, { dots: false, solutions: false })
  const seeds = fork.runs.map(({ seed }) => seed)
  const signed = fork.runs.filter((run) => run.signed).length
  const controlSigned = fork.control.filter((run) => run.signed).length
  const planes = results(fork, frontier, isForked)
  const concessions = overDays(fork, isForked, offersIn, 'Worth of its own offers', (values) => around(values, 0))
  const trust = overDays(fork, isForked, trustIn, 'Trust in the others', () => [0, 1])
  const rows = [planes, concessions, trust]
  const shown = reveal <= 1 ? [planes] : reveal === 2 ? [concessions] : reveal === 3 ? [trust] : rows
  const average = (path: readonly PathFacts[], place: number): readonly string[] => [told(mean(path.map(({ result }) => result[place]!))), told(mean(path.flatMap((each) => offersIn(each, place).slice(-1).map(({ value }) => value)))), (mean(path.flatMap((each) => trustIn(each, place).slice(-1).map(({ value }) => value))) ?? 0).toFixed(2)]
  const row = (name: string, outcome: string, path: readonly PathFacts[]): readonly string[] => [name, outcome, ...fork.parties.flatMap((_, place) => average(path, place))]
  return charts({
    ...words,
    title: `What if, at ${fork.table}: ${fork.change}`,
    finding: isForked
      ? `A model result, not history: from day ${fork.day} on strategies play. ${signed} of ${fork.runs.length} runs signed; the table ${fork.original.signed ? 'did' : 'did not'}.${fork.control.length > 0 ? ` With nothing changed but the players, ${controlSigned} of ${fork.control.length} signed.` : ''} Seeds ${Math.min(...seeds)} to ${Math.max(...seeds)}.`
      : `The game of ${fork.table} as it was played.`,
    alt: `${fork.table} ${fork.original.result.map(told).join(' and ')}; runs on average ${fork.parties.map((_, place) => told(mean(fork.runs.map(({ result }) => result[place]!)))).join(' and ')}`,
    n: fork.runs.length,
    table: {
      columns: ['path', 'outcome', ...fork.parties.flatMap((name) => [`${name}, above no deal`, `${name}, last own offer`, `${name}, trust at the end`])],
      rows: [
        row(`${fork.table} as played`, fork.original.outcome, [fork.original]),
        ...(isForked ? [row(`mean of ${fork.runs.length} runs`, `${signed} signed`, fork.runs), ...(fork.control.length > 0 ? [row(`mean of ${fork.control.length} runs, nothing changed`, `${controlSigned} signed`, fork.control)] : []), ...fork.runs.map((run) => row(`seed ${run.seed}: ${run.names.join(', ')}`, run.outcome, [run]))] : []),
      ],
    },
  }, {
    height: shown.length === 1 ? canvas.height : 3 * 470,
    legend: [
      ...(reveal <= 1 || reveal > 3 ? [{ text: `${fork.table} as played`, colour: colours.ink, symbol: 'star' as const }] : []),
      ...(reveal > 1 ? fork.parties.map((text, place) => ({ text: `${text} as played`, ...markOf(place) })) : []),
      ...(isForked ? [{ text: `${fork.runs.length} runs from the fork (model)`, colour: runColour, symbol: reveal === 1 ? 'times' as const : 'line' as const }] : []),
      ...(isForked && fork.control.length > 0 && (reveal === 1 || reveal > 3) ? [{ text: 'nothing changed but the players (model)', colour: controlColour, symbol: 'circle' as const }] : []),
      ...(reveal > 1 ? [{ text: 'the fork', colour: colours.ink, symbol: 'dashed' as const }] : []),
    ],
    rows: shown,
  })
}

