import type { ExperimentResult } from '../../experiments/result.js'
import { version } from '../../version.js'
import { escaped } from '../escaped.js'
import { illustrationLabel } from '../narrate.js'
import { pageHtml, paragraph, scrolled, tableHtml } from '../page.js'
import { experimentAnswer, experimentNotes } from './experiment-answer.js'
import { experimentFigures } from './experiment-figures.js'
import { commonChances, experimentText } from './experiment-text.js'
import { figureSection } from './report-figure.js'
import { confidenceWords, grouped } from './words.js'

const designs = {
  factorial: 'a full factorial: every level of every factor with every other (Fisher 1935)',
  latinHypercube: 'a Latin hypercube (McKay, Beckman and Conover 1979)',
  sobol: "a Sobol' sequence (Sobol' 1967)",
  sensitivity: "the points that Sobol' indices need (Saltelli and others 2010)",
} as const

function factorWords(result: ExperimentResult, i: number): string {
  const { levels } = result.factors[i]!
  if (levels.length > 0) return levels.map(({ label }) => label).join('; ')
  const values = result.cells.map((cell) => Number(cell.levels[i]!.value)).filter(Number.isFinite)
  return values.length === 0 ? 'drawn anew for each cell' : `drawn anew for each cell, here between ${values.reduce((a, b) => Math.min(a, b))} and ${values.reduce((a, b) => Math.max(a, b))}`
}

/** Terms and what they mean, as HTML. */
export function definitions(items: readonly (readonly [string, string])[]): string {
  return `<dl>${items.map(([term, words]) => `<dt>${escaped(term)}</dt><dd>${escaped(words)}</dd>`).join('')}</dl>`
}

/** Sentences as a list, as HTML. */
export function sentencesHtml(sentences: readonly string[]): string {
  return `<ul class="answer">${sentences.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`
}

function designHtml(result: ExperimentResult): string {
  const { scenario, design, factors, cells, confidence, governments, measures, runs } = result
  const perCell = [...new Set(cells.map((cell) => cell.runs))].sort((a, b) => a - b)
  return definitions([
    ['Scenario', `${scenario.title} (${scenario.id})`],
    ['Governments', Object.entries(governments).map(([actor, name]) => `${actor}: ${name}`).join('; ')],
    ...factors.map(({ name }, i) => [`Factor: ${name}`, factorWords(result, i)] as const),
    ['Measures', measures.map(({ name, about }) => `${about} (${name})`).join('; ')],
    ['Design', `${designs[design.kind]}, ${grouped(cells.length)} ${cells.length === 1 ? 'cell' : 'cells'}`],
    ['Runs', `${perCell.length === 1 ? grouped(perCell[0]!) : `${grouped(perCell[0] ?? 0)} to ${grouped(perCell[perCell.length - 1] ?? 0)}`} in each cell, ${grouped(runs)} in all`],
    ['Confidence', confidenceWords(confidence)],
    ['Chances', commonChances(result)],
  ])
}

function methods({ cells, design, measures, comparisons, effects, trends, sensitivity, hash }: ExperimentResult): readonly (readonly [string, string])[] {
  return [
    ...(measures.some(({ kind }) => kind === 'share') ? [['Shares', 'Score intervals (Wilson 1927).'] as const] : []),
    ...(measures.some(({ kind }) => kind === 'mean') ? [['Means', "Intervals by Student's t (Student 1908)."] as const] : []),
    ...(comparisons.length > 0 ? [['Comparisons', 'Paired t-tests on batch means under common random numbers (Conway 1963; Law 2015), with p-values adjusted for their number (Holm 1979).'] as const] : []),
    ...(effects.length > 0 ? [['Effects', 'Contrasts of the cell means of the factorial (Fisher 1935), batch by batch, with intervals over batches (Student 1908). Each interval stands for itself.'] as const] : []),
    ...(trends.length > 0 ? [['Trends', 'Rank correlations over the points (Spearman 1904), with bootstrap intervals corrected for bias and acceleration (Efron 1987).'] as const] : []),
    ...(sensitivity.length > 0 ? [['Sensitivity', "Sobol' indices of first order (Saltelli and others 2010) and total ones (Jansen 1999), with percentile bootstrap intervals over base points (Efron 1979)."] as const] : []),
    ...(cells.some(({ joint }) => joint.length > 0) ? [['Density', 'Counts in squares whose width is a power of two, the smallest with which 24 of them span the runs of a cell.'] as const] : []),
    ...(design.kind === 'factorial' ? [] : [['Points', 'Drawn from the seed of the experiment.'] as const]),
    ['Version', `demarche ${version}`],
    ['Hash', `${hash}, over the experiment, the scenario and the version: equal hashes mean equal results`],
  ]
}

/** An experiment as one page that stands alone: question, answer, design, figures with their tables, and how it was computed. */
export async function experimentReport(result: ExperimentResult, { again }: { readonly again: string }): Promise<string> {
  const figures = await experimentFigures(result)
  const notes = experimentNotes(result)
  const [cells, ...more] = experimentText(result).tables
  return pageHtml({
    title: `Experiment: ${result.id}`, heading: result.question,
    lead: [...notes.map((note) => paragraph(note, 'note')), paragraph(`An experiment in simulation, ${result.id}: ${grouped(result.runs)} negotiations of ${result.scenario.title}. It tells of the model and its governments, not of real ones.`, 'lead')].join('\n'),
    sections: [
      { id: 'answer', heading: 'Answer', body: sentencesHtml(experimentAnswer(result)) },
      { id: 'design', heading: 'Design', body: designHtml(result) },
      ...figures.map((figure) => figureSection(figure, again)),
      { id: 'tables', heading: 'Tables', body: [cells!, ...more].map(({ title, ...table }) => scrolled(title, tableHtml(title, table))).join('\n') },
      { id: 'methods', heading: 'How it was computed', body: `${definitions(methods(result))}<p>To make all of this again: <code>${escaped(again)}</code></p>${result.illustration ? paragraph(illustrationLabel, 'note') : ''}` },
    ],
  })
}
