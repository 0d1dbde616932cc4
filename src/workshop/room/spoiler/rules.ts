import type { SpoilerMeans } from '../contract/stages.js'
import type { Spoiler } from '../contract/things.js'

/** One of the means: what it costs of the budget, and what it does. */
interface SpoilerRule {
  readonly cost: number
  readonly text: string
}

/**
 * The published means of a spoiler: somebody outside of the talks who wants no exchange at all (Stedman 1997).
 * They are printed on every phone of the table and on the console. Costs are this library's own choice,
 * made so that the usual budget buys a leak and an attack, or a threat and an attack, and not all three; they are estimated from nothing.
 */
export const spoilerRules: { readonly [M in SpoilerMeans]: SpoilerRule } = {
  statement: { cost: 1, text: 'Says something in the press. Words alone: they move nothing by themselves' },
  leak: { cost: 2, text: 'Tells the press that there are talks, while that is not known' },
  threat: { cost: 2, text: 'Threatens: relations that are calm become tense' },
  attack: { cost: 3, text: 'Attacks one side: relations get worse by one step, down to a crisis, and approval of that side falls where there is a home front' },
}

/** Acts on one day of the talks at most. */
export const actsPerDay = 1

/** What is usual where a setup switches a spoiler on and says nothing else. */
export const usualSpoiler: Spoiler = { tables: 'all', seats: true, budget: 5 }
