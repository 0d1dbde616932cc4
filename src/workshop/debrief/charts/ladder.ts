import type { ChartMaker } from '../chart.js'
import { chart, colours, looked } from '../frame.js'

const become = [['confirmed', '#009E73'], ['crossed, not confirmed', '#56B4E9'], ['kept back', '#D55E00']] as const

/** The release step by step: who was to cross, and who did. */
export const ladder: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const shown = looked(tables, focus).filter((table) => table.ladder.length > 0)
  const rows = shown.flatMap((table) => table.ladder.flatMap(({ phase, kind, members, keptBack }) => members.map(({ id, from, crossed, confirmed }) => ({ table: table.id, phase, kind, id, from, what: confirmed ? become[0][0] : crossed ? become[1][0] : become[2][0], kept: keptBack.includes(from) }))))
  const steps = rows.map((row) => ({ ...row, at: `${row.table} step ${row.phase}` }))
  const lost = rows.filter(({ what }) => what === 'kept back').length
  return chart({
    id: 'ladder', title: 'The release', n: rows.length,
    finding: rows.length === 0 ? 'No table came to a release.' : lost === 0 ? `All ${rows.length} people who were to cross did.` : `${lost} of ${rows.length} people who were to cross did not.`,
    alt: rows.map(({ table, phase, id, what }) => `${table} step ${phase}: ${id} ${what}`).join('; '),
    table: { columns: ['table', 'step', 'way', 'person', 'held by', 'what became of it'], rows: rows.map(({ table, phase, kind, id, from, what }) => [table, String(phase), kind, id, from, reveal > 0 ? what : '']) },
  }, {
    height: Math.max(380, 170 + 30 * new Set(steps.map(({ at }) => at)).size), marginLeft: 170,
    x: { label: 'People →', ticks: 6 },
    y: { label: null, domain: [...new Set(steps.map(({ at }) => at))] },
    legend: become.map(([text, colour]) => ({ text, colour, symbol: 'square' as const })),
    marks: (Plot) => [
      Plot.ruleX([0], { stroke: colours.ink, strokeWidth: 2 }),
      ...(reveal > 0 ? [Plot.barX(steps, Plot.stackX({ x: 1, y: 'at', z: 'what', fill: ({ what }: { what: string }) => become.find(([name]) => name === what)![1], stroke: colours.paper, strokeWidth: 2 } as never))] : []),
      ...(reveal > 0 ? [Plot.text(steps, Plot.stackX({ x: 1, y: 'at', z: 'what', text: 'id', fill: colours.ink } as never))] : []),
    ],
  })
}
