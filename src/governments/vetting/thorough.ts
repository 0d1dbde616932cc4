import { movesOf } from '../../model/move.js'
import { definePolicy } from '../policy.js'
import { holderDuties } from './vetting.js'

/** Verifies identity and asks for proof of life before it clears anybody. */
export const thorough = definePolicy('thorough', 'Verifies identity and has proof of life before it clears anybody.', (view, moves) => {
  const verify = movesOf(moves, 'identity.verified')[0]
  const ready = movesOf(moves, 'vetting.cleared').find(({ detainee }) => view.detainees[detainee]?.identityVerified && view.detainees[detainee]?.proofOfLife === 'given')
  return holderDuties(moves) ?? verify ?? movesOf(moves, 'proofOfLife.asked')[0] ?? ready
})
