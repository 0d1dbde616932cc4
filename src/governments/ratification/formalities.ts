import { moveOf } from '../../model/move.js'
import { definePolicy } from '../policy.js'

/** Issues the legal instruments of the people it lets go, and signs as soon as it may. */
export const formalities = definePolicy('formalities', 'Issues instruments and signs as soon as it may.', (view, moves) =>
  view.state.formal === 'negotiation.agreement.ratification' ? moveOf(moves, 'instrument.issued') ?? moveOf(moves, 'agreement.signed') : undefined)
