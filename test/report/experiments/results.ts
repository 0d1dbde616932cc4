import { readFileSync } from 'node:fs'
import { parseExperiment, runExperiment } from '../../../src/experiments/index.js'
import type { Experiment } from '../../../src/experiments/index.js'
import type { ExperimentResult } from '../../../src/experiments/index.js'
import { scenario } from '../../../src/scenarios/index.js'

function example(): Experiment {
  const parsed = parseExperiment(readFileSync(new URL('../../../examples/experiments/mediator-under-low-trust.json', import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error('the example is no experiment')
  return parsed.experiment
}

const [mediator] = example().factors
const numbers: Experiment['factors'] = [
  { name: 'kept', paths: ['rules.trust.kept'], values: { kind: 'range', from: 0.5, to: 18 } },
  { name: 'exposure', paths: ['rules.exposure'], values: { kind: 'range', from: 0.1, to: 0.9 } },
]
const some = (name: string, path: string, low: number, high: number): Experiment['factors'][number] => ({ name, paths: [path], levels: [{ label: 'low', value: low }, { label: 'high', value: high }] })

/** One small experiment of every design. */
export const changes: { readonly [name: string]: Partial<Experiment> } = {
  factorial: { runs: 20 },
  single: { runs: 4, factors: [mediator!], measures: ['days'], compare: { factor: 'mediator', measure: 'days' } },
  three: { runs: 2, factors: [mediator!, some('kept', 'rules.trust.kept', 0.5, 18), some('exposure', 'rules.exposure', 0.2, 0.8)] },
  points: { runs: 4, factors: numbers, design: { kind: 'latinHypercube', points: 6 }, compare: { factor: 'kept', measure: 'days' } },
  sensitivity: { runs: 2, factors: numbers, design: { kind: 'sensitivity', base: 8 }, compare: { factor: 'kept', measure: 'days' } },
}

/** Runs the example with something changed. */
export function resultWith(change: Partial<Experiment>): Promise<ExperimentResult> {
  const experiment: Experiment = { ...example(), ...change }
  return runExperiment(experiment, scenario(experiment.scenario))
}
