import type { CrossCheck } from '../validation.js'
import { checkKnown, checkNoRepeats, factsOf } from './facts.js'

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
  if (holders.size === 1) report(root.get('detainees'), 'people held by two parties or more')
  if (Array.isArray(root.get('detainees').value) && people.size === 0 && root.get('concessions').items().length + root.get('issues').items().length === 0) report(root.get('detainees'), 'people, or else concessions or issues to bargain over')
}

/** A common issue that is a range has a first and a last number in this order, and not too many in between. */
export const issuesHaveOptions: CrossCheck = (root, report) => {
  for (const issue of root.get('issues').items()) {
    const options = issue.get('options')
    const [from, to, step] = ['from', 'to', 'step'].map((name) => options.get(name).number())
    if (from === undefined || to === undefined || step === undefined) checkNoRepeats(options, report)
    else if (to < from) report(options.get('to'), `a number that is not below from, which is ${from}`)
    else if ((to - from) / step >= 1000) report(options.get('step'), `a step that makes at most 1000 options, ${(to - from) / 999} or more`)
  }
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
