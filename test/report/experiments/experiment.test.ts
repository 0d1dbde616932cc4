import { describe, expect, test } from 'vitest'
import type { ExperimentResult } from '../../../src/experiments/index.js'
import { experimentFigures } from '../../../src/report/experiments/experiment-figures.js'
import { flowLayout, flowsOf } from '../../../src/report/experiments/figures/flow-chart.js'
import { experimentReport, experimentTables, experimentText } from '../../../src/report/experiments/index.js'
import { illustrationLabel } from '../../../src/report/narrate.js'
import { documentOf, expectPage, expectRectangular, expectTidy, expectTwin } from './pages.js'
import { changes, resultWith } from './results.js'

const again = 'demarche experiment "a & b".json'
const hostile = '<script>alert("1")</script>&amp;\'--><img src=x onerror=alert(1)>'
const results = new Map(await Promise.all(Object.entries(changes).map(async ([name, change]) => [name, await resultWith(change)] as const)))
const factorial = results.get('factorial')!

const figures: { readonly [name: string]: readonly string[] } = {
  factorial: ['cells', 'main-effects', 'interactions', 'density', 'offers', 'flow'],
  single: ['cells', 'main-effects', 'density', 'offers', 'flow'],
  three: ['cells', 'main-effects', 'interactions', 'interaction-2', 'interaction-3', 'density', 'offers', 'flow'],
  points: ['points', 'trends'],
  sensitivity: ['sensitivity'],
}

describe.each([...results])('an experiment, %s', (name, result) => {
  test('has the figures of its design, each with the same numbers as its table', async () => {
    const made = await experimentFigures(result)
    expect(made.map(({ id }) => id)).toEqual(figures[name])
    made.forEach(expectTwin)
  })

  test('is a page that stands alone', async () => {
    const html = await experimentReport(result, { again })
    expectPage(html, again)
    expect(html).toContain(result.hash)
    const { answer } = experimentText(result)
    expect([...documentOf(html).querySelectorAll('#answer li')].map(({ textContent }) => textContent)).toEqual(answer)
  })

  test('has tidy tables, with every number in full', () => {
    const tables = experimentTables(result)
    expectTidy(tables)
    const cells = tables.find((table) => table.name === 'cells')!
    expect(cells.rows).toHaveLength(result.cells.length * result.measures.length)
    const mean = cells.columns.findIndex((column) => column.name === 'mean')
    expect(cells.rows.map((row) => row[mean])).toEqual(result.cells.flatMap(({ estimates }) => estimates.map((estimate) => estimate.mean)))
    expectRectangular(experimentText(result).tables)
  })

  test('is the same twice, to the byte', async () => {
    expect(await experimentReport(result, { again })).toBe(await experimentReport(structuredClone(result), { again }))
  })
})

describe('the answer', () => {
  const with1 = (change: Partial<ExperimentResult['comparisons'][number]>): readonly string[] => experimentText({ ...factorial, comparisons: factorial.comparisons.slice(0, 1).map((one) => ({ ...one, ...change })) }).answer

  test('has the difference with its interval and adjusted p', () => {
    expect(with1({ difference: 0.25, interval: { low: 0.1, high: 0.4 }, adjusted: 0.004 })).toEqual(['Over all levels of earlier promises kept, the share of runs in which everybody agreed on was released was 25 percentage points higher with mediator = escrow than with mediator = none (95 % interval of the difference 10 to 40 percentage points; p = 0.004).'])
    expect(with1({ difference: -0.25, interval: { low: -0.4, high: -0.1 }, adjusted: 1e-9 })[0]).toMatch(/25 percentage points lower .* p < 0\.001/)
  })

  test('says so when nothing can be told', () => {
    expect(with1({ difference: -0.02, interval: { low: -0.1, high: 0.06 }, adjusted: 0.6 })[0]).toMatch(/it cannot be told whether .* the difference seen is -2 percentage points .*p = 0\.6\)\.$/)
    expect(with1({ interval: { low: 0.01, high: 0.06 }, adjusted: 0.07 })[0]).toContain('By itself the interval leaves out no difference')
    expect(with1({ n: 1, standardError: null, interval: null, p: null, adjusted: null })[0]).toContain('nothing can be told of escrow against none')
    expect(experimentText({ ...factorial, comparisons: [] }).answer[0]).toMatch(/^Nothing can be told/)
  })

  test('counts comparisons where they are too many to be told one by one', () => {
    const [over, one] = factorial.comparisons
    const many = [over!, ...Array.from({ length: 13 }, (_, i) => ({ ...one!, adjusted: i < 5 ? 0.001 : 0.5, difference: i < 3 ? 1 : -1 }))]
    expect(experimentText({ ...factorial, comparisons: many }).answer.at(-1)).toBe('Of 13 comparisons at single levels of the other factors 3 show more than none, 2 less, and in 8 nothing can be told.')
  })

  test('is headed by what the reader must know', async () => {
    const noted: ExperimentResult = { ...factorial, illustration: true, cells: factorial.cells.map((cell, i) => ({ ...cell, faulted: i === 0 ? 2 : 0, failed: i === 1 ? 1 : 0 })) }
    expect(experimentText(noted).answer.slice(0, 3)).toEqual([illustrationLabel, 'In 2 runs a government gave no usable answer.', '1 run broke off and is not counted.'])
    expect(await experimentReport(noted, { again })).toContain(`<p class="note">${illustrationLabel}</p>`)
    expect(await experimentReport(factorial, { again })).not.toContain(illustrationLabel)
  })
})

test('no text becomes markup', async () => {
  const result: ExperimentResult = {
    ...factorial, id: hostile, question: hostile, hash: hostile, scenario: { id: hostile, title: hostile }, governments: { [hostile]: hostile },
    factors: factorial.factors.map(({ name, levels }) => ({ name: name + hostile, levels: levels.map((level) => ({ ...level, label: level.label + hostile })) })),
    cells: factorial.cells.map((cell) => ({
      ...cell, levels: cell.levels.map((level) => ({ ...level, label: level.label + hostile })),
      joint: cell.joint.map((grid) => ({ ...grid, parties: [grid.parties[0] + hostile, grid.parties[1] + hostile] as const })),
      offers: Object.fromEntries(Object.entries(cell.offers).map(([party, spreads]) => [party + hostile, spreads])),
    })),
    comparisons: factorial.comparisons.map((one) => ({ ...one, level: one.level + hostile, baseline: one.baseline + hostile, where: one.where && Object.fromEntries(Object.entries(one.where).map(([name, level]) => [name + hostile, level + hostile])) })),
    measures: factorial.measures.map((measure) => ({ ...measure, about: measure.about + hostile })),
    compare: { ...factorial.compare, factor: factorial.compare.factor + hostile },
  }
  const html = await experimentReport(result, { again: hostile })
  const page = documentOf(html)
  expect(html).not.toMatch(/<script|<img/)
  expect(page.querySelectorAll('script, img, [onerror]')).toHaveLength(0)
  expect(page.querySelectorAll('section.figure').length).toBe(6)
  expect(page.querySelector('h1')!.textContent).toBe(hostile)
})

test('every run lies in one square for every two parties, and every first offer is counted', () => {
  for (const { runs, joint, offers } of factorial.cells) {
    expect(joint.length).toBeGreaterThan(0)
    for (const { squares } of joint) expect(squares.reduce((sum, { count }) => sum + count, 0)).toBe(runs)
    for (const [first, ...later] of Object.values(offers)) {
      expect(first!.n).toBeLessThanOrEqual(runs)
      for (const { n } of later) expect(n).toBeLessThanOrEqual(first!.n)
    }
  }
})

test('every way that a run went is on the map, or leads into or out of what holds it', async () => {
  const layout = await flowLayout()
  for (const { ways } of factorial.cells) for (const way of ways) {
    const flows = flowsOf(layout, [way])
    expect(flows.reduce((sum, { count }) => sum + count, 0), `${way.from} to ${way.to}`).toBeGreaterThanOrEqual(way.count)
  }
  const ends = flowsOf(layout, factorial.cells[0]!.ways).filter(({ from }) => from === 'formal.closing')
  expect(ends.reduce((sum, { count }) => sum + count, 0)).toBe(factorial.cells[0]!.runs)
})

test('a factor that is called like a column of the tables keeps a column of its own', () => {
  const [factor, ...others] = factorial.factors
  const renamed: ExperimentResult = { ...factorial, factors: [{ ...factor!, name: 'mean' }, ...others], compare: { ...factorial.compare, factor: 'mean' } }
  expectTidy(experimentTables(renamed))
})
