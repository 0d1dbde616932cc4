import { counted } from '../words.js'
import { people, whom } from './scene.js'
import type { Tellers } from './scene.js'

/** How chance and time are told. */
export const chance: Tellers<
  | 'custody.arrested' | 'detainee.died' | 'detainee.releasedOtherwise' | 'climate.escalated' | 'climate.eased' | 'deadline.extended'
  | 'clock.advanced' | 'clock.paused' | 'clock.resumed' | 'process.closed'
> = {
  'custody.arrested': (events, scene) => `${whom(events, scene, 'is', 'are')} arrested`,
  'detainee.died': (events, scene) => `${whom(events, scene, 'dies', 'die')} in custody`,
  'detainee.releasedOtherwise': (events, scene) => `${people(events, scene)} ${events.length === 1 ? 'is' : 'are'} released by other means`,
  'climate.escalated': (_, { after }) => (after.climate === 'crisis' ? 'relations outside the talks come to a crisis' : 'relations outside the talks get tense'),
  'climate.eased': (_, { after }) => (after.climate === 'calm' ? 'relations outside the talks are calm again' : 'relations outside the talks ease, but stay tense'),
  'deadline.extended': (events, { after }) => `the deadline is put off by ${counted(events.reduce((sum, { days }) => sum + days, 0), 'day')}, to day ${after.deadline}`,
  'clock.advanced': () => 'a day passes',
  'clock.paused': () => 'the clock is stopped while the talks rest',
  'clock.resumed': () => 'the clock runs again',
  'process.closed': () => 'the process is over',
}
