import type { Comparison, ExperimentCell, ExperimentResult } from '../../../experiments/result.js'
import type { Level } from '../../../experiments/schema.js'
import { missing, numberOr } from '../../data/csv.js'
import type { Cell } from '../../data/csv.js'
import type { Column, DataTable } from '../../data/data-table.js'
import { filled, intervalCells, intervalColumns, numberColumn, offerCells, offerColumns, testCells, testColumns, textColumn, wholeColumn } from './columns.js'

/** Names that the tables use themselves. */
const own = new Set(['cell', 'measure', 'kind', 'n', 'mean', 'deviation', 'low', 'high', 'faulted', 'failed', 'missing_reason', 'level', 'baseline', 'difference', 'standard_error', 'p', 'adjusted_p', 'gain'])

interface FactorColumn {
  readonly column: Column
  readonly cellOf: (level: Level) => Cell
}

/** The column of a factor that no other column is called like. */
function columnName(name: string): string {
  return own.has(name) ? `factor ${name}` : name
}

/** Columns of each factor: its level in words, and the number that it stands for where every level is one. */
function factorColumns({ factors, cells }: ExperimentResult): readonly FactorColumn[] {
  return factors.flatMap(({ name }, i): readonly FactorColumn[] => {
    const levels = cells.map((cell) => cell.levels[i]!)
    const numbers = levels.every(({ value }) => typeof value === 'number')
    const plain = levels.every(({ label, value }) => label === String(value))
    const words: FactorColumn = { column: textColumn(columnName(name), `Level of the factor ${name}, as it is called.`), cellOf: ({ label }) => label }
    if (!numbers) return [words]
    const value: FactorColumn = { column: numberColumn(plain ? columnName(name) : `${name}: value`, `Value of the factor ${name}.`), cellOf: ({ value: number }) => Number(number) }
    return plain ? [value] : [words, value]
  })
}

function cellsTable(result: ExperimentResult): DataTable {
  const columns = factorColumns(result)
  const none = { unknown: 'No run came to its end, or too few to say.' }
  const row = ({ cell, levels, estimates, faulted, failed }: ExperimentCell, m: number): readonly Cell[] => {
    const { name, kind } = result.measures[m]!
    const { n, mean, deviation, interval } = estimates[m]!
    const at = result.factors.flatMap(({ name: factor }, i) => columns.filter(({ column }) => column.name === columnName(factor) || column.name === `${factor}: value`).map(({ cellOf }) => cellOf(levels[i]!)))
    return [cell, ...at, name, kind, n, numberOr(mean, 'unknown'), kind === 'share' ? missing('share') : numberOr(deviation, 'unknown'), ...intervalCells(interval), faulted, failed]
  }
  return {
    name: 'cells', description: 'What every cell of the experiment came to.', row: 'one measure in one cell',
    columns: [
      wholeColumn('cell', 'Number of the cell, from 0.'), ...columns.map(({ column }) => column),
      textColumn('measure', 'What is measured.'), textColumn('kind', 'share for a share of the runs, mean for the mean of a number.'), wholeColumn('n', 'Runs behind it.'),
      numberColumn('mean', 'Mean or share.', none), numberColumn('deviation', 'Standard deviation of single runs.', { ...none, share: 'A share has none of its own.' }),
      ...intervalColumns, wholeColumn('faulted', 'Runs in which a government gave no usable answer.'), wholeColumn('failed', 'Runs that broke off and are not counted.'),
    ],
    rows: result.cells.flatMap((cell) => result.measures.map((_, m) => row(cell, m))),
  }
}

function comparisonsTable({ comparisons, compare, factors }: ExperimentResult): DataTable {
  const others = factors.filter(({ name }) => name !== compare.factor)
  const row = ({ level, baseline, where, n, difference, standardError, interval, p, adjusted, gain }: Comparison): readonly Cell[] =>
    [compare.measure, level, baseline, ...others.map(({ name }): Cell => where?.[name] ?? missing('mean')), n, difference, ...testCells({ standardError, interval, p }), numberOr(adjusted, 'unknown'), numberOr(gain, 'unknown')]
  return {
    name: 'comparisons', description: `Levels of ${compare.factor} against the first, under common random numbers.`, row: 'one level against the first, at some levels of the other factors or over all of them',
    columns: [
      textColumn('measure', 'What is compared.'), textColumn('level', 'The level that is compared.'), textColumn('baseline', 'The level that it is compared with.'),
      ...others.map(({ name }) => textColumn(columnName(name), `Level of the factor ${name}.`, { mean: 'The mean over all its levels.' })),
      wholeColumn('n', 'Pairs of batch means.'), numberColumn('difference', 'Mean of the level less that of the baseline; of a share as a share.'), ...testColumns,
      numberColumn('adjusted_p', 'The p-value adjusted for the number of comparisons (Holm 1979).', { unknown: 'Too few numbers to say.' }),
      numberColumn('gain', 'How many times the runs independent cells would have needed.', { unknown: 'The pairs do not vary, or there are too few.' }),
    ],
    rows: comparisons.map(row),
  }
}

function effectsTables({ effects, factors }: ExperimentResult): readonly DataTable[] {
  const level = (factor: number, n: number): readonly Cell[] => [factors[factor]!.name, factors[factor]!.levels[n]!.label]
  return [
    {
      name: 'effects', description: 'Main effects: how far each level of each factor moves the mean of all cells.', row: 'one level of one factor, or the grand mean, in one measure',
      columns: [textColumn('measure', 'What is measured.'), textColumn('term', 'mean for the grand mean, main for a main effect.'), textColumn('factor', 'The factor.', { mean: 'The grand mean has none.' }), textColumn('level', 'Its level.', { mean: 'The grand mean has none.' }), numberColumn('estimate', 'The grand mean, or the mean at the level less the grand mean.'), ...testColumns],
      rows: effects.flatMap(({ measure, effects: { grandMean, main } }) => [
        [measure, 'mean', missing('mean'), missing('mean'), grandMean.estimate, ...testCells(grandMean)],
        ...main.map((effect) => [measure, 'main', ...level(effect.factor, effect.level), effect.estimate, ...testCells(effect)]),
      ]),
    },
    {
      name: 'interactions', description: 'Interactions: how far two levels together move the mean beyond what each does by itself.', row: 'one level of one factor with one of another, in one measure',
      columns: [textColumn('measure', 'What is measured.'), textColumn('factor', 'The one factor.'), textColumn('level', 'Its level.'), textColumn('other_factor', 'The other factor.'), textColumn('other_level', 'Its level.'), numberColumn('estimate', 'The interaction, in the units of the measure.'), ...testColumns],
      rows: effects.flatMap(({ measure, effects: { interactions } }) => interactions.map((one) => [measure, ...level(one.factors[0], one.levels[0]), ...level(one.factors[1], one.levels[1]), one.estimate, ...testCells(one)])),
    },
  ]
}

/** What an experiment found as tidy tables: cells, comparisons, effects, interactions, trends, sensitivity, ways, density and offers; those that its design has. */
export function experimentTables(result: ExperimentResult): readonly DataTable[] {
  const { trends, sensitivity, factors, cells } = result
  return filled([
    cellsTable(result), comparisonsTable(result), ...effectsTables(result),
    {
      name: 'trends', description: 'How the measures go with the factors that are numbers.', row: 'one factor and one measure',
      columns: [textColumn('measure', 'What is measured.'), textColumn('factor', 'The factor.'), numberColumn('correlation', 'Rank correlation (Spearman 1904), from -1 to 1.', { constant: 'One of the two does not vary.' }), ...intervalColumns],
      rows: trends.map(({ factor, measure, correlation, interval }) => [measure, factor, numberOr(correlation, 'constant'), ...intervalCells(interval)]),
    },
    {
      name: 'sensitivity', description: "Sobol' indices: shares of the variance that each factor accounts for.", row: 'one factor and one measure',
      columns: [
        textColumn('measure', 'What is measured.'), textColumn('factor', 'The factor.'), wholeColumn('n', 'Base points.'),
        ...(['first', 'total'] as const).flatMap((order) => [
          numberColumn(order, order === 'first' ? 'Index of first order: what the factor accounts for by itself.' : 'Total index: with all its interactions.', { constant: 'The measure does not vary.' }),
          numberColumn(`${order}_low`, 'Lower end of its interval.', { constant: 'The measure does not vary.' }), numberColumn(`${order}_high`, 'Upper end of its interval.', { constant: 'The measure does not vary.' }),
        ]),
      ],
      rows: sensitivity.flatMap(({ measure, indices }) => factors.map(({ name }, i): readonly Cell[] => {
        const found = indices.factors?.[i]
        return [measure, name, indices.n, ...(found ? [found.first, found.firstInterval.low, found.firstInterval.high, found.total, found.totalInterval.low, found.totalInterval.high] : Array.from({ length: 6 }, () => missing('constant')))]
      })),
    },
    {
      name: 'ways', description: 'How often the formal track went from one place to another.', row: 'one way in one cell',
      columns: [wholeColumn('cell', 'Number of the cell, as in cells.'), textColumn('from', 'Where from.'), textColumn('to', 'Where to.'), wholeColumn('count', 'How often, over all runs of the cell.')],
      rows: cells.flatMap(({ cell, ways }) => ways.map(({ from, to, count }) => [cell, from, to, count])),
    },
    {
      name: 'density', description: "Where runs lie in the plane of two parties' utilities above no deal.", row: 'one square of the plane of two parties in one cell',
      columns: [
        wholeColumn('cell', 'Number of the cell, as in cells.'), textColumn('party', 'The one party.'), textColumn('other_party', 'The other party.'),
        numberColumn('from', "Lower end of the square in the one party's utility above no deal."), numberColumn('other_from', 'Lower end in that of the other.'), numberColumn('width', 'Width of the square, each way.'), wholeColumn('count', 'Runs that lie in it.'),
      ],
      rows: cells.flatMap(({ cell, joint }) => joint.flatMap(({ parties: [party, other], width, squares }) => squares.map(({ x, y, count }) => [cell, party, other, x, y, width, count]))),
    },
    {
      name: 'offers', description: 'What each party asked for itself with each of its offers in the last bargaining of a run: worth above no deal as a share of the best conceivable, before discount and costs.', row: 'one offer by its number, of one party in one cell',
      columns: [
        wholeColumn('cell', 'Number of the cell, as in cells.'), textColumn('party', 'Who offers.'), ...offerColumns,
      ],
      rows: cells.flatMap(({ cell, offers }) => Object.entries(offers).flatMap(([party, spreads]) => spreads.map((spread, n) => [cell, party, ...offerCells(spread, n)]))),
    },
  ])
}
