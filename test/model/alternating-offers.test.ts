import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { accept, agreedOptions, isExhausted, leaveTable, offer, onTurn, openTable, passTurn, reject } from '../../src/model/alternating-offers.js'
import type { BargainingTable, OpenTable } from '../../src/model/alternating-offers.js'
import { concerns, involvedIn } from '../../src/model/package.js'
import type { Agenda } from '../../src/model/package.js'

const agenda: Agenda = { issues: [
  { kind: 'detainee', id: 'x', size: 2, from: 'a', to: 'b' }, { kind: 'detainee', id: 'y', size: 2, from: 'b', to: 'a' },
  { kind: 'concession', id: 'z', size: 2, from: 'c', to: 'a' }, { kind: 'concession', id: 'w', size: 2, from: 'd', to: 'c' }, { kind: 'common', id: 'v', size: 2, parties: ['a', 'b'] },
] }
const parties = ['a', 'b', 'c', 'd']
const values = fc.array(fc.nat(1), { minLength: 5, maxLength: 5 })
const act = fc.oneof(
  { weight: 4, arbitrary: values.map((options) => ({ act: 'offer' as const, options })) },
  { weight: 6, arbitrary: fc.constant({ act: 'accept' as const }) },
  { weight: 2, arbitrary: fc.constant({ act: 'reject' as const }) },
  { weight: 1, arbitrary: fc.constantFrom(...parties, 'e').map((party) => ({ act: 'leave' as const, party })) },
)

/** A table's agenda and offers as they read once somebody has left. */
function without({ agenda: { issues }, offers, standing }: BargainingTable, party: string) {
  const stays = issues.map((issue) => issue.kind === 'common' || !concerns(issue, party))
  const cut = <T>(list: readonly T[]): readonly T[] => list.filter((_, i) => stays[i])
  return {
    agenda: { issues: cut(issues).map((issue) => (issue.kind === 'common' ? { ...issue, parties: issue.parties.filter((other) => other !== party) } : issue)) },
    offers: offers.map((made) => ({ ...made, options: cut(made.options) })),
    standing: standing && { ...standing, options: cut(standing.options) },
  }
}

/** The seats that come after one, in order, each with how often the head of the table was passed on the way. */
function after(order: readonly string[], turn: number): readonly (readonly [turn: number, rounds: number])[] {
  return order.map((_, i) => [(turn + i + 1) % order.length, turn + i + 1 >= order.length ? 1 : 0])
}

test('the turn goes to the next party concerned who has not assented, and a round ends at the head of the table', () => {
  fc.assert(fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
    const table: OpenTable = openTable(agenda, parties, 3)
    for (const each of acts) {
      const before = structuredClone(table)
      const by = onTurn(table)
      if (each.act === 'leave') {
        leaveTable(table, each.party)
        expect(table.order).toEqual(before.order.filter((party) => party !== each.party))
        if (!before.order.includes(each.party)) {
          expect(table).toEqual(before)
          continue
        }
        const falls = before.standing && (before.standing.by === each.party || involvedIn(before.agenda, before.standing.options).includes(each.party))
        const { agenda: narrowed, offers, standing } = without(before, each.party)
        expect([table.agenda, table.offers, table.standing, table.assented]).toEqual([narrowed, offers, falls ? null : standing, falls ? [] : before.assented])
        // Whoever was on turn stays on turn; if it was they who left, whoever sat next to them.
        const next = by === each.party ? before.order[(before.turn + 1) % before.order.length] : by
        expect(onTurn(table)).toBe(table.order.length === 0 ? undefined : next)
        expect(table.round).toBe(before.round)
        continue
      }
      if (by === undefined) continue
      if (each.act === 'reject') {
        reject(table)
        expect(table).toEqual({ ...before, standing: null, assented: [] })
        continue
      }
      if (each.act === 'accept' && !table.standing) continue
      const options = each.act === 'offer' ? each.options.slice(0, table.agenda.issues.length) : before.standing!.options
      if (each.act === 'offer') offer(table, by, options)
      else accept(table, by)
      const standing = each.act === 'offer' ? { by, options } : before.standing!
      const assented = each.act === 'offer' ? [by] : [...before.assented, by]
      expect([table.standing, table.assented, table.offers]).toEqual([standing, assented, each.act === 'offer' ? [...before.offers, { by, options, round: before.round }] : before.offers])
      const involved = involvedIn(table.agenda, standing.options)
      const waiting = after(before.order, before.turn).find(([seat]) => involved.includes(before.order[seat]!) && !assented.includes(before.order[seat]!))
      const [turn, rounds] = waiting ?? [before.turn, 1]
      expect([table.turn, table.round]).toEqual([turn, before.round + rounds])
      const agreed = involved.every((party) => assented.includes(party))
      expect(agreedOptions(table)).toEqual(agreed ? standing.options : null)
      expect(isExhausted(table)).toBe(!agreed && table.round >= 3)
    }
  }), { numRuns: 300 })
})

test('who is on turn, and what stands, when somebody leaves', () => {
  // The seats, whose turn it is, the standing offer and its maker, who leaves; then the seats, the turn, and whether the offer stands.
  const table: readonly (readonly [order: string, turn: number, by: string, offered: readonly number[], leaves: string, left: string, next: string | undefined, stands: boolean])[] = [
    ['abcd', 1, 'a', [1, 1, 0, 0], 'a', 'bcd', 'b', false],
    ['abcd', 1, 'a', [1, 1, 0, 0], 'b', 'acd', 'c', false],
    ['abcd', 1, 'a', [1, 1, 0, 0], 'c', 'abd', 'b', true],
    ['abcd', 3, 'a', [0, 0, 0, 1], 'b', 'acd', 'd', true],
    ['abcd', 3, 'a', [0, 0, 0, 1], 'a', 'bcd', 'd', false],
    ['abcd', 3, 'a', [0, 0, 0, 1], 'd', 'abc', 'a', false],
    ['abcd', 2, 'd', [1, 1, 0, 0], 'd', 'abc', 'c', false],
    ['abcd', 0, 'd', [1, 1, 0, 0], 'd', 'abc', 'a', false],
    ['abcd', 2, 'd', [1, 1, 0, 0], 'c', 'abd', 'd', true],
    ['ab', 1, 'a', [1, 1, 0, 0], 'e', 'ab', 'b', true],
    ['a', 0, 'a', [1, 1, 0, 0], 'a', '', undefined, false],
  ]
  for (const [order, turn, by, offered, leaves, left, next, stands] of table) {
    const before = { ...openTable({ issues: agenda.issues.slice(0, 4) }, order.split(''), 5), turn, round: 2, standing: { by, options: offered }, assented: [by] }
    leaveTable(before, leaves)
    const row = [order, turn, by, leaves]
    expect([row, before.order.join(''), onTurn(before), before.turn >= 0, before.standing !== null, before.assented, before.round]).toEqual([row, left, next, true, stands, stands ? [by] : [], 2])
  }
})

test('whoever leaves takes along what it gives and gets, in the agenda, the standing offer and those made before', () => {
  const table = openTable(agenda, parties, 5)
  offer(table, 'd', [0, 0, 1, 1, 1])
  offer(table, 'a', [1, 1, 0, 0, 1])
  leaveTable(table, 'c')
  const issues = [agenda.issues[0], agenda.issues[1], agenda.issues[4]]
  expect(table).toEqual({ agenda: { issues }, order: ['a', 'b', 'd'], round: 1, rounds: 5, turn: 1, standing: { by: 'a', options: [1, 1, 1] }, assented: ['a'], offers: [{ by: 'd', options: [0, 0, 1], round: 0 }, { by: 'a', options: [1, 1, 1], round: 0 }] })
  leaveTable(table, 'b')
  expect([table.agenda, table.standing, table.offers.map(({ options }) => options)]).toEqual([{ issues: [{ ...agenda.issues[4], parties: ['a'] }] }, null, [[1], [1]]])
})

test('with no offer on the table the turn goes round the table', () => {
  const table = openTable(agenda, ['a', 'b', 'c'], 2)
  const seen = Array.from({ length: 7 }, () => {
    const now = [onTurn(table), table.round, isExhausted(table), agreedOptions(table)]
    passTurn(table)
    return now
  })
  expect(seen).toEqual([['a', 0, false, null], ['b', 0, false, null], ['c', 0, false, null], ['a', 1, false, null], ['b', 1, false, null], ['c', 1, false, null], ['a', 2, true, null]])
})

test('a table on which all concerned agree is not exhausted, even when the rounds are', () => {
  const table = openTable({ issues: agenda.issues.slice(0, 2) }, ['a', 'b'], 1)
  offer(table, 'a', [1, 1])
  expect([table.round, isExhausted({ ...table, round: 1 })]).toEqual([0, true])
  accept(table, 'b')
  expect([table.round, isExhausted(table), agreedOptions(table)]).toEqual([1, false, [1, 1]])
})

test('a fresh table has its own order, and nothing on it', () => {
  const order = ['a', 'b']
  const table = openTable(agenda, order, 5)
  expect(table).toEqual({ agenda, order, round: 0, rounds: 5, turn: 0, standing: null, assented: [], offers: [] })
  leaveTable(table, 'a')
  expect(order).toEqual(['a', 'b'])
})
