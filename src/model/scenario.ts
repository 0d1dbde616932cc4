import type { ExchangeEvent } from './events/catalogue.js'
import type { Channel, RequestTerms } from './events/fields.js'

export type PartyId = string
export type DetaineeId = string
export type ConcessionId = string
export type PlayerId = string

/** A package as option indexes, one per issue of an agenda, in the agenda's order. */
export type Options = readonly number[]

export const releaseModes = ['simultaneous', 'synchronisedRemote', 'phased', 'sequential', 'escrowed'] as const
/** How people cross: all at once, at several places at once, in phases, one by one, or through an agent. */
export type ReleaseMode = (typeof releaseModes)[number]

export const climates = ['calm', 'tense', 'crisis'] as const
/** The state of relations outside the exchange. */
export type Climate = (typeof climates)[number]

/** A number of a scenario: given, or drawn once per run from a stated prior. */
export type Quantity = number | { readonly draw: 'uniform'; readonly low: number; readonly high: number }

/** An option of a person, a concession or another issue; without a number, any option but 0. */
export interface Choice {
  readonly issue: string
  readonly option?: number | undefined
}

/** A part of a utility that depends on several issues at once. */
export type Interaction<Q = Quantity> =
  /** Added when all of these are in the package. */
  | { readonly kind: 'jointly'; readonly of: readonly Choice[]; readonly utility: Q }
  /** Added when some but not all of these are in the package: these two or neither. */
  | { readonly kind: 'split'; readonly of: readonly Choice[]; readonly utility: Q }
  /** Added for each person by whom those who come home and those let go differ in number. */
  | { readonly kind: 'parity'; readonly utility: Q }
  /** Added for the first person let go; each further one adds `growth` times as much again: precedent. */
  | { readonly kind: 'precedent'; readonly utility: Q; readonly growth: number }

/** A red line: a package that crosses it is worse than no deal, whatever else it holds. */
export type RedLine =
  /** Never all of these together. */
  | { readonly kind: 'never'; readonly of: readonly Choice[] }
  /** At least so many of these. */
  | { readonly kind: 'atLeast'; readonly of: readonly Choice[]; readonly count: number }
  /** At most so many of these. */
  | { readonly kind: 'atMost'; readonly of: readonly Choice[]; readonly count: number }
  /** The first only with the second. */
  | { readonly kind: 'onlyWith'; readonly of: Choice; readonly with: Choice }

/** What a party wants, in utility units of its own; only differences and the comparison with `reservation` matter. */
export interface Preferences<Q = Quantity> {
  /** Utility of each person's release: above 0 for those who come home, below 0 for those let go. Absent means 0. */
  readonly detainees: { readonly [id: DetaineeId]: Q }
  /** Utility of each level of a concession, level 0 first. Absent means 0 at every level. */
  readonly concessions: { readonly [id: ConcessionId]: readonly Q[] }
  /** Utility of each option of an issue that concerns everybody, option 0 first. Absent means 0 at every option. */
  readonly issues?: { readonly [id: string]: readonly Q[] } | undefined
  /** Parts that depend on several issues at once. */
  readonly interactions?: readonly Interaction<Q>[] | undefined
  readonly redLines?: readonly RedLine[] | undefined
  /** Utility of no deal. */
  readonly reservation: Q
  /** Utility of an exchange as such: goodwill, trust, a better relationship. */
  readonly relationship: Q
  /** What any deal costs at home while relations are tense or in crisis, 0 or more. */
  readonly linkage: { readonly tense: Q; readonly crisis: Q }
  /** Factor per day on the utility of a deal, in (0, 1]; 1 is a patient party. */
  readonly discount: number
  /** Utility that a deal loses per day, 0 or more: a linear discount (Rubinstein 1982, fixed costs). Absent means 0. */
  readonly dailyCost?: Q | undefined
  /** Factor per phase on a person's utility, in (0, 1]; below 1 a later release counts less. */
  readonly patience: number
  /** What it costs to sign below one's own public commitment, 0 or more (Fearon 1994). */
  readonly audienceCost: Q
  /** What the other sides' future cooperation is worth; a party forgoes as much of it as it loses of their trust. 0 or more. */
  readonly future: Q
}

export const playerKinds = ['leader', 'cabinet', 'court', 'electorate'] as const
/** Somebody who must say yes at home before a package binds (Putnam 1988). */
export interface RatificationPlayer {
  readonly id: PlayerId
  readonly name: string
  readonly kind: (typeof playerKinds)[number]
  /** How many vote; 1 for a leader. */
  readonly members: number
  /** How many yes votes it takes, 1 to `members`. */
  readonly quorum: number
}

/** Names of the policies that a party uses where its government does not say otherwise. */
export interface Temperament {
  readonly exploration?: string
  readonly listing?: string
  readonly vetting?: string
  readonly compliance?: string
  readonly statements?: string
}

/** What only the party itself may know. */
export interface PartySecrets<Q = Quantity> {
  /** The confidential brief that a person in this seat reads. */
  readonly brief: string
  /** Channels in which its offers bind it. */
  readonly mandate: readonly Channel[]
  readonly preferences: Preferences<Q>
  /** The requests that it means to make, in this order. */
  readonly wants: readonly RequestTerms[]
  /** Persons whom it would nominate, in this order. */
  readonly offers: readonly DetaineeId[]
  readonly temperament: Temperament
}

/** A government at the table. */
export interface Party<Q = Quantity> {
  readonly id: PartyId
  readonly name: string
  /** False for a party that may join later. */
  readonly present: boolean
  readonly players: readonly RatificationPlayer[]
  readonly secrets: PartySecrets<Q>
}

/** A person in custody. */
export interface Detainee {
  readonly id: DetaineeId
  readonly name: string
  readonly holder: PartyId
  /** The party to which the person would be released. */
  readonly destination: PartyId
  readonly category: string
  /** What is publicly known, in a sentence. */
  readonly profile: string
  readonly legalStage: 'detained' | 'charged' | 'tried' | 'convicted' | 'sentenced'
  readonly welfare: 'stable' | 'fragile' | 'critical'
  /** True for somebody not in custody at the start, whom a later arrest may bring in. */
  readonly atLiberty: boolean
}

/** Something other than a person that one party can give another. */
export interface Concession {
  readonly id: ConcessionId
  readonly name: string
  readonly by: PartyId
  readonly to: PartyId
  /** Names of the levels; level 0 is nothing. */
  readonly levels: readonly string[]
}

/** Something to settle that concerns every party present: a price, a date, the wording of a clause. */
export interface CommonIssue {
  readonly id: string
  readonly name: string
  /** Names of the options; or a range of numbers, of which every step is an option. */
  readonly options: readonly string[] | { readonly from: number; readonly to: number; readonly step: number }
}

/** A third party that helps and may hold people in escrow. */
export interface Mediator {
  readonly id: PartyId
  readonly name: string
  readonly escrow: boolean
}

/** The rules of one exchange. */
export interface Rules {
  readonly modes: readonly ReleaseMode[]
  /** Greatest number of phases in a phased release, 1 or more. */
  readonly phases: number
  /** Rounds of bargaining over packages before the talks fail, 1 or more. */
  readonly rounds: number
  /** How often lists may be reopened before the talks fail, 1 or more. */
  readonly listRounds: number
  /** Day on which the talks end, 1 or more. */
  readonly deadline: number
  /** Days before the deadline from which the clock counts as near. */
  readonly near: number
  /** Total days for which the clock may be stopped. */
  readonly pause: number
  readonly consent: 'required' | 'waivable'
  /** Greatest exposure in a sequential release: share of what one gives ahead of the share of what one gets, in (0, 1]. */
  readonly exposure: number
  /**
   * Whose assent below its reservation value the chart refuses: that of software but not of people, who may sign what hurts them;
   * everybody's; or nobody's.
   */
  readonly rationality: 'software' | 'enforced' | 'recorded'
  /** Whether a crisis suspends the talks. */
  readonly suspendOnCrisis: boolean
  /** Faults after which an actor only passes. */
  readonly faults: number
  /** Prior of trust as kept and broken commitments seen before; both above 0. */
  readonly trust: { readonly kept: number; readonly broken: number }
}

/** Chances of nature. Rates are probabilities per day in [0, 1]; those about persons apply to each person alike. */
export interface Hazards {
  readonly leak: number
  readonly escalation: number
  readonly easing: number
  readonly injunction: number
  /** Chance per day that an injunction in force is lifted. */
  readonly lifting: number
  readonly death: number
  readonly releasedOtherwise: number
  readonly arrest: number
  readonly extension: number
  /** Days that an extension adds. */
  readonly extensionDays: number
  /** Chance that a person who is asked refuses to be exchanged. */
  readonly refusal: number
}

/** An event that the scenario itself brings about, once, on a day or on first reaching a state. */
export interface Scheduled {
  readonly when: { readonly day: number } | { readonly state: string }
  readonly event: ExchangeEvent
}

/** A case: everything about an exchange but the actors and the seed. */
export interface Scenario<Q = Quantity> {
  readonly schema: 1
  readonly id: string
  readonly title: string
  /** `illustration` is drawn from reported facts on anonymised copies, and is labelled so wherever it is shown. */
  readonly kind: 'fictional' | 'illustration'
  /** The public brief. */
  readonly brief: string
  /** A note for teachers. */
  readonly teaching: string
  /** In the order in which they move. */
  readonly parties: readonly Party<Q>[]
  readonly mediator?: Mediator | undefined
  readonly detainees: readonly Detainee[]
  readonly concessions: readonly Concession[]
  /** What else is to be settled among all. */
  readonly issues?: readonly CommonIssue[] | undefined
  readonly rules: Rules
  readonly nature: Hazards
  readonly schedule: readonly Scheduled[]
}

/** A scenario in which every quantity has been drawn. */
export type ResolvedScenario = Scenario<number>

/** The party of an id, if there is one. */
export function partyOf<Q>(scenario: Scenario<Q>, id: string): Party<Q> | undefined {
  for (const party of scenario.parties) if (party.id === id) return party
  return undefined
}

/** The detainee of an id, if there is one. */
export function detaineeOf(scenario: Scenario<unknown>, id: string): Detainee | undefined {
  for (const detainee of scenario.detainees) if (detainee.id === id) return detainee
  return undefined
}

/** Names of the options of an issue that concerns everybody; those of a range are its numbers. */
export function optionNames({ options }: CommonIssue): readonly string[] {
  if (!('from' in options)) return options
  const { from, to, step } = options
  const digits = Math.max(decimals(from), decimals(step))
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, n) => (from + n * step).toFixed(digits))
}

function decimals(value: number): number {
  return Math.min(12, (String(value).split('.')[1] ?? '').length)
}
