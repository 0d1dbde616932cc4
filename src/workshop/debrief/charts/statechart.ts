import type { ChartMaker } from '../chart.js'
import { chart, colours, looked, told } from '../frame.js'
import { dwellOf } from './grid.js'

const order = ['soundings', 'proposal', 'lists', 'vetting', 'agreement', 'release', 'elsewhere']

/** Where tables stall: minutes in each phase of the statechart, and how often they came to each. */
export const statechart: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const shown = looked(tables, focus)
  const dwell = shown.flatMap((table) => [...dwellOf(table)].map(([phase, minutes]) => ({ id: table.id, phase, minutes })))
  const sums = order.map((phase) => ({ phase, minutes: dwell.filter((each) => each.phase === phase).reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, shown.length), tables: new Set(dwell.filter((each) => each.phase === phase).map(({ id }) => id)).size }))
  const longest = sums.toSorted((a, b) => b.minutes - a.minutes)[0]!
  return chart({
    id: 'chart', title: 'Where talks stall', n: shown.length,
    finding: `Tables spent most time in ${longest.phase}: ${told(longest.minutes)} minutes on average.`,
    alt: sums.map(({ phase, minutes }) => `${phase}: ${told(minutes)} minutes`).join('; '),
    table: { columns: ['phase', 'minutes, on average', 'tables that came to it'], rows: sums.map(({ phase, minutes, tables: count }) => [phase, told(minutes), String(count)]) },
  }, {
    x: { label: null, domain: order },
    y: { label: '↑ Minutes at a table, on average', domain: [0, Math.max(0.1, ...sums.map(({ minutes }) => minutes)) * 1.15] },
    marks: (Plot) => [
      Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }), Plot.ruleY([0], { stroke: colours.ink, strokeWidth: 2 }),
      ...(reveal > 0 ? [Plot.barY(sums, { x: 'phase', y: 'minutes', fill: colours.parties[0] })] : []),
      ...(reveal > 1 ? [Plot.text(sums, { x: 'phase', y: 'minutes', text: ({ tables: count }: { tables: number }) => `${count} of ${shown.length}`, dy: -14, fill: colours.ink })] : []),
    ],
  })
}
