import type { TournamentResult } from '../../experiments/tournament/result.js'
import { version } from '../../version.js'
import { escaped } from '../escaped.js'
import { pageHtml, paragraph, scrolled, tableHtml } from '../page.js'
import { definitions, sentencesHtml } from './experiment-report.js'
import { figureSection } from './report-figure.js'
import { tournamentFigures } from './tournament-figures.js'
import { tournamentAnswer, tournamentNotes, tournamentText } from './tournament-text.js'
import { confidenceWords, grouped, told } from './words.js'

function designHtml({ competitors, families, runs, seed, confidence, negotiations, ranking: { batches } }: TournamentResult): string {
  return [
    definitions([
      ['Competitors', `${competitors.length}: ${competitors.join(', ')}`],
      ['Meetings', `In each of ${families.length} ${families.length === 1 ? 'family' : 'families'} everybody meets everybody, itself too, in both roles.`],
      ['Runs', `${grouped(runs)} of each meeting, ${grouped(negotiations)} negotiations in all`],
      ['Score', 'The gain over no deal, as a share of the most that the role could gain by a package that is good for both. Below 0 is worse than no deal.'],
      ['Confidence', confidenceWords(confidence)],
      ['Chances', `The first run of every meeting has seed ${seed}, the second ${seed + 1}, and so on: each is dealt the same chances. Two competitors are compared on the same seeds, in ${batches} ${batches === 1 ? 'batch' : 'batches'}.`],
    ]),
    scrolled('The families', tableHtml('The families', {
      columns: ['family', 'what makes it different', 'first role', 'second role', 'a score of 1 in the first role', 'in the second'],
      rows: families.map(({ name, about, roles, scale }) => [name, about, ...roles, ...scale.map(told)]),
    })),
  ].join('\n')
}

function methods({ hash, nash, replicator: { method, parameters } }: TournamentResult): readonly (readonly [string, string])[] {
  return [
    ['Scores', "Intervals of means over batches of seeds by Student's t (Student 1908)."],
    ['Ranking', 'Paired t-tests on batch means under common random numbers (Conway 1963; Law 2015), with p-values adjusted for all pairs (Holm 1979). Places are simultaneous rank intervals (after Goldstein and Spiegelhalter 1996), letters a compact letter display (Piepho 2004).'],
    ['Head to head', 'What the one gets from the other less what the other gets from it, with unequal variances (Welch 1947). Each interval stands for itself.'],
    ['Nash averaging', `The Nash equilibrium of greatest entropy of the antisymmetric game (Balduzzi, Tuyls, Perolat and Graepel 2018); exactness: ${nash.exactness}, exploitability ${nash.exploitability.toExponential(1)}.`],
    ['Survival', `Replicator dynamics (Taylor and Jonker 1978), ${method === 'replicator-rk4' ? `by the classical Runge-Kutta method with steps of ${told(parameters.step)}` : 'in generations (Maynard Smith 1982)'}, ${grouped(parameters.steps)} steps; a competitor survives with a share above ${parameters.threshold}.`],
    ['Version', `demarche ${version}`],
    ['Hash', `${hash}, over competitors, families, runs, seed and version: equal hashes mean equal results`],
  ]
}

/** A tournament as one page that stands alone: who did best and how surely, the design, figures with their tables, and how it was computed. */
export async function tournamentReport(result: TournamentResult, { again }: { readonly again: string }): Promise<string> {
  const { competitors, families, negotiations } = result
  const figures = await tournamentFigures(result)
  return pageHtml({
    title: `Tournament of ${competitors.length}`, heading: `Who does best among ${competitors.length} competitors in ${families.length} ${families.length === 1 ? 'family' : 'families'} of cases?`,
    lead: [...tournamentNotes(result).map((note) => paragraph(note, 'note')), paragraph(`A tournament in simulation: ${grouped(negotiations)} negotiations. It tells of strategies in models of cases, not of real governments.`, 'lead')].join('\n'),
    sections: [
      { id: 'answer', heading: 'Answer', body: sentencesHtml(tournamentAnswer(result)) },
      { id: 'design', heading: 'Design', body: designHtml(result) },
      ...figures.map((figure) => figureSection(figure, again)),
      { id: 'tables', heading: 'Tables', body: tournamentText(result).tables.map(({ title, ...table }) => scrolled(title, tableHtml(title, table))).join('\n') },
      { id: 'methods', heading: 'How it was computed', body: `${definitions(methods(result))}<p>To make all of this again: <code>${escaped(again)}</code></p>` },
    ],
  })
}
