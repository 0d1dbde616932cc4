import type { ExchangeContext, Outcome } from '../model/context.js'
import { isDelivered } from '../model/custody.js'
import { contentsOf } from '../model/package.js'
import type { PackageContents } from '../model/package.js'
import { circumstancesOf, dealUtility, dealWorth, utilityOf } from '../model/preferences.js'
import { partyOf } from '../model/scenario.js'
import type { DetaineeId, PartyId } from '../model/scenario.js'
import { trustLevel } from '../model/trust.js'
import { evaluate } from '../model/utility.js'
import { transcriptOf, transcriptSchema } from '../protocol/transcript.js'
import type { Fault, Transcript, TranscriptLine } from '../protocol/transcript.js'
import type { Refusal } from '../model/refusal.js'
import { version } from '../version.js'

/** What an exchange came to for one party, in its own units. */
export interface PartyUtility {
  /** Utility of what happened. */
  readonly actual: number
  /** Utility of no deal. */
  readonly noDeal: number
  /** `actual - noDeal`. */
  readonly surplus: number
}

/** Somebody who crossed. */
export interface Released {
  readonly id: DetaineeId
  readonly from: PartyId
  readonly to: PartyId
  /** Day on which the arrival was confirmed; the last day if it was not. */
  readonly day: number
  /** Whether the receiver confirmed the arrival. */
  readonly confirmed: boolean
}

/** What a negotiation came to. Frozen. */
export interface NegotiationResult {
  readonly scenario: string
  /** True for an illustration drawn from a real case, which says nothing of anybody's odds. */
  readonly illustration: boolean
  readonly seed: number
  readonly outcome: Outcome
  /** Days from the first to the last. */
  readonly days: number
  readonly released: readonly Released[]
  /** The package last signed, or `null`. */
  readonly package: PackageContents | null
  readonly utilities: { readonly [party: PartyId]: PartyUtility }
  /** Trust of each party in each other, before and after, in [0, 1]. */
  readonly trust: { readonly [observer: PartyId]: { readonly [subject: PartyId]: { readonly before: number; readonly after: number } } }
  /** Places in the formal track, in the order in which they were reached. */
  readonly path: readonly string[]
  readonly refusals: readonly Refusal[]
  readonly faults: readonly Fault[]
  /** Persons released without having been asked, where a scenario allowed it. */
  readonly withoutConsent: readonly DetaineeId[]
  readonly transcript: Transcript
  readonly versions: { readonly library: string; readonly transcript: number }
}

/**
 * Utility of what happened to one party: those who crossed and concessions made good, the worth of the exchange as far as it was carried out,
 * discounted to the last day, less the audience cost of settling below one's commitment,
 * and less the future that a broken word forgoes: the share of the others' trust that was lost.
 */
export function actualUtility(context: ExchangeContext, party: PartyId): number {
  const { scenario, package: agreed, climate, trust } = context
  const preferences = partyOf(scenario, party)?.secrets.preferences
  if (!preferences) return 0
  const crossed = agreed?.members.filter(({ id }) => context.detainees[id] && isDelivered(context.detainees[id])) ?? []
  const prior = trustLevel(scenario.rules.trust)
  const held = Object.values(trust).flatMap((beliefs) => (beliefs[party] ? [trustLevel(beliefs[party])] : []))
  const lost = held.length > 0 ? Math.max(0, 1 - held.reduce((sum, level) => sum + level, 0) / held.length / prior) : 0
  const forgone = preferences.future * lost
  if (!agreed?.signed || crossed.length === 0) return preferences.reservation - forgone
  const paid = new Set(context.obligations.filter(({ status }) => status === 'fulfilled').map(({ concession }) => concession))
  const ids = new Set(crossed.map(({ id }) => id))
  const happened = agreed.agenda.issues.map(({ kind, id }, i) => (kind === 'common' || (kind === 'detainee' ? ids : paid).has(id) ? (agreed.options[i] ?? 0) : 0))
  const { constant, tables, terms } = utilityOf(preferences, agreed.agenda, party)
  // A red line is about what one signs, not about what came of it.
  const sum = evaluate({ constant, tables, terms: terms.filter(({ forbids }) => !forbids) }, happened)
  const notCarriedOut = dealUtility(preferences, climate) * (1 - crossed.length / agreed.members.length)
  return dealWorth(preferences, agreed.agenda, sum - notCarriedOut, circumstancesOf(context, party)) - forgone
}

/** Deep-freezes plain data. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

/** The result of a finished run, from its final context and its log. */
export function resultOf(context: ExchangeContext, lines: readonly TranscriptLine[]): NegotiationResult {
  const { scenario, package: agreed } = context
  const [header] = lines
  const crossed = scenario.detainees.filter(({ id }) => context.detainees[id] && isDelivered(context.detainees[id]))
  const prior = trustLevel(scenario.rules.trust)
  const arrivals = new Map(lines.flatMap((line) => (line.kind === 'event' && line.event.type === 'receipt.confirmed' ? [[line.event.detainee, line.event.at]] : [])))
  return deepFreeze({
    scenario: scenario.id,
    illustration: scenario.kind === 'illustration',
    seed: header?.kind === 'header' ? header.seed : 0,
    outcome: context.outcome ?? 'collapsed',
    days: context.day,
    released: crossed.map(({ id, holder, destination }) => ({
      id, from: holder, to: destination, day: arrivals.get(id) ?? context.day, confirmed: context.detainees[id]?.state === 'confirmed',
    })),
    package: agreed?.signed ? contentsOf(agreed.agenda, agreed.options) : null,
    utilities: Object.fromEntries(scenario.parties.map(({ id, secrets }) => {
      const actual = actualUtility(context, id)
      const noDeal = secrets.preferences.reservation
      return [id, { actual, noDeal, surplus: actual - noDeal }]
    })),
    trust: Object.fromEntries(Object.entries(context.trust).map(([observer, beliefs]) => [
      observer, Object.fromEntries(Object.entries(beliefs).map(([subject, belief]) => [subject, { before: prior, after: trustLevel(belief) }])),
    ])),
    path: ['negotiation.exploration', ...lines.flatMap((line) => (line.kind === 'event' && line.state ? [line.state] : []))],
    refusals: lines.flatMap((line) => (line.kind === 'refusal' ? [line.refusal] : [])),
    faults: lines.flatMap((line) => (line.kind === 'fault' ? [line.fault] : [])),
    withoutConsent: crossed.filter(({ id }) => context.detainees[id]?.consent === 'waived').map(({ id }) => id),
    transcript: transcriptOf([...lines]),
    versions: { library: version, transcript: transcriptSchema },
  })
}
