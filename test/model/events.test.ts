import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { firstContext } from '../../src/model/context.js'
import { catalogue, eventTypes, isEventType, specOf } from '../../src/model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../src/model/events/catalogue.js'
import { isWellFormed, malformationOf, stamped } from '../../src/model/events/check.js'
import { channels, tones } from '../../src/model/events/fields.js'
import { climates, playerKinds, releaseModes } from '../../src/model/scenario.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const scenario = smallScenario({ parties: 2, detainees: 4, concessions: 2 })
const agenda = { issues: [{ kind: 'detainee' as const, id: 'd0', size: 2, from: 'p0', to: 'p1' }, { kind: 'concession' as const, id: 'c0', size: 3, from: 'p0', to: 'p1' }] }
const context = {
  ...firstContext(scenario), day: 4,
  table: { agenda, order: ['p0', 'p1'], round: 0, rounds: 3, turn: 0, standing: null, assented: [], offers: [] },
  requests: ['r1', 'r2'].map((id) => ({ id, by: 'p0', terms: { kind: 'named' as const, detainee: 'd1' }, status: 'open' as const })),
}

const one = <T>(type: string, ...names: readonly T[]) => names.map((name) => `${type}.${String(name)}`)

/** The types that are not sent by a party to everybody at the table. */
const others: { readonly [sender_visibility: string]: readonly string[] } = {
  'mediator shared': [...one('mediator', 'offered', 'suggested', 'withdrew'), ...one('escrow', 'released', 'returned')],
  'nature public': ['leak.occurred', 'climate.escalated', 'climate.eased'],
  'nature nature': [...one('consent', 'given', 'refused'), ...one('court', 'injunction', 'lifted'), 'custody.arrested', ...one('detainee', 'died', 'releasedOtherwise'), 'deadline.extended'],
  'host shared': one('clock', 'advanced', 'paused', 'resumed'),
  'host public': ['process.closed'],
  'party public': one('statement', 'signalled', 'committed', 'denied', 'announced'),
  'party private': one('handover', 'performed', 'withheld'),
}

/** The types that carry each field, in the order of the catalogue. */
const carried: { readonly [field_kind: string]: readonly string[] } = {
  'reason text?': ['talks.ended', 'talks.suspended', 'party.left', 'vetting.blocked', 'receipt.disputed', 'phase.aborted'],
  'text text?': one('statement', 'signalled', 'committed', 'denied', 'announced'),
  'tone tone': ['statement.signalled'],
  'threshold share': ['statement.committed'],
  'options options': ['mediator.suggested', 'package.offered'],
  'mode mode': ['proposal.tabled'],
  'phases count': ['proposal.tabled'],
  'terms terms': ['list.requested'],
  'request request': ['list.withdrawn'],
  'player player': one('ratification', 'granted', 'refused'),
  'party party': one('court', 'injunction', 'lifted'),
  'concession concession': ['obligation.fulfilled'],
  'days days': ['deadline.extended'],
  'detainee detainee': [
    'list.nominated', 'addon.demanded', ...one('vetting', 'cleared', 'blocked', 'unblocked'), ...one('consent', 'asked', 'given', 'refused', 'waived'), ...one('identity', 'verified', 'doubted'),
    ...one('proofOfLife', 'asked', 'given'), ...one('instrument', 'requested', 'issued', 'revoked'), 'custody.staged', 'custody.arrested', ...one('receipt', 'confirmed', 'disputed'), 'dispute.resolved',
    ...one('detainee', 'died', 'releasedOtherwise'),
  ],
}

test('who sends what, and who sees it', () => {
  const found: { [key: string]: string[] } = {}
  for (const type of eventTypes) (found[`${specOf(type).by} ${specOf(type).visibility}`] ??= []).push(type)
  const { 'party shared': table, ...rest } = found
  expect(rest).toEqual(others)
  expect(table).toHaveLength(eventTypes.length - Object.values(others).flat().length)
})

test('what each event carries', () => {
  const found: { [key: string]: string[] } = {}
  for (const type of eventTypes) for (const [field, kind] of Object.entries(specOf(type).fields)) (found[`${field} ${kind}`] ??= []).push(type)
  expect(found).toEqual(carried)
})

test('the words that may stand in an event', () => {
  expect([channels, tones, releaseModes, climates, playerKinds].map((words) => words.join(' '))).toEqual([
    'formal back mediator public', 'receptive nonCommittal nothingImminent firm goodwill', 'simultaneous synchronisedRemote phased sequential escrowed', 'calm tense crisis', 'leader cabinet court electorate',
  ])
  expect([isEventType('talks.opened'), isEventType('toString'), isEventType('talks'), isEventType(1), isEventType(undefined), isEventType(['talks.opened'])]).toEqual([true, false, false, false, false, false])
})

/** For each kind of field, values that are taken and values that are not. */
const values: { readonly [kind: string]: readonly [good: readonly unknown[], bad: readonly unknown[], allowed: RegExp] } = {
  party: [['p0', 'p1'], ['p2', '', 0, null, ['p0']], /^the id of a party$/],
  detainee: [['d0', 'd3'], ['d4', 'p0', 1, ['d0']], /^the id of a detainee$/],
  concession: [['c0', 'c1'], ['c2', 0, ['c0']], /^the id of a concession$/],
  player: [['p0-leader', 'p0-cabinet', 'p1-leader'], ['p1-cabinet', 'p0', 0], /^the id of a player at home$/],
  mode: [releaseModes, ['together', '', 0], /^one of simultaneous, synchronisedRemote, /],
  count: [[1, 2, 1000], [0, 1001, 1.5, '1', NaN], /^a whole number from 1 to 1000$/],
  days: [[1, 365], [0, 366, 2.5, '7', -1, Infinity], /^a whole number of days from 1 to 365$/],
  share: [[0, 0.25, 1], [-0.01, 1.01, '0.5', NaN], /./],
  options: [[[0, 0], [1, 2]], [[0], [0, 3], [2, 0], '00', null], /./],
  tone: [tones, ['shrill', '', 0], /^one of receptive, nonCommittal, /],
  text: [['', 'x'.repeat(500)], ['x'.repeat(501), 0, null, ['x']], /500/],
  request: [['r1', 'r2'], ['r3', 1, ['r1']], /^the id of a request$/],
  terms: [
    [
      { kind: 'named', detainee: 'd1' }, { kind: 'count', holder: 'p1', count: 1 }, { kind: 'count', holder: 'p1', count: 4 }, { kind: 'category', holder: 'p1', category: 'soldier', count: 2 },
      { kind: 'pickFromList', holder: 'p1', detainees: ['d1', 'd3'], count: 2 }, { kind: 'pickFromList', holder: 'p0', detainees: ['d0', 'd2'], count: 1 },
    ],
    [
      null, 'named', 7, {}, { kind: 'named' }, { kind: 'named', detainee: 'd4' }, { kind: 'named', detainee: 1 }, { kind: 'named', detainee: ['d1'] }, { kind: 'some', holder: 'p1', count: 1 },
      { kind: 'count', holder: 'p2', count: 1 }, { kind: 'count', holder: ['p1'], count: 1 }, { kind: 'count', holder: 'p1', count: 0 }, { kind: 'count', holder: 'p1', count: 5 }, { kind: 'count', holder: 'p1' },
      { kind: 'category', holder: 'p1', category: 'sailor', count: 1 }, { kind: 'category', holder: 'p1', count: 1 }, { kind: 'some', holder: 'p1', detainees: ['d1', 'd3'], count: 1 },
      { kind: 'pickFromList', holder: 'p1', detainees: ['d1'], count: 2 }, { kind: 'pickFromList', holder: 'p1', detainees: ['d1', 'd1'], count: 1 }, { kind: 'pickFromList', holder: 'p1', detainees: ['d1', 'd0'], count: 1 },
      { kind: 'pickFromList', holder: 'p1', count: 1 }, { kind: 'pickFromList', holder: 'p1', detainees: new Set(['d1']), count: 1 }, { kind: 'pickFromList', holder: 'p1', detainees: 'd1', count: 1 },
      { kind: 'pickFromList', holder: 'p1', detainees: ['d1', 'd9'], count: 1 },
      { kind: 'named', detainee: 'd1', holder: 'p1' }, { kind: 'named', holder: 'd1' }, { kind: 'count', holder: 'p1', count: 1, detainee: 'd1' }, { kind: 'count', holder: 'p1', count: 1, category: 'soldier' },
      { kind: 'category', holder: 'p1', category: 'soldier', count: 2, more: 1 }, { kind: 'pickFromList', holder: 'p1', detainees: ['d1', 'd3'], count: 2, category: 'soldier' },
      { kind: ['named'], detainee: 'd1' }, { kind: ['pickFromList'], holder: 'p1', detainees: ['d1', 'd3'], count: 1 }, { kind: 'toString' }, Object.assign(Object.create({ detainee: 'd1' }) as object, { kind: 'named' }), Object.assign(Object.create({ detainee: 'd1' }) as object, { kind: 'named', holder: 'p1' }),
    ],
    /^the terms of a request$/,
  ],
}

const senders = { party: 'p1', mediator: 'm', nature: 'nature', host: 'host' }

function whole(type: EventType, except?: string): ExchangeEvent {
  const { by, fields } = specOf(type)
  const payload = Object.entries(fields).filter(([field, kind]) => field !== except && !kind.endsWith('?')).map(([field, kind]) => [field, values[kind]![0][0]])
  return { type, by: senders[by], ...Object.fromEntries(payload) } as unknown as ExchangeEvent
}

test('every field of every event takes the values of its kind, and no other', () => {
  for (const type of eventTypes) {
    expect(malformationOf(whole(type), context)).toBeNull()
    for (const [field, kind] of Object.entries(specOf(type).fields)) {
      const [good, bad, allowed] = values[kind.replace('?', '')]!
      for (const value of good) expect([type, value, malformationOf({ ...whole(type), [field]: value }, context)]).toEqual([type, value, null])
      for (const value of kind.endsWith('?') ? bad : [...bad, undefined]) {
        const event = { ...whole(type, field), ...(value === undefined ? {} : { [field]: value }) }
        const wrong = malformationOf(event, context)
        expect([type, wrong?.field, wrong?.given]).toEqual([type, field, value])
        expect(wrong?.allowed).toMatch(allowed)
        expect(isWellFormed(event, context)).toBe(false)
      }
    }
  }
})

test('an event is sent by whoever may send it', () => {
  for (const type of eventTypes) {
    const { by } = specOf(type)
    const taken = ['p0', 'p1', 'p2', 'm', 'nature', 'host', 'party', 'mediator', '', null, 0, undefined].filter((sender) => malformationOf({ ...whole(type), by: sender }, context)?.field !== 'by')
    expect([type, taken]).toEqual([type, by === 'party' ? ['p0', 'p1'] : [senders[by]]])
  }
  expect(malformationOf({ type: 'mediator.offered' }, { ...context, scenario: { ...scenario, mediator: undefined } })?.field).toBe('by')
  expect(malformationOf({ type: 'mediator.offered', by: 'm' }, { ...context, scenario: { ...scenario, mediator: undefined } })?.field).toBe('by')
  expect(malformationOf({ type: 'talks.opened', by: 'x' }, context)).toEqual({ field: 'by', given: 'x', allowed: 'the id of the party that sends it' })
})

test('the envelope is the day of the talks, a channel and whatever visibility; any field beyond is named', () => {
  const event = whole('list.nominated')
  const field = (extra: object): unknown => malformationOf({ ...event, ...extra }, context)?.field ?? null
  const envelopes: readonly (readonly [extra: object, field: string | null])[] = [
    [{ at: 4 }, null], [{ at: 3 }, 'at'], [{ at: '4' }, 'at'], [{ at: 0 }, 'at'], [{ channel: 'back' }, null], [{ channel: 'radio' }, 'channel'], [{ visibility: 'whatever' }, null],
    [{ at: 4, channel: 'formal', visibility: 'shared' }, null], [{ at: 4, channel: 'formal', visibility: 'shared', more: 1 }, 'more'], [{ more: 1 }, 'more'], [{ at: 4, text: 'x' }, 'text'], [{ reason: 'x' }, 'reason'],
    [{ at: undefined }, null], [{ channel: undefined, visibility: undefined }, null], [{ at: undefined, more: undefined }, 'more'],
  ]
  for (const [extra, wanted] of envelopes) expect([extra, field(extra)]).toEqual([extra, wanted])
  expect(malformationOf({ ...event, more: 1 }, context)).toEqual({ field: 'more', given: 1, allowed: 'no field but type, by, at, channel, visibility, detainee' })
  expect(malformationOf({ ...event, at: 3 }, context)).toEqual({ field: 'at', given: 3, allowed: 'the day of the talks, 4' })
  expect(malformationOf({ ...event, channel: 'radio' }, context)).toEqual({ field: 'channel', given: 'radio', allowed: 'one of formal, back, mediator, public' })
  expect(malformationOf({ ...whole('talks.ended'), reason: undefined }, context)).toBeNull()
  expect(malformationOf({ ...whole('talks.ended'), reason: undefined, text: 'x' }, context)?.field).toBe('text')
})

test('what is no event at all', () => {
  for (const junk of [null, undefined, 'talks.opened', 1, () => 0]) expect(malformationOf(junk, context)).toEqual({ field: '', given: junk, allowed: 'an event object' })
  for (const type of [undefined, 'talks', 1, ['talks.opened']]) expect(malformationOf({ type, by: 'p0' }, context)).toEqual({ field: 'type', given: type, allowed: 'a type of the event catalogue' })
  const trap = { type: 'talks.opened', get by(): string { throw new Error('no') } }
  expect(malformationOf(trap, context)).toEqual({ field: '', given: trap, allowed: 'plain data' })
  expect(malformationOf(Object.create({ type: 'talks.opened', by: 'p0' }), context)?.field).toBe('type')
  expect(malformationOf(Object.assign(Object.create({ more: 1 }) as object, { type: 'talks.opened', by: 'p0' }), context)).toBeNull()
  expect(malformationOf(Object.assign(Object.create(null) as object, { type: 'talks.opened', by: 'p0' }), context)).toBeNull()
})

test('outside the bargaining no options fit', () => {
  expect(malformationOf(whole('package.offered'), { ...context, table: null })?.field).toBe('options')
})

test('an event is logged with its own fields in a fixed order, on the day, as the catalogue shows it', () => {
  fc.assert(fc.property(fc.constantFrom(...eventTypes), fc.constantFrom(undefined, ...channels), fc.nat(99), (type, channel, day) => {
    const event = whole(type)
    const { type: _, by, ...payload } = event as unknown as { readonly [field: string]: unknown }
    const given = Object.fromEntries(Object.entries({ visibility: 'public', more: 1, at: 77, ...event, ...(channel && { channel }), reason: undefined }).toReversed())
    expect(JSON.stringify(stamped(given as unknown as ExchangeEvent, day))).toBe(JSON.stringify({ type, by, at: day, channel: channel ?? 'formal', visibility: catalogue[type].visibility, ...payload }))
  }))
  expect(stamped({ type: 'talks.ended', by: 'p0', reason: 'enough' }, 2)).toEqual({ type: 'talks.ended', by: 'p0', at: 2, channel: 'formal', visibility: 'shared', reason: 'enough' })
  expect(stamped({ type: 'talks.ended', by: 'p0', reason: undefined } as ExchangeEvent, 2)).not.toHaveProperty('reason')
  expect(stamped(Object.create({ reason: 'inherited' }, { type: { value: 'talks.ended' }, by: { value: 'p0' } }) as ExchangeEvent, 2)).not.toHaveProperty('reason')
})
