import { describe, expect, test } from 'vitest'
import { firstContext } from '../../src/model/context.js'
import { eventTypes, specOf } from '../../src/model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../src/model/events/catalogue.js'
import { agendaOf } from '../../src/model/package.js'
import { openTable } from '../../src/model/alternating-offers.js'
import { namesOf } from '../../src/report/names.js'
import { clauseOf, foldKey, tellers } from '../../src/report/sentences/index.js'
import { capitalised, counted, decimal, listed, numeral, percent, sentence } from '../../src/report/words.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const scenario = smallScenario()
const first = firstContext(scenario)
const cleared = Object.fromEntries(Object.entries(first.detainees).map(([id, record]) => [id, { ...record, state: 'cleared' as const }]))
const agenda = agendaOf(scenario, cleared, { mode: 'simultaneous', phases: 1 }, () => true)
const context = { ...first, table: openTable(agenda, ['p0', 'p1'], 12), requests: [{ id: 'r1', by: 'p0', terms: { kind: 'named' as const, detainee: 'd1' }, status: 'open' as const }] }
const scene = { names: namesOf(scenario), before: context, after: context }

const samples: { readonly [kind: string]: readonly unknown[] } = {
  party: ['p0', 'p1'], detainee: ['d0', 'd1'], concession: ['c0'], player: ['p0-leader'], mode: ['simultaneous', 'phased', 'escrowed', 'sequential', 'synchronisedRemote'],
  count: [1, 2], days: [1, 5], share: [0.5], options: [[1, 1, 1, 1, 2], [1, 1, 0, 0, 0]], tone: ['receptive', 'nonCommittal', 'nothingImminent', 'firm', 'goodwill'],
  text: ['so it is'], request: ['r1'],
  terms: [{ kind: 'named', detainee: 'd1' }, { kind: 'count', holder: 'p1', count: 2 }, { kind: 'category', holder: 'p1', category: 'soldier', count: 1 }, { kind: 'pickFromList', holder: 'p1', detainees: ['d1', 'd3'], count: 1 }],
}

function examplesOf(type: EventType): readonly ExchangeEvent[] {
  const by = { party: 'p0', mediator: 'm', nature: 'nature', host: 'host' }[specOf(type).by]
  let events: readonly object[] = [{ type, by, at: 3 }]
  for (const [field, kind] of Object.entries(specOf(type).fields)) {
    events = events.flatMap((event) => samples[kind.replace('?', '')]!.map((value) => ({ ...event, [field]: value })))
  }
  return events as readonly ExchangeEvent[]
}

describe('every type of event has a sentence', () => {
  test.each(eventTypes)('%s', (type) => {
    expect(tellers[type]).toBeTypeOf('function')
    const examples = examplesOf(type)
    expect(examples.length).toBeGreaterThan(0)
    for (const events of [...examples.map((event) => [event]), examples]) {
      const text = sentence(clauseOf(events, scene))
      expect(text).toMatch(/^[A-Z].+[.”]$/s)
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\b[pdcm]\d?\b/)
    }
  })

  test('an empty group is an empty clause', () => {
    expect(clauseOf([], scene)).toBe('')
  })
})

test('what several parties do alike is told in one sentence', () => {
  const signed = (by: string): ExchangeEvent => ({ type: 'agreement.signed', by })
  expect(foldKey(signed('p0'))).toBe(foldKey(signed('p1')))
  expect(clauseOf([signed('p0'), signed('p1')], scene)).toBe('Party 0 and Party 1 sign the agreement')
  const named = (by: string): ExchangeEvent => ({ type: 'list.nominated', by, detainee: 'd0' })
  expect(foldKey(named('p0'))).not.toBe(foldKey(named('p1')))
})

test('reasons and words that parties give are quoted', () => {
  expect(clauseOf([{ type: 'talks.ended', by: 'p0', reason: 'enough' }], scene)).toBe('Party 0 walks away from the talks for good (“enough”)')
  expect(clauseOf([{ type: 'statement.denied', by: 'p0', text: 'No.' }], scene)).toContain(': “No.”')
})

test('names take an article where English wants one, and illustrations show ids alone', () => {
  const states = { ...scenario, parties: scenario.parties.map((party, i) => ({ ...party, name: ['United States', 'Russia'][i]! })) }
  expect(namesOf(states).actor('p0')).toBe('the United States')
  expect(namesOf(states).title('p0')).toBe('United States')
  expect(namesOf(states).actor('p1')).toBe('Russia')
  expect(namesOf({ ...scenario, kind: 'illustration' }).person('d0')).toBe('d0')
  expect(namesOf(scenario).person('d0')).toBe('Person 0')
})

test('words', () => {
  expect(listed([])).toBe('nobody')
  expect(listed(['A'])).toBe('A')
  expect(listed(['A', 'B', 'C'])).toBe('A, B and C')
  expect([numeral(2), numeral(11)]).toEqual(['two', '11'])
  expect([counted(1, 'day'), counted(3, 'person', 'people')]).toEqual(['one day', 'three people'])
  expect([capitalised('so'), sentence('so it is'), sentence('So?')]).toEqual(['So', 'So it is.', 'So?'])
  expect([percent(0.254), decimal(-0.001), decimal(1.005), decimal(2)]).toEqual(['25 %', '0', '1', '2'])
})
