import type { OpenTable } from '../../../src/model/alternating-offers.js'
import type { AgreedPackage, Obligation, Outcome, PartyLedger } from '../../../src/model/context.js'
import { firstRecord } from '../../../src/model/custody.js'
import type { CustodyRecord } from '../../../src/model/custody.js'
import type { RequestTerms } from '../../../src/model/events/fields.js'
import type { Framework } from '../../../src/model/package.js'
import type { Member } from '../../../src/model/release.js'
import type { Request } from '../../../src/model/requests.js'
import type { Climate, DetaineeId, Options, Party, PartyId, PlayerId, RatificationPlayer, ResolvedScenario } from '../../../src/model/scenario.js'
import type { Trust } from '../../../src/model/trust.js'
import { settle } from './settle.js'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Where the formal track is. */
export type Place =
  | 'exploration' | 'proposal' | 'listExchange' | 'vetting' | 'packaging' | 'ratification' | 'enjoined'
  | 'staging' | 'verification' | 'handover' | 'confirmation' | 'repackaging' | 'suspended' | 'breach' | Outcome

/** Votes of one player at home. */
export interface PlayerState {
  readonly player: RatificationPlayer
  yes: number
  no: number
}

/** What is known of one party. */
export interface PartyState extends Writable<Omit<PartyLedger, 'votes' | 'human'>> {
  readonly id: PartyId
  readonly party: Party<number>
  readonly human: boolean
  readonly players: ReadonlyMap<PlayerId, PlayerState>
  /** Its belief in each other party. */
  readonly trust: ReadonlyMap<PartyId, Writable<Trust>>
}

/** What is known of one person. */
export interface PersonState extends Writable<CustodyRecord> {
  readonly id: DetaineeId
  readonly category: string
  readonly holder: PartyState
  readonly destination: PartyState
}

/** A request, with the persons whom it could be met with and those whom it names. */
export interface RequestState {
  readonly id: string
  readonly by: PartyState
  readonly terms: RequestTerms
  readonly wanted: number
  readonly people: readonly PersonState[]
  readonly named: readonly PersonState[]
  status: Request['status']
}

export interface MemberState extends Member {
  readonly person: PersonState
  readonly giver: PartyState
}

export interface PackageState extends Writable<Omit<AgreedPackage, 'involved' | 'members'>> {
  involved: readonly PartyState[]
  members: readonly MemberState[]
  /** Members of the phase at hand. */
  due: readonly MemberState[]
}

/** One exchange: everything in one object that changes in place. */
export interface State {
  readonly scenario: ResolvedScenario
  readonly seats: readonly PartyState[]
  readonly parties: ReadonlyMap<unknown, PartyState>
  readonly detainees: readonly PersonState[]
  readonly people: ReadonlyMap<unknown, PersonState>
  place: Place
  /** Where the talks go on when nothing suspends them any more. */
  resumeAt: Place | null
  backChannel: 'closed' | 'active' | 'frozen' | 'exposed'
  publicTrack: 'silent' | 'signalling' | 'exposed' | 'committed' | 'announced'
  climate: Climate
  clock: 'running' | 'near' | 'paused' | 'expired'
  mediation: 'none' | 'offered' | 'engaged'
  day: number
  deadline: number
  pausedDays: number
  requests: RequestState[]
  proposal: { by: PartyId; mode: Framework['mode']; phases: number; accepted: PartyId[] } | null
  framework: Framework | null
  listRounds: number
  table: OpenTable | null
  package: PackageState | null
  injunctions: PartyId[]
  causes: string[]
  mediatorAccepted: PartyId[]
  suggestion: Options | null
  obligations: Writable<Obligation>[]
  outcome: Outcome | null
}

/**
 * An exchange at its start.
 * @param people - parties that people play
 */
export function start(scenario: ResolvedScenario, people: readonly PartyId[] = []): State {
  const { rules } = scenario
  const seats = scenario.parties.map((party): PartyState => ({
    id: party.id,
    party,
    human: people.includes(party.id),
    present: party.present,
    stance: 'unexplored',
    submitted: false,
    players: new Map(party.players.map((player) => [player.id, { player, yes: 0, no: 0 }])),
    signed: false,
    reaffirmed: false,
    handover: 'undecided',
    inBreach: false,
    threshold: 0,
    lastTone: null,
    trust: new Map(scenario.parties.filter(({ id }) => id !== party.id).map(({ id }) => [id, { ...rules.trust }])),
  }))
  const parties = new Map(seats.map((seat) => [seat.id, seat]))
  const detainees = scenario.detainees.map((detainee): PersonState => ({
    id: detainee.id,
    category: detainee.category,
    holder: parties.get(detainee.holder)!,
    destination: parties.get(detainee.destination)!,
    ...firstRecord(detainee),
  }))
  const state: State = {
    scenario,
    seats,
    parties,
    detainees,
    people: new Map(detainees.map((person) => [person.id, person])),
    place: 'exploration',
    resumeAt: null,
    backChannel: 'closed',
    publicTrack: 'silent',
    climate: 'calm',
    clock: 'running',
    mediation: 'none',
    day: 0,
    deadline: rules.deadline,
    pausedDays: 0,
    requests: [],
    proposal: null,
    framework: null,
    listRounds: 0,
    table: null,
    package: null,
    injunctions: [],
    causes: [],
    mediatorAccepted: [],
    suggestion: null,
    obligations: [],
    outcome: null,
  }
  settle(state)
  return state
}
