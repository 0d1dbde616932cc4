import { expect, test } from 'vitest'
import { consoleTable, screenPage, seatPage } from '../../../src/workshop/room/room.js'
import { everybody, step } from './cooperate.js'
import { Driver } from './room-kit.js'

/** One table with all the chairs: two sides, a mediator, co-delegates, the press, an observer; play has come to the package. */
function fullTable(): Driver {
  const driver = new Driver({ case: 'escrow', dayMs: null, minutes: 90, seed: 6 }).come(7)
  driver.facilitator({ type: 'tables.build', how: 'list', lists: [Object.keys(driver.room.seats)] })
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  return driver
}

function playUntil(driver: Driver, state: string): void {
  const isThere = (): boolean => driver.room.tables.T01!.stays.at(-1)!.state.endsWith(state)
  for (let i = 0; i < 300 && !isThere(); i++) {
    for (const seat of ['s001', 's002', 's003']) while (!isThere() && step(driver, seat, everybody, String(i)));
    if (!isThere()) driver.facilitator({ type: 'day.end', table: 'all' })
  }
  expect(driver.room.tables.T01!.stays.at(-1)!.state.endsWith(state)).toBe(true)
}

test('every chair has its own page: co-delegates share a side, the mediator has no values, the press has the public view, an observer the table\'s', () => {
  const driver = fullTable()
  const page = (seat: string) => seatPage(driver.room, seat)
  expect(Object.keys(driver.room.seats).map((seat) => page(seat).you.code)).toEqual(['T01-A', 'T01-B', 'T01-M', 'T01-A2', 'T01-B2', 'T01-P', 'T01-O'])
  expect(page('s004').table!.moves).toEqual(page('s001').table!.moves)
  expect(page('s003').table).toMatchObject({ view: { secrets: null }, open: true })
  expect(page('s003').score).toBeNull()
  expect(page('s006').table).toMatchObject({ view: { audience: 'public', detainees: {} }, moves: [], news: [], chat: [], step: '', standing: null })
  expect(page('s007').table).toMatchObject({ view: { audience: 'observer', secrets: null }, moves: [], open: false })
  expect(driver.seat('s007', { type: 'play.move', move: { type: 'talks.opened' } })).toMatchObject({ id: 'seat/watches' })
  expect(driver.seat('s004', { type: 'play.move', move: { type: 'talks.opened' } })).toBeNull()
  expect(driver.seat('s007', { type: 'tactic.tick', tactic: 'anchor', party: driver.room.seats.s001!.place!.party! })).toBeNull()
  expect(driver.seat('s006', { type: 'press.say', text: 'Envoys seen at the harbour' })).toBeNull()
  expect(screenPage(driver.room).press.at(-1)!.text).toContain('harbour')
  expect(page('s001').press.at(-1)!.text).toContain('harbour')
})

test('a mediator shows a text to one side before it suggests one, and speaks with each side alone', () => {
  const driver = fullTable()
  playUntil(driver, 'packaging')
  const [a, b] = ['s001', 's002'].map((seat) => driver.room.seats[seat]!.place!.party!) as [string, string]
  const options = seatPage(driver.room, 's003').table!.builder!.issues.map(({ kind }) => (kind === 'detainee' ? 1 : 0))
  expect(driver.seat('s001', { type: 'draft.show', options, to: [a] })).toMatchObject({ id: 'draft/not-mediator' })
  expect(driver.seat('s003', { type: 'draft.show', options: [9], to: [a] })).toMatchObject({ id: 'draft/no-agenda' })
  expect(driver.seat('s003', { type: 'draft.show', options, to: [a], note: 'first try' })).toBeNull()
  expect(['s001', 's002', 's003'].map((seat) => seatPage(driver.room, seat).table!.drafts.length)).toEqual([1, 0, 1])
  driver.seat('s003', { type: 'chat.say', channel: `caucus:${a}`, text: 'between us' })
  const heard = ['s001', 's002', 's003', 's004', 's006', 's007'].filter((seat) => JSON.stringify(seatPage(driver.room, seat)).includes('between us'))
  expect(heard).toEqual(['s001', 's003', 's004'])
  expect(driver.seat('s003', { type: 'chat.say', channel: `side:${b}`, text: 'x' })).toMatchObject({ id: 'chat/no-such-channel' })
  expect(consoleTable(driver.room, 'T01').chat).toHaveLength(1)
})

test('a bot takes a side at once that its people have left, and a late person takes it back from the bot', () => {
  const driver = new Driver().play(2)
  driver.facilitator({ type: 'seat.unplace', seat: 's001' })
  const empty = seatPage(driver.room, 's002').table!.mates.find(({ kind }) => kind === 'bot')!
  expect(driver.log.some(({ actor, type }) => type === 'table.event' && actor === `bot:${empty.party}`)).toBe(true)
  driver.facilitator({ type: 'seat.place', seat: 's001', table: 'T01', kind: 'delegate', party: empty.party! })
  expect(seatPage(driver.room, 's001').table!.moves.length).toBeGreaterThan(0)
})

test('after a deal the values are open, and both sides may look for something better', () => {
  const driver = fullTable()
  expect(seatPage(driver.room, 's001').better).toBeNull()
  playUntil(driver, 'staging')
  driver.facilitator({ type: 'stage.go', stage: 'postSettlement' })
  const { deal } = seatPage(driver.room, 's001').better!
  expect(driver.seat('s001', { type: 'better.propose', options: [99] })).toMatchObject({ id: 'better/not-a-package' })
  expect(driver.seat('s001', { type: 'better.propose', options: [...deal] })).toBeNull()
  expect(driver.seat('s002', { type: 'better.answer', accept: false, why: 'no' })).toBeNull()
  const [proposal] = seatPage(driver.room, 's002').better!.proposals
  const [a, b] = ['s001', 's002'].map((seat) => driver.room.seats[seat]!.place!.party!) as [string, string]
  expect(proposal!.answers).toEqual({ [a]: true, [b]: false })
  expect(Object.keys(proposal!.worth).sort()).toEqual([a, b].sort())
  expect(proposal!.own).toBe(false)
})
