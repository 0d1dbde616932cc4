import { eventTypes, isEventType, specOf } from '../model/events/catalogue.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import { channels } from '../model/events/fields.js'
import { conceivable } from '../protocol/moves.js'
import { heard } from '../protocol/nodes.js'
import type { ExchangeSnapshot } from '../protocol/nodes.js'
import type { RandomStream } from '../random.js'
import { filled } from './walk.js'

const junk: readonly unknown[] = [undefined, null, true, NaN, Infinity, -1, 1e9, '', 'nobody', '__proto__', 'constructor', [], {}, [null], [[1]], { kind: 'named' }, () => 0, Symbol('x'), 10n]

const spoilers: readonly ((event: ExchangeEvent, random: RandomStream, snapshot: ExchangeSnapshot) => unknown)[] = [
  outOfPlace,
  outOfPlace,
  outOfPlace,
  outOfPlace,
  (event, random) => ({ ...event, type: random.pick(eventTypes) }),
  (event, random) => ({ ...event, by: random.pick(['p0', 'p1', 'p2', 'p3', 'm', 'nature', 'host', 'nobody']) }),
  (event, random) => ({ ...event, [random.pick(Object.keys(event)) ?? 'type']: random.pick(junk) }),
  (event, random) => {
    const copy: { [field: string]: unknown } = { ...event }
    delete copy[random.pick(Object.keys(event)) ?? 'type']
    return copy
  },
  (event) => ({ ...event, at: 9999 }),
  (event) => ({ ...event, channel: 'telepathy' }),
  (_, random) => random.pick(junk),
  (event) => JSON.stringify(event),
  (event) => Object.create(event) as unknown,
]

/** A whole event of a type that is heard now, from anybody who might send it, legal or not. */
function outOfPlace(event: ExchangeEvent, random: RandomStream, snapshot: ExchangeSnapshot): unknown {
  const type = random.pick([...heard(snapshot)].filter(isEventType)) ?? event.type
  const { scenario } = snapshot.context
  const senders = { party: scenario.parties.map(({ id }) => id), mediator: ['m'], nature: ['nature'], host: ['host'] }[specOf(type).by]
  const by = random.pick(senders) ?? ''
  const drawn = random.pick(conceivable(type, snapshot.context, by))
  const whole = drawn && type === 'package.offered' ? filled(snapshot, { type, by, blanks: ['options'] }, random) : drawn
  return whole && random.chance(0.1) ? { ...whole, channel: random.pick(channels) } : whole
}

/** An event made illegal or malformed, or by chance into another legal one. */
export function spoiled(event: ExchangeEvent, random: RandomStream, snapshot: ExchangeSnapshot): unknown {
  return random.pick(spoilers)?.(event, random, snapshot)
}
