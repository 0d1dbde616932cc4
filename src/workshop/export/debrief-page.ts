import { escaped } from '../../report/escaped.js'
import { figureHtml, pageHtml, paragraph, scrolled, tableHtml } from '../../report/page.js'
import type { PageSection } from '../../report/page.js'
import type { AskedChart } from './charts.js'
import type { Source } from './source.js'

function sectionOf({ chart, question, vote }: AskedChart): PageSection {
  const { id, title, finding, alt, drawing, table, n } = chart
  return {
    id,
    heading: title,
    ownPage: true,
    body: [
      question ? `<p>The class was asked: <strong>${escaped(question)}</strong></p>` : '',
      vote ? paragraph(`It answered: ${vote.choices.map((choice, i) => `${choice}: ${vote.counts[i] ?? 0}`).join('; ')}.`) : '',
      paragraph(finding),
      id === 'beliefs' ? paragraph('What was true stands in the data set, not here.', 'faint') : '',
      figureHtml(drawing, title, alt),
      table.rows.length === 0 ? '' : scrolled(`${title}, as a table`, tableHtml(`The same as a table (n = ${n})`, table)),
    ].filter((line) => line !== '').join('\n'),
  }
}

const outcomeWords = { completed: 'deal, carried out', partiallyCompleted: 'deal, broken at the release', collapsed: 'no deal', expired: 'out of time', unfinished: 'still going on' } as const

/**
 * The debrief as one page that stands alone: no script, no request, charts inline, each with its table.
 * It holds what was on the projector. No brief, no message, no plan, no name, no true no-deal value.
 */
export function debriefPage({ room: { setup }, facts }: Source, charts: readonly AskedChart[]): string {
  const treatments = facts.treatments.length > 1
  const tables = tableHtml('What each table came to', {
    columns: ['table', ...(treatments ? ['version of the case'] : []), 'outcome', 'offers', 'minutes', 'people'],
    rows: facts.tables.map(({ id, treatment, outcome, offers, startMs, endMs, people }) => [
      id, ...(treatments ? [facts.treatments.find((one) => one.id === treatment)?.label ?? treatment] : []), outcomeWords[outcome], String(offers.length), String(Math.round((endMs - startMs) / 6000) / 10), String(people),
    ]),
  })
  return pageHtml({
    title: `Debrief: ${setup.title}`,
    heading: setup.title,
    lead: [
      paragraph(`Debrief of a workshop of ${setup.minutes} minutes: ${facts.seats} people at ${facts.tables.length} ${facts.tables.length === 1 ? 'table' : 'tables'}. A simulation; nobody in it is real.`, 'lead'),
      paragraph("Points are those of the briefs, counted above what no deal was worth to each side. One side's points are no measure of another's. Lines of a chart that come from runs of bots are about the model, not about people."),
    ].join('\n'),
    contents: 'Charts',
    sections: [{ id: 'tables', heading: 'The tables', body: scrolled('The tables', tables) }, ...charts.map(sectionOf)],
  })
}
