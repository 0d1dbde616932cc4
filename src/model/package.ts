import { hasConsent } from './custody.js'
import type { CustodyLedger } from './custody.js'
import type { ConcessionId, DetaineeId, Options, PartyId, ReleaseMode, ResolvedScenario } from './scenario.js'

/** One thing to settle. Option 0 is always hold, or nothing; a person's option k is release in phase k. */
export type Issue =
  | { readonly kind: 'detainee'; readonly id: DetaineeId; readonly size: number; readonly from: PartyId; readonly to: PartyId }
  | { readonly kind: 'concession'; readonly id: ConcessionId; readonly size: number; readonly from: PartyId; readonly to: PartyId }

/** What is on the table: what vetting cleared, then the concessions of the scenario. */
export interface Agenda {
  readonly issues: readonly Issue[]
}

/** The way of release that the parties agreed to talk about. */
export interface Framework {
  readonly mode: ReleaseMode
  /** Number of phases; 1 in every mode but `phased`. */
  readonly phases: number
}

/** The agenda of a bargaining: persons cleared so far, then concessions among the parties present. */
export function agendaOf(scenario: ResolvedScenario, ledger: CustodyLedger, framework: Framework, present: (party: PartyId) => boolean): Agenda {
  const size = framework.mode === 'phased' ? framework.phases + 1 : 2
  const issues: Issue[] = []
  for (const { id, holder, destination } of scenario.detainees) {
    if (ledger[id]?.state === 'cleared') issues.push({ kind: 'detainee', id, size, from: holder, to: destination })
  }
  for (const { id, by, to, levels } of scenario.concessions) {
    if (present(by) && present(to)) issues.push({ kind: 'concession', id, size: levels.length, from: by, to })
  }
  return { issues }
}

/** Whether a value has the form of a package of this agenda. */
export function fitsAgenda(agenda: Agenda, options: unknown): options is Options {
  return (
    Array.isArray(options) &&
    options.length === agenda.issues.length &&
    agenda.issues.every(({ size }, i) => Number.isInteger(options[i]) && options[i] >= 0 && options[i] < size)
  )
}

/** The persons whom a package releases, in agenda order. */
export function releasedBy(agenda: Agenda, options: Options): readonly DetaineeId[] {
  return agenda.issues.filter(({ kind }, i) => kind === 'detainee' && options[i] !== 0).map(({ id }) => id)
}

/** The parties that give or get something in a package, each once, in agenda order. */
export function involvedIn(agenda: Agenda, options: Options): readonly PartyId[] {
  const parties = new Set<PartyId>()
  agenda.issues.forEach(({ from, to }, i) => {
    if (options[i] !== 0) parties.add(from).add(to)
  })
  return [...parties]
}

/** How many different parties release somebody in a package. */
export function holdersIn(agenda: Agenda, options: Options): number {
  const holders = new Set<PartyId>()
  agenda.issues.forEach(({ kind, from }, i) => {
    if (kind === 'detainee' && options[i] !== 0) holders.add(from)
  })
  return holders.size
}

/** Whether a package may be signed: everybody in it cleared and consenting, two holders or more releasing. */
export function isValidPackage(agenda: Agenda, options: Options, ledger: CustodyLedger): boolean {
  return (
    holdersIn(agenda, options) >= 2 &&
    agenda.issues.every(({ kind, id }, i) => {
      const record = ledger[id]
      return kind !== 'detainee' || options[i] === 0 || (record?.state === 'cleared' && hasConsent(record))
    })
  )
}

/** A canonical key of a package on its agenda. */
export function packageKey(options: Options): string {
  return options.join('.')
}

/** Persons and concession levels of a package, by id, for people to read. */
export interface PackageContents {
  readonly released: readonly { readonly id: DetaineeId; readonly from: PartyId; readonly to: PartyId; readonly phase: number }[]
  readonly concessions: readonly { readonly id: ConcessionId; readonly from: PartyId; readonly to: PartyId; readonly level: number }[]
}

/** What a package contains. */
export function contentsOf(agenda: Agenda, options: Options): PackageContents {
  const chosen = agenda.issues.flatMap((issue, i) => (options[i] ? [{ issue, option: options[i] }] : []))
  return {
    released: chosen.flatMap(({ issue, option }) =>
      issue.kind === 'detainee' ? [{ id: issue.id, from: issue.from, to: issue.to, phase: option }] : []),
    concessions: chosen.flatMap(({ issue, option }) =>
      issue.kind === 'concession' ? [{ id: issue.id, from: issue.from, to: issue.to, level: option }] : []),
  }
}
