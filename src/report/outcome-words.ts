import type { ExchangeContext, Outcome } from '../model/context.js'
import { isDelivered } from '../model/custody.js'
import type { Names } from './names.js'
import { homeWords } from './package-words.js'
import { listed, unique } from './words.js'

/** An outcome in two or three words. */
export const outcomeNames: { readonly [O in Outcome]: string } = {
  completed: 'completed',
  partiallyCompleted: 'partly completed',
  collapsed: 'collapsed',
}

/** How an exchange ended, as clauses: the outcome, who is home and who is not, and what is still owed. */
export function outcomeClauses(outcome: Outcome, { scenario, detainees, package: agreed, obligations }: ExchangeContext, names: Names): readonly string[] {
  const home = scenario.detainees.filter(({ id }) => detainees[id] && isDelivered(detainees[id]))
  const homes = unique(home.map(({ destination }) => destination)).map((to) =>
    homeWords(home.filter(({ destination }) => destination === to).map(({ id }) => names.person(id)), names.actor(to), ['has come', 'have come']))
  const members = agreed?.signed ? agreed.members : []
  const left = members.filter(({ id }) => !home.some((person) => person.id === id)).map(({ id }) => names.person(id))
  const owed = obligations.filter(({ status }) => status === 'defaulted')
    .map(({ by, concession, level }) => `${names.actor(by)} never made good ${names.concession(concession)} (${names.level(concession, level)})`)
  switch (outcome) {
    case 'completed': return [`the exchange is completed: ${homes.join('; ')}`, ...owed]
    case 'partiallyCompleted': return [
      `the exchange is completed in part: ${homes.join('; ')}`,
      ...(left.length > 0 ? [`${listed(left)} ${left.length === 1 ? 'does' : 'do'} not come home`] : []),
      ...owed,
    ]
    case 'collapsed': return ['the talks come to nothing, and nobody is exchanged']
  }
}
