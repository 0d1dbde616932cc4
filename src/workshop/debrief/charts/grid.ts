import type { ChartMaker } from '../chart.js'
import { charts, colours, minutesAt, told } from '../frame.js'
import { inColumns } from '../columns.js'

const phases = [['exploration', 'soundings'], ['proposal', 'proposal'], ['listExchange', 'lists'], ['vetting', 'vetting'], ['agreement', 'agreement'], ['release', 'release'], ['', 'elsewhere']] as const
const fills = ['#E5E7EB', '#56B4E9', '#F0E442', '#E69F00', '#0072B2', '#009E73', '#9CA3AF']
const outcomes = { completed: 'deal', partiallyCompleted: 'broken', collapsed: 'no deal', expired: 'time out', unfinished: 'open' } as const

/** The phase that a place of the formal track belongs to. */
export function phaseOf(state: string): string {
  return phases.find(([key]) => key !== '' && state.includes(key))?.[1] ?? 'elsewhere'
}

/** The number that a phase has in the legend and on the strips, so that colour is not all that tells it. */
function numberOf(phase: string): string {
  return phase === 'elsewhere' ? '' : String(phases.findIndex(([, name]) => name === phase) + 1)
}

/** Every table as a strip over time, phase by phase. */
export const grid: ChartMaker = ({ facts: { tables } }) => {
  const rows = tables.flatMap((table) => table.stays.map(({ state, fromMs, toMs }) => ({ id: table.id, phase: phaseOf(state), from: minutesAt(table, fromMs), to: minutesAt(table, toMs) })))
  const last = Math.max(0.1, ...rows.map(({ to }) => to))
  const columns = inColumns(tables, 12)
  const ends = tables.map(({ id, outcome, endMs, startMs }) => ({ id, outcome: outcomes[outcome], at: (endMs - startMs) / 60_000 }))
  return charts({
    id: 'grid', title: 'All tables', n: tables.length,
    finding: 'One row for each table, from its start to its end.',
    alt: tables.map(({ id, outcome }) => `${id}: ${outcome}`).join('; '),
    table: { columns: ['table', 'phase', 'from minute', 'to minute'], rows: rows.map(({ id, phase, from, to }) => [id, phase, told(from), told(to)]) },
  }, {
    legend: phases.map(([, text], i) => ({ text: `${numberOf(text)} ${text}`.trim(), colour: fills[i]!, symbol: 'square' as const })),
    rows: [columns.map((column) => {
      const here = new Set(column.map(({ id }) => id))
      const mine = rows.filter(({ id, to, from }) => here.has(id) && to > from)
      return {
        marginLeft: 70, marginRight: 130,
        x: { label: 'Minutes at the table →', domain: [0, last] },
        y: { label: null, domain: column.map(({ id }) => id) },
        marks: (Plot) => [
          Plot.barX(mine, { x1: 'from', x2: 'to', y: 'id', fill: ({ phase }: { phase: string }) => fills[phases.findIndex(([, name]) => name === phase)]!, stroke: colours.ink, strokeWidth: 0.8 }),
          Plot.text(mine.filter(({ from, to }) => (to - from) / last > 0.04 * columns.length), { x: ({ from, to }: { from: number; to: number }) => (from + to) / 2, y: 'id', text: ({ phase }: { phase: string }) => numberOf(phase), fill: ({ phase }: { phase: string }) => (phase === 'agreement' || phase === 'release' ? colours.paper : colours.ink), fontWeight: 700 }),
          Plot.text(ends.filter(({ id }) => here.has(id)), { x: 'at', y: 'id', text: 'outcome', dx: 10, textAnchor: 'start', fill: colours.ink }),
        ],
      }
    })],
  })
}
