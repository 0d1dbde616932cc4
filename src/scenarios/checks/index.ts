import type { CrossCheck } from '../validation.js'
import { idsAreUnique } from './ids.js'
import { illustrationRanksNobody } from './illustration.js'
import { partiesMakeSense } from './parties.js'
import { concessionsHaveTwoSides, issuesHaveOptions, peopleHaveTwoSides } from './people.js'
import { preferencesMakeSense } from './preferences.js'
import { rulesFit } from './rules.js'
import { scheduleMakesSense } from './schedule.js'

/** What a scenario must be beyond its form. */
export const crossChecks: readonly CrossCheck[] = [
  idsAreUnique, peopleHaveTwoSides, concessionsHaveTwoSides, issuesHaveOptions, partiesMakeSense, preferencesMakeSense, rulesFit, scheduleMakesSense,
  illustrationRanksNobody,
]
