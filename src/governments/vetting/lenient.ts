import { moveOf } from '../../model/move.js'
import { definePolicy } from '../policy.js'
import { holderDuties } from './vetting.js'

/** Asks each person once and clears whoever consents; identities wait for the place of handover. */
export const lenient = definePolicy('lenient', 'Clears whoever consents; identities wait for the place of handover.', (view, moves) =>
  holderDuties(moves) ??
  (view.state.formal === 'negotiation.vetting' ? moveOf(moves, 'vetting.cleared') : undefined) ??
  (view.state.formal === 'negotiation.release.verification' ? moveOf(moves, 'identity.verified') : undefined))
