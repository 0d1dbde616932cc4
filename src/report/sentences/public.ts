import type { Tone } from '../../model/events/fields.js'
import { packageWords } from '../package-words.js'
import { percent } from '../words.js'
import { quoted, who } from './scene.js'
import type { Tellers } from './scene.js'

const tones: { readonly [T in Tone]: string } = {
  receptive: 'signals in public that it is open to an exchange',
  nonCommittal: 'stays non-committal in public',
  nothingImminent: 'says in public that nothing is imminent',
  firm: 'takes a firm line in public',
  goodwill: 'speaks in public of goodwill',
}

/** How the public track and the mediation are told. */
export const statements: Tellers<
  | 'leak.occurred' | 'statement.signalled' | 'statement.committed' | 'statement.denied' | 'statement.announced'
  | 'mediator.offered' | 'mediator.accepted' | 'mediator.declined' | 'mediator.suggested' | 'mediator.withdrew'
> = {
  'leak.occurred': () => 'the talks leak to the press',
  'statement.signalled': ([event], { names }) => `${names.actor(event.by)} ${tones[event.tone]}${quoted(event)}`,
  'statement.committed': ([event], { names }) =>
    `${names.actor(event.by)} commits itself in public to no less than ${percent(event.threshold)} of its best result${quoted(event)}`,
  'statement.denied': (events, scene) => `${who(events, scene, 'denies', 'deny')} the reports${quoted(events[0])}`,
  'statement.announced': (events, scene) => `${who(events, scene, 'announces', 'announce')} the signed agreement${quoted(events[0])}`,
  'mediator.offered': (events, scene) => `${who(events, scene, 'offers', 'offer')} to mediate`,
  'mediator.accepted': (events, scene) => `${who(events, scene, 'accepts', 'accept')} the mediator`,
  'mediator.declined': (events, scene) => `${who(events, scene, 'declines', 'decline')} the mediator`,
  'mediator.suggested': (events, { names, before }) => {
    const { by, options } = events[events.length - 1]!
    const text = before.table ? `: ${packageWords(before.table.agenda, options, names)}` : ''
    return `${names.actor(by)} puts a text of its own on the table${text}`
  },
  'mediator.withdrew': (events, scene) => `${who(events, scene, 'withdraws', 'withdraw')} from the mediation`,
}
