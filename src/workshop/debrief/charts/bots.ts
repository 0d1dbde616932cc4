import type { ChartMaker } from '../chart.js'
import { markOf, told } from '../frame.js'
import { planeChart } from './pareto.js'

/** The class beside bots on the same case. */
export const bots: ChartMaker = (input) => {
  const { bots: runs, reveal } = input
  const families = [...new Set(runs.map(({ family }) => family))].sort()
  const seeds = runs.map(({ seed }) => seed)
  const points = runs.map(({ surplus, family }) => ({ at: [surplus[0]!, surplus[1] ?? 0] as const, family }))
  return planeChart(input, {
    id: 'bots', title: 'People and bots on the same case',
    finding: runs.length === 0 ? 'No runs of bots were made.' : `${runs.length} runs of bots (seeds ${Math.min(...seeds)} to ${Math.max(...seeds)}), coloured by what moves the first side's bot; ${runs.filter(({ outcome }) => outcome === 'completed').length} carried a deal out. Results are after the release, costs of waiting included.`,
  }, {
    solutions: false, points: points.map(({ at }) => at), rows: families.map((family) => [`bots, ${family} (${runs.filter((run) => run.family === family).length} runs)`, told(mean(runs.filter((run) => run.family === family).map(({ surplus }) => surplus[0]!))), told(mean(runs.filter((run) => run.family === family).map(({ surplus }) => surplus[1] ?? 0))), '']),
    legend: families.map((text, place) => ({ text: `bots: ${text}`, colour: markOf(place + 2).colour, symbol: markOf(place + 2).symbol })),
    marks: (Plot) => (reveal > 0 ? families.map((family, place) => Plot.dot(points.filter((point) => point.family === family), { x: ({ at }: { at: readonly number[] }) => at[0], y: ({ at }: { at: readonly number[] }) => at[1], r: 5, symbol: markOf(place + 2).symbol, fill: markOf(place + 2).colour, stroke: markOf(place + 2).colour, fillOpacity: 0.5, strokeOpacity: 0.7 })) : []),
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
