import type { Cursor, Report } from '../cursor.js'
import type { CrossCheck } from '../validation.js'
import { factsOf } from './facts.js'

const anonymous = /^[A-Z]{2}-[1-9]\d{0,2}$/

/** Facts that must not tell people of one holder apart. */
const telling = ['category', 'profile', 'legalStage', 'welfare', 'atLiberty', 'destination'] as const

function checkAlike(first: Cursor, others: readonly Cursor[], report: Report): void {
  for (const person of others) {
    for (const name of telling) {
      if (person.get(name).value !== first.get(name).value) report(person.get(name), 'in an illustration the same for everybody whom a party holds')
    }
  }
}

function sameDraw(a: Cursor, b: Cursor): boolean {
  return ['draw', 'low', 'high'].every((name) => a.get(name).value === b.get(name).value)
}

/** In a party's eyes everybody of one holder has the same prior, or nobody has a number at all. */
function checkOnePrior(values: Cursor, people: readonly string[], report: Report): void {
  const given = people.map((id) => values.get(id))
  const first = given.find(({ value }) => value !== undefined)
  if (!first) return
  for (const value of given) {
    const same = value.get('draw').text() === 'uniform' && sameDraw(value, first)
    if (!same) report(value, 'in an illustration a draw, with the same bounds for everybody whom a party holds')
  }
}

function checkNobodySingledOut(list: Cursor, named: readonly string[], groups: readonly (readonly string[])[], report: Report): void {
  const chosen = new Set(named)
  const part = groups.some((people) => people.some((id) => chosen.has(id)) && !people.every((id) => chosen.has(id)))
  if (part) report(list, 'in an illustration everybody whom a party holds, or nobody by name')
}

function textsOf(places: readonly Cursor[]): readonly string[] {
  return places.flatMap((place) => place.text() ?? [])
}

/**
 * Nothing in an illustration ranks real people: ids and names carry no name, what is said of people is the same,
 * their values are draws from one prior, and lists name everybody or nobody.
 */
export const illustrationRanksNobody: CrossCheck = (root, report) => {
  if (root.get('kind').text() !== 'illustration') return
  const people = root.get('detainees').items()
  for (const person of people) {
    const id = person.get('id')
    const form = 'in an illustration a form without a name, such as US-1'
    if (!anonymous.test(id.text() ?? '')) report(id, form)
    if (person.get('name').text() !== id.text()) report(person.get('name'), 'in an illustration the id again')
  }
  const holders = [...new Set([...factsOf(root).people.values()].flatMap(({ holder }) => holder ?? []))]
  const cursors = holders.map((holder) => people.filter((person) => person.get('holder').text() === holder))
  const groups = cursors.map((group) => textsOf(group.map((person) => person.get('id'))))
  for (const [first, ...others] of cursors) if (first) checkAlike(first, others, report)
  for (const party of root.get('parties').items()) {
    const secrets = party.get('secrets')
    for (const group of groups) checkOnePrior(secrets.get('preferences').get('detainees'), group, report)
    for (const name of ['interactions', 'redLines']) {
      for (const place of secrets.get('preferences').get(name).items()) {
        const choices = [place.get('of'), place.get('with'), ...place.get('of').items()]
        checkNobodySingledOut(place, textsOf(choices.map((choice) => choice.get('issue'))), groups, report)
      }
    }
    const wants = secrets.get('wants')
    checkNobodySingledOut(secrets.get('offers'), textsOf(secrets.get('offers').items()), groups, report)
    checkNobodySingledOut(wants, textsOf(wants.items().map((terms) => terms.get('detainee'))), groups, report)
    for (const terms of wants.items()) checkNobodySingledOut(terms.get('detainees'), textsOf(terms.get('detainees').items()), groups, report)
  }
}
