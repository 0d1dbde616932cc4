import * as agreement from './agreement.js'
import * as clock from './clock.js'
import * as lists from './lists.js'
import * as parties from './parties.js'
import * as release from './release.js'
import type { Check } from './check.js'

/** Every named predicate of the statechart. */
export const checks = { ...parties, ...lists, ...agreement, ...release, ...clock }

export type CheckName = keyof typeof checks

/** Every check, by name, as a predicate of any event. Only `wellFormed` may be asked of an event that is not whole. */
export const checkTable: { readonly [N in CheckName]: Check } = checks as { readonly [N in CheckName]: Check }
