import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { LateError } from '../../src/model/government.js'
import { allows, isForm, moveOf, movesOf, pass } from '../../src/model/move.js'
import type { LegalMove } from '../../src/model/move.js'
import { freshVotes, playerStatus, ratificationStatus, vote } from '../../src/model/ratification.js'
import { detaineeOf, optionNames, partyOf } from '../../src/model/scenario.js'
import { firstTrust, observe, trustLevel } from '../../src/model/trust.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

test('moves: whole ones of a type, the first of them, and whether there is any way at all', () => {
  const [one, two]: readonly LegalMove[] = [{ type: 'list.nominated', by: 'a', detainee: 'd0' }, { type: 'list.nominated', by: 'a', detainee: 'd1' }]
  const form: LegalMove = { type: 'package.offered', by: 'a', blanks: ['options'] }
  const moves = [pass, form, one!, two!]
  expect([isForm(pass), isForm(form), isForm(one!)]).toEqual([false, true, false])
  expect([movesOf(moves, 'list.nominated'), movesOf(moves, 'package.offered'), movesOf(moves, 'talks.ended')]).toEqual([[one, two], [], []])
  expect([moveOf(moves, 'list.nominated'), moveOf(moves, 'package.offered')]).toEqual([one, undefined])
  expect([allows(moves, 'list.nominated'), allows(moves, 'package.offered'), allows(moves, 'talks.ended'), allows([], 'talks.ended')]).toEqual([true, true, false, false])
  expect(pass).toEqual({ type: 'pass' })
})

test('an actor that is late says so by name', () => {
  const error = new LateError('slow')
  expect([error.name, error.message, error instanceof Error]).toEqual(['LateError', 'slow', true])
})

const player = (id: string, members: number, quorum: number) => ({ id, name: id, kind: 'cabinet' as const, members, quorum })

test('a party has ratified when all players have said yes, and has refused when one has said no', () => {
  const players = [player('x', 1, 1), player('y', 3, 2)]
  const status = (x: readonly [number, number], y: readonly [number, number]): string => ratificationStatus(players, { x: { yes: x[0], no: x[1] }, y: { yes: y[0], no: y[1] } })
  expect([status([0, 0], [0, 0]), status([1, 0], [1, 1]), status([1, 0], [2, 1]), status([0, 1], [2, 0]), status([1, 0], [1, 2]), status([0, 1], [0, 0])]).toEqual(['pending', 'pending', 'granted', 'refused', 'refused', 'refused'])
  expect([ratificationStatus([], {}), ratificationStatus(players, {}), playerStatus(players[1]!, {})]).toEqual(['granted', 'pending', 'pending'])
})

test('each vote is counted for its own player, and none beyond the members', () => {
  const players = [player('x', 1, 1), player('y', 3, 2)]
  expect(freshVotes(players)).toEqual({ x: { yes: 0, no: 0 }, y: { yes: 0, no: 0 } })
  let votes = freshVotes(players)
  votes = vote(players[1]!, votes, true)
  votes = vote(players[1]!, votes, false)
  expect(votes).toEqual({ x: { yes: 0, no: 0 }, y: { yes: 1, no: 1 } })
  votes = vote(players[0]!, votes, true)
  expect([vote(players[0]!, votes, false), vote(players[0]!, votes, true)]).toEqual([votes, votes])
  const full = { y: { yes: 1, no: 2 } }
  expect([vote(players[1]!, full, true), vote(players[1]!, full, false)]).toEqual([full, full])
  expect([vote(players[1]!, {}, true), vote(players[1]!, {}, false)]).toEqual([{ y: { yes: 1, no: 0 } }, { y: { yes: 0, no: 1 } }])
})

test('trust is the share of commitments kept, of each in each other, and nobody has any in themselves', () => {
  const first = firstTrust(['a', 'b', 'c'], { kept: 3, broken: 1 })
  const prior = { kept: 3, broken: 1 }
  expect(first).toEqual({ a: { b: prior, c: prior }, b: { a: prior, c: prior }, c: { a: prior, b: prior } })
  expect(first.a!.b).not.toBe(first.a!.c)
  expect([trustLevel(prior), trustLevel({ kept: 1, broken: 4 })]).toEqual([0.75, 0.2])
  expect(observe(first, 'b', true)).toEqual({ ...first, a: { b: { kept: 4, broken: 1 }, c: prior }, c: { a: prior, b: { kept: 4, broken: 1 } } })
  expect(observe(first, 'b', false)).toEqual({ ...first, a: { b: { kept: 3, broken: 2 }, c: prior }, c: { a: prior, b: { kept: 3, broken: 2 } } })
  expect(observe(first, 'nobody', true)).toEqual(first)
})

test('parties and detainees by id, and nobody for an id that is nobody\'s', () => {
  const scenario = smallScenario({ parties: 3, detainees: 5 })
  for (const party of scenario.parties) expect(partyOf(scenario, party.id)).toBe(party)
  for (const person of scenario.detainees) expect(detaineeOf(scenario, person.id)).toBe(person)
  expect([partyOf(scenario, 'd0'), detaineeOf(scenario, 'p0'), partyOf(scenario, '')]).toEqual([undefined, undefined, undefined])
})

test('a range has an option for every step, written with as many digits as it takes', () => {
  const names = (from: number, to: number, step: number): readonly string[] => optionNames({ id: 'x', name: 'X', options: { from, to, step } })
  expect([names(1, 3, 1), names(0, 1, 0.25), names(0.5, 2.4, 1), names(10, 10, 5), names(-1, 1, 1)]).toEqual([['1', '2', '3'], ['0.00', '0.25', '0.50', '0.75', '1.00'], ['0.5', '1.5'], ['10'], ['-1', '0', '1']])
  expect([names(0, 0.3, 0.1), names(0.125, 0.5, 0.25), names(1, 2, 0.3333333333333333)]).toEqual([['0.0', '0.1', '0.2', '0.3'], ['0.125', '0.375'], ['1.000000000000', '1.333333333333', '1.666666666667', '2.000000000000']])
  expect(optionNames({ id: 'x', name: 'X', options: ['May', 'June'] })).toEqual(['May', 'June'])
  fc.assert(fc.property(fc.integer({ min: -50, max: 50 }), fc.nat(40), fc.integer({ min: 1, max: 20 }), (low, n, tenths) => {
    const step = tenths / 10
    const found = names(low, low + n * step, step)
    expect(found).toHaveLength(n + 1)
    expect(new Set(found).size).toBe(n + 1)
    found.forEach((name, i) => expect(Number(name)).toBeCloseTo(low + i * step, 9))
  }))
})
