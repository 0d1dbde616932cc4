import type { BargainingTable } from './alternating-offers.js'
import { firstRecord, isDelivered, isReleasable } from './custody.js'
import type { CustodyLedger, CustodyState } from './custody.js'
import type { Tone } from './events/fields.js'
import { releasedBy } from './package.js'
import type { Agenda, Framework } from './package.js'
import { freshVotes, ratificationStatus } from './ratification.js'
import type { RatificationLedger } from './ratification.js'
import type { Member, Phase } from './release.js'
import type { Request } from './requests.js'
import { detaineeOf, partyOf } from './scenario.js'
import type { Climate, ConcessionId, Options, PartyId, ReleaseMode, ResolvedScenario } from './scenario.js'
import { firstTrust } from './trust.js'
import type { TrustLedger } from './trust.js'

export type Outcome = 'completed' | 'partiallyCompleted' | 'collapsed'

/** What the process knows of one party. */
export interface PartyLedger {
  /** Whether a person plays it. */
  readonly human: boolean
  readonly present: boolean
  readonly stance: 'unexplored' | 'receptive' | 'reluctant'
  readonly submitted: boolean
  readonly votes: RatificationLedger
  readonly signed: boolean
  readonly reaffirmed: boolean
  /** What it decided about its persons in the phase at hand. */
  readonly handover: 'undecided' | 'performed' | 'withheld' | 'deposited'
  /** Whether a breach of its is open. */
  readonly inBreach: boolean
  /** Share of its best result to which it has committed in public, in [0, 1]; only ever rises. */
  readonly threshold: number
  readonly lastTone: Tone | 'committed' | 'denied' | 'announced' | null
}

/** A concession owed under the signed package. */
export interface Obligation {
  readonly concession: ConcessionId
  readonly by: PartyId
  readonly to: PartyId
  readonly level: number
  readonly status: 'due' | 'fulfilled' | 'defaulted'
}

/** A package that everybody concerned accepted. */
export interface AgreedPackage {
  readonly agenda: Agenda
  readonly options: Options
  readonly mode: ReleaseMode
  readonly involved: readonly PartyId[]
  /** Everybody in it, in agenda order. */
  readonly members: readonly Member[]
  readonly phases: readonly Phase[]
  /** Index of the phase at hand. */
  readonly phase: number
  readonly signed: boolean
  /** What the agent of an escrow has decided in the phase at hand. */
  readonly escrow: 'open' | 'released' | 'returned'
}

/** A proposal on the table, and who assents to it. */
export interface Proposal extends Framework {
  readonly by: PartyId
  readonly accepted: readonly PartyId[]
}

/** All that the statechart remembers beside its state. Plain JSON. */
export interface ExchangeContext {
  readonly scenario: ResolvedScenario
  readonly day: number
  readonly deadline: number
  readonly pausedDays: number
  readonly climate: Climate
  readonly parties: { readonly [id: PartyId]: PartyLedger }
  readonly detainees: CustodyLedger
  readonly requests: readonly Request[]
  readonly proposal: Proposal | null
  readonly framework: Framework | null
  readonly listRounds: number
  readonly table: BargainingTable | null
  readonly package: AgreedPackage | null
  /** Parties whose courts have stopped the exchange. */
  readonly injunctions: readonly PartyId[]
  /** Why the talks are suspended: party ids, `crisis`, `injunction`. A set, sorted. */
  readonly causes: readonly string[]
  readonly mediator: { readonly accepted: readonly PartyId[]; readonly suggestion: Options | null }
  readonly obligations: readonly Obligation[]
  readonly trust: TrustLedger
  readonly outcome: Outcome | null
}

/**
 * The context at the start of an exchange.
 * @param people - parties that people play; they may sign what hurts them, where the scenario lets them
 */
export function firstContext(scenario: ResolvedScenario, people: readonly PartyId[] = []): ExchangeContext {
  const { parties, detainees, rules } = scenario
  return {
    scenario,
    day: 0,
    deadline: rules.deadline,
    pausedDays: 0,
    climate: 'calm',
    parties: Object.fromEntries(parties.map(({ id, present, players }): [string, PartyLedger] => [id, {
      human: people.includes(id),
      present,
      stance: 'unexplored',
      submitted: false,
      votes: freshVotes(players),
      signed: false,
      reaffirmed: false,
      handover: 'undecided',
      inBreach: false,
      threshold: 0,
      lastTone: null,
    }])),
    detainees: Object.fromEntries(detainees.map((detainee) => [detainee.id, firstRecord(detainee)])),
    requests: [],
    proposal: null,
    framework: null,
    listRounds: 0,
    table: null,
    package: null,
    injunctions: [],
    causes: [],
    mediator: { accepted: [], suggestion: null },
    obligations: [],
    trust: firstTrust(parties.map(({ id }) => id), rules.trust),
    outcome: null,
  }
}

/** Whether a party is at the table. */
export function isPresent(context: ExchangeContext, party: PartyId): boolean {
  return context.parties[party]?.present === true
}

/** The parties at the table, in the order in which they move. */
export function presentParties(context: ExchangeContext): readonly PartyId[] {
  return context.scenario.parties.map(({ id }) => id).filter((id) => isPresent(context, id))
}

/** Whether something holds of every party at the table. */
export function everyPresent({ scenario, parties }: ExchangeContext, holds: (ledger: PartyLedger, party: PartyId) => boolean): boolean {
  for (const { id } of scenario.parties) {
    const ledger = parties[id]!
    if (ledger.present && !holds(ledger, id)) return false
  }
  return true
}

/** Whether two parties or more hold somebody in one of these custody states. */
export function severalHold({ scenario, detainees }: ExchangeContext, states: readonly CustodyState[]): boolean {
  let first: PartyId | undefined
  for (const { id, holder } of scenario.detainees) {
    if (holder === first || !states.includes(detainees[id]!.state)) continue
    if (first !== undefined) return true
    first = holder
  }
  return false
}

/** The members of a package. */
export function membersOf(scenario: ResolvedScenario, agenda: Agenda, options: Options): readonly Member[] {
  return releasedBy(agenda, options).flatMap((id) => {
    const detainee = detaineeOf(scenario, id)
    const index = agenda.issues.findIndex((issue) => issue.kind === 'detainee' && issue.id === id)
    return detainee ? [{ id, from: detainee.holder, to: detainee.destination, phase: options[index] ?? 1 }] : []
  })
}


/** Members of the agreed package who have not crossed. */
export function pendingMembers({ package: agreed, detainees }: ExchangeContext): readonly Member[] {
  return agreed === null ? [] : agreed.members.filter(({ id }) => !isDelivered(detainees[id]!))
}

/** Members of the phase at hand, whether they have crossed or not. */
export function phaseMembers({ package: agreed }: ExchangeContext): readonly Member[] {
  const phase = agreed?.phases[agreed.phase]
  return agreed && phase ? agreed.members.filter(({ id }) => phase.members.includes(id)) : []
}

/** Members of the phase at hand who have not crossed. */
export function pendingInPhase(context: ExchangeContext): readonly Member[] {
  return phaseMembers(context).filter(({ id }) => !isDelivered(context.detainees[id]!))
}

/** Parties that have somebody to hand over in the phase at hand. */
export function givers(context: ExchangeContext): readonly PartyId[] {
  return [...new Set(pendingInPhase(context).map(({ from }) => from))]
}

/** Where a party's ratification stands. */
export function ratificationOf(context: ExchangeContext, party: PartyId): ReturnType<typeof ratificationStatus> {
  return ratificationStatus(partyOf(context.scenario, party)?.players ?? [], context.parties[party]?.votes ?? {})
}

/**
 * How an exchange ends: completed when all of the signed package are confirmed, collapsed when nobody was delivered,
 * partially completed otherwise.
 */
export function outcomeOf(context: ExchangeContext): Outcome {
  const { package: agreed, detainees } = context
  const members = agreed?.signed ? agreed.members : []
  if (!members.some(({ id }) => detainees[id] && isDelivered(detainees[id]))) return 'collapsed'
  return members.every(({ id }) => detainees[id]?.state === 'confirmed') ? 'completed' : 'partiallyCompleted'
}

/** The options of the agreed package with everybody lost set to hold. */
export function remainingOptions(context: ExchangeContext): Options {
  const { package: agreed, detainees } = context
  const lost = new Set(pendingMembers(context).filter(({ id }) => !isReleasable(detainees[id]!)).map(({ id }) => id))
  return (agreed?.options ?? []).map((option, i) => {
    const issue = agreed?.agenda.issues[i]
    return issue?.kind === 'detainee' && lost.has(issue.id) ? 0 : option
  })
}
