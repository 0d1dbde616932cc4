import { figureHtml, paragraph, scrolled, tableHtml } from '../page.js'
import type { PageSection, PageTable } from '../page.js'
import { escaped } from '../escaped.js'

/** A picture of a report with its words, and the same as a table. */
export interface ReportFigure {
  readonly id: string
  readonly title: string
  /** What it shows, in a sentence or two. */
  readonly finding: string
  readonly svg: string
  /** What the picture shows: every number that it tells stands here. */
  readonly twin: PageTable
}

/** A figure as a section of a page, with the command that makes it again. */
export function figureSection({ id, title, finding, svg, twin }: ReportFigure, again: string): PageSection {
  return {
    id, heading: title, ownPage: true,
    body: [
      paragraph(finding),
      figureHtml(svg, title, `${title}. ${finding} The numbers stand in the table below.`),
      scrolled(`${title}, as a table`, tableHtml('The same as a table', twin)),
      `<p class="faint">Made by <code>${escaped(again)}</code></p>`,
    ].join('\n'),
  }
}

/** What a mark tells when it is pointed at: its row of the twin in words. */
export function hover({ columns }: Pick<PageTable, 'columns'>, row: readonly string[]): string {
  return columns.flatMap((column, i) => (row[i] ? [`${column}: ${row[i]}`] : [])).join('; ')
}
