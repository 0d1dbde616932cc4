import { definePolicy } from '../policy.js'
import { answersTo, exchangeLists, isOnOffer, valueOf } from './listing.js'

/** Nominates only whom it is willing to let go, and in the first round of lists keeps the one whom it would miss most. */
export const guarded = definePolicy('guarded', 'Nominates only whom it is willing to let go, and keeps the dearest back at first.', (view, moves, own) => {
  const willing = answersTo(view, false)
  const offered = view.scenario.detainees.filter(({ id, holder }) => holder === view.audience && isOnOffer(view, id)).map(({ id }) => id)
  const [dearest] = [...willing, ...offered].sort((a, b) => valueOf(view, a) - valueOf(view, b))
  const keeps = view.listRounds === 0 && willing.length + offered.length > 1
  return exchangeLists(view, moves, own, keeps ? willing.filter((id) => id !== dearest) : willing)
})
