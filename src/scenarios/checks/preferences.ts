import type { Cursor, Report } from '../cursor.js'
import type { CrossCheck } from '../validation.js'
import { checkKnown, checkNoRepeats, factsOf } from './facts.js'
import type { Facts } from './facts.js'

/** Lowest and highest number that a quantity can come to. */
function boundsOf(quantity: Cursor): { readonly low: number; readonly high: number } | undefined {
  const given = quantity.number()
  const low = given ?? quantity.get('low').number()
  const high = given ?? quantity.get('high').number()
  return low === undefined || high === undefined ? undefined : { low, high }
}

function checkDraw(quantity: Cursor, report: Report): void {
  const bounds = boundsOf(quantity)
  if (bounds && bounds.low > bounds.high) report(quantity.get('high'), `a number that is not below low, which is ${bounds.low}`)
}

function checkPerson(party: string | undefined, person: string, quantity: Cursor, { people }: Facts, report: Report): void {
  const facts = people.get(person)
  const bounds = boundsOf(quantity)
  if (!facts || !bounds) return
  if (facts.destination === party && bounds.low < 0) report(quantity, '0 or more for a person who would come home to the party')
  if (facts.holder === party && bounds.high > 0) report(quantity, '0 or less for a person whom the party would let go')
}

function checkLevels(levels: Cursor, count: number | undefined, report: Report): void {
  const items = levels.items()
  if (count !== undefined && items.length !== count) report(levels, `one utility for each of the ${count} levels`)
  const first = items[0] && boundsOf(items[0])
  if (items[0] && (first?.low !== 0 || first.high !== 0)) report(items[0], '0, for level 0 is nothing')
}

/** Choices name what can be chosen, each once, and an option that there is. */
function checkChoices(place: Cursor, { people, concessions, issues }: Facts, report: Report): void {
  const known = new Map<string, number | undefined>([...[...people.keys()].map((id) => [id, undefined] as const), ...concessions, ...issues])
  const of = place.get('of')
  const choices = [...of.items(), ...(of.get('issue').text() === undefined ? [] : [of]), ...(place.get('with').value === undefined ? [] : [place.get('with')])]
  checkNoRepeats(of, report)
  for (const choice of choices) {
    if (!checkKnown(choice.get('issue'), known, 'the id of a person, a concession or a common issue', report)) continue
    const size = known.get(choice.get('issue').text()!)
    if (size !== undefined && (choice.get('option').number() ?? 0) >= size) report(choice.get('option'), `an option from 0 to ${size - 1}`)
  }
  const count = place.get('count').number()
  if (count !== undefined && count > of.items().length) report(place.get('count'), `at most the number of choices, ${of.items().length}`)
}

/** Preferences speak of people and concessions that there are, and no draw has its ends the wrong way round. */
export const preferencesMakeSense: CrossCheck = (root, report) => {
  const facts = factsOf(root)
  for (const party of root.get('parties').items()) {
    const preferences = party.get('secrets').get('preferences')
    const { concessions } = facts
    const people = preferences.get('detainees').fields()
    const levels = preferences.get('concessions').fields()
    for (const [id, quantity] of people) {
      checkKnown(keyOf(quantity, id), facts.people, 'the id of a person', report)
      checkPerson(party.get('id').text(), id, quantity, facts, report)
    }
    for (const [id, list] of levels) if (checkKnown(keyOf(list, id), concessions, 'the id of a concession', report)) checkLevels(list, concessions.get(id), report)
    const options = preferences.get('issues').fields()
    for (const [id, list] of options) {
      if (checkKnown(keyOf(list, id), facts.issues, 'the id of a common issue', report) && list.items().length !== facts.issues.get(id)) report(list, `one utility for each of the ${facts.issues.get(id)} options`)
    }
    const interactions = preferences.get('interactions').items()
    for (const place of [...interactions, ...preferences.get('redLines').items()]) checkChoices(place, facts, report)
    const single = [...['reservation', 'relationship', 'audienceCost', 'future', 'dailyCost'].map((name) => preferences.get(name)), ...interactions.map((place) => place.get('utility'))]
    const linkage = ['tense', 'crisis'].map((name) => preferences.get('linkage').get(name))
    for (const quantity of [...people.map(([, value]) => value), ...[...levels, ...options].flatMap(([, list]) => list.items()), ...single, ...linkage]) checkDraw(quantity, report)
  }
}

/** The name of a field as something that was given, at the field's own place. */
function keyOf(place: Cursor, key: string): Cursor {
  return { ...place, value: key, text: () => key }
}
