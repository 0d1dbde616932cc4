import type { ChartMaker } from '../chart.js'
import { colours, told } from '../frame.js'
import { resultOf } from '../plane.js'
import { planeChart } from './pareto.js'

const at = { x: (point: readonly number[]) => point[0], y: (point: readonly number[]) => point[1] }

/** A table's own game with one thing changed, beside what happened. */
export const whatIf: ChartMaker = (input) => {
  const { fork, facts: { tables }, reveal } = input
  const own = fork && tables.find(({ id }) => id === fork.table)
  const [before, after] = fork && own ? [resultOf(own), resultOf(fork.facts)] : [null, null]
  return planeChart(input, {
    id: 'whatIf', title: 'What if',
    finding: fork && own ? `${fork.table} with one thing changed: ${fork.what}. It came to ${fork.facts.outcome} instead of ${own.outcome}. A result of the model, not history.` : 'Choose a table and one thing to change, on the console.',
  }, {
    solutions: false, dots: false, points: [before, after].filter((point) => point !== null), rows: before && after ? [[`${fork!.table}, as it was`, told(before[0]), told(before[1]), ''], [`${fork!.table}, with the change`, told(after[0]), told(after[1]), '']] : [],
    legend: [{ text: 'as it was', colour: colours.parties[0], symbol: 'circle' }, { text: 'with the change', colour: colours.parties[1], symbol: 'square' }],
    marks: (Plot) => (before && after ? [
      Plot.dot([before], { ...at, r: 13, fill: colours.parties[0] }),
      ...(reveal > 0 ? [Plot.link([{ before, after }], { x1: before[0], y1: before[1], x2: after[0], y2: after[1], stroke: colours.faint, strokeWidth: 3, strokeDasharray: '6 6' }), Plot.dot([after], { ...at, r: 13, symbol: 'square', fill: colours.parties[1] })] : []),
    ] : []),
  })
}
