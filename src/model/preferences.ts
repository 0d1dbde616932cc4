import type { Agenda, Issue } from './package.js'
import { power } from './power.js'
import type { Climate, Options, Preferences } from './scenario.js'

/** When, in what climate and under which public commitment a package is judged. */
export interface Circumstances {
  /** Day of the talks, from 0. */
  readonly day: number
  readonly climate: Climate
  /** Share of the best conceivable result to which the party has committed in public, in [0, 1]. */
  readonly threshold: number
}

/** Utility of one option of one issue, before discount. Additive; 0 for option 0. */
export function optionUtility(preferences: Preferences<number>, issue: Issue, option: number): number {
  if (issue.kind === 'concession') return preferences.concessions[issue.id]?.[option] ?? 0
  return option === 0 ? 0 : (preferences.detainees[issue.id] ?? 0) * power(preferences.patience, option - 1)
}

/** What any exchange is worth as such: the relationship, less what it costs at home in this climate. */
export function dealUtility(preferences: Preferences<number>, climate: Climate): number {
  return preferences.relationship - (climate === 'calm' ? 0 : preferences.linkage[climate])
}

/** Utility of the best conceivable package: everybody who would come home, nobody let go, every concession received. */
export function bestConceivable(preferences: Preferences<number>, agenda: Agenda, climate: Climate): number {
  let sum = dealUtility(preferences, climate)
  for (const issue of agenda.issues) {
    let best = 0
    for (let option = 1; option < issue.size; option++) best = Math.max(best, optionUtility(preferences, issue, option))
    sum += best
  }
  return sum
}

/** Utility of a package before discount and audience cost: the sum over its options. */
export function packageSum(preferences: Preferences<number>, agenda: Agenda, options: Options): number {
  let sum = 0
  agenda.issues.forEach((issue, i) => {
    sum += optionUtility(preferences, issue, options[i] ?? 0)
  })
  return sum
}

/**
 * Utility of a deal whose options sum to `sum`: with the worth of a deal as such, discounted to the day (a loss does not shrink by waiting),
 * less the audience cost of settling below one's own public commitment. Rises with `sum`.
 */
export function dealWorth(preferences: Preferences<number>, agenda: Agenda, sum: number, { day, climate, threshold }: Circumstances): number {
  const total = sum + dealUtility(preferences, climate)
  const worth = total > 0 ? total * power(preferences.discount, day) : total
  const belowCommitment = threshold > 0 && total < threshold * bestConceivable(preferences, agenda, climate)
  return belowCommitment ? worth - preferences.audienceCost : worth
}

/** Utility of a package to a party, in the party's own units; compare with `reservation`, never with another party's number. */
export function packageUtility(preferences: Preferences<number>, agenda: Agenda, options: Options, circumstances: Circumstances): number {
  return dealWorth(preferences, agenda, packageSum(preferences, agenda, options), circumstances)
}
