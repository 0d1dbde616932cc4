import { mistake, oneOf, show } from '../errors.js'
import type { Temperament } from '../model/scenario.js'
import { faithful } from './compliance/faithful.js'
import { grim } from './compliance/grim.js'
import { opportunist } from './compliance/opportunist.js'
import { wavering } from './compliance/wavering.js'
import { cautious } from './exploration/cautious.js'
import { open } from './exploration/open.js'
import { touchy } from './exploration/touchy.js'
import { forthcoming } from './listing/forthcoming.js'
import { guarded } from './listing/guarded.js'
import type { Policy } from './policy.js'
import { committing } from './statements/committing.js'
import { signalling } from './statements/signalling.js'
import { silent } from './statements/silent.js'
import { lastMinute } from './vetting/last-minute.js'
import { lenient } from './vetting/lenient.js'
import { thorough } from './vetting/thorough.js'

/** The phases in which a temperament may name a policy. */
export type TemperamentSlot = keyof Temperament

/** The policies of each phase that a scenario can name; the first of each is the default. */
export const policies: { readonly [S in TemperamentSlot]-?: readonly [Policy, ...Policy[]] } = {
  exploration: [open, cautious(), touchy()],
  listing: [forthcoming, guarded],
  vetting: [lenient, thorough, lastMinute],
  compliance: [faithful, opportunist, grim, wavering()],
  statements: [silent, signalling, committing()],
}

/** The policy of a name in a phase; the default when no name is given. */
export function policyNamed(slot: TemperamentSlot, name: string | undefined): Policy {
  const found = name === undefined ? policies[slot][0] : policies[slot].find((policy) => policy.name === name)
  if (found) return found
  throw mistake({
    given: `${show(name)} was given as a policy for ${slot}`,
    allowed: `the policies for ${slot} are ${oneOf(policies[slot].map((policy) => policy.name))}`,
    todo: 'use one of these names, or pass a policy of your own to government()',
  })
}
