import { expect, test } from 'vitest'
import {
  everyPresent, firstContext, givers, isPresent, membersOf, outcomeOf, pendingInPhase, pendingMembers, phaseMembers, presentParties, ratificationOf, remainingOptions, severalHold,
} from '../../src/model/context.js'
import type { AgreedPackage, ExchangeContext } from '../../src/model/context.js'
import { custodyStates } from '../../src/model/custody.js'
import type { CustodyState } from '../../src/model/custody.js'
import type { Agenda } from '../../src/model/package.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const scenario = smallScenario({ parties: 3, detainees: 6, late: true })
const start = firstContext(scenario, ['p1'])
// d3 is at liberty in no scenario of six; d0, d3 are p0's, d1, d4 p1's, d2, d5 p2's.
const agenda: Agenda = { issues: [
  { kind: 'detainee', id: 'd1', size: 3, from: 'p1', to: 'p2' }, { kind: 'concession', id: 'd0', size: 2, from: 'p0', to: 'p1' }, { kind: 'detainee', id: 'd0', size: 3, from: 'p0', to: 'p1' },
  { kind: 'detainee', id: 'd2', size: 3, from: 'p2', to: 'p0' }, { kind: 'detainee', id: 'd3', size: 3, from: 'p0', to: 'p1' },
] }
const options = [2, 1, 1, 0, 2]
const members = [{ id: 'd1', from: 'p1', to: 'p2', phase: 2 }, { id: 'd0', from: 'p0', to: 'p1', phase: 1 }, { id: 'd3', from: 'p0', to: 'p1', phase: 2 }]
const agreed: AgreedPackage = {
  agenda, options, mode: 'phased', involved: ['p1', 'p2', 'p0'], members, phases: [{ kind: 'each', members: ['d0'] }, { kind: 'each', members: ['d1', 'd3'] }], phase: 1, signed: true, escrow: 'open',
}

function at(states: { readonly [id: string]: CustodyState }, over: Partial<ExchangeContext> = {}): ExchangeContext {
  return {
    ...start, package: agreed, ...over,
    detainees: Object.fromEntries(Object.entries(start.detainees).map(([id, record]) => [id, { ...record, consent: 'given', instrument: 'issued', state: states[id] ?? 'staged' }])),
  }
}

test('the context at the start', () => {
  const ledger = { stance: 'unexplored', submitted: false, signed: false, reaffirmed: false, handover: 'undecided', inBreach: false, threshold: 0, lastTone: null }
  const none = { yes: 0, no: 0 }
  const belief = { kept: 1, broken: 1 }
  const { detainees, ...rest } = start
  expect(rest).toEqual({
    scenario, day: 0, deadline: 30, pausedDays: 0, climate: 'calm', requests: [], proposal: null, framework: null, listRounds: 0, table: null, package: null, injunctions: [], causes: [],
    mediator: { accepted: [], suggestion: null }, obligations: [], outcome: null,
    parties: {
      p0: { ...ledger, human: false, present: true, votes: { 'p0-leader': none, 'p0-cabinet': none } },
      p1: { ...ledger, human: true, present: true, votes: { 'p1-leader': none } },
      p2: { ...ledger, human: false, present: false, votes: { 'p2-leader': none } },
    },
    trust: { p0: { p1: belief, p2: belief }, p1: { p0: belief, p2: belief }, p2: { p0: belief, p1: belief } },
  })
  expect(Object.entries(detainees).map(([id, { state, custodian }]) => `${id} ${state} ${custodian}`)).toEqual(['d0 held p0', 'd1 held p1', 'd2 held p2', 'd3 held p0', 'd4 held p1', 'd5 held p2'])
  expect(Object.values(firstContext(scenario).parties).map(({ human }) => human)).toEqual([false, false, false])
})

test('who is at the table, and what holds of all of them', () => {
  expect([presentParties(start), ['p0', 'p2', 'nobody'].map((id) => isPresent(start, id))]).toEqual([['p0', 'p1'], [true, false, false]])
  const asked: string[] = []
  expect([everyPresent(start, ({ votes }, id) => asked.push(id) > 0 && `${id}-leader` in votes), asked]).toEqual([true, ['p0', 'p1']])
  expect([everyPresent(start, (_, id) => id === 'p0'), everyPresent(start, (_, id) => id === 'p1'), everyPresent(start, ({ present }) => present)]).toEqual([false, false, true])
})

test('two parties or more hold somebody in some states if the persons in them have two holders', () => {
  const sets: readonly (readonly CustodyState[])[] = [['cleared'], ['nominated', 'cleared'], []]
  for (let n = 0; n < 3 ** 6; n++) {
    const states = Object.fromEntries(scenario.detainees.map(({ id }, i) => [id, (['held', 'nominated', 'cleared'] as const)[Math.floor(n / 3 ** i) % 3]!]))
    for (const set of sets) {
      const holders = new Set(scenario.detainees.filter(({ id }) => set.includes(states[id]!)).map(({ holder }) => holder))
      if (severalHold(at(states), set) !== holders.size >= 2) expect([states, set, holders]).toBeNull()
    }
  }
})

test('the members of a package in agenda order, each with its phase', () => {
  expect(membersOf(scenario, agenda, options)).toEqual(members)
  expect(membersOf(scenario, { issues: [...agenda.issues, { kind: 'detainee', id: 'd9', size: 2, from: 'p0', to: 'p1' }] }, [0, 1, 0, 1, 0, 1])).toEqual([{ id: 'd2', from: 'p2', to: 'p0', phase: 1 }])
  expect(membersOf(scenario, agenda, [0, 0, 2, 0, 0])).toEqual([{ id: 'd0', from: 'p0', to: 'p1', phase: 2 }])
  // A list that is too short releases whom it does not name, at once.
  expect(membersOf(scenario, agenda, [0, 1, 0, 0])).toEqual([{ id: 'd3', from: 'p0', to: 'p1', phase: 1 }])
})

test('who is still to cross, in all and in the phase at hand, and who hands over', () => {
  const table: readonly (readonly [states: { readonly [id: string]: CustodyState }, phase: number, pending: string, inPhase: string, givers: string])[] = [
    [{}, 0, 'd1 d0 d3', 'd0', 'p0'], [{}, 1, 'd1 d0 d3', 'd1 d3', 'p1 p0'], [{ d0: 'confirmed' }, 1, 'd1 d3', 'd1 d3', 'p1 p0'], [{ d0: 'confirmed', d1: 'transferred' }, 1, 'd3', 'd3', 'p0'],
    [{ d1: 'disputed', d3: 'deceased' }, 1, 'd0 d3', 'd3', 'p0'], [{ d0: 'transferred' }, 0, 'd1 d3', '', ''], [{}, 2, 'd1 d0 d3', '', ''],
  ]
  for (const [states, phase, pending, inPhase, parties] of table) {
    const context = at(states, { package: { ...agreed, phase } })
    const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join(' ')
    expect([states, phase, ids(pendingMembers(context)), ids(pendingInPhase(context)), givers(context).join(' ')]).toEqual([states, phase, pending, inPhase, parties])
    expect(ids(phaseMembers(context))).toBe(['d0', 'd1 d3', ''][phase])
  }
  const twice = at({}, { package: { ...agreed, phases: [{ kind: 'each', members: ['d0', 'd3'] }], phase: 0 } })
  expect(givers(twice)).toEqual(['p0'])
  expect([pendingMembers(start), phaseMembers(start), pendingInPhase(start), givers(start)]).toEqual([[], [], [], []])
})

test('a party is ratified by all its players, and by nobody in its stead', () => {
  const votes = (leader: number, cabinet: number, against: number): ExchangeContext => ({
    ...start, parties: { ...start.parties, p0: { ...start.parties.p0!, votes: { 'p0-leader': { yes: leader, no: 0 }, 'p0-cabinet': { yes: cabinet, no: against } } } },
  })
  expect([ratificationOf(votes(1, 2, 0), 'p0'), ratificationOf(votes(1, 1, 1), 'p0'), ratificationOf(votes(0, 3, 0), 'p0'), ratificationOf(votes(1, 1, 2), 'p0'), ratificationOf(votes(1, 2, 0), 'p1')])
    .toEqual(['granted', 'pending', 'pending', 'refused', 'pending'])
  expect([ratificationOf(start, 'nobody'), ratificationOf({ ...start, parties: {} }, 'p1')]).toEqual(['granted', 'pending'])
})

test('how an exchange ends', () => {
  const done = { d0: 'confirmed', d1: 'confirmed', d3: 'confirmed' } as const
  expect(outcomeOf(at(done))).toBe('completed')
  expect(outcomeOf(at(done, { package: { ...agreed, signed: false } }))).toBe('collapsed')
  expect(outcomeOf(at(done, { package: { ...agreed, members: [] } }))).toBe('collapsed')
  expect(outcomeOf(at(done, { package: null }))).toBe('collapsed')
  expect(outcomeOf({ ...at({}), detainees: {} })).toBe('collapsed')
  const { d3: _, ...others } = at(done).detainees
  expect(outcomeOf({ ...at(done), detainees: others })).toBe('partiallyCompleted')
  for (const state of custodyStates) {
    expect([state, outcomeOf(at({ ...done, d3: state }))]).toEqual([state, state === 'confirmed' ? 'completed' : 'partiallyCompleted'])
    const crossed = ['transferred', 'confirmed', 'disputed'].includes(state)
    expect([state, outcomeOf(at({ d3: state }))]).toEqual([state, crossed ? 'partiallyCompleted' : 'collapsed'])
  }
})

test('what remains of a package is what has crossed or still can', () => {
  expect(remainingOptions(at({}))).toEqual(options)
  expect(remainingOptions(at({ d0: 'deceased', d1: 'confirmed' }))).toEqual([2, 1, 0, 0, 2])
  expect(remainingOptions(at({ d1: 'blocked', d2: 'deceased', d3: 'held' }))).toEqual([0, 1, 1, 0, 0])
  const noInstrument = at({})
  expect(remainingOptions({ ...noInstrument, detainees: { ...noInstrument.detainees, d3: { ...noInstrument.detainees.d3!, instrument: 'revoked' } } })).toEqual([2, 1, 1, 0, 0])
  expect(remainingOptions(at({ d3: 'deceased' }, { package: { ...agreed, options: [...options, 1] } }))).toEqual([2, 1, 1, 0, 0, 1])
  expect(remainingOptions(start)).toEqual([])
})
