import type { Comparison, ExperimentCell, ExperimentResult } from '../../experiments/result.js'

/** The two cells between which the compared levels differ most: those of the largest difference at single levels of the other factors, or of all there are. */
export function contrasted({ comparisons, cells, factors, compare }: ExperimentResult): readonly [ExperimentCell, ExperimentCell] | null {
  const factor = factors.findIndex(({ name }) => name === compare.factor)
  const size = ({ difference }: Comparison): number => Math.abs(difference)
  const within = comparisons.filter(({ where }) => where !== null || factors.length === 1)
  const most = within.toSorted((a, b) => size(b) - size(a))[0]
  if (!most) return null
  const find = (label: string): ExperimentCell | undefined => cells.find(({ levels }) => factors.every(({ name }, i) => levels[i]!.label === (i === factor ? label : most.where?.[name])))
  const [before, after] = [find(most.baseline), find(most.level)]
  return before && after && before.runs > 0 && after.runs > 0 ? [before, after] : null
}

/** What a cell is called: each factor and its level. */
export function cellName({ factors }: ExperimentResult, { levels }: ExperimentCell): string {
  return factors.map(({ name }, i) => `${name}: ${levels[i]!.label}`).join('; ')
}
