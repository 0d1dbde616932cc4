import type { CrossCheck } from '../validation.js'
import { idsAreUnique } from './ids.js'
import { illustrationRanksNobody } from './illustration.js'
import { partiesMakeSense } from './parties.js'
import { concessionsHaveTwoSides, peopleHaveTwoSides } from './people.js'
import { preferencesMakeSense } from './preferences.js'
import { agendaIsSmallEnough, rulesFit } from './rules.js'
import { scheduleMakesSense } from './schedule.js'

/** What a scenario must be beyond its form. */
export const crossChecks: readonly CrossCheck[] = [
  idsAreUnique, peopleHaveTwoSides, concessionsHaveTwoSides, partiesMakeSense, preferencesMakeSense, rulesFit, agendaIsSmallEnough, scheduleMakesSense,
  illustrationRanksNobody,
]
