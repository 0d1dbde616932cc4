import { isForm } from '../../../model/move.js'
import type { LegalMove } from '../../../model/move.js'
import type { View } from '../../../model/view.js'
import { asides, grave } from '../../../report/move-words.js'
import type { MoveChoice, MoveGroup } from '../contract/play-page.js'
import type { Voice } from './voice.js'

function choice(move: Exclude<LegalMove, { readonly type: 'pass' }>, view: View, voice: Voice): MoveChoice {
  if (!isForm(move)) return { label: voice.detail(move, view), move, blanks: [] }
  return { label: move.type === 'list.requested' ? voice.table('someOfOwnList') : '', move: { type: move.type, by: move.by }, blanks: move.blanks }
}

/** The legal moves of a party, grouped by type as they are shown to people; what usually comes next first. */
export function moveGroups(moves: readonly LegalMove[], view: View, voice: Voice): readonly MoveGroup[] {
  const acts = moves.filter((move): move is Exclude<LegalMove, { readonly type: 'pass' }> => move.type !== 'pass')
  const types = [...new Set(acts.map(({ type }) => type))]
  const groups = types.map((type): MoveGroup => ({
    type,
    label: voice.label(type),
    hint: voice.hint(type, view.audience),
    shelf: asides.has(type) ? 'else' : 'next',
    grave: grave.has(type),
    choices: acts.filter((move) => move.type === type).map((move) => choice(move, view, voice)),
  }))
  return [...groups.filter(({ shelf }) => shelf === 'next'), ...groups.filter(({ shelf }) => shelf === 'else')]
}
