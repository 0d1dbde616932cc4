import { circumstancesOf, packageUtility } from '../../model/preferences.js'
import type { Agenda } from '../../model/package.js'
import type { Options } from '../../model/scenario.js'
import type { View } from '../../model/view.js'
import { decimal } from '../../report/words.js'

/** What a package is worth to the person's own party, and no deal. */
export function worthOf(agenda: Agenda, options: Options, view: View): { readonly worth: number; readonly noDeal: number } | undefined {
  if (!view.secrets) return undefined
  const { preferences } = view.secrets
  const worth = packageUtility(preferences, agenda, options, circumstancesOf(view, view.audience))
  return { worth, noDeal: preferences.reservation }
}

/** The same as a sentence. */
export function worthWords(agenda: Agenda, options: Options, view: View): string {
  const found = worthOf(agenda, options, view)
  return found ? `To you it is worth ${decimal(found.worth)}, and no deal ${decimal(found.noDeal)}.` : ''
}
