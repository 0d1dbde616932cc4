import { movesOf } from '../../model/move.js'
import type { LegalMove, Move } from '../../model/move.js'
import { bestConceivable, circumstancesOf, packageUtility } from '../../model/preferences.js'
import type { RatificationPlayer } from '../../model/scenario.js'
import type { View } from '../../model/view.js'

/** What the package at home is worth above no deal, as a share of the best conceivable surplus; may be below 0. */
export function surplusShare(view: View): number {
  if (!view.secrets || !view.package) return 0
  const { preferences } = view.secrets
  const { agenda, options } = view.package
  const circumstances = circumstancesOf(view, view.audience)
  const surplus = packageUtility(preferences, agenda, options, circumstances) - preferences.reservation
  const most = bestConceivable(preferences, agenda, circumstances) - preferences.reservation
  return most > 0 ? surplus / most : surplus < 0 ? -1 : 0
}

/** The next vote of a player of these kinds, as `says` decides it. */
export function castVote(view: View, moves: readonly LegalMove[], kinds: readonly RatificationPlayer['kind'][], says: () => boolean): Move | undefined {
  const players = view.scenario.parties.find(({ id }) => id === view.audience)?.players ?? []
  const open = movesOf(moves, 'ratification.granted').find(({ player }) => players.some(({ id, kind }) => id === player && kinds.includes(kind)))
  if (!open) return undefined
  return says() ? open : { ...open, type: 'ratification.refused' }
}
