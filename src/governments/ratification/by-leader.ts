import { definePolicy } from '../policy.js'
import { castVote, surplusShare } from './ratification.js'

/** The leader says yes to whatever is worth no deal or more. */
export const byLeader = definePolicy('by-leader', 'The leader says yes to whatever is worth no deal or more.', (view, moves) =>
  castVote(view, moves, ['leader'], () => surplusShare(view) >= 0))
