import { additive } from '../../model/utility.js'
import type { UtilityFunction } from '../../model/utility.js'
import { windowMax } from '../acceptance/window-max.js'
import { composed } from '../compose.js'
import { lastOffer, lastReceived } from '../offering/history.js'
import { kept } from '../offering/notes.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/** How alike packages are to one: by issue, the nearness of options in their order, all issues alike. */
function likeness({ sizes }: Session, options: ArrayLike<number>): UtilityFunction {
  return additive(sizes.map((size, i) => Float64Array.from({ length: size }, (_, option) => (size > 1 ? 1 - Math.abs(option - options[i]!) / (size - 1) : 1) / sizes.length)))
}

/**
 * Trade-offs by similarity: at the utility that it wants it offers the package most like the others' last one, and gives up utility
 * only when their offers get no better for it (Faratin, Sierra and Jennings 2002).
 * @param step - what it gives up when trade-offs lead no further, as a share of its room, in (0, 1]
 */
export function tradeOff(step = 0.05): Strategy {
  return composed({
    name: 'trade-off',
    about: 'Keeps its utility and moves towards the others in kind; concedes only when that leads no further.',
    citation: 'Faratin, Sierra and Jennings 2002',
    family: 'behaviour',
    offering: {
      name: 'trade-off',
      about: 'Offers the package most like the last one received, at the same own utility.',
      stochastic: false,
      propose(session, own) {
        const [then, now] = lastReceived(session, 2)
        const stuck = then !== undefined && now !== undefined && now <= then
        const level = kept<number>('tradeOff', session, own, (before) => (before === undefined ? 1 : Math.max(0, before - (stuck ? step : 0))))
        const theirs = lastOffer(session, false)
        return packageFor(session, utilityAt(session, level), theirs ? likeness(session, theirs.options) : null)
      },
    },
    acceptance: windowMax(),
  })
}
