import type { ChartMaker } from '../chart.js'
import { around, chart, colours, told } from '../frame.js'
import { resultOf } from '../plane.js'

/** How people rate the relationship, against what both sides gained together. */
export const relationship: ChartMaker = ({ facts: { tables }, reveal }) => {
  const rows = tables.flatMap((table) => {
    const gain = resultOf(table).reduce((sum, each) => sum + each, 0)
    return table.surveys.map(({ seat, relationship: rating }) => ({ id: table.id, seat, gain, rating }))
  })
  return chart({
    id: 'relationship', title: 'Would you deal with them again?', n: rows.length,
    finding: rows.length === 0 ? 'Nobody filled in the survey.' : `On average people rated the relationship ${told(rows.reduce((sum, { rating }) => sum + rating, 0) / rows.length)} of 7.`,
    alt: rows.map(({ id, gain, rating }) => `${id}: ${told(gain)} together, rated ${rating}`).join('; '),
    table: { columns: ['table', 'seat', 'points of all above no deal', 'rating of the relationship, 1 to 7'], rows: rows.map(({ id, seat, gain, rating }) => [id, seat, told(gain), String(rating)]) },
  }, {
    x: { label: 'Points of all sides above no deal, added →', domain: around(rows.map(({ gain }) => gain), 0) }, y: { label: '↑ Rating of the relationship', domain: [0.5, 7.5], ticks: 7 },
    marks: (Plot) => [Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }), Plot.gridX({ stroke: colours.rule, strokeOpacity: 1 }), ...(reveal > 0 ? [Plot.dot(rows, { x: 'gain', y: 'rating', r: 10, fill: colours.ink, fillOpacity: 0.6, stroke: colours.paper })] : [])],
  })
}
