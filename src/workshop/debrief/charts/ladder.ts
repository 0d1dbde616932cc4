import type { ChartMaker } from '../chart.js'
import { inColumns } from '../columns.js'
import { charts, colours, looked } from '../frame.js'

const become = [['confirmed', '#009E73', '✓'], ['crossed, not confirmed', '#56B4E9', '→'], ['kept back', '#D55E00', '✗']] as const
/** Steps that a projector can show; the table has them all. */
const most = 33

/** The release step by step: who was to cross, and who did. */
export const ladder: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const shown = looked(tables, focus).filter((table) => table.ladder.length > 0)
  const rows = shown.flatMap((table) => table.ladder.flatMap(({ phase, kind, members }) => members.map(({ id, from, crossed, confirmed }) => ({ table: table.id, phase, kind, id, from: table.parties.find((party) => party.id === from)?.name ?? from, what: confirmed ? 0 : crossed ? 1 : 2, at: `${table.id} step ${phase}` }))))
  const lost = rows.filter(({ what }) => what === 2).length
  const steps = [...new Set(rows.map(({ at }) => at))]
  const widest = Math.max(1, ...steps.map((step) => rows.filter(({ at }) => at === step).length))
  // One person after the other along the step, in the order of what became of them.
  const placed = steps.flatMap((step) => rows.filter(({ at }) => at === step).toSorted((a, b) => a.what - b.what).map((row, i) => ({ ...row, from: i, to: i + 1 })))
  return charts({
    id: 'ladder', title: 'The release', n: rows.length,
    finding: rows.length === 0 ? 'No table came to a release.' : `${lost === 0 ? `All ${rows.length} people who were to cross did.` : `${lost} of ${rows.length} people who were to cross did not.`}${steps.length > most ? ` The first ${most} of ${steps.length} steps are drawn.` : ''}`,
    alt: rows.map(({ table, phase, id, what }) => `${table} step ${phase}: ${id} ${become[what]![0]}`).join('; '),
    table: { columns: ['table', 'step', 'way', 'person', 'held by', 'what became of it'], rows: rows.map(({ table, phase, kind, id, from, what }) => [table, String(phase), kind, id, from, reveal > 0 ? become[what]![0] : '']) },
  }, {
    legend: become.map(([text, colour, sign]) => ({ text: `${sign} ${text}`, colour, symbol: 'square' as const })),
    rows: [inColumns(steps.slice(0, most), 11).map((column) => {
      const mine = placed.filter(({ at }) => column.includes(at))
      return {
        marginLeft: 150,
        x: { label: 'People →', domain: [0, widest], ticks: Math.min(widest, 6) },
        y: { label: null, domain: column },
        marks: (Plot) => [
          Plot.ruleX([0], { stroke: colours.ink, strokeWidth: 2 }),
          ...(reveal > 0 ? [
            Plot.barX(mine, { x1: 'from', x2: 'to', y: 'at', fill: ({ what }: { what: number }) => become[what]![1], stroke: colours.paper, strokeWidth: 2 }),
            Plot.text(mine, { x: ({ from }: { from: number }) => from + 0.5, y: 'at', text: ({ what }: { what: number }) => become[what]![2], fill: colours.ink, fontWeight: 700 }),
          ] : []),
        ],
      }
    })],
  })
}
