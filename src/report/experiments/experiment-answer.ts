import type { Comparison, ExperimentResult } from '../../experiments/result.js'
import { illustrationLabel } from '../narrate.js'
import { capitalised, listed } from '../words.js'
import { confidenceWords, distance, figures, intervalWords, inUnits, pWords, told } from './words.js'
import type { Kind } from './words.js'

/** What a measure is called in a sentence, without its article: `share of runs that …`, `mean of days until the end`. */
export function subjectOf({ about, kind }: { readonly about: string; readonly kind: Kind }): string {
  return kind === 'share' ? about : `mean of ${about}`
}

/** The measure that the question is about. */
export function comparedMeasure({ measures, compare }: ExperimentResult): { readonly name: string; readonly about: string; readonly kind: Kind; readonly at: number } {
  const at = Math.max(0, measures.findIndex(({ name }) => name === compare.measure))
  return { ...measures[at]!, at }
}

function whereWords({ where }: Comparison, others: readonly string[]): string {
  if (where === null) return others.length === 0 ? '' : `Over all levels of ${listed(others)}, `
  return `Where ${listed(Object.entries(where).map(([factor, level]) => `${factor} is ${level}`))}, `
}

/** Whether a comparison tells two levels apart: its adjusted p is below what the confidence leaves. */
export function tells({ adjusted, parameters: { confidence } }: Pick<Comparison, 'adjusted' | 'parameters'>): boolean {
  return adjusted !== null && adjusted < 1 - confidence
}

function comparisonSentence(comparison: Comparison, measure: { readonly about: string; readonly kind: Kind }, factor: string, others: readonly string[], count: number): string {
  const { level, baseline, difference, interval, adjusted, n, parameters: { confidence } } = comparison
  const { kind } = measure
  const subject = subjectOf(measure)
  const [start, versus] = [whereWords(comparison, others), `with ${factor} = ${level} than with ${factor} = ${baseline}`]
  if (interval === null || adjusted === null) return capitalised(`${start}nothing can be told of ${level} against ${baseline}: there ${n === 1 ? 'is one batch of runs' : `are ${n} batches of runs`}, too few to know the error.`)
  const unit = kind === 'share' ? ' percentage points' : ''
  const sure = `${confidenceWords(confidence)} interval of the difference ${intervalWords(kind, interval)}${unit}; ${count > 1 ? 'adjusted ' : ''}${pWords(adjusted)}`
  if (tells(comparison)) return capitalised(`${start}the ${subject} was ${distance(kind, difference)} ${difference > 0 ? 'higher' : 'lower'} ${versus} (${sure}).`)
  const alone = interval.low > 0 || interval.high < 0 ? ' By itself the interval leaves out no difference, but not once all comparisons are counted.' : ''
  return capitalised(`${start}it cannot be told whether the ${subject} differs between ${factor} = ${level} and ${factor} = ${baseline}: the difference seen is ${difference < 0 ? '-' : ''}${distance(kind, difference)} (${sure}).${alone}`)
}

function comparisonAnswer(result: ExperimentResult): readonly string[] {
  const { comparisons, compare: { factor }, factors } = result
  const measure = comparedMeasure(result)
  const others = factors.map(({ name }) => name).filter((name) => name !== factor)
  const sentences = (list: readonly Comparison[]): readonly string[] => list.map((one) => comparisonSentence(one, measure, factor, others, comparisons.length))
  const [over, within] = [comparisons.filter(({ where }) => where === null), comparisons.filter(({ where }) => where !== null)]
  if (within.length <= 12) return sentences([...over, ...within])
  const [up, down] = [within.filter((one) => tells(one) && one.difference > 0).length, within.filter((one) => tells(one) && one.difference < 0).length]
  return [...sentences(over), `Of ${within.length} comparisons at single levels of the other factors ${up} show more than ${comparisons[0]!.baseline}, ${down} less, and in ${within.length - up - down} nothing can be told.`]
}

function trendAnswer({ trends, compare, confidence }: ExperimentResult, about: string): readonly string[] {
  const mine = trends.filter(({ measure }) => measure === compare.measure).toSorted((a, b) => Math.abs(b.correlation ?? 0) - Math.abs(a.correlation ?? 0))
  return mine.map(({ factor, correlation, interval }) => {
    if (correlation === null || interval === null) return `Nothing can be told of ${factor}: it, or the ${about}, is the same everywhere.`
    const sure = `rank correlation ${told(correlation)}, ${confidenceWords(confidence)} interval ${intervalWords('mean', interval)}`
    if (interval.low <= 0 && interval.high >= 0) return `It cannot be told whether the ${about} goes with ${factor} (${sure}).`
    return `The ${about} ${correlation > 0 ? 'rises' : 'falls'} with ${factor} (${sure}).`
  })
}

function sensitivityAnswer({ sensitivity, compare, factors, confidence }: ExperimentResult, about: string): readonly string[] {
  const found = sensitivity.find(({ measure }) => measure === compare.measure)
  if (!found) return []
  const { indices: { factors: indices } } = found
  if (indices === null) return [`The ${about} is the same everywhere: no factor accounts for anything.`]
  const ranked = indices.map((index, i) => ({ ...index, name: factors[i]!.name })).toSorted((a, b) => b.total - a.total)
  return ranked.map(({ name, first, firstInterval, total, totalInterval }) => {
    const wide = totalInterval.high - totalInterval.low > 0.5 ? ' The interval is so wide that little can be told; more base points would narrow it.' : ''
    return `Of the variance of the ${about}, ${name} accounts for ${inUnits('share', first)} by itself (${confidenceWords(confidence)} interval ${intervalWords('share', firstInterval)} %), and ${inUnits('share', total)} with its interactions (${intervalWords('share', totalInterval)} %).${wide}`
  })
}

/** What the reader must know beside the answer: illustrations, and runs that did not end as they should. */
export function experimentNotes({ illustration, cells }: ExperimentResult): readonly string[] {
  const [faulted, failed] = [cells.reduce((sum, cell) => sum + cell.faulted, 0), cells.reduce((sum, cell) => sum + cell.failed, 0)]
  return [
    ...(illustration ? [illustrationLabel] : []),
    ...(faulted > 0 ? [`In ${figures(faulted, 'run')} a government gave no usable answer.`] : []),
    ...(failed > 0 ? [`${figures(failed, 'run')} broke off and ${failed === 1 ? 'is' : 'are'} not counted.`] : []),
  ]
}

/** Sentences that answer the question of an experiment, or say that nothing can be told. */
export function experimentAnswer(result: ExperimentResult): readonly string[] {
  const about = subjectOf(comparedMeasure(result))
  const answer = [...comparisonAnswer(result), ...trendAnswer(result, about), ...sensitivityAnswer(result, about)]
  return answer.length > 0 ? answer : [`Nothing can be told: ${result.design.kind === 'factorial' ? `there is nothing to compare in ${result.compare.factor}, or too few runs` : 'no factor of the question is a number'}. The cells stand in the tables.`]
}
