import type { ChartMaker } from '../chart.js'
import { chart, colours, looked, markOf, told, minutesAt } from '../frame.js'

/** Who at home said yes, when, and what was needed. */
export const home: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const shown = looked(tables, focus).slice(0, 4)
  const rows = shown.flatMap((table) => table.votes.map(({ tMs, party, player, yes, no, quorum }) => ({ table: table.id, place: table.parties.findIndex(({ id }) => id === party), player, minutes: minutesAt(table, tMs), share: quorum > 0 ? yes / quorum : 1, yes, no, quorum })))
  const names = shown[0]?.parties.map(({ name }) => name) ?? []
  const refused = rows.filter(({ no }) => no > 0).length
  return chart({
    id: 'home', title: 'Whose hands were tied', n: rows.length,
    finding: rows.length === 0 ? 'Nothing was put to a vote at home.' : `${rows.length} votes at home, ${refused} of them after a no. At 100 % a player has said yes.`,
    alt: `${rows.length} votes at home`,
    table: { columns: ['table', 'side', 'player', 'minute', 'yes', 'no', 'needed'], rows: rows.map(({ table, place, player, minutes, yes, no, quorum }) => [table, names[place] ?? '', player, told(minutes), String(yes), String(no), String(quorum)]) },
  }, {
    x: { label: 'Minutes at the table →', domain: [0, Math.max(0.1, ...rows.map(({ minutes }) => minutes)) * 1.12] },
    y: { label: '↑ Yes, % of what is needed', domain: [0, 110] },
    legend: names.map((text, place) => ({ text, colour: markOf(place).colour, symbol: markOf(place).symbol })),
    panels: shown.map(({ id }) => id),
    marks: (Plot) => [
      Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }), Plot.ruleY([100], { stroke: colours.ink, strokeWidth: 2, strokeDasharray: '8 6' }),
      ...(reveal > 0 ? names.map((_, place) => Plot.dot(rows.filter((row) => row.place === place), { x: 'minutes', y: ({ share }: { share: number }) => 100 * share, fx: 'table', r: 10, dx: 9 * place, symbol: markOf(place).symbol, fill: markOf(place).colour, stroke: colours.paper })) : []),
    ],
  })
}
