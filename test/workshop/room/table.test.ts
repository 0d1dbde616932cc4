import { expect, test } from 'vitest'
import { codeOf, consolePage, seatPage } from '../../../src/workshop/room/room.js'
import { previewInjection } from '../../../src/workshop/room/room.js'
import { snapshotDigest } from '../../../src/protocol/transcript.js'
import { everybody, step } from './cooperate.js'
import type { InjectionDraft } from '../../../src/workshop/room/contract/commands.js'
import { Driver } from './room-kit.js'

function seatOf(driver: Driver, code: string): string {
  return Object.values(driver.room.seats).find((seat) => codeOf(driver.room, seat) === code)!.id
}

test('a frozen table takes no move, lets no day pass and loses no time', () => {
  const driver = new Driver().play(2)
  driver.pass(30_000)
  const dayLeft = driver.room.tables.T01!.clock.dayEndsAtMs! - driver.now
  driver.facilitator({ type: 'clock.freeze', table: 'all' })
  const before = driver.room.tables.T01!
  const log = driver.log.length
  driver.pass(4_000_000, 60_000)
  expect(driver.log).toHaveLength(log)
  const page = seatPage(driver.room, 's001')
  expect(page.table).toMatchObject({ open: false, clock: { frozen: true, endsAtMs: null, leftMs: 870_000, day: { endsAtMs: null, leftMs: dayLeft } } })
  expect(driver.seat('s001', { type: 'play.move', move: { type: 'talks.opened' } })).toMatchObject({ id: 'table/frozen' })
  expect(driver.seat('s001', { type: 'play.endDay' })).toMatchObject({ id: 'table/frozen' })
  expect(driver.room.tables.T01).toBe(before)
  driver.facilitator({ type: 'clock.unfreeze', table: 'T01' })
  expect(driver.room.tables.T01!.clock).toMatchObject({ endsAtMs: driver.now + 870_000, dayEndsAtMs: driver.now + dayLeft })
  expect(driver.seat('s001', { type: 'play.move', move: { type: 'talks.opened' } })).toBeNull()
})

test('a day passes when everybody has ended it, and by the timer when somebody has not', () => {
  const driver = new Driver().play(2)
  const day = (): number => driver.room.tables.T01!.run!.chart.context.day
  driver.seat('s001', { type: 'play.endDay' })
  expect(day()).toBe(0)
  expect(seatPage(driver.room, 's001').table).toMatchObject({ endedDay: true, waitingFor: [expect.any(String)] })
  driver.seat('s002', { type: 'play.endDay' })
  expect(day()).toBe(1)
  driver.pass(driver.room.setup.dayMs! + 1000)
  expect(day()).toBe(2)
  driver.facilitator({ type: 'clock.off', table: 'all', timer: 'day' })
  driver.pass(driver.room.setup.dayMs! * 5)
  expect(day()).toBe(2)
})

test('a bot covers for whoever is away, and hands back when the day ends', () => {
  const driver = new Driver().play(2)
  const [a, b] = [seatOf(driver, 'T01-A'), seatOf(driver, 'T01-B')]
  expect(driver.seat(b, { type: 'cover.ask', party: 'aster' })).toMatchObject({ id: 'cover/is-here' })
  driver.host({ type: 'seat.presence', seat: a, presence: 'gone' })
  expect(driver.seat(b, { type: 'cover.ask', party: 'aster' })).toBeNull()
  expect(driver.log.some(({ actor, type }) => actor === 'bot:aster' && type === 'table.event')).toBe(true)
  driver.host({ type: 'seat.presence', seat: a, presence: 'here' })
  expect(seatPage(driver.room, a).table).toMatchObject({ covered: { strategy: 'boulware', handsBack: false }, open: false, moves: [] })
  expect(driver.seat(a, { type: 'play.move', move: { type: 'talks.ended' } })).toMatchObject({ id: 'cover/bot-plays' })
  expect(driver.seat(a, { type: 'cover.takeBack' })).toBeNull()
  expect(seatPage(driver.room, a).table?.covered?.handsBack).toBe(true)
  driver.seat(b, { type: 'play.endDay' })
  expect(seatPage(driver.room, a).table).toMatchObject({ covered: null, open: true })
  expect(seatPage(driver.room, a).table!.moves.length).toBeGreaterThan(0)
  expect(consolePage(driver.room).tiles[0]!.covered).toEqual([])
})

test('nobody is ejected, however long they are away', () => {
  const driver = new Driver().play(4)
  const places = Object.values(driver.room.seats).map(({ place }) => place)
  for (const seat of Object.keys(driver.room.seats)) driver.host({ type: 'seat.presence', seat, presence: 'gone' })
  driver.pass(3_600_000, 10_000)
  expect(Object.values(driver.room.seats).map(({ place }) => place)).toEqual(places)
})

test('bots sit where nobody does, and answer at once', () => {
  const driver = new Driver().play(1)
  expect(seatPage(driver.room, 's001').table!.mates.map(({ kind }) => kind)).toEqual(['person', 'bot'])
  driver.seat('s001', { type: 'play.move', move: { type: 'talks.opened' } })
  expect(driver.room.tables.T01!.stays.at(-1)!.state).toBe('negotiation.proposal')
})

test('the facilitator presses for somebody, and the trail says so', () => {
  const driver = new Driver().play(2)
  expect(driver.facilitator({ type: 'press.for', seat: 's001', command: { id: 'p', type: 'play.move', move: { type: 'talks.opened' } } })).toBeNull()
  expect(consolePage(driver.room).audit[0]!.text).toMatch(/^pressed for T01-[AB]: play\.move$/)
  expect(driver.room.tables.T01!.told.some(({ type, seat }) => type === 'talks.opened' && seat === 's001')).toBe(true)
})

test('an injection is seen by those whom the preview named, moves the chart as it said, and can be undone until then', () => {
  const driver = new Driver().play(6)
  const poll = { kind: 'poll', scope: { tables: ['T02'] }, when: { atMs: 20_000 }, party: 'aster' } satisfies InjectionDraft
  const preview = previewInjection(driver.room, poll)
  expect(preview.tables).toEqual(['T02'])
  driver.facilitator({ type: 'inject.plan', ...poll })
  driver.facilitator({ type: 'inject.plan', kind: 'attack', scope: 'all', when: { atMs: 20_000 } })
  driver.facilitator({ type: 'inject.plan', kind: 'leak', scope: 'all', when: { atMs: 20_000 } })
  const planned = driver.room.injections.at(-1)!.inject
  expect(driver.facilitator({ type: 'inject.undo', inject: planned })).toBeNull()
  driver.pass(19_000)
  expect(driver.room.notices).toEqual([])
  driver.pass(1000)
  expect(driver.room.notices.filter(({ text }) => text.includes('poll')).flatMap(({ seats }) => seats)).toEqual(preview.seen.flatMap(({ seats }) => seats))
  expect(driver.log.filter(({ type, actor, payload }) => type === 'table.event' && actor === 'facilitator' && 'event' in payload && payload.event.type === 'climate.escalated').map(({ table }) => table)).toEqual(['T01', 'T02', 'T03'])
  expect(driver.room.injections.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'undone'])
  expect(driver.facilitator({ type: 'inject.undo', inject: driver.room.injections[0]!.inject })).toMatchObject({ id: 'inject/not-planned' })
})

test('an injection by state strikes each table once, when it comes there', () => {
  const driver = new Driver().play(4)
  driver.facilitator({ type: 'inject.plan', kind: 'own', text: 'Lists!', scope: 'all', when: { state: 'proposal' } })
  for (const code of ['T02-A', 'T02-B']) driver.seat(seatOf(driver, code), { type: 'play.move', move: { type: 'talks.opened' } })
  expect(driver.room.injections[0]!.tables).toEqual(['T02'])
  expect(seatPage(driver.room, seatOf(driver, 'T02-A')).cards.map(({ text }) => text)).toEqual(['Lists!'])
  expect(seatPage(driver.room, seatOf(driver, 'T01-A')).cards).toEqual([])
})

test('time away is given back after a restart', () => {
  const driver = new Driver().play(2)
  const { endsAtMs, dayEndsAtMs } = driver.room.tables.T01!.clock
  const digest = snapshotDigest(driver.room.tables.T01!.run!.chart)
  driver.now = 1_000_000
  driver.host({ type: 'restarted', sinceMs: 0 })
  driver.host({ type: 'tick' })
  expect(driver.room.tables.T01!.clock).toMatchObject({ endsAtMs: endsAtMs! + 1_000_000, dayEndsAtMs: dayEndsAtMs! + 1_000_000 })
  expect(snapshotDigest(driver.room.tables.T01!.run!.chart)).toBe(digest)
})

test('time alone never decides a handover for people: they are asked until they have decided', () => {
  const driver = new Driver({ case: 'phased-low-trust' }).play(2)
  const table = () => driver.room.tables.T01!
  const seats = { A: seatOf(driver, 'T01-A'), B: seatOf(driver, 'T01-B') }
  const isThere = (): boolean => table().stays.at(-1)!.state.endsWith('handover')
  driver.facilitator({ type: 'clock.off', table: 'all', timer: 'day' })
  for (let i = 0; i < 100 && !isThere(); i++) {
    for (const seat of Object.values(seats)) while (!isThere() && step(driver, seat, everybody, String(i)));
    if (!isThere()) driver.facilitator({ type: 'day.end', table: 'all' })
  }
  driver.facilitator({ type: 'clock.on', table: 'all', timer: 'day', ms: 10_000 })
  expect(table().stays.at(-1)!.state).toBe('negotiation.release.handover')
  driver.pass(driver.room.setup.dayMs! * 4)
  expect(table().stays.at(-1)!.state).toBe('negotiation.release.handover')
  expect(driver.seat(seats.A, { type: 'play.endDay' })).toMatchObject({ id: 'handover/decide-first' })
  const page = seatPage(driver.room, seats.A).table!
  expect(page.moves.map(({ type }) => type)).toEqual(expect.arrayContaining(['handover.performed', 'handover.withheld']))
  expect(page.temptation).toEqual(expect.any(Number))
  driver.seat(seats.A, { type: 'play.move', move: { type: 'handover.performed' } })
  expect(seatPage(driver.room, seats.B).table!.news.some(({ type }) => type.startsWith('handover'))).toBe(false)
  driver.seat(seats.B, { type: 'play.move', move: { type: 'handover.withheld' } })
  expect(seatPage(driver.room, seats.A).table!.news.map(({ text }) => text).join(' ')).toContain('did not keep its word')
})

test('a bot covers for a mediator who is away, asked by the table or the facilitator, and hands back when the day ends', () => {
  const driver = new Driver({ case: 'escrow', dayMs: null, seed: 6 }).come(3)
  driver.facilitator({ type: 'tables.build', how: 'list', lists: [['s001', 's002', 's003']] })
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  const [a, b, m] = [seatOf(driver, 'T01-A'), seatOf(driver, 'T01-B'), seatOf(driver, 'T01-M')]
  const { id: mediator } = driver.room.tables.T01!.treatment.scenario.mediator!
  const page = () => seatPage(driver.room, m).table!
  expect(driver.seat(a, { type: 'cover.ask', party: mediator })).toMatchObject({ id: 'cover/is-here' })
  driver.host({ type: 'seat.presence', seat: m, presence: 'gone' })
  expect(driver.seat(a, { type: 'cover.ask', party: mediator, strategy: 'boulware' })).toMatchObject({ id: 'cover/unknown-bot' })
  expect(driver.seat(a, { type: 'cover.ask', party: mediator })).toBeNull()
  expect(page()).toMatchObject({ covered: { strategy: 'mediator', handsBack: false }, open: false, moves: [] })
  expect(page().mates.find(({ party }) => party === mediator)).toMatchObject({ kind: 'covered', code: 'T01-M' })
  for (let i = 0; i < 200 && !driver.log.some(({ actor, type }) => actor === `bot:${mediator}` && type === 'table.event'); i++) {
    for (const seat of [a, b]) while (step(driver, seat, everybody, String(i)));
    driver.facilitator({ type: 'day.end', table: 'all' })
  }
  expect(driver.log.some(({ actor, type }) => actor === `bot:${mediator}` && type === 'table.event')).toBe(true)
  driver.host({ type: 'seat.presence', seat: m, presence: 'here' })
  expect(driver.seat(m, { type: 'play.move', move: { type: 'mediator.withdrew' } })).toMatchObject({ id: 'cover/bot-plays' })
  expect(driver.seat(m, { type: 'draft.show', options: [1, 1, 0, 0], to: ['s001'] })).toMatchObject({ id: 'cover/bot-plays' })
  expect(driver.seat(m, { type: 'cover.takeBack' })).toBeNull()
  expect(page().covered).toMatchObject({ handsBack: true })
  driver.facilitator({ type: 'day.end', table: 'all' })
  expect(page()).toMatchObject({ covered: null })
  expect(driver.seat(m, { type: 'chat.say', channel: 'table', text: 'Back.' })).toBeNull()
  expect(driver.facilitator({ type: 'cover.set', table: 'T01', party: mediator })).toBeNull()
  expect(consolePage(driver.room).tiles[0]!.covered).toEqual([mediator])
  expect(consolePage(driver.room).mediator?.id).toBe(mediator)
  expect(driver.facilitator({ type: 'cover.lift', table: 'T01', party: mediator })).toBeNull()
  driver.facilitator({ type: 'day.end', table: 'all' })
  expect(consolePage(driver.room).tiles[0]!.covered).toEqual([])
  expect(JSON.stringify(driver.refold().tables.T01!.covered)).toBe('{}')
})
