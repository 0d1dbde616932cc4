import { specOf } from '../../../model/events/catalogue.js'
import { isForm } from '../../../model/move.js'
import type { LegalMove } from '../../../model/move.js'
import type { View } from '../../../model/view.js'
import { actions, asides, detailOf, grave } from '../../../report/move-words.js'
import type { Names } from '../../../report/names.js'
import { sentence } from '../../../report/words.js'
import type { MoveChoice, MoveGroup } from '../contract/play-page.js'

function choice(move: Exclude<LegalMove, { readonly type: 'pass' }>, view: View, names: Names): MoveChoice {
  if (!isForm(move)) return { label: detailOf(move, view, names), move, blanks: [] }
  return { label: move.type === 'list.requested' ? 'some of a list of our own' : '', move: { type: move.type, by: move.by }, blanks: move.blanks }
}

/** The legal moves of a party, grouped by type as they are shown to people; what usually comes next first. */
export function moveGroups(moves: readonly LegalMove[], view: View, names: Names): readonly MoveGroup[] {
  const acts = moves.filter((move): move is Exclude<LegalMove, { readonly type: 'pass' }> => move.type !== 'pass')
  const types = [...new Set(acts.map(({ type }) => type))]
  const groups = types.map((type): MoveGroup => ({
    type,
    label: actions[type] ?? type,
    hint: sentence(`${names.actor(view.audience)} ${specOf(type).description}`),
    shelf: asides.has(type) ? 'else' : 'next',
    grave: grave.has(type),
    choices: acts.filter((move) => move.type === type).map((move) => choice(move, view, names)),
  }))
  return [...groups.filter(({ shelf }) => shelf === 'next'), ...groups.filter(({ shelf }) => shelf === 'else')]
}
