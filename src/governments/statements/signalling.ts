import { movesOf, moveOf } from '../../model/move.js'
import type { Tone } from '../../model/events/fields.js'
import { definePolicy } from '../policy.js'

const tones: { readonly [phase: string]: Tone } = {
  exploration: 'nonCommittal',
  proposal: 'nothingImminent',
  listExchange: 'nothingImminent',
  vetting: 'nonCommittal',
  release: 'goodwill',
}

/** Says as little as it can in public: open, nothing imminent, no names; denies what leaks; announces what is signed. */
export const signalling = definePolicy('signalling', 'Non-committal in public, names nobody, denies leaks, announces what is signed.', (view, moves) => {
  const announcement = moveOf(moves, 'statement.announced')
  if (announcement) return announcement
  const denial = moveOf(moves, 'statement.denied')
  if (denial) return denial
  const tone = tones[view.state.formal.split('.')[1] ?? '']
  return movesOf(moves, 'statement.signalled').find((move) => move.tone === tone)
})
