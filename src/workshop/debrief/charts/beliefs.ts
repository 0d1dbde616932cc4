import type { ChartMaker } from '../chart.js'
import { around, chart, colours, looked, told } from '../frame.js'

/** What people thought that no deal was worth to the other side, before and after, and what it was. */
export const beliefs: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const rows = looked(tables, focus).flatMap((table) => table.beliefs.map(({ seat, about, before, after, truth }) => ({ label: `${table.id} ${seat}`, about: table.parties.find(({ id }) => id === about)?.name ?? about, before, after, truth })))
  const missed = rows.flatMap(({ before, after, truth }) => (after ?? before) === null ? [] : [(after ?? before)! - truth])
  const high = missed.filter((miss) => miss > 0).length
  const shown = rows.slice(0, 40)
  return chart({
    id: 'beliefs', title: 'What we thought of the other side', n: rows.length,
    finding: missed.length === 0 ? 'Nobody gave a guess.' : `${high} of ${missed.length} last guesses were too high: those people thought the other side needed a deal less than it did.`,
    alt: `${rows.length} guesses of the other side's no-deal value`,
    table: { columns: ['seat', 'about', 'guess before', 'guess after', 'truth'], rows: rows.map(({ label, about, before, after, truth }) => [label, about, told(before), told(after), reveal > 1 ? told(truth) : '']) },
  }, {
    height: Math.max(420, 170 + 26 * shown.length), marginLeft: 160,
    x: { label: 'Worth of no deal to the other side →', domain: around(shown.flatMap(({ before, after, truth }) => [before ?? truth, after ?? truth, truth])) },
    y: { label: null, domain: shown.map(({ label, about }) => `${label} ${about}`), tickFormat: (text: string) => text.split(' ').slice(0, 2).join(' ') },
    legend: [{ text: 'before', colour: colours.parties[5], symbol: 'circle' }, { text: 'after', colour: colours.parties[0], symbol: 'square' }, ...(reveal > 1 ? [{ text: 'truth', colour: colours.ink, symbol: 'diamond' as const }] : [])],
    marks: (Plot) => {
      const y = ({ label, about }: { label: string; about: string }): string => `${label} ${about}`
      return reveal === 0 ? [] : [
        Plot.link(shown.filter(({ before, after }) => before !== null && after !== null), { x1: 'before', x2: 'after', y1: y, y2: y, stroke: colours.faint, strokeWidth: 3 }),
        Plot.dot(shown.filter(({ before }) => before !== null), { x: 'before', y, r: 8, symbol: 'circle', fill: colours.parties[5], stroke: colours.ink }),
        Plot.dot(shown.filter(({ after }) => after !== null), { x: 'after', y, r: 8, symbol: 'square', fill: colours.parties[0], stroke: colours.paper }),
        ...(reveal > 1 ? [Plot.dot(shown, { x: 'truth', y, r: 9, symbol: 'diamond', fill: colours.ink })] : []),
      ]
    },
  })
}
