import type { Cursor, Report } from '../cursor.js'
import { checkKnown, checkNoRepeats } from './facts.js'
import type { Facts } from './facts.js'

/** Reports what is wrong with a request of a party: it can ask only for people who would come to it. */
export function checkRequest(terms: Cursor, by: string | undefined, facts: Facts, report: Report): void {
  const comesHome = (place: Cursor): void => {
    if (!checkKnown(place, facts.people, 'the id of a person', report) || by === undefined) return
    if (facts.people.get(place.text()!)?.destination !== by) report(place, `a person who would be released to ${by}`)
  }
  if (terms.get('kind').text() === 'named') return comesHome(terms.get('detainee'))
  const holder = terms.get('holder')
  if (!checkKnown(holder, facts.parties, 'the id of a party', report)) return
  const from = holder.text()
  const picks = terms.get('detainees')
  checkNoRepeats(picks, report)
  for (const pick of picks.items()) {
    comesHome(pick)
    const person = facts.people.get(pick.text() ?? '')
    if (person && person.holder !== from) report(pick, `a person whom ${from} holds`)
  }
  const category = terms.get('kind').text() === 'category' ? terms.get('category').text() : undefined
  const held = [...facts.people.values()].filter((person) =>
    person.holder === from && (by === undefined || person.destination === by) && (category === undefined || person.category === category))
  const most = terms.get('kind').text() === 'pickFromList' ? Math.min(held.length, picks.items().length) : held.length
  const count = terms.get('count')
  if (most === 0) report(terms, `a request that somebody held by ${from} can meet`)
  else if ((count.number() ?? 0) > most) report(count, `at most ${most}, for no more people can meet this request`)
}
