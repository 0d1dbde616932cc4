import { hasConsent } from './custody.js'
import type { CustodyLedger } from './custody.js'
import { exposureAlong, sequence } from './release.js'
import { optionNames } from './scenario.js'
import type { ConcessionId, DetaineeId, Options, PartyId, ReleaseMode, ResolvedScenario } from './scenario.js'
import type { Package, Term } from './utility.js'

/** One thing to settle. Option 0 is hold, or nothing; a person's option k is release in phase k. A common issue has no nothing: it concerns all its parties. */
export type Issue =
  | { readonly kind: 'detainee'; readonly id: DetaineeId; readonly size: number; readonly from: PartyId; readonly to: PartyId }
  | { readonly kind: 'concession'; readonly id: ConcessionId; readonly size: number; readonly from: PartyId; readonly to: PartyId }
  | { readonly kind: 'common'; readonly id: string; readonly size: number; readonly parties: readonly PartyId[]; readonly from?: undefined; readonly to?: undefined }

/** What is on the table: what vetting cleared, then the concessions and the common issues of the scenario. */
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
  const parties = scenario.parties.map(({ id }) => id).filter(present)
  for (const issue of scenario.issues ?? []) issues.push({ kind: 'common', id: issue.id, size: optionNames(issue).length, parties })
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
export function releasedBy(agenda: Agenda, options: Package): readonly DetaineeId[] {
  return agenda.issues.filter(({ kind }, i) => kind === 'detainee' && options[i] !== 0).map(({ id }) => id)
}

const everybody = new WeakMap<Agenda, readonly PartyId[] | null>()

/** The parties of the first common issue, if they are all whom the agenda concerns: then every package involves them all. */
function alwaysInvolved(agenda: Agenda): readonly PartyId[] | null {
  const known = everybody.get(agenda)
  if (known !== undefined) return known
  const first = agenda.issues[0]
  const all = first?.kind === 'common' && agenda.issues.every((issue) => (issue.kind === 'common' ? issue.parties : [issue.from, issue.to]).every((party) => first.parties.includes(party))) ? first.parties : null
  everybody.set(agenda, all)
  return all
}

/** The parties that give or get something in a package, each once, in agenda order. */
export function involvedIn(agenda: Agenda, options: Package): readonly PartyId[] {
  const always = alwaysInvolved(agenda)
  if (always) return always
  const parties: PartyId[] = []
  const add = (party: PartyId): void => {
    if (!parties.includes(party)) parties.push(party)
  }
  for (let i = 0; i < agenda.issues.length; i++) {
    const issue = agenda.issues[i]!
    if (issue.kind === 'common') issue.parties.forEach(add)
    else if (options[i] !== 0) {
      add(issue.from)
      add(issue.to)
    }
  }
  return parties
}

/** Whether an issue concerns a party at all. */
export function concerns(issue: Issue, party: PartyId): boolean {
  return issue.kind === 'common' ? issue.parties.includes(party) : issue.from === party || issue.to === party
}

/** How many different parties release somebody in a package. */
export function holdersIn(agenda: Agenda, options: Package): number {
  const holders = new Set<PartyId>()
  agenda.issues.forEach((issue, i) => {
    if (issue.kind === 'detainee' && options[i] !== 0) holders.add(issue.from)
  })
  return holders.size
}

/** Whether a package may be signed: everybody in it cleared and consenting, two holders or more releasing. */
export function isValidPackage(agenda: Agenda, options: Package, ledger: CustodyLedger): boolean {
  return (
    holdersIn(agenda, options) >= 2 &&
    agenda.issues.every(({ kind, id }, i) => {
      const record = ledger[id]
      return kind !== 'detainee' || options[i] === 0 || (record?.state === 'cleared' && hasConsent(record))
    })
  )
}

/** Persons and concession levels of a package, by id, for people to read. */
export interface PackageContents {
  readonly released: readonly { readonly id: DetaineeId; readonly from: PartyId; readonly to: PartyId; readonly phase: number }[]
  readonly concessions: readonly { readonly id: ConcessionId; readonly from: PartyId; readonly to: PartyId; readonly level: number }[]
  /** The common issues, each with the option that it is settled at. */
  readonly settled: readonly { readonly id: string; readonly option: number }[]
}

/** What a package contains. */
export function contentsOf(agenda: Agenda, options: Package): PackageContents {
  const all = agenda.issues.map((issue, i) => ({ issue, option: options[i] ?? 0 }))
  const chosen = all.filter(({ option }) => option !== 0)
  return {
    released: chosen.flatMap(({ issue, option }) =>
      issue.kind === 'detainee' ? [{ id: issue.id, from: issue.from, to: issue.to, phase: option }] : []),
    concessions: chosen.flatMap(({ issue, option }) =>
      issue.kind === 'concession' ? [{ id: issue.id, from: issue.from, to: issue.to, level: option }] : []),
    settled: all.flatMap(({ issue, option }) => (issue.kind === 'common' ? [{ id: issue.id, option }] : [])),
  }
}

const whether = (forbidden: boolean): number => (forbidden ? -Infinity : 0)

function twoHolders({ issues }: Agenda): Term {
  const holders = [...new Set(issues.flatMap((issue) => (issue.kind === 'detainee' ? [issue.from] : [])))]
  return {
    about: 'two holders or more release somebody',
    counters: holders.map((holder) => ({
      scores: issues.map((issue) => (issue.kind === 'detainee' && issue.from === holder ? Array.from({ length: issue.size }, (_, option) => Math.min(1, option)) : undefined)),
      cap: 1,
    })),
    value: (released) => whether(released.reduce((sum, count) => sum + count, 0) < 2),
    most: 0,
    forbids: true,
  }
}

function nobodyLost({ issues }: Agenda, ledger: CustodyLedger): readonly Term[] {
  return issues.flatMap((issue, i) => {
    const record = issue.kind === 'detainee' ? ledger[issue.id] : undefined
    if (issue.kind !== 'detainee' || (record?.state === 'cleared' && hasConsent(record))) return []
    const scores = issues.map((_, k) => (k === i ? Array.from({ length: issue.size }, (_unused, option) => Math.min(1, option)) : undefined))
    return [{ about: `${issue.id} cannot be released`, counters: [{ scores, cap: 1 }], value: ([released = 0]: readonly number[]) => whether(released > 0), most: 0, forbids: true }]
  })
}

function withinExposure({ issues }: Agenda, bound: number): Term {
  const ways = [...new Set(issues.flatMap((issue) => (issue.kind === 'detainee' ? [`${issue.from}>${issue.to}`] : [])))].map((way) => way.split('>') as [string, string])
  return {
    about: `nobody is exposed beyond ${bound} one by one`,
    counters: ways.map(([from, to]) => ({
      scores: issues.map((issue) => (issue.kind === 'detainee' && issue.from === from && issue.to === to ? Array.from({ length: issue.size }, (_, option) => Math.min(1, option)) : undefined)),
      cap: Infinity,
    })),
    value: (counts) => {
      const members = ways.flatMap(([from, to], way) => Array.from({ length: counts[way]! }, (_, n) => ({ id: `${way}/${n}`, from, to, phase: 1 })))
      return whether(exposureAlong(members, sequence(members)) > bound)
    },
    most: 0,
    forbids: true,
  }
}

/**
 * What a package must keep to so that it may be signed and released: two holders release somebody, nobody who was lost is in it,
 * and one by one nobody is exposed beyond the bound. An agenda without persons has no such rules.
 */
export function packageRules(agenda: Agenda, ledger: CustodyLedger, framework: Framework, exposure: number): readonly Term[] {
  if (!agenda.issues.some(({ kind }) => kind === 'detainee')) return []
  return [twoHolders(agenda), ...nobodyLost(agenda, ledger), ...(framework.mode === 'sequential' && exposure < 1 ? [withinExposure(agenda, exposure)] : [])]
}
