import type { ExperimentResult } from '../../experiments/result.js'
import { listed } from '../words.js'
import { cellName, contrasted } from './experiment-contrast.js'
import { flowChart, flowLayout, flowsOf, placeName } from './figures/flow-chart.js'
import { hover } from './report-figure.js'
import type { ReportFigure } from './report-figure.js'

/** How runs went through the formal track in the two cells that differ most. */
export async function flowFigure(result: ExperimentResult): Promise<ReportFigure | null> {
  const pair = contrasted(result)
  if (!pair) return null
  const layout = await flowLayout()
  const flows = pair.map(({ ways, runs }) => flowsOf(layout, ways).map((flow) => ({ ...flow, rate: (100 * flow.count) / runs })))
  const headings = pair.map((cell) => cellName(result, cell))
  const cell = (rate: number): string => String(Math.round(rate * 10) / 10)
  const shown = layout.arrows.map((_, i) => i).filter((i) => flows.some((list) => list[i]!.count > 0))
  const twin = { columns: ['from', 'to', ...headings], rows: shown.map((i) => [placeName(layout.arrows[i]!.from), placeName(layout.arrows[i]!.to), ...flows.map((list) => cell(list[i]!.rate))]) }
  const differ = shown.toSorted((a, b) => Math.abs(flows[1]![b]!.rate - flows[0]![b]!.rate) - Math.abs(flows[1]![a]!.rate - flows[0]![a]!.rate))[0]
  const named = differ === undefined ? '' : ` They differ most on the way from ${placeName(layout.arrows[differ]!.from)} to ${placeName(layout.arrows[differ]!.to)}: ${listed(flows.map((list) => cell(list[differ]!.rate)))}.`
  const titleOf = (i: number): string => (shown.includes(i) ? hover(twin, twin.rows[shown.indexOf(i)]!) : `from: ${placeName(layout.arrows[i]!.from)}; to: ${placeName(layout.arrows[i]!.to)}; never`)
  return {
    id: 'flow', title: 'The way through the talks', twin,
    finding: `How often each way was gone in a hundred runs, in the two cells that differ most.${named} A way can be gone more than once in a run.`,
    svg: flowChart(layout, flows.map((list, n) => ({ heading: headings[n]!, rates: list.map(({ rate }) => rate), cells: list.map(({ rate }) => cell(rate)), titles: list.map((_, i) => titleOf(i)) }))),
  }
}
