import { mistake } from '../errors.js'
import { firstContext } from './context.js'
import { agendaOf, packageRules } from './package.js'
import type { Agenda, Framework } from './package.js'
import type { CustodyLedger } from './custody.js'
import { dealUtility, utilityOf } from './preferences.js'
import { optionNames, partyOf } from './scenario.js'
import type { PartyId, ResolvedScenario } from './scenario.js'
import { additive, evaluate } from './utility.js'
import type { Package, Term, UtilityFunction } from './utility.js'

/** Utility of a package: in numbers, or any function of it, which can only be listed package by package. */
export type Utility = UtilityFunction | ((options: Package) => number)

/** Who bargains, and what for. */
export interface DomainParty {
  readonly id: PartyId
  readonly utility: Utility
  /** Utility of no deal. */
  readonly reservation: number
}

/** A bargaining problem and nothing else: issues, parties, and the rules that a package must keep to. */
export interface Domain {
  readonly name: string
  readonly agenda: Agenda
  /** Names of the issues and of their options, for people to read; in agenda order. */
  readonly labels: readonly { readonly name: string; readonly options: readonly string[] }[]
  readonly parties: readonly DomainParty[]
  readonly rules: readonly Term[]
}

/** Numbers of options, by issue. */
export function sizesOf({ agenda }: Pick<Domain, 'agenda'>): readonly number[] {
  return agenda.issues.map(({ size }) => size)
}

/** Utility of a package, whatever form it is given in. */
export function valueOf(utility: Utility, options: Package): number {
  return typeof utility === 'function' ? utility(options) : evaluate(utility, options)
}

/** A domain as it is written by hand. */
export interface DomainDraft {
  readonly name: string
  readonly issues: readonly { readonly name: string; readonly options: readonly string[] }[]
  readonly parties: readonly {
    readonly id: PartyId
    /** Utility by issue and option; or a utility with terms; or any function of a package. */
    readonly utility: readonly (readonly number[])[] | Utility
    /** @defaultValue 0 */
    readonly reservation?: number
  }[]
  readonly rules?: readonly Term[]
}

/** A bargaining problem from its issues and utilities; every issue concerns everybody. */
export function defineDomain({ name, issues, parties, rules = [] }: DomainDraft): Domain {
  const ids = parties.map(({ id }) => id)
  if (ids.length < 2 || new Set(ids).size < ids.length) {
    throw mistake({ given: `the parties ${ids.join(', ') || '(none)'}`, allowed: 'two parties or more, each with an id of its own', todo: 'list every party once' })
  }
  const whole = (utility: readonly (readonly number[])[] | Utility): Utility => (Array.isArray(utility) ? additive(utility as readonly (readonly number[])[]) : (utility as Utility))
  for (const { id, utility } of parties) {
    const tables = typeof utility === 'function' ? null : (whole(utility) as UtilityFunction).tables
    if (tables && (tables.length !== issues.length || tables.some((table, i) => table.length !== issues[i]!.options.length))) {
      throw mistake({
        given: `${id} values ${tables.map(({ length }) => length).join(', ')} options`,
        allowed: `one utility per option, ${issues.map(({ options }) => options.length).join(', ')} by issue`,
        todo: 'give one list per issue, in the order of the issues',
      })
    }
  }
  return {
    name,
    agenda: { issues: issues.map((issue) => ({ kind: 'common', id: issue.name, size: issue.options.length, parties: ids })) },
    labels: issues,
    parties: parties.map(({ id, utility, reservation = 0 }) => ({ id, utility: whole(utility), reservation })),
    rules,
  }
}

/** What an agenda is about, for people to read. */
export function labelsOf(scenario: ResolvedScenario, agenda: Agenda): Domain['labels'] {
  return agenda.issues.map((issue) => {
    if (issue.kind === 'concession') {
      const found = scenario.concessions.find(({ id }) => id === issue.id)
      return { name: found?.name ?? issue.id, options: found?.levels ?? [] }
    }
    if (issue.kind === 'common') {
      const found = scenario.issues?.find(({ id }) => id === issue.id)
      return { name: found?.name ?? issue.id, options: found ? optionNames(found) : [] }
    }
    const found = scenario.detainees.find(({ id }) => id === issue.id)
    return { name: found?.name ?? issue.id, options: issue.size === 2 ? ['hold', 'release'] : Array.from({ length: issue.size }, (_, option) => (option === 0 ? 'hold' : `phase ${option}`)) }
  })
}

/** The bargaining over an agenda, with everybody's utilities on the first day in calm relations: for those who may see all of them. */
export function domainOfAgenda(scenario: ResolvedScenario, agenda: Agenda, framework: Framework, ledger: CustodyLedger, parties: readonly PartyId[]): Domain {
  return {
    name: scenario.id,
    agenda,
    labels: labelsOf(scenario, agenda),
    parties: parties.flatMap((id) => {
      const preferences = partyOf(scenario, id)?.secrets.preferences
      if (!preferences) return []
      const utility = utilityOf(preferences, agenda, id)
      return [{ id, utility: { ...utility, constant: utility.constant + dealUtility(preferences, 'calm') }, reservation: preferences.reservation }]
    }),
    rules: packageRules(agenda, ledger, framework, scenario.rules.exposure),
  }
}

/**
 * The bargaining of a scenario as if everybody in custody had been cleared and consented.
 * @param framework - the way of release; the first that the scenario allows when absent
 */
export function domainOf(scenario: ResolvedScenario, framework: Framework = firstFramework(scenario)): Domain {
  const { detainees } = firstContext(scenario, [])
  const ledger = Object.fromEntries(Object.entries(detainees).map(([id, record]) => [id, record.state === 'atLiberty' ? record : { ...record, state: 'cleared' as const, consent: 'given' as const }]))
  const present = scenario.parties.filter((party) => party.present).map(({ id }) => id)
  const agenda = agendaOf(scenario, ledger, framework, (id) => present.includes(id))
  return domainOfAgenda(scenario, agenda, framework, ledger, present)
}

function firstFramework({ rules }: ResolvedScenario): Framework {
  const mode = rules.modes[0] ?? 'simultaneous'
  return { mode, phases: mode === 'phased' ? rules.phases : 1 }
}
