import { definePolicy } from '../policy.js'
import { answersTo, exchangeLists } from './listing.js'

/** Nominates whoever is asked for, and whom it would let go unasked. */
export const forthcoming = definePolicy('forthcoming', 'Nominates whoever is asked for, and whom it would let go unasked.', (view, moves, own) =>
  exchangeLists(view, moves, own, [...answersTo(view, true), ...(view.secrets?.offers ?? [])]))
