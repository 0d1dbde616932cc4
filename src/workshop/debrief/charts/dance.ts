import type { ChartMaker } from '../chart.js'
import { colours, looked, markOf, told } from '../frame.js'
import { noDealOf } from '../plane.js'
import { planeChart } from './pareto.js'

/** The way of the offers over the plane, at the table that is looked at. */
export const dance: ChartMaker = (input) => {
  const { facts: { tables }, focus, reveal } = input
  const table = looked(tables, focus).toSorted((a, b) => b.offers.length - a.offers.length)[0]
  const none = table ? noDealOf(table) : [0, 0]
  const steps = (table?.offers ?? []).map(({ by, utilities }, i) => ({ n: i + 1, place: table!.domain.parties.findIndex(({ id }) => id === by), at: [utilities[0]! - none[0]!, (utilities[1] ?? 0) - (none[1] ?? 0)] as const }))
  const names = table?.domain.parties.map(({ id }) => table.parties.find((party) => party.id === id)?.name ?? id) ?? []
  return planeChart(input, { id: 'dance', title: 'Who moved when', finding: table ? `The ${steps.length} offers of ${table.id}, in order; each side's offers lie on its own path.` : 'No table came to offers.' }, {
    dots: false, solutions: false, frontier: true,
    points: steps.map(({ at }) => at),
    legend: names.map((text, place) => ({ text: `offers of ${text}`, colour: markOf(place).colour, symbol: markOf(place).symbol })),
    rows: steps.map(({ n, place, at }) => [`offer ${n} by ${names[place] ?? ''}`, told(at[0]), told(at[1]), '']),
    marks: (Plot) => (reveal > 0 ? names.flatMap((_, place) => {
      const mine = steps.filter((step) => step.place === place)
      const at = { x: ({ at: point }: { at: readonly number[] }) => point[0], y: ({ at: point }: { at: readonly number[] }) => point[1] }
      return [
        Plot.line(mine, { ...at, stroke: markOf(place).colour, strokeWidth: 2.5, strokeOpacity: 0.7 }),
        Plot.dot(mine, { ...at, r: 9, symbol: markOf(place).symbol, fill: markOf(place).colour, stroke: colours.paper }),
        Plot.text(mine.filter((_step, i) => i === 0 || i === mine.length - 1), { ...at, text: ({ n }: { n: number }) => String(n), dy: -18, fill: colours.ink, stroke: colours.paper, strokeWidth: 4 }),
      ]
    }) : []),
  })
}
