import { packageWords } from '../package-words.js'
import { listed, unique } from '../words.js'
import { people, who } from './scene.js'
import type { Scene, Tellers } from './scene.js'

function votes(events: readonly { readonly by: string; readonly player: string }[], { names }: Scene, verb: readonly [string, string]): string {
  const parties = unique(events.map(({ by }) => by))
  return parties.map((party) => {
    const players = unique(events.filter(({ by }) => by === party).map(({ player }) => names.player(party, player)))
    return `in ${names.actor(party)}, ${listed(players)} ${verb[players.length === 1 ? 0 : 1]}`
  }).join('; ')
}

/** How bargaining, ratification and signature are told. */
export const agreement: Tellers<
  | 'package.offered' | 'package.accepted' | 'package.rejected' | 'package.reaffirmed' | 'package.repudiated' | 'ratification.granted' | 'ratification.refused'
  | 'court.injunction' | 'court.lifted' | 'instrument.requested' | 'instrument.issued' | 'instrument.revoked' | 'agreement.signed'
> = {
  'package.offered': (events, { names, before }) => {
    const { by, options } = events[events.length - 1]!
    const others = before.table?.order.filter((id) => id !== by) ?? []
    const to = others.length === 1 ? ` ${names.actor(others[0]!)}` : ''
    return `${names.actor(by)} offers${to}: ${before.table ? packageWords(before.table.agenda, options, names) : 'a package'}`
  },
  'package.accepted': (events, scene) => `${who(events, scene, 'accepts', 'accept')} the package on the table`,
  'package.rejected': (events, scene) => `${who(events, scene, 'rejects', 'reject')} the package on the table`,
  'package.reaffirmed': (events, scene) => `${who(events, scene, 'reaffirms', 'reaffirm')} what is left of the package`,
  'package.repudiated': (events, scene) => `${who(events, scene, 'does', 'do')} not want what is left of the package`,
  'ratification.granted': (events, scene) => votes(events, scene, ['votes for the package', 'vote for the package']),
  'ratification.refused': (events, scene) => votes(events, scene, ['votes against the package', 'vote against the package']),
  'court.injunction': (events, { names }) => `a court in ${listed(events.map(({ party }) => names.actor(party)))} stops the exchange`,
  'court.lifted': (events, { names }) => `the court in ${listed(events.map(({ party }) => names.actor(party)))} lifts its order`,
  'instrument.requested': (events, scene) => `${who(events, scene, 'asks', 'ask')} for the legal instruments for ${people(events, scene)}`,
  'instrument.issued': (events, scene) => `${who(events, scene, 'issues', 'issue')} the legal instruments for ${people(events, scene)}`,
  'instrument.revoked': (events, scene) => `${who(events, scene, 'revokes', 'revoke')} the legal instruments for ${people(events, scene)}`,
  'agreement.signed': (events, scene) => `${who(events, scene, 'signs', 'sign')} the agreement`,
}
