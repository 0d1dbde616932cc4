import type { ChartMaker } from '../chart.js'
import { inColumns } from '../columns.js'
import { around, charts, colours, looked, told } from '../frame.js'

/** Guesses that a projector can show; the table has them all. */
const most = 30

/** What people thought that no deal was worth to the other side, before and after, and what it was. */
export const beliefs: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const rows = looked(tables, focus).flatMap((table) => table.beliefs.map(({ seat, about, before, after, truth }) => {
    const side = table.parties.find(({ id }) => id === about)
    return { seat: `${table.id} ${seat}`, label: `${table.id} ${seat}${table.parties.length > 2 ? ` on ${side?.letter ?? about}` : ''}`, about: side?.name ?? about, before, after, truth }
  }))
  const missed = rows.flatMap(({ before, after, truth }) => ((after ?? before) === null ? [] : [(after ?? before)! - truth]))
  const high = missed.filter((miss) => miss > 0).length
  const shown = rows.slice(0, most)
  const wide = around(shown.flatMap(({ before, after, truth }) => [before, after, reveal > 1 ? truth : null].filter((value) => value !== null)))
  return charts({
    id: 'beliefs', title: 'What we thought of the other side', n: rows.length,
    finding: missed.length === 0 ? 'Nobody gave a guess.' : `${reveal > 1 ? `${high} of ${missed.length} last guesses were too high: those people thought the other side needed a deal less than it did.` : `${missed.length} guesses of what no deal was worth to another side.`}${rows.length > most ? ` The first ${most} of ${rows.length} are drawn.` : ''}`,
    alt: `${rows.length} guesses of the other side's no-deal value`,
    table: { columns: ['seat', 'about', 'guess before', 'guess after', 'truth'], rows: rows.map(({ seat, about, before, after, truth }) => [seat, about, told(before), told(after), reveal > 1 ? told(truth) : '']) },
  }, {
    legend: [{ text: 'before', colour: '#E69F00', symbol: 'circle' }, { text: 'after', colour: colours.parties[3], symbol: 'square' }, ...(reveal > 1 ? [{ text: 'truth', colour: colours.ink, symbol: 'diamond' as const }] : [])],
    rows: [inColumns(shown, 10).map((column, _, all) => ({
      marginLeft: tables.some(({ parties }) => parties.length > 2) ? 200 : 140,
      x: { label: all.length > 2 ? 'Worth of no deal to them →' : 'Worth of no deal to the other side →', domain: wide },
      y: { label: null, domain: column.map(({ label }) => label) },
      marks: (Plot) => (reveal === 0 ? [] : [
        Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }),
        Plot.link(column.filter(({ before, after }) => before !== null && after !== null), { x1: 'before', x2: 'after', y1: 'label', y2: 'label', stroke: colours.faint, strokeWidth: 3 }),
        Plot.dot(column.filter(({ before }) => before !== null), { x: 'before', y: 'label', r: 10, symbol: 'circle', fill: '#E69F00', stroke: colours.ink }),
        Plot.dot(column.filter(({ after }) => after !== null), { x: 'after', y: 'label', r: 9, symbol: 'square', fill: colours.parties[3], stroke: colours.ink }),
        ...(reveal > 1 ? [Plot.dot(column, { x: 'truth', y: 'label', r: 10, symbol: 'diamond', fill: colours.ink })] : []),
      ]),
    }))],
  })
}
