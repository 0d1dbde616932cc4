import { expect, test } from 'vitest'
import { snapshotDigest, transcriptOf } from '../../../src/protocol/transcript.js'
import { stream } from '../../../src/random.js'
import { replay } from '../../../src/simulation/index.js'
import { consolePage, decide, screenPage, seatPage } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/room.js'
import { session } from './random-people.js'
import { Driver } from './room-kit.js'

/** A room as plain data: charts by what they digest to. */
function plain(room: Room): unknown {
  const tables = Object.fromEntries(Object.entries(room.tables).map(([id, { run, ...table }]) => [id, { ...table, run: run && { ...run, chart: snapshotDigest(run.chart) } }]))
  return JSON.parse(JSON.stringify({ ...room, tables }))
}

function pages(room: Room): unknown {
  return JSON.parse(JSON.stringify([consolePage(room), screenPage(room), ...Object.keys(room.seats).map((seat) => seatPage(room, seat))]))
}

test.each([['two-for-two', 5], ['hub', 7], ['escrow', 3], ['phased-low-trust', 4]])('%s with %i people: folding the log, once more from its text, gives the room that was played, and the same pages', (name, people) => {
  for (const seed of [1, 2]) {
    const driver = new Driver({ case: name, minutes: 90 })
    session(driver, people, stream(seed, `fold/${name}`), { turns: 40 })
    const again = driver.refold()
    expect(plain(again)).toEqual(plain(driver.room))
    expect(pages(again)).toEqual(pages(driver.room))
    expect(driver.log.map(({ seq }) => seq)).toEqual(driver.log.map((_, i) => i))
    expect(driver.log.every(({ tMs }, i) => tMs >= (driver.log[i - 1]?.tMs ?? 0))).toBe(true)
    for (const { run, treatment } of Object.values(driver.room.tables)) {
      expect(replay(transcriptOf(run!.lines).toString(), treatment.scenario)).toMatchObject({ ok: true })
    }
    expect(driver.room.stage).toBe('close')
  }
}, 60_000)

test('in the middle of the talks, a room from the log plays on to the same end as the room that never stopped', () => {
  const driver = new Driver({ chance: 'perTable' }).play(1)
  driver.pass(60_000)
  const twin = new Driver()
  Object.assign(twin, { log: [...driver.log], now: driver.now, count: driver.count })
  twin.room = driver.refold()
  for (const each of [driver, twin]) each.pass(600_000, 5000)
  expect(plain(twin.room)).toEqual(plain(driver.room))
})

test('a command that was carried out is not carried out again, whoever repeats it and however late', () => {
  const driver = new Driver().play(2)
  const [seat] = Object.keys(driver.room.seats) as [string]
  const order = { door: 'seat', seat, command: { id: 'same', type: 'chat.say', channel: 'table', text: 'once' } } as const
  expect(driver.order(order)).toBeNull()
  const { room } = driver
  driver.pass(5000)
  const repeated = decide(driver.room, order, driver.now)
  expect(repeated).toMatchObject({ again: true, entries: [] })
  expect(repeated.room).toBe(driver.room)
  expect(decide(room, { ...order, seat: Object.keys(room.seats)[1]! }, driver.now)).toMatchObject({ again: false })
  expect(Object.values(driver.room.tables)[0]!.chat).toHaveLength(1)
})

test('a refusal changes nothing and can be tried again', () => {
  const driver = new Driver().play(2)
  const before = driver.room
  expect(driver.order({ door: 'seat', seat: 's001', command: { id: 'x', type: 'play.move', move: { type: 'package.accepted' } } })).toMatchObject({ id: expect.any(String) })
  expect(driver.room).toBe(before)
  expect(decide(driver.room, { door: 'seat', seat: 'nobody', command: { id: 'x', type: 'help.raise' } }, 0).refusal?.id).toBe('seat/unknown')
})
