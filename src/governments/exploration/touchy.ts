import { moveOf } from '../../model/move.js'
import { definePolicy } from '../policy.js'
import type { Policy } from '../policy.js'
import { keepTalking, settleFramework } from './diplomacy.js'

/**
 * Talks readily, and walks away for good when the talks leak before anything is signed: its public must not know.
 * @param nerve - leaks of which it says nothing before it walks away
 */
export function touchy(nerve = 0): Policy {
  return definePolicy('touchy', 'Talks readily, but walks away for good when the talks leak before anything is signed.', (view, moves, own) => {
    const exposed = view.state.publicTrack === 'exposed'
    if (exposed && own.memory.sawExposed !== true) own.memory.leaks = Number(own.memory.leaks ?? 0) + 1
    own.memory.sawExposed = exposed
    if (!view.package?.signed && Number(own.memory.leaks ?? 0) > nerve) return moveOf(moves, 'talks.ended')
    return keepTalking(view, moves, own, 1) ?? moveOf(moves, 'talks.opened') ?? settleFramework(view, moves, own)
  })
}
