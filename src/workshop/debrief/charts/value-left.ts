import { valueLeft as leftBy } from '../../../analysis/value-left.js'
import type { ChartMaker } from '../chart.js'
import { chart, colours, looked, markOf, told } from '../frame.js'

/** What each side could have had more without a loss to the other, and the smallest swap that would have done it. */
export const valueLeft: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const signed = looked(tables, focus).filter((table) => table.deal !== null)
  const rows = signed.map((table) => {
    const left = leftBy(table.domain, table.deal!)
    const swap = left.swap?.changes.map(({ issue, from, to }) => `${issue}: ${to} instead of ${from}`).join('; ') ?? ''
    const most = table.parties.map(({ id }) => left.most[table.domain.parties.findIndex((party) => party.id === id)] ?? 0)
    return { table, most, swap: left.efficient ? 'nothing: nobody could gain without a loss to somebody' : swap || 'none found' }
  })
  const bars = rows.flatMap(({ table, most }) => most.map((gain, place) => ({ id: table.id, place, gain })))
  const open = rows.filter(({ most }) => most.some((gain) => gain > 1e-9)).length
  const names = signed[0]?.parties.map(({ name }) => name) ?? []
  const apart = Math.min(26, 1200 / Math.max(1, signed.length * names.length))
  return chart({
    id: 'valueLeft', title: 'What was left on the table', n: signed.length,
    finding: signed.length === 0 ? 'No table signed a deal.' : `${open} of ${signed.length} signed deals could have been better for somebody at nobody's cost.`,
    alt: rows.map(({ table, swap }) => `${table.id}: ${swap}`).join('. '),
    table: { columns: ['table', ...names.map((name) => `${name} could have had more`), 'the smallest swap that does it'], rows: rows.map(({ table, most, swap }) => [table.id, ...most.map(told), reveal > 1 ? swap : '']) },
  }, {
    x: { label: null, domain: signed.map(({ id }) => id), tickFormat: (id: string, i: number) => (i % Math.ceil(signed.length / 26) === 0 ? id : '') },
    y: { label: '↑ Points that could have been had at nobody\'s cost', domain: [-0.06 * Math.max(1, ...bars.map(({ gain }) => gain)), Math.max(1, ...bars.map(({ gain }) => gain)) * 1.1] },
    legend: names.map((text, place) => ({ text, colour: markOf(place).colour, symbol: markOf(place).symbol })),
    marks: (Plot) => [
      Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }), Plot.ruleY([0], { stroke: colours.ink, strokeWidth: 2 }),
      ...(reveal > 0 ? names.flatMap((_, place) => {
        const mine = bars.filter((bar) => bar.place === place)
        const dx = (place - (names.length - 1) / 2) * apart
        return [Plot.ruleX(mine, { x: 'id', y: 'gain', dx, stroke: markOf(place).colour, strokeWidth: Math.min(10, apart * 0.6) }), Plot.dot(mine, { x: 'id', y: 'gain', dx, r: Math.min(10, apart * 0.6), symbol: markOf(place).symbol, fill: markOf(place).colour })]
      }) : []),
    ],
  })
}
