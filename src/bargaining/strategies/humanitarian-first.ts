import { power } from '../../model/power.js'
import type { Agenda } from '../../model/package.js'
import type { PublicScenario } from '../../model/view.js'
import { additive } from '../../model/utility.js'
import type { UtilityFunction } from '../../model/utility.js'
import { aspiration } from '../acceptance/aspiration.js'
import { composed } from '../compose.js'
import type { Offering } from '../offering/offering.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/** What it counts for somebody to come home, by state of health. */
const need = { critical: 9, fragile: 3, stable: 1 } as const

const needs = new WeakMap<Agenda, UtilityFunction>()

/** How much need a package meets, the earlier the phase the more; `null` where nobody is on the table. */
function needMet({ agenda }: Session, { detainees }: PublicScenario): UtilityFunction | null {
  if (!agenda.issues.some(({ kind }) => kind === 'detainee')) return null
  const known = needs.get(agenda)
  if (known) return known
  const made = additive(agenda.issues.map(({ kind, id, size }) => {
    const person = kind === 'detainee' ? detainees.find((each) => each.id === id) : undefined
    return Float64Array.from({ length: size }, (_, option) => (person && option > 0 ? need[person.welfare] * (1 - (option - 1) / size) : 0))
  }))
  needs.set(agenda, made)
  return made
}

/**
 * People in critical or fragile health first, whoever holds them: at its aspiration, which falls evenly and a little early,
 * it offers the package that meets the most need. Without a case to look at it concedes in the same way, the least demanding package each time.
 * The order of need is that of triage; it ranks states of health and no persons.
 */
export function humanitarianFirst(): Strategy {
  const target = (session: Session): number => utilityAt(session, 1 - power(session.time, 0.75))
  const offering: Offering = {
    name: 'humanitarian-first',
    about: 'The package that brings home those in the worst health.',
    stochastic: false,
    target,
    propose: (session) => packageFor(session, target(session), session.scenario && needMet(session, session.scenario)),
  }
  return composed({
    name: 'humanitarian-first',
    about: 'Asks first for people in critical or fragile health, on both sides.',
    family: 'norm',
    offering,
    acceptance: aspiration(),
  })
}
