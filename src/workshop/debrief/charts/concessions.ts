import type { ChartMaker } from '../chart.js'
import { around, chart, colours, looked, markOf, minutesAt, told } from '../frame.js'
import { pinMarks } from '../pins.js'
import { aboveNoDeal } from '../plane.js'

/** Two tables that went differently: the one with most offers, and the one with fewest. */
function contrasting<T extends { readonly offers: readonly unknown[] }>(tables: readonly T[]): readonly T[] {
  const bargained = tables.filter(({ offers }) => offers.length > 0).toSorted((a, b) => b.offers.length - a.offers.length)
  return bargained.length > 2 ? [bargained[0]!, bargained.at(-1)!] : bargained
}

/** How each side's demands fell: what its own offers were worth to itself. */
export const concessions: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const shown = focus.length > 0 ? looked(tables, focus) : contrasting(tables)
  const points = shown.flatMap((table) => table.offers.flatMap(({ by, tMs, utilities }) => {
    const place = table.parties.findIndex(({ id }) => id === by)
    return place < 0 ? [] : [{ table: table.id, place, minutes: minutesAt(table, tMs), worth: aboveNoDeal(table, utilities)[place]! }]
  }))
  const pins = reveal > 1 ? shown.flatMap((table) => table.pins.filter(({ kind }) => kind !== 'offer' && kind !== 'refusal').map(({ tMs, kind }) => ({ table: table.id, minutes: minutesAt(table, tMs), kind }))) : []
  const names = shown[0]?.parties.map(({ name }) => name) ?? []
  const last = Math.max(0.1, ...points.map(({ minutes }) => minutes), ...pins.map(({ minutes }) => minutes))
  return chart({
    id: 'concessions', title: 'Who gave when', n: shown.length,
    finding: shown.length === 0 ? 'No table came to offers.' : `What each side's own offers were worth to itself, at ${shown.map(({ id }) => id).join(' and ')}. Points of two sides do not add up.`,
    alt: shown.map((table) => `${table.id}: ${table.offers.length} offers`).join('; '),
    table: { columns: ['table', 'party', 'minute', 'worth to its maker, above no deal'], rows: points.map(({ table, place, minutes, worth }) => [table, names[place] ?? '', told(minutes), told(worth)]) },
  }, {
    x: { label: 'Minutes at the table →', domain: [0, last * 1.02] },
    y: { label: '↑ Worth to its own side, points above no deal', domain: around(points.map(({ worth }) => worth), 0) },
    legend: [...names.map((text, place) => ({ text, colour: markOf(place).colour, symbol: markOf(place).symbol })), ...(pins.length > 0 ? [{ text: 'something happened', colour: colours.faint, symbol: 'dashed' as const }] : [])],
    panels: shown.map(({ id }) => id),
    marks: (Plot) => [
      Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: colours.faint, strokeWidth: 2, strokeDasharray: '8 6' }),
      ...(reveal > 0 ? names.flatMap((_, place) => {
        const mine = points.filter((point) => point.place === place)
        const at = { x: 'minutes', y: 'worth', fx: 'table' } as const
        return [Plot.line(mine, { ...at, stroke: markOf(place).colour, strokeWidth: 3.5, curve: 'step-after' }), Plot.dot(mine, { ...at, r: 7, symbol: markOf(place).symbol, fill: markOf(place).colour, stroke: colours.paper })]
      }) : []),
      ...pinMarks(Plot, pins, last * shown.length),
    ],
  })
}
