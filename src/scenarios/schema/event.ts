import * as z from 'zod'
import { oneOf } from '../../errors.js'
import { eventTypes, specOf } from '../../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import { channels, tones } from '../../model/events/fields.js'
import type { FieldKind, RequestTerms } from '../../model/events/fields.js'
import { releaseModes } from '../../model/scenario.js'
import { scheduleStates } from '../states.js'
import { choice, id, line, list, nameOf, number, prose, record, whole } from './fields.js'

const mostPeople = 24

function term<K extends RequestTerms['kind'], S extends z.ZodRawShape>(kind: K, description: string, shape: S) {
  return record(description, { kind: z.literal(kind).meta({ description: 'Kind of request.' }), ...shape })
}

const holder = id('Id of the party that holds the people.')
const count = whole('How many people.', 1, mostPeople)

/** What a requester asks of a holder. */
export const requestTerms: z.ZodType<RequestTerms> = z.discriminatedUnion('kind', [
  term('named', 'Asks for one person by name.', { detainee: id('Id of the person.') }),
  term('count', 'Asks for a number of people and leaves the choice to the holder.', { holder, count }),
  term('category', 'Asks for a number of people of a category.', { holder, category: line('The category.', 40), count }),
  term('pickFromList', 'Asks for a number of people out of a list.', { holder, detainees: list('Ids to pick from.', id('Id of a person.'), 1, mostPeople), count }),
], { error: 'a request of the kind named, count, category or pickFromList' }).meta({ description: 'What a requester asks of a holder.' })

const fieldOf: { readonly [K in FieldKind]: () => z.ZodType } = {
  party: () => id('Id of a party.'),
  detainee: () => id('Id of a person.'),
  concession: () => id('Id of a concession.'),
  player: () => id('Id of a player at home.'),
  mode: () => choice('Mode of release.', releaseModes),
  count: () => whole('A number.', 1, 1000),
  days: () => whole('Days.', 1, 365),
  share: () => number('A share.', 0, 1),
  options: () => list('One option index per issue on the agenda.', whole('An option.', 0, 32), 1, 64),
  tone: () => choice('Tone of the statement.', tones),
  text: () => prose('Free text.', 500),
  request: () => z.string({ error: 'the id of a request, such as r1' }).regex(/^r[1-9]\d{0,4}$/, 'the id of a request, such as r1').meta({ description: 'Id of a request: r1, r2 and so on, in the order made.' }),
  terms: () => requestTerms,
}

function eventOf(type: EventType) {
  const { by, description, fields } = specOf(type)
  const payload = Object.entries(fields).map(([name, kind]): [string, z.ZodType] => {
    const field = fieldOf[kind.replace('?', '') as FieldKind]()
    return [name, kind.endsWith('?') ? field.optional() : field]
  })
  const sender = by === 'nature' ? z.literal('nature', { error: 'nature' }).meta({ description: 'Chance.' }) : id(`Id of the ${by} that sends it.`)
  return record(`${by === 'nature' ? 'Chance' : by === 'party' ? 'A party' : 'The mediator'}: ${description}.`, {
    type: z.literal(type).meta({ description: 'Type of the event.' }),
    by: sender,
    channel: choice('Where it is said; formal when absent.', channels).optional(),
    ...Object.fromEntries(payload),
  })
}

/** Types of event that a scenario may bring about: all but those of the host, who keeps the time. */
export const schedulable: readonly EventType[] = eventTypes.filter((type) => specOf(type).by !== 'host')

const events = schedulable.map(eventOf) as unknown as readonly [ReturnType<typeof eventOf>, ...ReturnType<typeof eventOf>[]]
const event = z.discriminatedUnion('type', events, { error: `a type of the event catalogue, such as ${oneOf(['leak.occurred', 'court.injunction', 'list.requested'])}; not one of the host's` })
  .meta({ description: 'An event of the catalogue, without day and visibility, which the host stamps.' }) as unknown as z.ZodType<ExchangeEvent>

/** An event that the scenario brings about. */
export const scheduled = record('An event that the scenario itself brings about, once.', {
  when: z.union([
    record('On a day.', { day: whole('Day of the talks, from 0.', 0, 3650) }),
    record('On first reaching a state.', { state: nameOf('Place in the formal track, in full or its last parts.', scheduleStates) }),
  ], { error: 'an object with the field day or the field state' }).meta({ description: 'On a day, or on first reaching a state.' }),
  event,
})
