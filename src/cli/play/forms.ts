import type { ExchangeEvent } from '../../model/events/catalogue.js'
import type { RequestTerms } from '../../model/events/fields.js'
import type { Form } from '../../model/move.js'
import type { View } from '../../model/view.js'
import type { Names } from '../../report/names.js'
import { percent } from '../../report/words.js'
import { buildOffer } from './offer-builder.js'
import type { Prompter } from './prompter.js'

async function askShare(view: View, prompter: Prompter): Promise<number | undefined> {
  const least = view.parties[view.audience]?.threshold ?? 0
  const shares = [0.25, 0.5, 0.75, 0.9, 1].filter((share) => share > least)
  return prompter.choose<number | undefined>('Below which share of our best result will we not go?', [
    ...shares.map((value) => ({ label: percent(value), value })), { label: 'Do something else', value: undefined },
  ])
}

async function askTerms(view: View, prompter: Prompter, names: Names): Promise<RequestTerms | undefined> {
  const mine = view.scenario.detainees.filter(({ holder, destination }) => destination === view.audience && holder !== view.audience)
  const holders = [...new Set(mine.map(({ holder }) => holder))]
  const holder = holders.length === 1 ? holders[0]! : await prompter.choose('Held by whom?', holders.map((value) => ({ label: names.actor(value), value })))
  const detainees = await prompter.several('Any of which people?', mine.filter((person) => person.holder === holder).map(({ id }) => ({ label: names.person(id), value: id })))
  if (detainees.length === 0) return undefined
  const count = await prompter.choose('How many of them?', detainees.map((_, i) => ({ label: String(i + 1), value: i + 1 })))
  return { kind: 'pickFromList', holder, detainees, count }
}

/**
 * Fills in a form by asking.
 * @param why - the refusal of a move as it stands, if the chart would not take it
 * @returns the whole event, or `undefined` when the person thinks better of it
 */
export async function filledForm({ type, by }: Form, view: View, prompter: Prompter, names: Names, why: (event: ExchangeEvent) => string | undefined): Promise<ExchangeEvent | undefined> {
  switch (type) {
    case 'package.offered': {
      const options = await buildOffer(view, prompter, names, (given) => why({ type, by, options: given }))
      return options && { type, by, options }
    }
    case 'statement.committed': {
      const threshold = await askShare(view, prompter)
      return threshold === undefined ? undefined : { type, by, threshold }
    }
    case 'list.requested': {
      const terms = await askTerms(view, prompter, names)
      return terms && { type, by, terms }
    }
    default: return undefined
  }
}
