import type { ChartMaker } from '../chart.js'
import { colours, looked, markOf, told } from '../frame.js'
import { aboveNoDeal } from '../plane.js'
import { planeChart } from './pareto.js'
import type { Point } from './pareto.js'

/** Where the numbers of a party's first and last offers stand, so that those of two parties at one point stay apart. */
const besides = [{ dx: 0, dy: -24 }, { dx: 14, dy: 26 }, { dx: 28, dy: 0 }, { dx: -28, dy: 0 }] as const

/** The way of the offers over the plane, at the table that is looked at. */
export const dance: ChartMaker = (input) => {
  const { facts: { tables }, focus, reveal } = input
  const table = looked(tables, focus).toSorted((a, b) => b.offers.length - a.offers.length)[0]
  const names = table?.parties.map(({ name }) => name) ?? []
  const steps = (table?.offers ?? []).map(({ by, utilities }, i) => ({ n: i + 1, place: table!.parties.findIndex(({ id }) => id === by), at: aboveNoDeal(table!, utilities) }))
  return planeChart(input, { id: 'dance', title: 'Who moved when', finding: table ? `The ${steps.length} offers of ${table.id}, in order; each side's offers lie on its own path.` : 'No table came to offers.' }, {
    dots: false, solutions: false, frontier: true,
    points: steps.map(({ at }) => at),
    legend: names.map((text, place) => ({ text: `offers of ${text}`, ...markOf(place) })),
    rows: steps.map(({ n, place, at }) => [`offer ${n} by ${names[place] ?? ''}`, ...at.map(told), '']),
    marks: (Plot, x, y) => (reveal > 0 ? names.flatMap((_, place) => {
      const mine = steps.filter((step) => step.place === place)
      const at = { x: (step: { at: Point }) => x(step.at), y: (step: { at: Point }) => y(step.at) }
      return [
        Plot.line(mine, { ...at, stroke: markOf(place).colour, strokeWidth: 3, strokeOpacity: 0.7 }),
        Plot.dot(mine, { ...at, r: 10, symbol: markOf(place).symbol, fill: markOf(place).colour, stroke: colours.paper }),
        Plot.text(mine.filter((_step, i) => i === 0 || i === mine.length - 1), { ...at, text: ({ n }: { n: number }) => String(n), ...besides[place % besides.length]!, fill: colours.ink, stroke: colours.paper, strokeWidth: 5 }),
      ]
    }) : []),
  })
}
