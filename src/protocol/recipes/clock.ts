import type { EventOf } from '../../model/events/catalogue.js'
import type { Recipe } from './recipe.js'

export const advanceDay: Recipe = (draft) => {
  draft.day += 1
}

/** A day that does not count: the deadline moves along. */
export const advancePausedDay: Recipe = (draft) => {
  draft.day += 1
  draft.deadline += 1
  draft.pausedDays += 1
}

export const extendDeadline: Recipe<EventOf<'deadline.extended'>> = (draft, { days }) => {
  draft.deadline += days
}
