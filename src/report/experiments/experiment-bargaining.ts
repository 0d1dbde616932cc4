import type { ExperimentResult } from '../../experiments/result.js'
import { coarsened } from '../../simulation/many/density.js'
import { cellName, contrasted } from './experiment-contrast.js'
import { bandPanels } from './figures/band-panels.js'
import type { BandPoint } from './figures/band-panels.js'
import { densityPanels } from './figures/density-panels.js'
import type { DensitySquare } from './figures/density-panels.js'
import { hover } from './report-figure.js'
import type { ReportFigure } from './report-figure.js'
import { told } from './words.js'

/** Pairs of parties that are drawn at most. */
const mostPairs = 3

/** Where the runs lie in the plane of two parties' utilities, in the two cells that differ most; one figure for each pair of parties. */
export async function densityFigures(result: ExperimentResult): Promise<readonly ReportFigure[]> {
  const cells = contrasted(result)
  if (!cells) return []
  const panels = cells.map((cell) => cellName(result, cell))
  return Promise.all(cells[0].joint.slice(0, mostPairs).map(async ({ parties }, pair) => {
    const [first, second] = parties
    const grids = cells.map(({ joint }) => joint.find(({ parties: [a, b] }) => a === first && b === second))
    // Squares of one size, so that the panels can be compared.
    const width = Math.max(...grids.map((grid) => grid?.width ?? 0))
    const found = grids.flatMap((grid, panel) => coarsened(grid?.squares ?? [], width).map((square) => ({ ...square, panel, share: square.count / cells[panel]!.runs })))
    const range = (from: number): string => `${told(from)} to ${told(from + width)}`
    const inHundred = (share: number): string => told(Math.round(share * 1000) / 10)
    const twin = {
      columns: ['cell', first, second, 'runs', 'in a hundred'],
      rows: found.map(({ panel, x, y, count, share }) => [panels[panel]!, range(x), range(y), String(count), inHundred(share)]),
    }
    const fullest = cells.map((_, panel) => found.filter((square) => square.panel === panel).reduce((most, { share }) => Math.max(most, share), 0))
    const squares = found.map((square, i): DensitySquare => ({ ...square, width, title: hover(twin, twin.rows[i]!) }))
    return {
      id: pair === 0 ? 'density' : `density-${pair + 1}`, title: `What ${first} and ${second} came away with`, twin,
      finding: `Where the runs lie, in the two cells that differ most. Right of the upright dashed line ${first} is better off than without a deal, above the level one ${second} is. The fullest square holds ${inHundred(fullest[0]!)} in a hundred runs on the left, and ${inHundred(fullest[1]!)} on the right.`,
      svg: await densityPanels({ panels, squares, axes: [`${first}: utility above no deal`, `${second}: utility above no deal`], lines: 'no deal' }),
    }
  }))
}

/** What the parties asked for themselves, offer by offer, in the two cells that differ most. */
export async function offersFigure(result: ExperimentResult): Promise<ReportFigure | null> {
  const cells = contrasted(result)
  if (!cells) return null
  const panels = cells.map((cell) => cellName(result, cell))
  const series = [...new Set(cells.flatMap(({ offers }) => Object.keys(offers)))]
  const found = cells.flatMap(({ offers }, panel) => series.flatMap((party, n) => (offers[party] ?? []).map((spread, i) => ({ panel, series: n, at: i + 1, runs: spread.n, ...spread.quantiles }))))
  if (found.length === 0) return null
  const shares = (value: number): string => told(Math.round(value * 1000) / 1000)
  const twin = {
    columns: ['cell', 'party', 'offer', 'runs', '5 %', '25 %', 'median', '75 %', '95 %'],
    rows: found.map(({ panel, series: n, at, runs, p5, p25, p50, p75, p95 }) => [panels[panel]!, series[n]!, String(at), String(runs), ...[p5, p25, p50, p75, p95].map(shares)]),
  }
  return {
    id: 'offers', title: 'How the parties concede', twin,
    finding: 'What each party asked for itself with its first offer, its second, and so on, above no deal as a share of the best that it could wish for; in the two cells that differ most. Fewer and fewer runs come to a late offer, as the table tells, so a band may rise again. Offers are counted in bins of a thirty-second.',
    svg: await bandPanels({ panels, series, axes: ['Own offer, by number', 'Worth of it to the party, as a share of the best'], points: found.map((point, i): BandPoint => ({ ...point, title: hover(twin, twin.rows[i]!) })) }),
  }
}
