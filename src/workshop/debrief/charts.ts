import { mistake, show } from '../../errors.js'
import type { DebriefStepId } from '../room/contract.js'
import type { ChartInput, ChartMaker, DebriefChart } from './chart.js'
import { agreement } from './charts/agreement.js'
import { beliefs } from './charts/beliefs.js'
import { bots } from './charts/bots.js'
import { concessions } from './charts/concessions.js'
import { dance } from './charts/dance.js'
import { grid } from './charts/grid.js'
import { home } from './charts/home.js'
import { ladder } from './charts/ladder.js'
import { pareto } from './charts/pareto.js'
import { relationship } from './charts/relationship.js'
import { statechart } from './charts/statechart.js'
import { talk } from './charts/talk.js'
import { trust } from './charts/trust.js'
import { valueLeft } from './charts/value-left.js'
import { whatIf } from './charts/what-if.js'

/** Every chart of the debrief, by its step. */
export const chartMakers: { readonly [S in Exclude<DebriefStepId, 'rule'>]: ChartMaker } = {
  agreement, pareto, valueLeft, concessions, dance, trust, beliefs, home, chart: statechart, grid, ladder, talk, relationship, bots, whatIf,
}

/** The chart of a step of the debrief; `null` for a step without one. */
export function debriefChart(step: DebriefStepId, input: ChartInput): Promise<DebriefChart> | null {
  if (step === 'rule') return null
  const maker = chartMakers[step]
  if (!maker) throw mistake({ given: `${show(step)} was asked for as a chart`, allowed: `the charts are ${Object.keys(chartMakers).join(', ')}`, todo: 'ask for one of these' })
  return maker(input)
}
