import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { measureNames, measureOf } from '../../src/experiments/measures.js'
import { parseExperiment, prepareExperiment, runExperiment, validateExperiment } from '../../src/experiments/index.js'
import type { Experiment, ExperimentState } from '../../src/experiments/index.js'
import { scenario } from '../../src/scenarios/index.js'
import { fromWireText, wireText } from '../../src/simulation/many/wire.js'
import { simulate } from '../../src/simulation/index.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const small = smallScenario({ deadline: 6, detainees: 2, concessions: 0, rules: { rounds: 4, near: 1, pause: 1 } })
const base: Experiment = {
  schema: 1, id: 'small', question: 'What does patience do?', scenario: 'small-2-2',
  governments: { p0: { strategy: 'exponential', parameters: [{ beta: 1 }] }, p1: { strategy: 'tit-for-tat' } },
  factors: [
    { name: 'beta', paths: ['governments.p0.parameters[0].beta'], levels: [{ label: 'firm', value: 0.2 }, { label: 'soft', value: 3 }] },
    { name: 'deadline', paths: ['rules.deadline'], values: { kind: 'range', from: 4, to: 8, steps: 2, whole: true } },
  ],
  design: { kind: 'factorial' }, measures: ['outcome.completed', 'days', 'surplus.p0', 'trust.p0.p1'], runs: 40, seed: 3,
}

const shortened = (changes: Partial<Experiment>): Experiment => ({ ...base, runs: 8, ...changes })

describe('an experiment', () => {
  test('runs every combination under the seeds of every other, as single simulations would', async () => {
    const result = await runExperiment(base, small)
    expect(result.cells.map(({ levels }) => levels.map(({ label }) => label).join())).toEqual(['firm,4', 'firm,8', 'soft,4', 'soft,8'])
    for (const { levels: [beta, deadline], estimates: [completed, days, surplus], runs } of result.cells) {
      const same = await simulate({ ...small, rules: { ...small.rules, deadline: deadline!.value as number } }, { p0: { strategy: 'exponential', parameters: [{ beta: beta!.value }] }, p1: { strategy: 'tit-for-tat' } }, { runs: 40, seed: 3 })
      expect(runs).toBe(40)
      expect(completed!.mean).toBe(same.outcomes.completed / 40)
      expect(days!.mean).toBeCloseTo(same.days.mean, 10)
      expect(surplus!.mean).toBeCloseTo(same.utilities.p0!.surplus.mean, 10)
      expect(completed!.interval!.low).toBeLessThanOrEqual(completed!.mean!)
    }
    expect(result).toMatchObject({ compare: { factor: 'beta', measure: 'outcome.completed' }, runs: 160, governments: { p0: expect.stringContaining('exponential'), p1: 'tit-for-tat' } })
    expect(Object.isFrozen(result.cells[0]!.estimates[0])).toBe(true)
  })

  test('compares the levels of a factor pairwise, in each setting of the others and over all', async () => {
    const { comparisons, cells, effects } = await runExperiment(base, small)
    const mean = (cell: number): number => cells[cell]!.estimates[0]!.mean!
    expect(comparisons.map(({ level, baseline, where }) => [level, baseline, where])).toEqual([
      ['soft', 'firm', null], ['soft', 'firm', { deadline: '4' }], ['soft', 'firm', { deadline: '8' }],
    ])
    expect(comparisons[1]!.difference).toBeCloseTo(mean(2) - mean(0), 10)
    expect(comparisons[2]!.difference).toBeCloseTo(mean(3) - mean(1), 10)
    expect(comparisons[0]!.difference).toBeCloseTo((comparisons[1]!.difference + comparisons[2]!.difference) / 2, 10)
    for (const { p, adjusted } of comparisons) expect(adjusted!).toBeGreaterThanOrEqual(p!)
    expect(effects.map(({ measure }) => measure)).toEqual(base.measures)
    expect(effects[0]!.effects.grandMean.estimate).toBeCloseTo([0, 1, 2, 3].reduce((sum, cell) => sum + mean(cell) / 4, 0), 10)
  })

  test('that broke off after any shard goes on to the same last digit', async () => {
    const experiment = { ...base, runs: 12, precision: { measure: 'outcome.completed', halfWidth: 0.12, most: 48 } }
    const states: string[] = []
    const whole = await runExperiment(experiment, small, { onState: (state) => void states.push(wireText(state())) })
    expect(whole.cells.some(({ runs }) => runs > 12)).toBe(true)
    for (const text of states.filter((_, i) => i % 7 === 0).concat(states.at(-1)!)) {
      expect(await runExperiment(experiment, small, { state: fromWireText(text) as ExperimentState })).toEqual(whole)
    }
    await expect(runExperiment({ ...experiment, seed: 4 }, small, { state: fromWireText(states[0]!) as ExperimentState })).rejects.toThrow('a state of another experiment')
  })

  test('goes on in a cell until it is precise enough, or has run enough', async () => {
    const precision = { measure: 'days', halfWidth: 0.25, most: 64 }
    const { cells } = await runExperiment(shortened({ precision }), small)
    for (const { runs, estimates } of cells) {
      const { interval } = estimates[1]!
      expect([8, 16, 32, 64]).toContain(runs)
      if (runs < 64) expect((interval!.high - interval!.low) / 2).toBeLessThanOrEqual(precision.halfWidth)
    }
  })

  test('samples factors by a Latin hypercube, a Sobol sequence and for Sobol indices', async () => {
    const factors: Experiment['factors'] = [
      { name: 'beta', paths: ['governments.p0.parameters[0].beta'], values: { kind: 'range', from: 0.1, to: 4 } },
      { name: 'kept', paths: ['rules.trust.kept'], values: { kind: 'triangular', low: 0.5, mode: 1, high: 3 } },
      { name: 'hazard', paths: ['nature.leak'], levels: [{ label: 'none', value: 0 }, { label: 'often', value: 0.1 }] },
    ]
    for (const design of [{ kind: 'latinHypercube', points: 12 }, { kind: 'sobol', points: 16 }] as const) {
      const { cells, trends, comparisons } = await runExperiment(shortened({ factors, design, runs: 4 }), small)
      expect(cells).toHaveLength(design.points)
      expect(comparisons).toEqual([])
      const betas = cells.map(({ levels }) => levels[0]!.value as number)
      // One in each slice, so the values are spread evenly.
      expect(new Set(betas.map((value) => Math.floor(((value - 0.1) / 3.9) * design.points))).size).toBe(design.points)
      for (const { levels } of cells) expect(['none', 'often']).toContain(levels[2]!.label)
      expect(trends.map(({ factor, measure }) => `${factor} ${measure}`)).toContain('beta surplus.p0')
    }
    const { sensitivity, cells } = await runExperiment(shortened({ factors, design: { kind: 'sensitivity', base: 8 }, runs: 2 }), small)
    expect(cells).toHaveLength(8 * 5)
    expect(sensitivity.map(({ indices: { n } }) => n)).toEqual([8, 8, 8, 8])
    expect(sensitivity.find(({ measure }) => measure === 'trust.p0.p1')!.indices.factors).toHaveLength(3)
  })

  test('takes treatments that change several places, and takes fields away', () => {
    const { settings } = prepareExperiment(shortened({
      factors: [{ name: 'mediator', levels: [{ label: 'none', value: { mediator: null, 'rules.modes': ['simultaneous'] } }, { label: 'escrow', value: { 'rules.modes': ['escrowed'], 'rules.trust.kept': 7 } }] }],
    }), small)
    expect(settings.map(({ scenario: { mediator, rules } }) => [mediator?.id, rules.modes, rules.trust.kept])).toEqual([[undefined, ['simultaneous'], 1], ['m', ['escrowed'], 7]])
  })

  test('changes every item of a list at once', () => {
    const { settings } = prepareExperiment(shortened({ factors: [{ name: 'discount', paths: ['parties[*].secrets.preferences.discount'], levels: [{ label: 'patient', value: 1 }, { label: 'hasty', value: 0.9 }] }] }), small)
    expect(settings.map((setting) => setting.scenario.parties.map(({ secrets }) => secrets.preferences.discount))).toEqual([[1, 1], [0.9, 0.9]])
  })
})

describe('what is wrong with an experiment is said', () => {
  const wrong: readonly (readonly [string, Partial<Experiment>, RegExp])[] = [
    ['a place that is not there', { factors: [{ name: 'x', paths: ['rules.trsut.kept'], levels: base.factors[0]!.levels! }] }, /there is no "trsut" in it/],
    ['a place beyond a list', { factors: [{ name: 'x', paths: ['parties[7].present'], levels: base.factors[0]!.levels! }] }, /there is no 7 in it/],
    ['a field that would be new', { factors: [{ name: 'x', paths: ['rules.patience'], levels: base.factors[0]!.levels! }] }, /the scenario that comes of it is not one/],
    ['a value out of range', { factors: [{ name: 'x', paths: ['rules.deadline'], levels: [{ label: 'a', value: 0 }, { label: 'b', value: 1 }] }] }, /small at x = a.*rules\.deadline/s],
    ['a place that is none', { factors: [{ name: 'x', paths: ['rules..kept'], levels: base.factors[0]!.levels! }] }, /names with dots between them/],
    ['a measure that is none', { measures: ['profit'] }, /"profit" was named as a measure/],
  ]
  test.each(wrong)('%s', async (_, changes, message) => {
    await expect(runExperiment(shortened(changes), small)).rejects.toThrow(message)
  })

  test('all problems of a file at once, each with its place', () => {
    const checked = validateExperiment({
      ...base, runs: 0, compare: { factor: 'gamma', measure: 'days' },
      factors: [{ name: 'a', paths: ['x'] }, { name: 'a', levels: [{ label: 'l', value: 3 }, { label: 'l', value: { x: 1 } }] }, { name: 'c', paths: ['x'], values: { kind: 'normal', mean: 0, deviation: 1 } }],
    })
    expect(checked.ok ? [] : checked.problems.map(({ path }) => path).sort()).toEqual(['compare.factor', 'factors[0]', 'factors[1].levels[0].value', 'factors[1].levels[1].label', 'factors[1].name', 'factors[2].values', 'runs'])
    expect(parseExperiment('{').ok).toBe(false)
  })

  test('every named measure can be measured', () => {
    for (const name of [...measureNames(small), 'reached.exploration']) expect(measureOf(small, name).name).toBe(name)
  })
})

test('the bundled experiment is one, and its mediator helps most where trust is lowest', async () => {
  const parsed = parseExperiment(readFileSync(new URL('../../examples/experiments/mediator-under-low-trust.json', import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { comparisons } = await runExperiment({ ...parsed.experiment, runs: 40 }, scenario(parsed.experiment.scenario))
  const [over, low, , high] = comparisons
  expect(over!.interval!.low).toBeGreaterThan(0)
  expect(low!.difference).toBeGreaterThan(high!.difference)
})
