import { moveOf } from '../../model/move.js'
import { definePolicy } from '../policy.js'
import type { Policy } from '../policy.js'
import { keepTalking, settleFramework } from './diplomacy.js'

/**
 * Receptive, but in no hurry: sounds out through a back channel first, and suspends the talks for a while when they leak.
 * @param wait - days before it says that it is ready
 * @param pause - days for which it suspends the talks after a leak
 */
export function cautious(wait = 4, pause = 3): Policy {
  return definePolicy('cautious', 'Sounds out for some days first, and suspends the talks for a while when they leak.', (view, moves, own) => {
    const leaked = view.state.publicTrack === 'exposed' && own.memory.leakAnswered !== true
    const suspend = moveOf(moves, 'talks.suspended')
    if (leaked && suspend) {
      own.memory.leakAnswered = true
      own.memory.suspendedOn = view.day
      return suspend
    }
    const going = keepTalking(view, moves, own, pause)
    if (going) return going
    if (view.state.formal === 'negotiation.exploration') {
      const channel = view.state.backChannel === 'closed' ? moveOf(moves, 'backchannel.opened') : undefined
      return channel ?? (view.day >= wait && view.climate !== 'crisis' ? moveOf(moves, 'talks.opened') : undefined)
    }
    return settleFramework(view, moves, own)
  })
}
