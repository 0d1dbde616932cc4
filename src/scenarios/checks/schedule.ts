import { isEventType, specOf } from '../../model/events/catalogue.js'
import type { FieldKind } from '../../model/events/fields.js'
import type { Cursor, Report } from '../cursor.js'
import type { CrossCheck } from '../validation.js'
import { checkKnown, factsOf } from './facts.js'
import type { Facts } from './facts.js'
import { checkRequest } from './requests.js'

function checkField(kind: FieldKind, field: Cursor, by: string | undefined, facts: Facts, report: Report): void {
  switch (kind) {
    case 'party': return void checkKnown(field, facts.parties, 'the id of a party', report)
    case 'detainee': return void checkKnown(field, facts.people, 'the id of a person', report)
    case 'concession': return void checkKnown(field, facts.concessions, 'the id of a concession', report)
    case 'player': return void checkKnown(field, facts.players, 'the id of a player at home', report)
    case 'terms': return checkRequest(field, by, facts, report)
    default: return undefined
  }
}

/** Scheduled events come from somebody who may send them, about people and things that there are, before the deadline. */
export const scheduleMakesSense: CrossCheck = (root, report) => {
  const facts = factsOf(root)
  const deadline = root.get('rules').get('deadline').number()
  for (const item of root.get('schedule').items()) {
    const day = item.get('when').get('day')
    if (deadline !== undefined && (day.number() ?? 0) >= deadline) report(day, `a day before the deadline, day ${deadline}`)
    const event = item.get('event')
    const type = event.get('type').value
    if (!isEventType(type)) continue
    const spec = specOf(type)
    if (spec.by === 'party') checkKnown(event.get('by'), facts.parties, 'the id of a party', report)
    if (spec.by === 'mediator') checkKnown(event.get('by'), facts.mediators, 'the id of the mediator', report)
    for (const [name, kind] of Object.entries(spec.fields)) checkField(kind.replace('?', '') as FieldKind, event.get(name), event.get('by').text(), facts, report)
  }
}
