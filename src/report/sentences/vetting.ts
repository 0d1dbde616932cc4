import { because, people, who, whom } from './scene.js'
import type { Tellers } from './scene.js'

/** How vetting is told. */
export const vetting: Tellers<
  | 'vetting.cleared' | 'vetting.blocked' | 'vetting.unblocked' | 'consent.asked' | 'consent.given' | 'consent.refused' | 'consent.waived'
  | 'identity.verified' | 'identity.doubted' | 'proofOfLife.asked' | 'proofOfLife.given'
> = {
  'vetting.cleared': (events, scene) => `${who(events, scene, 'clears', 'clear')} ${people(events, scene)}`,
  'vetting.blocked': (events, scene) => `${who(events, scene, 'blocks', 'block')} ${people(events, scene)}${because(events[0])}`,
  'vetting.unblocked': (events, scene) => `${who(events, scene, 'lifts its block', 'lift their block')} on ${people(events, scene)}`,
  'consent.asked': (events, scene) => `${who(events, scene, 'asks', 'ask')} ${people(events, scene)} for consent`,
  'consent.given': (events, scene) => whom(events, scene, 'consents', 'consent'),
  'consent.refused': (events, scene) => `${whom(events, scene, 'refuses', 'refuse')} to be exchanged`,
  'consent.waived': (events, scene) => `${who(events, scene, 'goes', 'go')} on without asking ${people(events, scene)} for consent, as this scenario allows`,
  'identity.verified': (events, scene) => `${who(events, scene, 'verifies', 'verify')} the identity of ${people(events, scene)}`,
  'identity.doubted': (events, scene) => `${who(events, scene, 'doubts', 'doubt')} the identity of ${people(events, scene)}`,
  'proofOfLife.asked': (events, scene) => `${who(events, scene, 'asks', 'ask')} for proof of life of ${people(events, scene)}`,
  'proofOfLife.given': (events, scene) => `${who(events, scene, 'gives', 'give')} proof of life of ${people(events, scene)}`,
}
