import { expect, test } from 'vitest'
import { stream } from '../../../src/random.js'
import { codeOf, seatByCode } from '../../../src/workshop/room/room.js'
import { leavesSomebody } from '../../../src/workshop/room/tables/chance.js'
import { seatingOf } from '../../../src/workshop/room/tables/plan.js'
import type { SeatingWish } from '../../../src/workshop/room/tables/plan.js'
import { Driver } from './room-kit.js'

/** Everybody who consents when chance is asked for each by the chart's own way: bots play up to vetting. */
function consentAtPlay(driver: Driver): readonly string[] {
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  for (let i = 0; i < 8; i++) driver.facilitator({ type: 'day.end', table: 'all' })
  const { run } = Object.values(driver.room.tables)[0]!
  const answered = run!.lines.flatMap((line) => (line.kind === 'event' && (line.event.type === 'consent.given' || line.event.type === 'consent.refused') ? [line.event] : []))
  return answered.length < driver.room.setup.treatments[0]!.scenario.detainees.length ? [] : answered.flatMap((event) => (event.type === 'consent.given' ? [event.detainee] : []))
}

const wish: SeatingWish = { how: 'random', lists: [], apart: [], observers: [], odd: 'coDelegates', parties: ['a', 'b'], mediator: true, most: 5 }
const sitters = (count: number) => Array.from({ length: count }, (_, i) => ({ seat: `s${i}`, experienced: i % 3 === 0 }))
const heads = Array.from({ length: 200 }, (_, i) => i + 1)

test('any head count from 1 to 200 seats everybody, once, in chairs of their own', () => {
  for (const parties of [['a', 'b'], ['a', 'b', 'c']]) for (const odd of ['bots', 'coDelegates', 'observers'] as const) for (const how of ['random', 'mixed', 'list'] as const) {
    for (const count of heads) {
      const seating = seatingOf(sitters(count), { ...wish, parties, odd, how, lists: [['s0', 's1'], ['s2', 's2', 'nobody']], observers: ['s4'] }, stream(count, odd))
      expect(seating.map(({ seat }) => seat).sort()).toEqual(sitters(count).map(({ seat }) => seat).sort())
      expect(new Set(seating.map(({ table, place }) => JSON.stringify([table, place.kind, place.party, place.number]))).size).toBe(count)
      expect(seating.filter(({ place }) => place.kind === 'mediator' || place.party === 'b').every(({ table }) => seating.some((other) => other.table === table && other.place.party === 'a'))).toBe(true)
    }
  }
}, 30_000)

test('chairs are filled in order: parties, mediator, co-delegates, press, observers', () => {
  const at = seatingOf(sitters(9), { ...wish, tables: 1 }, stream(1, 'order')).map(({ place: { kind, party, number } }) => `${kind}${party ?? ''}${number}`)
  expect(at).toEqual(['delegatea1', 'delegateb1', 'mediator1', 'delegatea2', 'delegateb2', 'press1', 'observer1', 'observer2', 'observer3'])
})

test('friends are kept apart wherever that can be done', () => {
  for (const count of [4, 9, 30]) {
    const friends = ['s0', 's1']
    const seating = seatingOf(sitters(count), { ...wish, apart: [friends] }, stream(count, 'apart'))
    const [one, two] = friends.map((seat) => seating.find((sitting) => sitting.seat === seat)!.table)
    expect(one).not.toBe(two)
  }
})

test('those who come late find a chair by the rule, at a table that plays', () => {
  for (const [rule, kind] of [['coDelegate', 'delegate'], ['observer', 'observer'], ['newTable', 'delegate']] as const) {
    const driver = new Driver().play(4)
    driver.facilitator({ type: 'latecomers.set', rule })
    driver.come(1)
    const { place } = driver.room.seats.s005!
    expect(place?.kind).toBe(kind)
    expect(Object.keys(driver.room.tables)).toHaveLength(rule === 'newTable' ? 3 : 2)
    expect(driver.room.tables[place!.table]!.run).not.toBeNull()
  }
})

test('whoever was away while tables were built finds a chair on coming back, and a seat that is put where it sits keeps its code', () => {
  const driver = new Driver().come(5)
  driver.host({ type: 'seat.presence', seat: 's005', presence: 'gone' })
  driver.facilitator({ type: 'tables.build', how: 'random' })
  expect(driver.room.seats.s005!.place).toBeNull()
  driver.host({ type: 'seat.presence', seat: 's005', presence: 'here' })
  expect(driver.room.seats.s005!.place).not.toBeNull()
  const { place } = driver.room.seats.s001!
  driver.facilitator({ type: 'seat.place', seat: 's001', table: place!.table, kind: 'delegate', party: place!.party! })
  expect(driver.room.seats.s001!.place).toEqual(place)
})

test('a session with an unknown bot or without a case is a mistake', () => {
  expect(() => new Driver({ bots: ['nobody'] })).toThrow(/boulware/)
  expect(() => new Driver({ treatments: [] })).toThrow(/treatment/)
})

test('no table is dealt a chance that leaves it nobody to exchange', () => {
  let dealtAnew = 0
  for (let seed = 1; seed <= 24; seed++) {
    const driver = new Driver({ case: 'court', seed, chance: seed % 2 === 0 ? 'same' : 'perTable' })
    driver.facilitator({ type: 'table.add' })
    const [table] = Object.values(driver.room.tables)
    const { scenario } = table!.treatment
    expect(leavesSomebody(scenario, table!.seed)).toBe(true)
    if (!leavesSomebody(scenario, seed)) dealtAnew += 1
    const asked = consentAtPlay(driver)
    if (asked.length > 0) expect(new Set(asked.map((id) => scenario.detainees.find((person) => person.id === id)!.holder)).size).toBeGreaterThanOrEqual(2)
  }
  expect(dealtAnew).toBeGreaterThan(0)
})

test('codes name a seat wherever it sits, and a moved seat keeps its place', () => {
  const driver = new Driver().come(3)
  expect(codeOf(driver.room, driver.room.seats.s002!)).toBe('P2')
  driver.facilitator({ type: 'tables.build', how: 'list', lists: [['s001', 's002', 's003']] })
  expect(Object.values(driver.room.seats).map((seat) => codeOf(driver.room, seat))).toEqual(['T01-A', 'T01-B', 'T01-A2'])
  expect(seatByCode(driver.room, ' t01-a2 ')?.id).toBe('s003')
  const { tokenHash, place } = driver.room.seats.s003!
  driver.host({ type: 'seat.move', seat: 's003' })
  expect(driver.room.seats.s003!.tokenHash).not.toBe(tokenHash)
  expect(driver.room.seats.s003!.place).toEqual(place)
})
