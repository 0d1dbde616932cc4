import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { onTurn } from '../../src/model/alternating-offers.js'
import { eventTypes, specOf } from '../../src/model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../src/model/events/catalogue.js'
import type { FieldKind, Sender } from '../../src/model/events/fields.js'
import { channels, tones } from '../../src/model/events/fields.js'
import { isForm } from '../../src/model/move.js'
import type { LegalMove } from '../../src/model/move.js'
import { releaseModes } from '../../src/model/scenario.js'
import { pureEngine } from '../../src/protocol/engine.js'
import { cooperate } from '../../src/protocol/invariants/cooperate.js'
import { legalMoves } from '../../src/protocol/moves.js'
import type { ExchangeSnapshot } from '../../src/protocol/nodes.js'
import { initialSnapshot, take } from '../../src/protocol/step.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import { smallScenario } from '../../src/testing/small-scenario.js'
import { offerAll, send } from './situations.js'
import { variedOptions, variedScenario } from './walks.js'

function stripped(event: object): string {
  const { at: _, visibility: __, channel, ...rest } = event as { readonly at?: number; readonly visibility?: string; readonly channel?: string }
  return JSON.stringify({ ...rest, ...(channel && channel !== 'formal' && 'mode' in rest ? { channel } : {}) })
}

test('the chart takes every whole move that it lists, and lists every event that it takes', () => {
  fc.assert(fc.property(fc.nat(9999), (seed) => {
    const scenario = variedScenario(seed)
    const engine = pureEngine(initialSnapshot(scenario))
    randomWalk(scenario, seed, {
      ...variedOptions(seed), steps: 25, invariants: [], engine,
      onStep({ before, event }) {
        const moves = legalMoves(before, event.by, specOf(event.type).by)
        const { text: _, reason: __, ...bare } = event as { readonly text?: string; readonly reason?: string }
        const isListed = moves.some((move) => move.type === event.type && (isForm(move) || stripped({ channel: 'formal', ...move }) === stripped({ channel: 'formal', ...bare })))
        if (!isListed && !('channel' in event)) throw new Error(`${JSON.stringify(event)} was taken, but not among ${moves.map((move) => JSON.stringify(move)).join(' ')}`)
      },
    })
    const now = engine.snapshot()
    for (const { id: by } of scenario.parties) {
      for (const move of legalMoves(now, by)) {
        if (move.type === 'pass' || isForm(move)) continue
        const { snapshot, refusal } = take(now, move)
        if (refusal || snapshot === now) throw new Error(`${JSON.stringify(move)} was listed, but ${refusal?.message ?? 'it changes nothing'}`)
      }
    }
  }), { numRuns: 60 })
})

test('a party is offered nothing that another sends', () => {
  const snapshot = initialSnapshot(variedScenario(1))
  for (const move of legalMoves(snapshot, 'p0')) if (move.type !== 'pass') expect(move.by).toBe('p0')
})

/** Every value that a field of a kind could have, whoever sends it, sense or not. */
function values(kind: FieldKind, { context: { scenario, requests } }: ExchangeSnapshot): readonly unknown[] {
  const ids = (named: readonly { readonly id: string }[]): readonly string[] => named.map(({ id }) => id)
  const { parties, detainees, concessions, rules } = scenario
  const numbers = Array.from({ length: Math.max(detainees.length, rules.phases + 1) }, (_, i) => i + 1)
  const categories = [...new Set(detainees.map(({ category }) => category))]
  const held = (holder: string, to: string): readonly string[] => ids(detainees.filter((person) => person.holder === holder && person.destination === to))
  switch (kind) {
    case 'party': return ids(parties)
    case 'detainee': return ids(detainees)
    case 'concession': return ids(concessions)
    case 'player': return ids(parties.flatMap(({ players }) => players))
    case 'mode': return releaseModes
    case 'count': return numbers
    case 'days': return [scenario.nature.extensionDays]
    case 'tone': return tones
    case 'request': return [...ids(requests), 'r99']
    case 'terms': return [
      ...ids(detainees).map((detainee) => ({ kind: 'named', detainee })),
      ...ids(parties).flatMap((holder) => numbers.flatMap((count) => [
        { kind: 'count', holder, count },
        ...categories.map((category) => ({ kind: 'category', holder, category, count })),
        ...ids(parties).map((to) => ({ kind: 'pickFromList', holder, detainees: held(holder, to), count })),
      ])),
    ]
    default: return []
  }
}

/** Every whole event of a type that anybody could send, but for fields that hold too much to try. */
function everything(type: EventType, snapshot: ExchangeSnapshot, by: string): readonly ExchangeEvent[] {
  const binding = type === 'proposal.tabled' || type === 'proposal.accepted'
  let events: readonly object[] = binding ? channels.map((channel) => ({ type, by, channel })) : [{ type, by }]
  for (const [field, kind] of Object.entries(specOf(type).fields)) {
    if (!kind.endsWith('?')) events = events.flatMap((event) => values(kind as FieldKind, snapshot).map((value) => ({ ...event, [field]: value })))
  }
  return events as readonly ExchangeEvent[]
}

/** What a sender is told that it may do, whole. */
function listed(snapshot: ExchangeSnapshot, by: string, sender: Sender = 'party'): readonly string[] {
  return legalMoves(snapshot, by, sender).filter((move) => move.type !== 'pass' && !isForm(move)).map((move) => JSON.stringify(move))
}

const senders: readonly (readonly [by: string, sender: Sender])[] = [['p0', 'party'], ['p1', 'party'], ['p2', 'party'], ['m', 'mediator'], ['nature', 'nature'], ['host', 'host']]

function expectAll(snapshot: ExchangeSnapshot): void {
  for (const [by, sender] of senders) {
    const taken = eventTypes.flatMap((type) => everything(type, snapshot, by)).filter((event) => take(snapshot, event).refusal === null)
    expect([...listed(snapshot, by, sender)].sort(), by).toEqual([...new Set(taken.map((event) => JSON.stringify(event)))].sort())
  }
}

const small = smallScenario({ parties: 3, detainees: 6, concessions: 2, rules: { phases: 3 } })

test('the moves listed at the start are all that the chart takes, each once', () => {
  expectAll(initialSnapshot(small))
  expectAll(initialSnapshot(smallScenario({ parties: 3, detainees: 6, late: true, modes: ['escrowed'], rules: { consent: 'required' } })))
})

test.each([
  'negotiation.proposal', 'negotiation.listExchange', 'negotiation.vetting', 'negotiation.agreement.packaging', 'negotiation.agreement.ratification',
  'negotiation.release.staging', 'negotiation.release.handover', 'negotiation.release.confirmation',
])('so are those in %s', (state) => {
  const engine = pureEngine(initialSnapshot(small))
  cooperate(engine, state)
  expectAll(engine.snapshot())
})

test('so are those beside a proposal and an open request, and in suspended talks', () => {
  const engine = pureEngine(initialSnapshot(small))
  cooperate(engine, 'negotiation.proposal')
  send(engine, { type: 'proposal.tabled', by: 'p0', mode: 'phased', phases: 2 })
  expectAll(engine.snapshot())
  cooperate(engine, 'negotiation.listExchange')
  send(engine, { type: 'list.requested', by: 'p0', terms: { kind: 'count', holder: 'p2', count: 2 } })
  expectAll(engine.snapshot())
  send(engine, { type: 'talks.suspended', by: 'p1' })
  expectAll(engine.snapshot())
})

test('so is what is owed, once there is a package, and nobody may ask for more than there is', () => {
  const two = smallScenario({ modes: ['simultaneous'], concessions: 2 })
  const engine = pureEngine(initialSnapshot(two))
  cooperate(engine, 'negotiation.agreement.packaging')
  offerAll(engine)
  cooperate(engine, 'negotiation.release.staging')
  expectAll(engine.snapshot())
  expect(listed(engine.snapshot(), 'p0').filter((move) => move.includes('obligation.fulfilled'))).toHaveLength(2)
  const alone = initialSnapshot({ ...two, detainees: two.detainees.filter(({ destination }) => destination === 'p0') })
  const requests = (by: string): number => legalMoves(alone, by).filter(({ type }) => type === 'list.requested').length
  expect([requests('p0') > 1, requests('p1')]).toEqual([true, 0])
})

test('passing comes first, what holds too much to list is a form at the end of its type, and nothing may be done after the end', () => {
  const engine = pureEngine(initialSnapshot(small))
  const moves = (by: string, sender?: Sender): readonly LegalMove[] => legalMoves(engine.snapshot(), by, sender)
  const forms = (by: string): readonly LegalMove[] => moves(by).filter(isForm)
  const terms = (by: string): LegalMove => ({ type: 'list.requested', by, blanks: ['terms'] })
  const options = (by: string): LegalMove => ({ type: 'package.offered', by, blanks: ['options'] })
  expect(moves('p0')[0]).toEqual({ type: 'pass' })
  expect(forms('p0')).toEqual([terms('p0'), { type: 'statement.committed', by: 'p0', blanks: ['threshold'] }])
  expect(moves('p0').filter(({ type }) => type === 'list.requested').at(-1)).toEqual(terms('p0'))
  cooperate(engine, 'negotiation.agreement.packaging')
  expect(['p0', 'p1', 'p2'].flatMap(forms).filter(({ type }) => type === 'package.offered')).toEqual([options(onTurn(engine.snapshot().context.table!)!)])
  expect(forms('p1')).not.toContainEqual(terms('p1'))
  cooperate(engine)
  expect([engine.snapshot().status, moves('p0'), moves('host', 'host')]).toEqual(['done', [{ type: 'pass' }], [{ type: 'pass' }]])
})
