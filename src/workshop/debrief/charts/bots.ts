import type { ChartMaker } from '../chart.js'
import { told } from '../frame.js'
import { familyMark, planeChart } from './pareto.js'
import type { Point } from './pareto.js'

/** The class beside bots on the same case. */
export const bots: ChartMaker = (input) => {
  const { bots: runs, reveal, facts: { tables } } = input
  const sides = tables[0]?.parties.length ?? 2
  const families = [...new Set(runs.map(({ family }) => family))].sort()
  const seeds = runs.map(({ seed }) => seed)
  const mine = (family: string) => runs.filter((run) => run.family === family)
  return planeChart(input, {
    id: 'bots', title: 'People and bots on the same case',
    finding: runs.length === 0 ? 'No runs of bots were made.' : `${runs.length} runs of bots (seeds ${Math.min(...seeds)} to ${Math.max(...seeds)}); ${runs.filter(({ outcome }) => outcome === 'completed').length} carried a deal out. After the release and the costs of waiting. A model result, not history.`,
  }, {
    solutions: false, whole: true, points: runs.map(({ surplus }) => surplus),
    rows: families.map((family) => [`bots, ${family} (${mine(family).length} runs)`, ...Array.from({ length: sides }, (_, place) => told(mean(mine(family).map(({ surplus }) => surplus[place] ?? 0)))), '']),
    legend: families.map((text, place) => ({ text: `bots: ${text}`, ...familyMark(place) })),
    marks: (Plot, x, y) => (reveal > 0 ? families.map((family, place) => Plot.dot(mine(family), { x: ({ surplus }: { surplus: Point }) => x(surplus), y: ({ surplus }: { surplus: Point }) => y(surplus), r: 6, symbol: familyMark(place).symbol, fill: familyMark(place).colour, stroke: familyMark(place).colour, fillOpacity: 0.5, strokeOpacity: 0.8 })) : []),
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
