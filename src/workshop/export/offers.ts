import { offersOf } from '../../analysis/process/offer.js'
import { domainOfAgenda } from '../../model/domain.js'
import type { Issue } from '../../model/package.js'
import type { Options, PartyId } from '../../model/scenario.js'
import { trace } from '../../report/trace.js'
import type { Step } from '../../report/trace.js'
import type { LogEntry } from '../room/contract.js'
import type { Table } from '../room/state.js'

/** One offer of a table, whichever of its bargainings it belongs to. */
export interface OfferRecord {
  /** `T01-o1`, in the order in which they were made. */
  readonly id: string
  /** Entry of the log. */
  readonly seq: number
  readonly tMs: number
  readonly by: PartyId
  readonly to: readonly PartyId[]
  readonly status: 'signed' | 'accepted' | 'rejected' | 'countered' | 'replaced' | 'open'
  /** By party; `-Infinity` across a red line. */
  readonly utilities: { readonly [party: PartyId]: number }
  /** Way of release, with its phases where it has more than one. */
  readonly plan: string
  /** The offer of another party that it answers. */
  readonly replyTo: string | null
  readonly issues: readonly Issue[]
  readonly options: Options
}

const lineTypes: ReadonlySet<string> = new Set(['table.event', 'table.refused', 'table.fault', 'table.ended'])

function statusOf(after: readonly Step[], by: PartyId): OfferRecord['status'] {
  let accepted = false
  for (const { line } of after) {
    if (line.kind !== 'event') continue
    const { event } = line
    if (event.type === 'agreement.signed') return 'signed'
    if (event.type === 'package.accepted') accepted = true
    if (event.type === 'package.rejected') return 'rejected'
    if (event.type === 'package.offered') return accepted ? 'accepted' : event.by === by ? 'replaced' : 'countered'
  }
  return accepted ? 'accepted' : 'open'
}

/** Every offer that was made at a table. */
export function offersAt(table: Table, log: readonly LogEntry[]): readonly OfferRecord[] {
  const { run, treatment: { scenario } } = table
  if (!run) return []
  const entries = log.filter((entry) => entry.table === table.id && lineTypes.has(entry.type))
  const { scenario: resolved, steps } = trace(scenario, run.lines)
  const made: OfferRecord[] = []
  for (const [i, { line, after }] of steps.entries()) {
    const { table: bargaining, framework, detainees } = after.context
    if (line.kind !== 'event' || line.event.type !== 'package.offered' || !bargaining || !framework) continue
    const { by, options } = line.event
    const domain = domainOfAgenda(resolved, bargaining.agenda, framework, detainees, bargaining.order)
    const [offer] = offersOf(domain, [{ by, options }])
    made.push({
      id: `${table.id}-o${made.length + 1}`,
      seq: entries[i]?.seq ?? 0,
      tMs: entries[i]?.tMs ?? 0,
      by,
      to: bargaining.order.filter((party) => party !== by),
      status: statusOf(steps.slice(i + 1), by),
      utilities: Object.fromEntries(domain.parties.map(({ id }, place) => [id, offer?.utilities[place] ?? Number.NaN])),
      plan: framework.phases > 1 ? `${framework.mode}:${framework.phases}` : framework.mode,
      replyTo: made.findLast((earlier) => earlier.by !== by)?.id ?? null,
      issues: bargaining.agenda.issues,
      options,
    })
  }
  return made
}
