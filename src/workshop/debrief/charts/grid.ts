import type { ChartMaker } from '../chart.js'
import { chart, colours, minutesAt, told } from '../frame.js'
import type { TableFacts } from '../facts.js'

const phases = [['exploration', 'soundings'], ['proposal', 'proposal'], ['listExchange', 'lists'], ['vetting', 'vetting'], ['agreement', 'agreement'], ['release', 'release'], ['', 'elsewhere']] as const
const fills = ['#E5E7EB', '#56B4E9', '#F0E442', '#E69F00', '#0072B2', '#009E73', '#9CA3AF']

/** The phase that a place of the formal track belongs to. */
export function phaseOf(state: string): string {
  return phases.find(([key]) => key !== '' && state.includes(key))?.[1] ?? 'elsewhere'
}

/** Minutes that a table spent in each phase. */
export function dwellOf(table: TableFacts): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { state, fromMs, toMs } of table.stays) found.set(phaseOf(state), (found.get(phaseOf(state)) ?? 0) + (toMs - fromMs) / 60_000)
  return found
}

/** Every table as a strip over time, phase by phase. */
export const grid: ChartMaker = ({ facts: { tables } }) => {
  const rows = tables.flatMap((table) => table.stays.map(({ state, fromMs, toMs }) => ({ id: table.id, phase: phaseOf(state), from: minutesAt(table, fromMs), to: minutesAt(table, toMs) })))
  return chart({
    id: 'grid', title: 'All tables', n: tables.length,
    finding: 'One row for each table, from its start to its end.',
    alt: tables.map(({ id, outcome }) => `${id}: ${outcome}`).join('; '),
    table: { columns: ['table', 'phase', 'from minute', 'to minute'], rows: rows.map(({ id, phase, from, to }) => [id, phase, told(from), told(to)]) },
  }, {
    height: Math.max(360, 170 + 30 * tables.length), marginRight: 210,
    x: { label: 'Minutes at the table →', domain: [0, Math.max(0.1, ...rows.map(({ to }) => to))] },
    y: { label: null, domain: tables.map(({ id }) => id) },
    legend: phases.map(([, text], i) => ({ text, colour: fills[i]!, symbol: 'square' as const })),
    marks: (Plot) => [
      Plot.barX(rows, { x1: 'from', x2: 'to', y: 'id', fill: ({ phase }: { phase: string }) => fills[phases.findIndex(([, name]) => name === phase)]!, stroke: colours.ink, strokeWidth: 0.8 }),
      Plot.text(tables.map(({ id, outcome, endMs, startMs }) => ({ id, outcome, at: (endMs - startMs) / 60_000 })), { x: 'at', y: 'id', text: 'outcome', dx: 10, textAnchor: 'start', fill: colours.ink }),
    ],
  })
}
