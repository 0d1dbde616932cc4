import type { ExperimentResult } from '../../experiments/result.js'
import type { TextTable } from '../summary.js'
import { listed } from '../words.js'
import { comparedMeasure, experimentAnswer, experimentNotes } from './experiment-answer.js'
import { confidenceWords, differenceCell, grouped, intervalWords, inUnits, pCell, told, unitOf } from './words.js'

/** Cells that are shown at most; all are in the files. */
const mostCells = 60

/** The answer of an experiment for the terminal: sentences, then tables. */
export function experimentText(result: ExperimentResult): { readonly answer: readonly string[]; readonly tables: readonly TextTable[] } {
  const { cells, factors, measures, comparisons, compare, confidence, trends, sensitivity } = result
  const { kind } = comparedMeasure(result)
  const interval = `${confidenceWords(confidence)} interval`
  const others = factors.filter(({ name }) => name !== compare.factor)
  const tables: readonly TextTable[] = [
    {
      title: cells.length > mostCells ? `Cells, the first ${mostCells} of ${grouped(cells.length)}` : 'Cells',
      columns: [...factors.map(({ name }) => name), 'runs', ...measures.map(({ name }) => name)],
      rows: cells.slice(0, mostCells).map(({ levels, runs, estimates }) => [...levels.map(({ label }) => label), String(runs), ...estimates.map(({ mean }, m) => inUnits(measures[m]!.kind, mean) || 'none')]),
    },
    {
      title: `Compared: ${compare.measure}${unitOf(kind)}`,
      columns: ['level', 'against', ...others.map(({ name }) => name), 'difference', interval, 'adjusted p'],
      rows: comparisons.map(({ level, baseline, where, difference, interval: range, adjusted }) => [level, baseline, ...others.map(({ name }) => where?.[name] ?? 'all'), differenceCell(kind, difference), intervalWords(kind, range) || 'unknown', pCell(adjusted) || 'unknown']),
    },
    {
      title: 'Rank correlations',
      columns: ['measure', 'factor', 'correlation', interval],
      rows: trends.map(({ measure, factor, correlation, interval: range }) => [measure, factor, told(correlation) || 'constant', intervalWords('mean', range) || 'unknown']),
    },
    {
      title: "Sobol' indices",
      columns: ['measure', 'factor', 'by itself', interval, 'with interactions', interval],
      rows: sensitivity.flatMap(({ measure, indices }) => factors.map(({ name }, i) => {
        const found = indices.factors?.[i]
        return found ? [measure, name, told(found.first), intervalWords('mean', found.firstInterval), told(found.total), intervalWords('mean', found.totalInterval)] : [measure, name, 'constant', '', 'constant', '']
      })),
    },
  ]
  return { answer: [...experimentNotes(result), ...experimentAnswer(result)], tables: tables.filter(({ rows }) => rows.length > 0) }
}

/** What common random numbers mean, in a sentence. */
export function commonChances({ seed, cells }: ExperimentResult): string {
  const runs = listed([...new Set(cells.map((cell) => grouped(cell.runs)))].slice(0, 4))
  return `The first run of every cell has seed ${seed}, the second ${seed + 1}, and so on: each is dealt the same chances, the same draws of what people are worth, the same leaks and delays. What differs between two cells is then what the factors do, and the comparison is of pairs, with ${runs} runs in a cell.`
}
