import { movesOf } from '../../model/move.js'
import { definePolicy } from '../policy.js'
import { lenient } from './lenient.js'

/** Before it clears the last person it demands one more, the one whom it would value most: a tactic that tests patience. */
export const lastMinute = definePolicy('last-minute', 'Demands one person more before it clears the last.', (view, moves, own) => {
  const waiting = movesOf(moves, 'vetting.cleared')
  const worth = (id: string): number => view.secrets?.preferences.detainees[id] ?? 0
  const [demand] = [...movesOf(moves, 'addon.demanded')].sort((a, b) => worth(b.detainee) - worth(a.detainee))
  if (demand && waiting.length === 1 && own.memory.demanded !== true) {
    own.memory.demanded = true
    own.memory.demandedOn = view.day
    return demand
  }
  const holding = own.memory.demanded === true && view.day - Number(own.memory.demandedOn) < 2 && waiting.length === 1
  const answer = lenient.decide(view, moves, own)
  return holding && answer?.type === 'vetting.cleared' ? undefined : answer
})
