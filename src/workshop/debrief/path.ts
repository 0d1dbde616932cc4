import { offersOf } from '../../analysis/process/offer.js'
import type { PartyId, Scenario } from '../../model/scenario.js'
import { trustLevel } from '../../model/trust.js'
import type { TranscriptLine } from '../../protocol/transcript.js'
import { bargainingOfRun } from '../../report/bargaining-of-run.js'
import { trace } from '../../report/trace.js'
import { aboveNoDeal } from './plane.js'

/** The way of one game, by days of the talks, so that played and reckoned games can lie on each other. */
export interface PathFacts {
  readonly outcome: string
  /** What every side got above no deal by what was signed, in the order of the parties; no deal is 0. */
  readonly result: readonly number[]
  readonly signed: boolean
  /** Every offer: whose, by place, and what it was worth to everybody above no deal. */
  readonly offers: readonly { readonly day: number; readonly place: number; readonly worth: readonly number[] }[]
  /** Each side's trust in the others by deeds, on average, whenever it changed, in [0, 1]. */
  readonly trust: readonly { readonly day: number; readonly levels: readonly number[] }[]
  readonly lastDay: number
}

function meanTrust(levels: { readonly [subject: PartyId]: Parameters<typeof trustLevel>[0] } | undefined): number {
  const values = Object.values(levels ?? {}).map(trustLevel)
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** The way of a game from its transcript. */
export function pathOf(scenario: Scenario<number>, lines: readonly TranscriptLine[]): PathFacts {
  const traced = trace(scenario, lines)
  const { steps } = traced
  const bargaining = bargainingOfRun(traced)
  const parties = scenario.parties.map(({ id, secrets: { preferences: { reservation } } }) => ({ id, name: id, letter: '', noDeal: reservation, actual: 0 }))
  const domain = bargaining?.domain
  const found = bargaining ? offersOf(bargaining.domain, bargaining.offers) : []
  const days = steps.flatMap(({ line }) => (line.kind === 'event' && line.event.type === 'package.offered' ? [line.event.at ?? 0] : [])).slice(-Math.max(1, found.length))
  const [signed] = bargaining?.deal ? offersOf(bargaining.domain, [{ by: bargaining.domain.parties[0]!.id, options: [...bargaining.deal] }]) : []
  const last = steps.at(-1)?.after.context ?? traced.start.context
  return {
    outcome: last.outcome ?? 'expired',
    result: signed && domain ? aboveNoDeal({ domain, parties }, signed.utilities) : parties.map(() => 0),
    signed: signed !== undefined,
    offers: found.map(({ by, utilities }, i) => ({ day: days[i] ?? 0, place: parties.findIndex(({ id }) => id === by), worth: aboveNoDeal({ domain: domain!, parties }, utilities) })),
    trust: steps.flatMap(({ before, after }, i) => (i > 0 && before.context.trust === after.context.trust ? [] : [{ day: after.context.day, levels: parties.map(({ id }) => meanTrust(after.context.trust[id])) }])),
    lastDay: last.day,
  }
}
