import { domainOfAgenda } from '../model/domain.js'
import type { Domain } from '../model/domain.js'
import type { Package } from '../model/utility.js'
import type { Trace } from './trace.js'

/** The bargaining of a run: what was on the table, who offered what, and what was agreed. */
export interface BargainingOfRun {
  readonly domain: Domain
  readonly offers: readonly { readonly by: string; readonly round: number; readonly options: Package }[]
  readonly rounds: number
  /** The package signed, or `null`. */
  readonly deal: Package | null
}

/** The last bargaining of a run, or `null` if it never came to one. Earlier ones, before the lists were opened again, were about another agenda. */
export function bargainingOfRun({ scenario, steps }: Trace): BargainingOfRun | null {
  const last = steps.findLast(({ after }) => (after.context.table?.offers.length ?? 0) > 0)?.after.context
  const opened = last && steps.find(({ after }) => after.context.table?.agenda === last.table!.agenda)?.after.context
  if (!last?.table || !opened?.framework) return null
  const { agenda, offers, rounds, order } = last.table
  const signed = steps.at(-1)?.after.context.package
  return {
    domain: domainOfAgenda(scenario, agenda, opened.framework, opened.detainees, order),
    offers,
    rounds,
    deal: signed?.signed && signed.agenda.issues.length === agenda.issues.length ? signed.options : null,
  }
}
