import { evaluate } from '../../model/utility.js'
import type { Package, UtilityFunction } from '../../model/utility.js'
import { combined } from '../acceptance/combined.js'
import { composed } from '../compose.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import { windowed } from '../opponents/windowed.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/** A change of one issue: what it costs the party and what it brings the others. */
interface Swap {
  readonly options: readonly number[]
  readonly cost: number
  readonly gain: number
}

/** The change that costs least per gain of the others, if any gains them anything and leaves the party its target. */
function cheapest(session: Session, from: Package, estimate: UtilityFunction, target: number): Swap | undefined {
  const [mine, theirs] = [session.utility(from), evaluate(estimate, from)]
  let best: Swap | undefined
  session.sizes.forEach((size, issue) => {
    for (let option = 0; option < size; option++) {
      if (option === from[issue]) continue
      const options = Array.from(from)
      options[issue] = option
      const gain = evaluate(estimate, options) - theirs
      if (!(gain > 0)) continue
      const cost = Math.max(0, mine - session.utility(options))
      if (mine - cost < target || (best && cost * best.gain >= best.cost * gain)) continue
      if (session.allows(options)) best = { options, cost, gain }
    }
  })
  return best
}

/**
 * Logrolling (Pruitt 1981): from its best package on it gives way on one issue after another, always first where it costs itself least
 * for what it gives the others, as far as its aspiration of the moment allows.
 */
export function logroller(): Strategy {
  return composed({
    name: 'logroller',
    about: 'Gives way first where it costs least for what it gives the others.',
    citation: 'Pruitt 1981',
    family: 'learning',
    offering: {
      name: 'logroller',
      about: 'One issue after another, the cheapest gain of the others first.',
      stochastic: false,
      propose(session, _, opponent) {
        const target = utilityAt(session, 1 - session.time * session.time)
        const start = session.at(0)
        if (!start || !opponent) return packageFor(session, target, opponent)
        let options: Package = start
        for (let n = 0; n < session.sizes.length; n++) {
          const swap = cheapest(session, options, opponent, target)
          if (!swap) break
          ;({ options } = swap)
        }
        return options
      },
    },
    acceptance: combined({ from: 0.9, level: 0.4 }),
    model: windowed(),
  })
}
