import { botRuns } from '../debrief/bots.js'
import type { BotRun } from '../debrief/bots.js'
import type { DebriefChart } from '../debrief/chart.js'
import { chartMakers, debriefChart } from '../debrief/charts.js'
import { wholeFork } from '../debrief/fork.js'
import type { ForkFacts } from '../debrief/fork.js'
import type { DebriefStepId } from '../room/contract.js'
import { usualDebrief } from '../room/stages.js'
import type { Source } from './source.js'

/** Reveals that no step goes beyond: everything is uncovered. */
const everything = 9

/** A chart with the question that the class was asked before it. */
export interface AskedChart {
  readonly chart: DebriefChart
  readonly question: string | null
  readonly vote: { readonly choices: readonly string[]; readonly counts: readonly number[] } | null
}

/** Steps of the session's debrief first, then the other charts. */
function stepsOf({ room: { setup } }: Source): readonly Exclude<DebriefStepId, 'rule'>[] {
  const all = Object.keys(chartMakers) as DebriefStepId[]
  return [...new Set([...setup.debrief.map(({ id }) => id), ...all])].filter((id): id is Exclude<DebriefStepId, 'rule'> => id !== 'rule')
}

interface Reckoned {
  readonly runs: readonly BotRun[]
  readonly fork: ForkFacts | null
}

const known = new WeakMap<Source, Map<number, Reckoned>>()

/** What is reckoned beside the log: runs of bots and the fork. Once for one source, whose charts are drawn twice. */
function reckoned(source: Source, bots: number): Reckoned {
  const held = known.get(source) ?? new Map<number, Reckoned>()
  known.set(source, held)
  const found = held.get(bots)
  if (found) return found
  const { log, room, room: { setup, debrief } } = source
  const [first] = setup.treatments
  const made = { runs: first && bots > 0 ? [...botRuns(first.scenario, bots, setup.seed)] : [], fork: debrief.fork ? wholeFork(room, log, debrief.fork) : null }
  held.set(bots, made)
  return made
}

/**
 * Every chart of the debrief, whole.
 * @param bots - runs of bots on the same case; 0 leaves that chart out
 * @param secret - also what only the data set may hold: the true no-deal values
 */
export async function chartsOf(source: Source, bots: number, secret: boolean): Promise<readonly AskedChart[]> {
  const { facts, room: { setup } } = source
  const { runs, fork } = reckoned(source, bots)
  const charts: AskedChart[] = []
  for (const id of stepsOf(source)) {
    if ((id === 'bots' && runs.length === 0) || (id === 'whatIf' && !fork)) continue
    const chart = await debriefChart(id, { facts, reveal: id === 'beliefs' && !secret ? 1 : everything, focus: [], bots: runs, fork })
    if (!chart) continue
    const step = setup.debrief.find((each) => each.id === id) ?? usualDebrief.find((each) => each.id === id)
    const vote = facts.votes[`debrief-${id}`]
    charts.push({ chart, question: step?.question ?? null, vote: vote && vote.counts.some((count) => count > 0) ? vote : null })
  }
  return charts
}
