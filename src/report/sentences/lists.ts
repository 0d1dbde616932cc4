import type { RequestTerms } from '../../model/events/fields.js'
import { modeWords } from '../package-words.js'
import { counted, listed, numeral } from '../words.js'
import { people, who } from './scene.js'
import type { Scene, Tellers } from './scene.js'

/** A request in words, as the object of `asks for`. */
export function termsWords(terms: RequestTerms, { names }: Pick<Scene, 'names'>): string {
  switch (terms.kind) {
    case 'named': return names.person(terms.detainee)
    case 'count': return `${counted(terms.count, 'person', 'people')} held by ${names.actor(terms.holder)}`
    case 'category': return `${numeral(terms.count)} of the category ${terms.category} held by ${names.actor(terms.holder)}`
    case 'pickFromList': return `${numeral(terms.count)} of ${listed(terms.detainees.map(names.person))}`
  }
}

function inChannel(channel: string | undefined): string {
  return channel === 'back' ? ' in the back channel' : channel === 'mediator' ? ' through the mediator' : ''
}

/** How the proposal and the lists are told. */
export const lists: Tellers<
  | 'proposal.tabled' | 'proposal.accepted' | 'proposal.rejected' | 'proposal.withdrawn'
  | 'list.requested' | 'list.withdrawn' | 'list.nominated' | 'list.submitted' | 'addon.demanded'
> = {
  'proposal.tabled': ([{ by, channel, mode, phases }], { names }) =>
    `${names.actor(by)} proposes${inChannel(channel)} that people be released ${modeWords(mode, phases)}`,
  'proposal.accepted': (events, scene) => `${who(events, scene, 'accepts', 'accept')} the proposal${inChannel(events[0].channel)}`,
  'proposal.rejected': (events, scene) => `${who(events, scene, 'rejects', 'reject')} the proposal`,
  'proposal.withdrawn': (events, scene) => `${who(events, scene, 'withdraws', 'withdraw')} the proposal`,
  'list.requested': (events, scene) => {
    const named = events.flatMap(({ terms }) => (terms.kind === 'named' ? [termsWords(terms, scene)] : []))
    const open = events.flatMap(({ terms }) => (terms.kind === 'named' ? [] : [termsWords(terms, scene)]))
    const parts = [...(named.length > 0 ? [`for ${listed(named)}`] : []), ...open.map((text) => `for ${text}`)]
    return `${who(events, scene, 'asks', 'ask')} ${listed(parts)}`
  },
  'list.withdrawn': (events, scene) => {
    const asked = events.flatMap(({ request }) => {
      const found = scene.before.requests.find(({ id }) => id === request)
      return found ? [termsWords(found.terms, scene)] : []
    })
    return `${who(events, scene, 'withdraws', 'withdraw')} ${asked.length === 0 ? 'a request' : `the request for ${listed(asked)}`}`
  },
  'list.nominated': (events, scene) => `${who(events, scene, 'nominates', 'nominate')} ${people(events, scene)}`,
  'list.submitted': (events, scene) => who(events, scene, 'closes its list', 'close their lists'),
  'addon.demanded': (events, scene) => `${who(events, scene, 'demands', 'demand')} ${people(events, scene)} as well, late in the day`,
}
