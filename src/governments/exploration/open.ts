import { moveOf } from '../../model/move.js'
import { definePolicy } from '../policy.js'
import { keepTalking, settleFramework } from './diplomacy.js'

/** Talks at once, and goes on talking whatever the press says. */
export const open = definePolicy('open', 'Talks at once, and goes on talking whatever the press says.', (view, moves, own) =>
  keepTalking(view, moves, own, 1) ?? moveOf(moves, 'talks.opened') ?? settleFramework(view, moves, own))
