import type { ChartMaker } from '../chart.js'
import { chart, colours, looked, markOf } from '../frame.js'

/** Who spoke in which channel, and how often. */
export const talk: ChartMaker = ({ facts: { tables }, focus, reveal }) => {
  const rows = looked(tables, focus).flatMap(({ id, talk: said }) => said.map(({ from, channel, count }) => ({ table: id, from, channel: channel.split(':')[0]!, count, pair: `${from} → ${channel}` }))).toSorted((a, b) => b.count - a.count)
  const shown = rows.slice(0, 30)
  const channels = [...new Set(rows.map(({ channel }) => channel))]
  return chart({
    id: 'talk', title: 'Who talked with whom', n: rows.reduce((sum, { count }) => sum + count, 0),
    finding: rows.length === 0 ? 'Nobody wrote anything.' : `Most was written by ${rows[0]!.from}.`,
    alt: rows.map(({ pair, count }) => `${pair}: ${count}`).join('; '),
    table: { columns: ['table', 'from', 'channel', 'messages'], rows: rows.map(({ table, from, channel, count }) => [table, from, channel, String(count)]) },
  }, {
    height: Math.max(360, 170 + 28 * shown.length), marginLeft: 260,
    x: { label: 'Messages →', ticks: 6 }, y: { label: null, domain: shown.map(({ pair }) => pair) },
    legend: channels.map((text, place) => ({ text, colour: markOf(place).colour, symbol: 'square' as const })),
    marks: (Plot) => [Plot.ruleX([0], { stroke: colours.ink, strokeWidth: 2 }), ...(reveal > 0 ? [Plot.barX(shown, { x: 'count', y: 'pair', fill: ({ channel }: { channel: string }) => markOf(channels.indexOf(channel)).colour })] : [])],
  })
}
