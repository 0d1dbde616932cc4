import type { BargainingTable } from './alternating-offers.js'
import type { AgreedPackage, ExchangeContext, Obligation, Outcome, PartyLedger, Proposal } from './context.js'
import { isDelivered } from './custody.js'
import type { CustodyLedger } from './custody.js'
import type { Framework } from './package.js'
import type { Request } from './requests.js'
import type { Climate, Hazards, Options, Party, PartyId, PartySecrets, ResolvedScenario } from './scenario.js'
import { trustLevel } from './trust.js'

/** A party as the others know it. */
export type PublicParty = Omit<Party, 'secrets'>

/** A scenario without anybody's secrets, without chances, without what is going to happen and without the note for teachers. */
export interface PublicScenario extends Omit<ResolvedScenario, 'parties' | 'nature' | 'schedule' | 'teaching'> {
  readonly parties: readonly PublicParty[]
}

/** Where each region of the chart is; `formal` as a dotted path, such as `negotiation.agreement.packaging`. */
export interface RegionStates {
  readonly formal: string
  readonly backChannel: string
  readonly publicTrack: string
  readonly climate: string
  readonly clock: string
  readonly mediation: string
}

/** What one audience may see: the only thing that an actor or a client ever receives. */
export interface View {
  /** A party's id, the mediator's id, `nature` or `public`. */
  readonly audience: string
  readonly day: number
  readonly deadline: number
  readonly climate: Climate
  readonly state: RegionStates
  readonly scenario: PublicScenario
  /** The audience's own secrets, if it is a party. */
  readonly secrets: PartySecrets<number> | null
  /** The chances of nature, for nature alone. */
  readonly hazards: Hazards | null
  readonly parties: { readonly [id: PartyId]: PartyLedger }
  readonly detainees: CustodyLedger
  readonly requests: readonly Request[]
  readonly proposal: Proposal | null
  readonly framework: Framework | null
  readonly listRounds: number
  readonly table: BargainingTable | null
  readonly package: AgreedPackage | null
  readonly injunctions: readonly PartyId[]
  readonly causes: readonly string[]
  readonly suggestion: Options | null
  readonly obligations: readonly Obligation[]
  /** The audience's trust in each other party, in [0, 1]. */
  readonly trust: { readonly [subject: PartyId]: number }
  readonly outcome: Outcome | null
}

const published = new WeakMap<ResolvedScenario, PublicScenario>()

/** A scenario as everybody knows it. */
export function publicScenario(scenario: ResolvedScenario): PublicScenario {
  const known = published.get(scenario)
  if (known) return known
  const { nature: _nature, schedule: _schedule, teaching: _teaching, parties, ...rest } = scenario
  const made = { ...rest, parties: parties.map(({ secrets: _secrets, ...party }) => party) }
  published.set(scenario, made)
  return made
}

/** A state of the chart: its context and where its regions are. */
export interface Situation {
  readonly context: ExchangeContext
  readonly regions: RegionStates
}

function masked(ledger: PartyLedger, hide: boolean): PartyLedger {
  return hide && (ledger.handover === 'performed' || ledger.handover === 'withheld') ? { ...ledger, handover: 'undecided' } : ledger
}

function outsider(ledger: PartyLedger): PartyLedger {
  const { human, present, threshold, lastTone } = ledger
  return { human, present, stance: 'unexplored', submitted: false, votes: {}, signed: false, reaffirmed: false, handover: 'undecided', inBreach: false, threshold, lastTone }
}

function mapValues<A, B>(record: { readonly [key: string]: A }, change: (value: A, key: string) => B): { readonly [key: string]: B } {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}

/**
 * The one door to secrets: what an audience may see of a situation.
 * A party sees the table and its own secrets; the public sees statements, the climate and who came home.
 * @param audience - a party's id, the mediator's id, `nature` or `public`
 */
export function viewFor({ context, regions }: Situation, audience: string): View {
  const { scenario, trust, mediator } = context
  const open = audience !== 'public'
  const inHandover = regions.formal.endsWith('handover')
  const own = scenario.parties.find(({ id }) => id === audience)
  return {
    audience,
    day: context.day,
    deadline: context.deadline,
    climate: context.climate,
    state: open ? regions : { ...regions, formal: context.outcome ?? 'undisclosed', backChannel: 'undisclosed', mediation: 'undisclosed' },
    scenario: open ? publicScenario(scenario) : { ...publicScenario(scenario), detainees: [], concessions: [] },
    secrets: own?.secrets ?? null,
    hazards: audience === 'nature' ? scenario.nature : null,
    parties: mapValues(context.parties, (ledger, id) => (open ? masked(ledger, inHandover && id !== audience) : outsider(ledger))),
    detainees: open ? context.detainees : Object.fromEntries(Object.entries(context.detainees).filter(([, record]) => isDelivered(record))),
    requests: open ? context.requests : [],
    proposal: open ? context.proposal : null,
    framework: open ? context.framework : null,
    listRounds: open ? context.listRounds : 0,
    table: open ? context.table : null,
    package: open ? context.package : null,
    injunctions: context.injunctions,
    causes: open ? context.causes : [],
    suggestion: open ? mediator.suggestion : null,
    obligations: open ? context.obligations : [],
    trust: mapValues(trust[audience] ?? {}, trustLevel),
    outcome: context.outcome,
  }
}
