import { isDelivered } from '../../../model/custody.js'
import type { SpoilerScore } from '../contract/spoiler-page.js'
import { isOver } from '../play/send.js'
import type { Table } from '../state.js'

/**
 * What a spoiler has prevented as things stand: of those who were held at the beginning, how many have not crossed under an agreement.
 * Who came home is public, so that it tells nobody more than the press does. All of them, and it has won.
 */
export function spoilerScore({ run, treatment: { scenario } }: Pick<Table, 'run' | 'treatment'>): SpoilerScore {
  const held = scenario.detainees.filter(({ atLiberty }) => !atLiberty)
  const home = run ? held.filter(({ id }) => isDelivered(run.chart.context.detainees[id]!)) : []
  return { prevented: held.length - home.length, of: held.length }
}

/** The score at the end; `null` at a table without a spoiler and while the talks go on. */
export function spoilerResult(table: Table): SpoilerScore | null {
  return table.spoiler && isOver(table.run) ? spoilerScore(table) : null
}
