import type { ExperimentCell, ExperimentResult } from '../../experiments/result.js'
import { capitalised, listed } from '../words.js'
import { comparedMeasure, experimentAnswer } from './experiment-answer.js'
import { densityFigures, offersFigure } from './experiment-bargaining.js'
import { flowFigure } from './experiment-flow.js'
import { intervalRows } from './figures/interval-rows.js'
import type { RowPoint } from './figures/interval-rows.js'
import { levelLines } from './figures/level-lines.js'
import { scatter } from './figures/scatter.js'
import { hover } from './report-figure.js'
import type { ReportFigure } from './report-figure.js'
import { confidenceWords, differenceCell, drawnAs, inUnits, told, unitOf } from './words.js'

/** Rows that a figure has at most. */
const mostRows = 60

const axisOf = (about: string, kind: 'share' | 'mean'): string => `${capitalised(about)}${kind === 'share' ? ', %' : ''}`

/** Means of the cells of a factorial, by the levels of the compared factor. */
async function cellMeans(result: ExperimentResult): Promise<ReportFigure | null> {
  const { factors, cells, compare, design, confidence } = result
  const factor = factors.findIndex(({ name }) => name === compare.factor)
  const series = factors[factor]?.levels ?? []
  if (design.kind !== 'factorial' || series.length === 0) return null
  const { about, kind, at: m } = comparedMeasure(result)
  const others = factors.map((_, i) => i).filter((i) => i !== factor)
  const combination = ({ levels }: ExperimentCell): string => others.map((i) => levels[i]!.label).join(', ')
  const rows = [...new Set(cells.map(combination))]
  if (rows.length > mostRows) return null
  const twin = {
    columns: [...factors.map(({ name }) => name), 'runs', about, 'from', 'to'],
    rows: cells.map(({ levels, estimates }) => {
      const { n, mean, interval } = estimates[m]!
      return [...levels.map(({ label }) => label), String(n), inUnits(kind, mean), inUnits(kind, interval?.low), inUnits(kind, interval?.high)]
    }),
  }
  const points = cells.flatMap((cell, i) => {
    const { mean, interval } = cell.estimates[m]!
    return mean === null ? [] : [{
      row: rows.indexOf(combination(cell)), series: series.findIndex(({ label }) => label === cell.levels[factor]!.label), value: drawnAs(kind, mean),
      low: interval && drawnAs(kind, interval.low), high: interval && drawnAs(kind, interval.high), title: hover(twin, twin.rows[i]!),
    }]
  })
  const words = {
    id: 'cells', title: `${capitalised(about)}, by ${compare.factor}`,
    finding: `${experimentAnswer(result)[0]!} Bars are ${confidenceWords(confidence)} intervals of each cell by itself.${others.length > 1 ? ` Rows are levels of ${listed(others.map((i) => factors[i]!.name))}, in this order.` : ''}`, twin,
  }
  const names = series.map(({ label }) => `${compare.factor}: ${label}`)
  if (others.length > 1) return { ...words, svg: await intervalRows({ rows, series: names, points, axis: axisOf(about, kind), ...(kind === 'share' ? { domain: [0, 100] as const } : {}) }) }
  const alone = others.length === 0
  return {
    ...words,
    svg: await levelLines({
      factor: alone ? compare.factor : factors[others[0]!]!.name, levels: alone ? series.map(({ label }) => label) : rows, series: alone ? [compare.factor] : names,
      points: points.map(({ row, series: n, ...point }) => ({ ...point, at: alone ? n : row, series: alone ? 0 : n })), axis: axisOf(about, kind), shares: kind === 'share',
    }),
  }
}

const effectColumns = (kind: 'share' | 'mean'): readonly string[] => [`effect${unitOf(kind)}`, 'from', 'to']

/** How far each level of each factor moves the mean. */
async function mainEffects(result: ExperimentResult): Promise<ReportFigure | null> {
  const { effects, factors, compare, confidence } = result
  const found = effects.find(({ measure }) => measure === compare.measure)?.effects
  if (!found || found.main.length > mostRows) return null
  const { about, kind } = comparedMeasure(result)
  const twin = {
    columns: ['factor', 'level', ...effectColumns(kind)],
    rows: found.main.map(({ factor, level, estimate, interval }) => [factors[factor]!.name, factors[factor]!.levels[level]!.label, ...[estimate, interval?.low, interval?.high].map((value) => differenceCell(kind, value))]),
  }
  const strongest = found.main.toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))[0]!
  return {
    id: 'main-effects', title: 'Main effects', twin,
    finding: `How far each level moves the ${about} from ${inUnits(kind, found.grandMean.estimate)}, the mean of all cells. The furthest is ${factors[strongest.factor]!.name} = ${factors[strongest.factor]!.levels[strongest.level]!.label}, by ${differenceCell(kind, strongest.estimate)}${kind === 'share' ? ' percentage points' : ''}. Bars are ${confidenceWords(confidence)} intervals.`,
    svg: await intervalRows({
      rows: twin.rows.map(([factor, level]) => `${factor}: ${level}`), series: [], zero: 0, axis: `Effect on the ${about}${unitOf(kind)}`,
      points: found.main.map(({ estimate, interval }, row) => ({ row, series: 0, value: drawnAs(kind, estimate), low: interval && drawnAs(kind, interval.low), high: interval && drawnAs(kind, interval.high), title: hover(twin, twin.rows[row]!) })),
    }),
  }
}

/** How far two levels together move the mean beyond each by itself. */
async function interactions(result: ExperimentResult): Promise<ReportFigure | null> {
  const { effects, factors, compare, confidence } = result
  const found = effects.find(({ measure }) => measure === compare.measure)?.effects
  const compared = factors.findIndex(({ name }) => name === compare.factor)
  const all = found?.interactions ?? []
  const shown = all.length <= mostRows ? all : all.filter(({ factors: pair }) => pair.includes(compared))
  if (!found || shown.length === 0 || shown.length > mostRows) return null
  const { about, kind } = comparedMeasure(result)
  const name = (factor: number, level: number): string => `${factors[factor]!.name}: ${factors[factor]!.levels[level]!.label}`
  const twin = {
    columns: ['one level', 'other level', ...effectColumns(kind)],
    rows: shown.map(({ factors: [a, b], levels: [i, j], estimate, interval }) => [name(a, i), name(b, j), ...[estimate, interval?.low, interval?.high].map((value) => differenceCell(kind, value))]),
  }
  const clear = shown.filter(({ interval }) => interval !== null && (interval.low > 0 || interval.high < 0)).length
  return {
    id: 'interactions', title: 'Interactions', twin,
    finding: `How far two levels together move the ${about} beyond what each does by itself. ${clear === 0 ? 'No interval leaves out 0: no interaction can be told.' : `In ${clear} of ${shown.length} pairs of levels the ${confidenceWords(confidence)} interval leaves out 0.`} Each interval stands for itself.`,
    svg: await intervalRows({
      rows: shown.map(({ factors: [a, b], levels: [i, j] }) => `${factors[a]!.levels[i]!.label} × ${factors[b]!.levels[j]!.label}`), series: [], zero: 0, axis: `Interaction${unitOf(kind)}`,
      points: shown.map(({ estimate, interval }, row) => ({ row, series: 0, value: drawnAs(kind, estimate), low: interval && drawnAs(kind, interval.low), high: interval && drawnAs(kind, interval.high), title: hover(twin, twin.rows[row]!) })),
    }),
  }
}

/** Interaction plots of three factors and more: means over the levels of one factor, one line for each level of the compared one, over all levels of the others. */
async function interactionPlots(result: ExperimentResult): Promise<readonly ReportFigure[]> {
  const { effects, factors, compare } = result
  const found = effects.find(({ measure }) => measure === compare.measure)?.effects
  const compared = factors.findIndex(({ name }) => name === compare.factor)
  if (!found || factors.length < 3) return []
  const { about, kind } = comparedMeasure(result)
  const main = (factor: number, level: number): number => found.main.find((effect) => effect.factor === factor && effect.level === level)!.estimate
  return Promise.all(factors.map((_, i) => i).filter((i) => i !== compared).slice(0, 6).map(async (other) => {
    const pairs = found.interactions.flatMap(({ factors: [a, b], levels: [i, j], estimate }) =>
      a === compared && b === other ? [{ series: i, at: j, estimate }] : a === other && b === compared ? [{ series: j, at: i, estimate }] : [])
    const [mine, along] = [factors[compared]!, factors[other]!]
    const points = pairs.map(({ series, at, estimate }) => ({ series, at, value: found.grandMean.estimate + main(compared, series) + main(other, at) + estimate }))
    const twin = { columns: [mine.name, along.name, about], rows: points.map(({ series, at, value }) => [mine.levels[series]!.label, along.levels[at]!.label, inUnits(kind, value)]) }
    return {
      id: `interaction-${other + 1}`, title: `${capitalised(mine.name)} and ${along.name} together`, twin,
      finding: `Means over all levels of ${listed(factors.map(({ name }) => name).filter((_, i) => i !== compared && i !== other))}. Lines that run side by side mean that the two do not depend on each other.`,
      svg: await levelLines({
        factor: along.name, levels: along.levels.map(({ label }) => label), series: mine.levels.map(({ label }) => `${mine.name}: ${label}`), axis: axisOf(about, kind), shares: kind === 'share',
        points: points.map(({ series, at, value }, row) => ({ series, at, value: drawnAs(kind, value), low: null, high: null, title: hover(twin, twin.rows[row]!) })),
      }),
    }
  }))
}

/** Cells that a figure of points shows at most. */
const mostPoints = 1000

/** The compared measure at every point of a sample, over the compared factor. */
async function samplePoints(result: ExperimentResult): Promise<ReportFigure | null> {
  const { factors, cells, compare, design, confidence } = result
  const factor = factors.findIndex(({ name }) => name === compare.factor)
  const { about, kind, at: m } = comparedMeasure(result)
  const known = cells.flatMap(({ levels, estimates }) => {
    const [{ value: x }, { mean, interval, n }] = [levels[factor]!, estimates[m]!]
    return typeof x === 'number' && mean !== null ? [{ x, mean, interval, n, levels }] : []
  })
  // A design for Sobol' indices tries most values several times, and its picture is that of the indices.
  if (design.kind === 'factorial' || design.kind === 'sensitivity' || known.length < cells.length || cells.length > mostPoints) return null
  const twin = {
    columns: [...factors.map(({ name }) => name), 'runs', about, 'from', 'to'],
    rows: known.map(({ levels, n, mean, interval }) => [...levels.map(({ label }) => label), String(n), inUnits(kind, mean), inUnits(kind, interval?.low), inUnits(kind, interval?.high)]),
  }
  return {
    id: 'points', title: `${capitalised(about)}, over ${compare.factor}`, twin,
    finding: `Each mark is one of ${cells.length} points; the other factors vary too. Bars, where they are drawn, are ${confidenceWords(confidence)} intervals of each by itself.`,
    svg: await scatter({
      axes: [compare.factor, axisOf(about, kind)], shares: kind === 'share',
      points: known.map(({ x, mean, interval }, i) => ({ x, value: drawnAs(kind, mean), low: interval && drawnAs(kind, interval.low), high: interval && drawnAs(kind, interval.high), title: hover(twin, twin.rows[i]!) })),
    }),
  }
}

/** Rank correlations of the measures with the factors that are numbers. */
async function trends(result: ExperimentResult): Promise<ReportFigure | null> {
  const known = result.trends.flatMap(({ correlation, interval, ...trend }) => (correlation === null ? [] : [{ ...trend, correlation, interval }]))
  if (known.length === 0) return null
  const [rows, measures] = [[...new Set(known.map(({ factor }) => factor))], result.measures.filter(({ name }) => known.some(({ measure }) => measure === name)).slice(0, 6)]
  const shown = known.filter(({ measure }) => measures.some(({ name }) => name === measure))
  const twin = { columns: ['measure', 'factor', 'rank correlation', 'from', 'to'], rows: shown.map(({ measure, factor, correlation, interval }) => [measures.find(({ name }) => name === measure)!.about, factor, told(correlation), told(interval?.low), told(interval?.high)]) }
  return {
    id: 'trends', title: 'What goes with what', twin,
    finding: `${experimentAnswer(result)[0]!} A rank correlation is 1 where the measure always rises with the factor, -1 where it always falls, and near 0 where neither can be seen.`,
    svg: await intervalRows({
      rows, series: measures.map(({ about }) => about), zero: 0, domain: [-1, 1], axis: 'Rank correlation',
      points: shown.map(({ measure, factor, correlation, interval }, i): RowPoint => ({ row: rows.indexOf(factor), series: measures.findIndex(({ name }) => name === measure), value: correlation, low: interval?.low ?? null, high: interval?.high ?? null, title: hover(twin, twin.rows[i]!) })),
    }),
  }
}

/** Sobol' indices of the factors in the compared measure. */
async function sensitivity(result: ExperimentResult): Promise<ReportFigure | null> {
  const { factors, compare, confidence } = result
  const indices = result.sensitivity.find(({ measure }) => measure === compare.measure)?.indices.factors
  if (!indices) return null
  const { about } = comparedMeasure(result)
  const twin = {
    columns: ['factor', 'by itself', 'from', 'to', 'with interactions', 'from', 'to'],
    rows: indices.map(({ first, firstInterval, total, totalInterval }, i) => [factors[i]!.name, ...[first, firstInterval.low, firstInterval.high, total, totalInterval.low, totalInterval.high].map(told)]),
  }
  return {
    id: 'sensitivity', title: `What the variance of the ${about} comes from`, twin,
    finding: `${experimentAnswer(result)[0]!} Bars are ${confidenceWords(confidence)} bootstrap intervals; estimates may leave 0 to 1 by their error.`,
    svg: await intervalRows({
      rows: factors.map(({ name }) => name), series: ['by itself (first order)', 'with all its interactions (total)'], zero: 0, axis: 'Share of the variance',
      points: indices.flatMap(({ first, firstInterval, total, totalInterval }, row): readonly RowPoint[] => [
        { row, series: 0, value: first, low: firstInterval.low, high: firstInterval.high, title: hover(twin, twin.rows[row]!) },
        { row, series: 1, value: total, low: totalInterval.low, high: totalInterval.high, title: hover(twin, twin.rows[row]!) },
      ]),
    }),
  }
}

/** The figures that an experiment's design has. */
export async function experimentFigures(result: ExperimentResult): Promise<readonly ReportFigure[]> {
  const some = [await cellMeans(result), await mainEffects(result), await interactions(result), ...await interactionPlots(result), await samplePoints(result), await trends(result), await sensitivity(result), ...await densityFigures(result), await offersFigure(result), await flowFigure(result)]
  return some.filter((figure) => figure !== null)
}
