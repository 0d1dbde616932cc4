import { interactionTerm, redLineTerm } from './interactions.js'
import type { Agenda, Issue } from './package.js'
import { power } from './power.js'
import type { Climate, PartyId, Preferences } from './scenario.js'
import { evaluate } from './utility.js'
import type { Package, UtilityFunction } from './utility.js'

/** Whose judgement it is, when, in what climate and under which public commitment. */
export interface Circumstances {
  readonly party: PartyId
  /** Day of the talks, from 0. */
  readonly day: number
  readonly climate: Climate
  /** Share of the best conceivable result to which the party has committed in public, in [0, 1]. */
  readonly threshold: number
}

/** Utility of one option of one issue by itself, before discount; 0 for the option 0 of a person or a concession. */
export function optionUtility(preferences: Preferences<number>, issue: Issue, option: number): number {
  if (issue.kind === 'concession') return preferences.concessions[issue.id]?.[option] ?? 0
  if (issue.kind === 'common') return preferences.issues?.[issue.id]?.[option] ?? 0
  return option === 0 ? 0 : (preferences.detainees[issue.id] ?? 0) * power(preferences.patience, option - 1)
}

/** The circumstances of a party in a view or a context. */
export function circumstancesOf({ day, climate, parties }: { readonly day: number; readonly climate: Climate; readonly parties: { readonly [id: PartyId]: { readonly threshold: number } } }, party: PartyId): Circumstances {
  return { party, day, climate, threshold: parties[party]?.threshold ?? 0 }
}

const compiled = new WeakMap<Agenda, WeakMap<Preferences<number>, UtilityFunction>>()

/** A party's utility over the packages of an agenda, in numbers: computed once for each. */
export function utilityOf(preferences: Preferences<number>, agenda: Agenda, party: PartyId): UtilityFunction {
  const perParty = compiled.get(agenda) ?? new WeakMap<Preferences<number>, UtilityFunction>()
  compiled.set(agenda, perParty)
  const known = perParty.get(preferences)
  if (known) return known
  const made: UtilityFunction = {
    constant: 0,
    tables: agenda.issues.map((issue) => Float64Array.from({ length: issue.size }, (_, option) => optionUtility(preferences, issue, option))),
    terms: [
      ...(preferences.interactions ?? []).map((interaction) => interactionTerm(interaction, agenda, party)),
      ...(preferences.redLines ?? []).map((line) => redLineTerm(line, agenda)),
    ],
  }
  perParty.set(preferences, made)
  return made
}

/** What any exchange is worth as such: the relationship, less what it costs at home in this climate. */
export function dealUtility(preferences: Preferences<number>, climate: Climate): number {
  return preferences.relationship - (climate === 'calm' ? 0 : preferences.linkage[climate])
}

/** Utility of the best conceivable package: everybody who would come home, nobody let go, every concession received. */
export function bestConceivable(preferences: Preferences<number>, agenda: Agenda, { party, climate }: Pick<Circumstances, 'party' | 'climate'>): number {
  const { tables, terms } = utilityOf(preferences, agenda, party)
  const alone = tables.reduce((sum, table) => sum + Math.max(...Array.from(table)), 0)
  return dealUtility(preferences, climate) + alone + terms.reduce((sum, { most }) => sum + Math.max(0, most), 0)
}

/** Utility of a package before discount and audience cost; `-Infinity` if it crosses a red line. */
export function packageSum(preferences: Preferences<number>, agenda: Agenda, options: Package, party: PartyId): number {
  return evaluate(utilityOf(preferences, agenda, party), options)
}

/**
 * Utility of a deal whose package sums to `sum`: with the worth of a deal as such, discounted to the day (a loss does not shrink by waiting)
 * and less what each day costs, less the audience cost of settling below one's own public commitment. Rises with `sum`.
 */
export function dealWorth(preferences: Preferences<number>, agenda: Agenda, sum: number, circumstances: Circumstances): number {
  const { day, climate, threshold } = circumstances
  const total = sum + dealUtility(preferences, climate)
  const worth = (total > 0 ? total * power(preferences.discount, day) : total) - (preferences.dailyCost ?? 0) * day
  const belowCommitment = threshold > 0 && total < threshold * bestConceivable(preferences, agenda, circumstances)
  return belowCommitment ? worth - preferences.audienceCost : worth
}

/** Utility of a package to a party, in the party's own units; compare with `reservation`, never with another party's number. */
export function packageUtility(preferences: Preferences<number>, agenda: Agenda, options: Package, circumstances: Circumstances): number {
  return dealWorth(preferences, agenda, packageSum(preferences, agenda, options, circumstances.party), circumstances)
}
