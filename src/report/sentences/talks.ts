import { because, who } from './scene.js'
import type { Tellers } from './scene.js'

/** How the talks themselves are told. */
export const talks: Tellers<
  | 'talks.opened' | 'talks.declined' | 'talks.ended' | 'talks.suspended' | 'talks.resumed' | 'party.joined' | 'party.left'
  | 'backchannel.opened' | 'backchannel.frozen' | 'backchannel.thawed' | 'backchannel.closed'
> = {
  'talks.opened': (events, scene) => `${who(events, scene, 'says that it is', 'say that they are')} ready to explore an exchange`,
  'talks.declined': (events, scene) => `${who(events, scene, 'says that it is', 'say that they are')} not ready to talk now`,
  'talks.ended': (events, scene) => `${who(events, scene, 'walks', 'walk')} away from the talks for good${because(events[0])}`,
  'talks.suspended': (events, scene) => `${who(events, scene, 'suspends', 'suspend')} the talks${because(events[0])}`,
  'talks.resumed': (events, scene) => `${who(events, scene, 'is', 'are')} ready to go on with the talks`,
  'party.joined': (events, scene) => `${who(events, scene, 'joins', 'join')} the table`,
  'party.left': (events, scene) => `${who(events, scene, 'leaves', 'leave')} the table${because(events[0])}`,
  'backchannel.opened': (events, scene) => `${who(events, scene, 'opens', 'open')} a back channel`,
  'backchannel.frozen': (events, scene) => `${who(events, scene, 'freezes', 'freeze')} the back channel`,
  'backchannel.thawed': (events, scene) => `${who(events, scene, 'takes', 'take')} up the back channel again`,
  'backchannel.closed': (events, scene) => `${who(events, scene, 'closes', 'close')} the back channel`,
}
