import { circumstancesOf, packageUtility } from '../../model/preferences.js'
import type { Agenda } from '../../model/package.js'
import type { Options } from '../../model/scenario.js'
import type { View } from '../../model/view.js'

/**
 * What a package is worth to the reader of a view today, in the party's own units.
 * It needs nothing but the view, so a phone can show a running score.
 * @returns `null` for a reader without values; `-Infinity` when a red line is crossed
 */
export function ownWorth(view: View, options: Options, agenda: Agenda | undefined = view.table?.agenda): number | null {
  if (!view.secrets || !agenda) return null
  return packageUtility(view.secrets.preferences, agenda, options, circumstancesOf(view, view.audience))
}
