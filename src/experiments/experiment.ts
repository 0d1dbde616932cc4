import { mistake } from '../errors.js'
import type { Scenario } from '../model/scenario.js'
import { digestOf } from '../protocol/transcript.js'
import { stretchOf } from '../simulation/many/batches.js'
import { layoutOf } from '../simulation/many/plan.js'
import type { Plan } from '../simulation/many/plan.js'
import { runPlan } from '../simulation/many/run-plan.js'
import type { Running } from '../simulation/many/run-plan.js'
import { checkRuns, governmentNames } from '../simulation/many/simulate.js'
import { simulationOf } from '../simulation/many/simulation.js'
import { deepFreeze } from '../simulation/result.js'
import { version } from '../version.js'
import { addToTally, noTally } from './cell.js'
import type { CellTally } from './cell.js'
import { comparisonsOf, effectsOf, sensitivityOf, trendsOf } from './findings.js'
import type { Found } from './findings.js'
import { measureOf } from './measures.js'
import type { Measure } from './measures.js'
import { levelsOf, pointsOf } from './points.js'
import type { Point } from './points.js'
import type { ExperimentResult } from './result.js'
import type { Experiment } from './schema.js'
import { settingAt } from './setting.js'
import type { Setting } from './setting.js'

/** Work that is under way, as data: whoever goes on from it comes to the same last digit as whoever never stopped. */
export interface ExperimentState {
  /** Sum over what the answer depends on. */
  readonly hash: string
  /** Runs that each cell had before the present wave. */
  readonly before: readonly number[]
  /** Runs that the present wave adds to each. */
  readonly wanted: readonly number[]
  /** Shards of this wave that were taken in. */
  readonly taken: number
  readonly cells: readonly CellTally[]
}

/** How an experiment is run. */
export interface ExperimentOptions extends Running {
  /** Where to go on from. @defaultValue the beginning */
  readonly state?: ExperimentState | undefined
  /** Called after every shard with a function that tells the state. The state is live: write it down before more comes in. @defaultValue none */
  readonly onState?: ((state: () => ExperimentState) => void | Promise<void>) | undefined
}

/** An experiment whose points, scenarios and measures are known and were checked. */
export interface PreparedExperiment {
  readonly experiment: Experiment
  readonly scenario: Scenario
  readonly points: readonly Point[]
  readonly settings: readonly Setting[]
  readonly measures: readonly Measure[]
  /** Sum over the experiment, its scenario and this library's version. */
  readonly hash: string
}

/**
 * Checks an experiment against its scenario and lays out its cells.
 * @throws {@link UsageError} when a place, a measure, a party or a value is wrong
 */
export function prepareExperiment(experiment: Experiment, scenario: Scenario): PreparedExperiment {
  checkRuns(experiment)
  const points = pointsOf(experiment)
  return {
    experiment, scenario, points,
    settings: points.map((point) => settingAt(experiment, scenario, point)),
    measures: experiment.measures.map((name) => measureOf(scenario, name)),
    hash: digestOf({ experiment, scenario, version }),
  }
}

/** Runs to add to each cell: as many again where the interval is not yet narrow enough. */
function moreWanted({ experiment: { runs, precision, confidence = 0.95 }, measures }: PreparedExperiment, cells: readonly CellTally[], before: readonly number[]): readonly number[] {
  const measure = measures.find(({ name }) => name === precision?.measure)
  return before.map((made, cell) => {
    if (!precision || !measure) return 0
    const { interval } = measure.estimate(cells[cell]!.statistics, confidence)
    if (interval !== null && (interval.high - interval.low) / 2 <= precision.halfWidth) return 0
    // In whole multiples of the first runs, so that all stretches are equally long.
    return Math.max(0, Math.min(made, Math.floor((precision.most - made) / runs) * runs))
  })
}

/** The plan of a wave, and the cell of the experiment that each of its cells is. */
function planOf({ experiment: { seed, runs }, settings }: PreparedExperiment, before: readonly number[], wanted: readonly number[]): { readonly plan: Plan; readonly cellOf: readonly number[] } {
  const cellOf = wanted.flatMap((more, cell) => (more > 0 ? [cell] : []))
  return {
    cellOf,
    plan: {
      scenarios: cellOf.map((cell) => settings[cell]!.scenario),
      cells: cellOf.map((cell, scenario) => ({ scenario, governments: settings[cell]!.governments, seed: seed + before[cell]!, runs: wanted[cell]! })),
      shard: stretchOf(runs),
    },
  }
}

async function runWaves(prepared: PreparedExperiment, { state, onState, ...running }: ExperimentOptions): Promise<readonly CellTally[]> {
  const { hash, points, measures, experiment: { id, runs } } = prepared
  if (state && state.hash !== hash) {
    throw mistake({ given: 'a state of another experiment, or of another version', allowed: `only that of ${id} as it is now can be gone on with`, todo: 'begin anew, or run it as it was' })
  }
  const cells = state?.cells ?? points.map(() => noTally(measures))
  let before = state?.before ?? points.map(() => 0)
  let wanted = state?.wanted ?? points.map(() => runs)
  let taken = state?.taken ?? 0
  for (;;) {
    const { plan, cellOf } = planOf(prepared, before, wanted)
    if (cellOf.length === 0) return cells
    const layout = layoutOf(plan)
    await runPlan(plan, (shard, number) => {
      addToTally(cells[cellOf[layout.at(number).cell]!]!, measures, shard)
      const now: ExperimentState = { hash, before, wanted, taken: number + 1, cells }
      return onState?.(() => now)
    }, running, taken)
    before = before.map((made, cell) => made + wanted[cell]!)
    wanted = moreWanted(prepared, cells, before)
    taken = 0
  }
}

function resultOf(prepared: PreparedExperiment, tallies: readonly CellTally[], governments: ExperimentResult['governments']): ExperimentResult {
  const { experiment, scenario, points, measures, hash } = prepared
  const { confidence = 0.95, factors, seed, design } = experiment
  const found: Found = { experiment, points, tallies, measures, confidence }
  const compare = experiment.compare ?? { factor: factors[0]!.name, measure: measures[0]!.name }
  return deepFreeze({
    id: experiment.id,
    question: experiment.question,
    scenario: { id: scenario.id, title: scenario.title },
    illustration: scenario.kind === 'illustration',
    governments, design, confidence, seed,
    factors: factors.map((factor) => ({ name: factor.name, levels: levelsOf(factor) })),
    measures: measures.map(({ name, about, kind }) => ({ name, about, kind })),
    compare,
    cells: points.map((point, cell) => {
      const { statistics } = tallies[cell]!
      const { ways, joint, offers, faulted, failed, runs } = simulationOf(scenario, { from: seed, to: seed }, {}, statistics)
      return { cell, levels: factors.map(({ name }) => point[name]!), runs, estimates: measures.map((measure) => measure.estimate(statistics, confidence)), ways, joint, offers, faulted: faulted.runs, failed: failed.runs }
    }),
    comparisons: comparisonsOf(found, compare.factor, compare.measure),
    effects: effectsOf(found),
    trends: trendsOf(found),
    sensitivity: sensitivityOf(found),
    runs: tallies.reduce((sum, { statistics: { runs, failed } }) => sum + runs + failed, 0),
    hash,
  })
}

/**
 * Runs an experiment: every cell under the same chances, here, on threads or on many machines, with the same last digit.
 * @param scenario - the one that it names
 * @throws {@link UsageError} when something in it is wrong; the reason of the signal when it is aborted
 */
export async function runExperiment(experiment: Experiment, scenario: Scenario, options: ExperimentOptions = {}): Promise<ExperimentResult> {
  const prepared = prepareExperiment(experiment, scenario)
  const [first] = prepared.settings
  const names = await governmentNames(first!.scenario, first!.governments, experiment.seed)
  return resultOf(prepared, await runWaves(prepared, options), names)
}
