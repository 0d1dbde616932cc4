import type { ChartMaker } from '../chart.js'
import { inColumns } from '../columns.js'
import { charts, colours, looked, markOf } from '../frame.js'

/** Pairs that a projector can show; the table has them all. */
const most = 24

/** Who spoke in which channel, and how often. */
export const talk: ChartMaker = ({ facts: { tables }, focus, reveal }) => {
  const rows = looked(tables, focus).flatMap(({ id, talk: said }) => said.map(({ from, channel, count }) => ({ table: id, from, channel: channel.split(':')[0]!, count, pair: `${from} → ${channel}` }))).toSorted((a, b) => b.count - a.count)
  const shown = rows.slice(0, most)
  const channels = [...new Set(rows.map(({ channel }) => channel))]
  const last = Math.max(1, ...shown.map(({ count }) => count))
  return charts({
    id: 'talk', title: 'Who talked with whom', n: rows.reduce((sum, { count }) => sum + count, 0),
    finding: rows.length === 0 ? 'Nobody wrote anything.' : `Most was written by ${rows[0]!.from}.${rows.length > most ? ` The first ${most} of ${rows.length} ways are drawn.` : ''}`,
    alt: rows.map(({ pair, count }) => `${pair}: ${count}`).join('; '),
    table: { columns: ['table', 'from', 'channel', 'messages'], rows: rows.map(({ table, from, channel, count }) => [table, from, channel, String(count)]) },
  }, {
    legend: channels.map((text, place) => ({ text, colour: markOf(place + 3).colour, symbol: 'square' as const })),
    rows: [inColumns(shown, 12).map((column) => ({
      marginLeft: 330,
      x: { label: 'Messages →', domain: [0, last * 1.1], ticks: Math.min(last, 6) }, y: { label: null, domain: column.map(({ pair }) => pair) },
      marks: (Plot) => [
        Plot.ruleX([0], { stroke: colours.ink, strokeWidth: 2 }),
        ...(reveal > 0 ? [
          Plot.barX(column, { x: 'count', y: 'pair', fill: ({ channel }: { channel: string }) => markOf(channels.indexOf(channel) + 3).colour, stroke: colours.ink }),
          Plot.text(column, { x: 'count', y: 'pair', text: 'count', dx: 8, textAnchor: 'start', fill: colours.ink }),
        ] : []),
      ],
    }))],
  })
}
