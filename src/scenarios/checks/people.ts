import type { CrossCheck } from '../validation.js'
import { checkKnown, factsOf } from './facts.js'

/** People are held by one party and belong to another; an exchange needs people on two sides. */
export const peopleHaveTwoSides: CrossCheck = (root, report) => {
  const { parties, people } = factsOf(root)
  for (const person of root.get('detainees').items()) {
    const holder = person.get('holder')
    const destination = person.get('destination')
    checkKnown(holder, parties, 'the id of a party', report)
    if (checkKnown(destination, parties, 'the id of a party', report) && destination.text() === holder.text()) report(destination, 'a party other than the holder')
  }
  const holders = new Set([...people.values()].map(({ holder }) => holder))
  if (holders.size === 1 && people.size > 1) report(root.get('detainees'), 'people held by two parties or more')
}

/** A concession goes from one party to another. */
export const concessionsHaveTwoSides: CrossCheck = (root, report) => {
  const { parties } = factsOf(root)
  for (const concession of root.get('concessions').items()) {
    const by = concession.get('by')
    const to = concession.get('to')
    checkKnown(by, parties, 'the id of a party', report)
    if (checkKnown(to, parties, 'the id of a party', report) && to.text() === by.text()) report(to, 'a party other than the giver')
  }
}
