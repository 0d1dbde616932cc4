import type { ChartMaker } from '../chart.js'
import { chart, colours } from '../frame.js'
import { planeOf } from '../plane.js'

const kinds = [['completed', 'deal, carried out'], ['partiallyCompleted', 'broken at the release'], ['collapsed', 'no deal'], ['expired', 'out of time'], ['unfinished', 'still going on']] as const

/** How many tables came to what, against what the class foresaw. */
export const agreement: ChartMaker = ({ facts: { tables, votes }, reveal }) => {
  const rows = kinds.map(([kind, label]) => {
    const mine = tables.filter(({ outcome }) => outcome === kind)
    return { label, count: mine.length, empty: kind === 'collapsed' || kind === 'expired' ? mine.filter((table) => planeOf(table).empty).length : 0 }
  }).filter(({ label, count }) => count > 0 || label !== 'still going on')
  const deals = tables.filter(({ dealUtilities }) => dealUtilities !== null).length
  const vote = votes['debrief-agreement']
  const finding = `${deals} of ${tables.length} tables signed a deal${rows.some(({ empty }) => empty > 0) ? '; where no deal could have pleased both, walking away was right' : ''}.`
  return chart({
    id: 'agreement', title: 'How many tables agreed', finding, n: tables.length,
    alt: rows.map(({ label, count }) => `${label}: ${count}`).join('; '),
    table: {
      columns: ['outcome', 'tables', 'of these without a possible deal'],
      rows: [...rows.map(({ label, count, empty }) => [label, String(count), String(empty)]), ...(vote ? vote.choices.map((choice, i) => [`the class foresaw ${choice}`, String(vote.counts[i]), '']) : [])],
    },
  }, {
    x: { label: null, domain: rows.map(({ label }) => label) },
    y: { label: '↑ Tables', domain: [0, Math.max(1, tables.length) * 1.12], ticks: Math.min(5, tables.length) },
    legend: reveal > 1 && rows.some(({ empty }) => empty > 0) ? [{ text: 'no deal was possible', colour: '#E69F00', symbol: 'square' }] : [],
    marks: (Plot) => [
      Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: colours.ink, strokeWidth: 2 }),
      ...(reveal > 0 ? [Plot.barY(rows, { x: 'label', y: 'count', fill: '#6B7280' }), Plot.text(rows, { x: 'label', y: 'count', text: ({ count }: { count: number }) => String(count), dy: -18, fontWeight: 700, fill: colours.ink })] : []),
      ...(reveal > 1 ? [Plot.barY(rows.filter(({ empty }) => empty > 0), { x: 'label', y: 'empty', fill: '#E69F00', stroke: colours.ink, insetLeft: 60, insetRight: 60 })] : []),
    ],
  })
}
